using Linli.Cases.Desk;
using Linli.Cases.Domain;
using Linli.Cases.Lists;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Cases.Alike;

/// <summary>How it went.</summary>
/// <param name="Done">Sent.</param>
/// <param name="Left">Those not sent, and why.</param>
public sealed record AlikeSent(int Done, IReadOnlyList<(Case Case, Refusal Reason)> Left);

/// <summary>同类一起派: one press, and each case goes by its own verb with its own fact; what is refused for one holds up no other and is named.</summary>
/// <remarks>Each carries the stamp its line was shown with: what somebody else sent or changed meanwhile is not sent (ADR 0075).</remarks>
public sealed class SendAlike(CaseVerbs verbs)
{
    /// <summary>Sends.</summary>
    /// <param name="chosen">The cases, each with the stamp the page showed.</param>
    /// <param name="input">The category and what suggested it.</param>
    /// <param name="to">Unit or colleague, as the desk's form says it.</param>
    /// <param name="hand">Who sends.</param>
    /// <param name="at">When.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<Outcome<AlikeSent>> Run(IReadOnlyList<(Case Case, string Seen)> chosen, VerbInput input, string to, CaseHand hand, Instant at, CancellationToken cancel)
    {
        if (chosen.Count == 0)
            return new Refusal("Cases.Refusal.Missing.Cases");
        if (chosen.Count > AlikeCases.Most)
            return new Refusal("Cases.Refusal.TooManyAlike", null, AlikeCases.Most);
        List<(Case, Refusal)> left = [];
        foreach (var (one, seen) in chosen)
            if (await verbs.Run(CaseAddress.Of(one.Id), DeskSteps.Of(one, input with { Seen = seen }, "both", to), hand.ActOn(one, at), cancel) is { IsRefused: true } refused)
                left.Add((one, refused.Refusals[0]));
        return new AlikeSent(chosen.Count - left.Count, left);
    }
}

/// <summary>What 同类 bring.</summary>
internal static class AlikeRegistration
{
    public static IServiceCollection AddAlike(this IServiceCollection services) => services.AddScoped<AlikeCases>().AddSingleton<SendAlike>();
}
