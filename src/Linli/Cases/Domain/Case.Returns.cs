using NodaTime;

namespace Linli.Cases.Domain;

/// <summary>退回: whose matter it is.</summary>
public sealed partial class Case
{
    /// <summary>So many objections, and the county rules (domain.md 3.3).</summary>
    public const int ObjectionsEnough = 2;

    /// <summary>退回待定.</summary>
    public bool ReturnPending { get; set; }

    /// <summary>How often a unit, this one or one before it, said that it is not its matter.</summary>
    public int Objections { get; set; }

    /// <summary>True once the county has ruled: nobody returns it any more.</summary>
    public bool IsRuled { get; set; }

    /// <summary>Until when the unit may return it; frozen when it was sent.</summary>
    public Instant? ReturnUntil { get; set; }
}
