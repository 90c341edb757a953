using Linli.Cases.Domain;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Papers;

namespace Linli.Cases.Paper;

/// <summary>哪种文书何时可开、由谁开: asked by the page for its list and by the verb before it issues.</summary>
internal static class PaperRules
{
    /// <summary>Kinds of this room, in the order of a case's life.</summary>
    public static readonly IReadOnlyList<PaperKind> Kinds = [.. PaperKind.All.Where(kind => kind != PaperKind.Whistle)];

    /// <summary>The reason against issuing this kind now by this person; null where it may be.</summary>
    public static Refusal? Against(PaperKind kind, CaseSnapshot snapshot, IReadOnlyList<Fact> facts)
    {
        if (!By(kind).Any(snapshot.Plays))
            return new Refusal("Cases.Refusal.PaperNotYours", "paper-kind", kind.Name);
        // The order has one number and one paper that bears it.
        if (kind == PaperKind.Supervision && NumberOf(facts.LastOrDefault(fact => fact.Kind == PaperFacts.Supervised)) is { } order && IsOut(facts, kind, order))
            return new Refusal("Cases.Refusal.PaperIsOut", "paper-kind", kind.Name);
        var isReady = kind.Code switch
        {
            "order" => snapshot.Case.LeadUnitId is not null,
            "return" => Has(facts, PaperFacts.ReturnRequested),
            "extension" => Has(facts, PaperFacts.ExtensionRequested),
            "shelving" => Has(facts, PaperFacts.ShelvingProposed),
            "supervision" => Has(facts, PaperFacts.Supervised),
            "completion" or "reply" => snapshot.Case.RepliedAt is not null,
            "dossier" => true,
            _ => false,
        };
        return isReady ? null : new Refusal("Cases.Refusal.PaperTooEarly." + kind.Code, "paper-kind");
    }

    private static Who[] By(PaperKind kind) => kind.Code switch
    {
        "order" => [Who.Community, Who.Street, Who.County],
        "supervision" => [Who.Street, Who.County],
        "reply" => [Who.Community, Who.GridWorker, Who.Street, Who.County, Who.LeadUnit],
        _ => [Who.Community, Who.Street, Who.County, Who.LeadUnit],
    };

    /// <summary>The number an order of supervision bears.</summary>
    public static (int Year, int Number)? NumberOf(Fact? order) => order?.Read<CaseSupervised>() is { } said ? (said.Year, said.OrderNumber) : null;

    private static bool IsOut(IReadOnlyList<Fact> facts, PaperKind kind, (int Year, int Number) number) =>
        facts.Where(fact => fact.Is<PaperIssued>()).Select(fact => fact.Read<PaperIssued>()).Any(paper => paper.Kind == kind.Code && (paper.Year, paper.Number) == number);

    private static bool Has(IReadOnlyList<Fact> facts, string kind) => facts.Any(fact => fact.Kind == kind);
}

/// <summary>Facts of the side roads that papers are made of, by their stored names.</summary>
internal static class PaperFacts
{
    public static readonly string ReturnRequested = "cases.return-requested";
    public static readonly string ExtensionRequested = "cases.extension-requested";
    public static readonly string ShelvingProposed = "cases.shelving-proposed";
    public static readonly string Supervised = "cases.case-supervised";

    /// <summary>What decides a request: the fact and how the decision is said.</summary>
    public static readonly IReadOnlyDictionary<string, string> Decisions = new Dictionary<string, string>
    {
        ["cases.return-accepted"] = "Cases.Paper.Decision.Granted",
        ["cases.return-refused"] = "Cases.Paper.Decision.Refused",
        ["cases.return-ruled"] = "Cases.Paper.Decision.Ruled",
        ["cases.extension-approved"] = "Cases.Paper.Decision.Granted",
        ["cases.extension-refused"] = "Cases.Paper.Decision.Refused",
        ["cases.extension-lapsed"] = "Cases.Paper.Decision.Lapsed",
        ["cases.case-shelved"] = "Cases.Paper.Decision.Granted",
        ["cases.shelving-refused"] = "Cases.Paper.Decision.Refused",
    };
}
