using Linli.Dispatch.Data;
using Linli.Dispatch.Learn;
using Linli.Foundation.Checkups;
using Linli.Foundation.Data;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Dispatch.Suggestions;

/// <summary>Looks at the learned category model: in use, how old, how good; absent and why; unreadable or no longer learned.</summary>
internal sealed class ModelCheckup(DatabaseOptions database, ModelFiles files, LearningSettings settings, IClock clock) : ICheckup
{
    private static readonly Duration Patience = Duration.FromDays(3);

    public IEnumerable<Finding> Look(IProgress<double>? progress)
    {
        using var db = database.Read();
        var inUse = db.LearningStates.Where(state => state.Id == LearningState.TheOne).Select(state => state.InUse).Single();
        var last = db.LearnedModels.Where(row => row.EndedAt != null).OrderByDescending(row => row.AskedAt).FirstOrDefault();
        if (inUse > 0)
            yield return InUse(db.LearnedModels.Single(row => row.Number == inUse));
        else
            yield return last switch
            {
                null => Finding.Well("category-model", "Dispatch.Checkup.None"),
                { State: TrainingState.TooFew } => Finding.Well("category-model", "Dispatch.Checkup.TooFew", last.Cases, settings.LeastCases),
                _ => Finding.Well("category-model", "Dispatch.Checkup.Words"),
            };
        if (last is { State: TrainingState.Failed })
            yield return new Finding("category-learning", Health.Warn, new Phrase("Dispatch.Checkup.Failed"), new Phrase("Dispatch.Checkup.Failed.ToDo"));
        else if (inUse > 0 && settings.IsScheduled && last is not null && last.EndedAt < clock.GetCurrentInstant() - Patience)
            yield return new Finding("category-learning", Health.Warn, new Phrase("Dispatch.Checkup.Old", (clock.GetCurrentInstant() - last.EndedAt!.Value).Days), new Phrase("Health.NotRunning.ToDo"));
    }

    private Finding InUse(LearnedModel row) => files.Open(row) is null
        ? new Finding("category-model", Health.Warn, new Phrase("Dispatch.Checkup.Unreadable", row.Number), new Phrase("Dispatch.Checkup.Unreadable.ToDo"))
        : Finding.Well("category-model", "Dispatch.Checkup.InUse", row.Number, (clock.GetCurrentInstant() - row.EndedAt!.Value).Days, row.MacroF1, row.TopThree, row.Cases);
}
