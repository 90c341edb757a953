namespace Linli.Cases.Domain;

/// <summary>清单: how many things one case is about, and how many of them are done; the things themselves lie in <c>cases_items</c>.</summary>
public sealed partial class Case
{
    /// <summary>How many there are; 0 for most.</summary>
    public int ItemsTotal { get; set; }

    /// <summary>How many are done.</summary>
    public int ItemsDone { get; set; }
}
