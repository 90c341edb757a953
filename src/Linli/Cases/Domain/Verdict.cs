namespace Linli.Cases.Domain;

/// <summary>评价: the reporter's verdict on one answer.</summary>
/// <param name="Grade">Five grades.</param>
/// <param name="Solved">解决了吗.</param>
public sealed record Verdict(RatingGrade Grade, bool Solved)
{
    /// <summary>True when the answer does not stand: not solved, or not satisfied.</summary>
    public bool IsBad => !Solved || Grade <= RatingGrade.Dissatisfied;
}

/// <summary>The verdict being given now decides which row of the table is taken.</summary>
public sealed partial class Case
{
    /// <summary>The verdict of the act in progress; null otherwise.</summary>
    internal Verdict? Verdict { get; set; }
}
