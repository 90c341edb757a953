namespace Linli.Cases.Domain;

/// <summary>责任方: who answers for a case in the state a row leads to. There is no state without one (domain.md 3.9).</summary>
public enum Responsible
{
    /// <summary>Whoever had it keeps it.</summary>
    Same,

    /// <summary>The desk that received it: the community's duty post, or the street's where the report is about the community itself.</summary>
    Desk,

    /// <summary>The unit of whoever accepted it.</summary>
    Acceptor,

    /// <summary>The unit of whoever does the step.</summary>
    Taker,

    /// <summary>The lead unit, and the person it was given to.</summary>
    LeadUnit,

    /// <summary>Whoever must look at the result: never the handler.</summary>
    Verifier,

    /// <summary>The street's dispatcher.</summary>
    Street,

    /// <summary>The county's dispatcher.</summary>
    County,

    /// <summary>Nobody: it is over.</summary>
    Nobody,
}
