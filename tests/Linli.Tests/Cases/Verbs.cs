using Linli.Cases;
using Linli.Cases.Domain;
using Linli.Deadlines;
using Linli.Foundation.Facts;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Cases;

/// <summary>Verbs as tests say them: done, or refused for a reason.</summary>
internal static class Verbs
{
    /// <summary>Done, or the test fails.</summary>
    public static async Task Done(TestHouse house, Guid id, CaseVerb verb, VerbInput input, Act act) =>
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(id), verb, input, act)).ThrowIfRefused();

    /// <summary>The first reason against; null when it was done.</summary>
    public static async Task<string?> Refused(TestHouse house, Guid id, CaseVerb verb, VerbInput input, Act act) =>
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(id), verb, input, act)) is { IsRefused: true } refused ? refused.Refusals[0].Key : null;

    /// <summary>The clocks that are open now, by kind.</summary>
    public static async Task<Dictionary<ClockKind, ClockRow>> Clocks(TestHouse house, Guid id)
    {
        using var db = house.Read();
        return await db.Clocks.Where(row => row.SubjectId == id && row.StoppedAt == null).ToDictionaryAsync(row => row.Kind);
    }

    /// <summary>A case that the community's worker has in hand.</summary>
    public static async Task<Guid> InHand(TestHouse house, Town town, Guid id)
    {
        (await house.Get<CaseVerbs>().Run(CaseAddress.Of(id), [
            (CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached }),
            (CaseVerb.Accept, new VerbInput { Category = "0201" }),
            (CaseVerb.AssignInside, new VerbInput { Person = town.GridWorker.AccountId }),
        ], town.As(town.Secretary))).ThrowIfRefused();
        return id;
    }
}
