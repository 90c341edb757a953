using System.Globalization;
using Linli.Dispatch.Data;
using Linli.Dispatch.Keep;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;

namespace Linli.Dispatch.Suggestions;

/// <summary>选用模型: a person says which version suggests from now on, with a reason: one of before, the catalogue's words alone, or the best measured one again.</summary>
internal sealed class ChooseModel(IUnitOfWork works, ModelKeeper models)
{
    /// <summary>How the two choices that are no version stand in the form.</summary>
    public static readonly string Words = "words", Best = "best";

    private const int LongestReason = 400;

    /// <summary>Chooses; the number in use afterwards.</summary>
    public async Task<Outcome<int>> Run(string? choice, string? reason, Act act, CancellationToken cancel = default)
    {
        var done = await works.Run(work => Run(work, choice, reason, act), cancel);
        if (!done.IsRefused)
            models.Look();
        return done;
    }

    private static Outcome<int> Run(Work work, string? choice, string? reason, Act act)
    {
        var state = LearningState.In(work);
        var number = Number(choice);
        var reasons = new List<Refusal>();
        if (number is null && choice != Best)
            reasons.Add(new("Dispatch.Refusal.ChooseModel", "model"));
        else if (number > 0 && !work.Db.LearnedModels.Any(row => row.Number == number && row.File != null))
            reasons.Add(new("Dispatch.Refusal.NoSuchModel", "model", number));
        else if (choice == Best ? !state.IsByHand : state.IsByHand && state.InUse == number)
            reasons.Add(new("Dispatch.Refusal.ModelIsSo", "model"));
        if (string.IsNullOrWhiteSpace(reason))
            reasons.Add(new("Dispatch.Refusal.ModelNeedsReason", "reason"));
        else if (reason.Length > LongestReason)
            reasons.Add(new("Dispatch.Refusal.ModelReasonTooLong", "reason", LongestReason));
        if (reasons.Count > 0)
            return reasons;
        var before = state.InUse;
        // The best measured one is found by the next training; until then what is in use goes on.
        (state.InUse, state.IsByHand) = (number ?? before, number is not null);
        (state.Since, state.By, state.Reason) = (act.At, act.Who, reason!.Trim());
        work.Append(act, state, new ModelChosen(number, before));
        return state.InUse;
    }

    private static int? Number(string? choice) =>
        choice == Words ? 0 : int.TryParse(choice, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
