namespace Linli.Deadlines;

/// <summary>送达方式: how soon a step of the escalation chain reaches people.</summary>
public enum Delivery
{
    /// <summary>立即.</summary>
    AtOnce,

    /// <summary>汇总: in the next digest, 08:30 or 17:00 (domain.md 3.8, rule 13).</summary>
    Digest,
}
