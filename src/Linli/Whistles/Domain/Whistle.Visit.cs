using NodaTime;

namespace Linli.Whistles.Domain;

/// <summary>到场时间: proposed by one side, agreed to by the others; a new proposal asks everybody again.</summary>
public sealed partial class Whistle
{
    /// <summary>The time proposed last.</summary>
    public Instant? VisitAt { get; set; }

    /// <summary>True when the street, which calls the meeting, is content with it.</summary>
    public bool VisitSuitsStreet { get; set; }

    /// <summary>True when all who have to come are content with it.</summary>
    public bool IsVisitAgreed => VisitAt is not null && VisitSuitsStreet && Invitations.Where(one => one.IsExpected).All(one => one.VisitSuits);
}
