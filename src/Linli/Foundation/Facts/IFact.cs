namespace Linli.Foundation.Facts;

/// <summary>What happened, as a record of ids, codes, numbers and digests; never a name, a number to call or free text (domain.md 3.8 rule 15).</summary>
public interface IFact;

/// <summary>Who may be told of a kind of fact.</summary>
public enum Audience
{
    /// <summary>The resident it concerns, staff and auditors.</summary>
    Resident,

    /// <summary>Staff within scope, and auditors.</summary>
    Staff,

    /// <summary>Auditors only.</summary>
    Auditor,

    /// <summary>Also systems outside, through Exchange.</summary>
    External,
}

/// <summary>The stored name, version and audience of a kind of fact.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FactKindAttribute(string name, int version, Audience audience) : Attribute
{
    /// <summary>The stored name: room and what happened, e.g. <c>cases.case-reported</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Grows when the payload's shape changes.</summary>
    public int Version { get; } = version;

    /// <summary>Who may be told.</summary>
    public Audience Audience { get; } = audience;
}
