using Linli.Dispatch;
using Linli.Dispatch.Decide;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Tests.Dispatch.Decide;

/// <summary>Shorthand for tests that decide: the default book, a Wednesday, a place in a made-up estate.</summary>
internal static class Deciding
{
    public static readonly DispatchBook Book = DispatchBook.Default();

    public static readonly Instant At = Instant.FromUtc(2026, 3, 4, 2, 0);

    public static readonly Guid Building = Guid.Parse("00000000-0000-7000-8000-000000000001");
    public static readonly Guid Grid = Guid.Parse("00000000-0000-7000-8000-000000000002");
    public static readonly Guid Street = Guid.Parse("00000000-0000-7000-8000-000000000003");

    public static PlaceFacts Estate => new()
    {
        Source = PlaceSource.Plate,
        Building = Building,
        Grid = Grid,
        Street = Street,
        Sort = PlaceSort.Estate,
        HasPropertyCompany = true,
    };

    public static ReportFacts Facts(string text) => new(text, At, new(2026, 3, 4));

    public static RouteDecision Decide(string text) => Decide(Facts(text) with { Place = Estate });

    public static RouteDecision Decide(ReportFacts facts) => DecideRoute.Run(Book, facts);

    public static string Says(this RouteDecision decision, RouteStepKind step, Language language = Language.En) =>
        decision.Steps.Single(one => one.Kind == step).Says.In(language);

    public static UnitFacts Unit(string kind, DutyLevel level, byte id = 9) => new(kind, level, new Guid(id, 0, 0, [0, 0, 0, 0, 0, 0, 0, id]));
}
