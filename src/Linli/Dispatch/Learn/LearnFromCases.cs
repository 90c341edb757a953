using Linli.Dispatch.Data;
using Linli.Dispatch.Decide;
using Linli.Dispatch.Keep;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Time;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Dispatch.Learn;

/// <summary>从办结件学习: makes a model of this deployment's own ended cases, measures it beside what is in use, and puts it in use when it is not worse.</summary>
/// <remarks>
/// 1. A training takes minutes and must not hold the lane: the night's job only asks, and a worker does what is asked for, on one thread.
///    Of two nodes one takes it up; one that was killed with it is called broken off after two hours.
/// 2. Every fifth group is held back, for ever the same ones: no model of ours has ever seen them, so any two are measured fairly on them, and the
///    catalogue's words too. What is measured is what a dispatcher would have been shown.
/// 3. The file is durable before its row; row, fact and change of the model in use are one work.
/// </remarks>
internal sealed class LearnFromCases(
    IUnitOfWork works, BookKeeper books, ModelKeeper models, ModelFiles files, IEnumerable<IConfirmedCases> sources, LearningSettings settings, DatabaseOptions database,
    DeploymentZone zone, IClock clock, ILogger<LearnFromCases> log)
{
    private const int Fifth = 5;
    private const int FilesKept = 8;
    private static readonly Duration LongestRun = Duration.FromHours(2);

    /// <summary>Asks for a training, unless one waits already.</summary>
    public static bool Ask(Work work, Guid? who = null)
    {
        if (work.Db.LearnedModels.Any(row => row.State == TrainingState.Due))
            return false;
        work.Db.Add(new LearnedModel { Id = Ids.New(work.Now), State = TrainingState.Due, AskedAt = work.Now, AskedBy = who });
        return true;
    }

    /// <summary>Asks for one by hand.</summary>
    public Task<bool> Ask(Act act, CancellationToken cancel = default) => works.Run(work => Ask(work, act.Who), cancel);

    /// <summary>Does the training that is asked for; its row as it ended, or null when none was.</summary>
    public async Task<LearnedModel?> LearnDue(CancellationToken cancel = default)
    {
        using (var db = database.Read())
            if (!db.LearnedModels.Any(row => row.State == TrainingState.Due))
                return null;
        if (await works.Run(Claim, cancel) is not { } claimed)
            return null;
        try
        {
            models.Look();
            // Threads of the pool answer requests; this one is our own.
            var made = await Task.Factory.StartNew(() => Make(cancel), cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            var ended = await works.Run(work => End(work, claimed, made), CancellationToken.None);
            models.Look();
            await LetGo();
            return ended;
        }
        catch (OperationCanceledException)
        {
            await works.Run(work => Turn(work, claimed, TrainingState.Due), CancellationToken.None);
            throw;
        }
        catch (Exception failure)
        {
            log.LogError(failure, "Learning from ended cases broke off; what is in use stays.");
            return await works.Run(work => Turn(work, claimed, TrainingState.Failed), CancellationToken.None);
        }
    }

    private static Guid? Claim(Work work)
    {
        var stale = work.Now - LongestRun;
        foreach (var lost in work.Db.LearnedModels.AsTracking().Where(row => row.State == TrainingState.Running && row.StartedAt < stale).ToList())
            (lost.State, lost.EndedAt) = (TrainingState.Failed, work.Now);
        if (work.Db.LearnedModels.Where(row => row.State == TrainingState.Due).OrderBy(row => row.AskedAt).Select(row => (Guid?)row.Id).FirstOrDefault() is not { } due)
            return null;
        var mine = work.Db.LearnedModels.Where(row => row.Id == due && row.State == TrainingState.Due)
            .ExecuteUpdate(set => set.SetProperty(row => row.State, TrainingState.Running).SetProperty(row => row.StartedAt, work.Now));
        return mine == 1 ? due : null;
    }

    private Made Make(CancellationToken cancel)
    {
        var (book, inUse, now) = (books.Current, models.Current, clock.GetCurrentInstant());
        var (day, inUseThen) = (zone.Day(now), InUse());
        var cases = sources.SelectMany(source => source.Newest(settings.MostCases, cancel))
            .Where(one => one.Text.Length > 0 && book.Catalogue.Find(one.Category)?.IsOpenOn(day) == true).ToList();
        var (heldBack, shown) = (cases.FindAll(one => one.Group % Fifth == 0), cases.FindAll(one => one.Group % Fifth != 0));
        if (cases.Count < settings.LeastCases || heldBack.Count == 0 || shown.DistinctBy(one => one.Category).Take(2).Count() < 2)
            return new Made(cases.Count, heldBack.Count);
        var model = TrainCategoryModel.Apart([.. shown.Select(Labelled)], [.. heldBack.Select(Labelled)], CatalogueTexts.Of(book.Catalogue), settings.LeastTellers, now, cancel);
        var mixed = FitMixing.Of(0, model, book, day, heldBack);
        return new Made(cases.Count, heldBack.Count)
        {
            Model = mixed,
            File = files.Put(model),
            Score = Score(book, heldBack, mixed, now, day),
            InUseThen = inUseThen,
            Against = inUse?.Number ?? 0,
            AgainstScore = Score(book, heldBack, inUse, now, day),
        };
    }

    private int InUse()
    {
        using var db = database.Read();
        return db.LearningStates.Where(state => state.Id == LearningState.TheOne).Select(state => state.InUse).Single();
    }

    private static LabelledText Labelled(ConfirmedCase one) => new(one.Text, one.Category) { Teller = one.Teller };

    private static ModelScore Score(DispatchBook book, List<ConfirmedCase> heldBack, ModelInUse? learned, Instant now, LocalDate day) => ModelScore.Of(
        [.. heldBack.Select(one => (one.Category, DecideRoute.Suggest(book, new ReportFacts(one.Text, now, day) { Tile = one.Tile }, learned).Select(suggestion => suggestion.Category.Code).ToArray()))]);

    private static LearnedModel End(Work work, Guid claimed, Made made)
    {
        var row = work.Db.LearnedModels.AsTracking().Single(one => one.Id == claimed);
        (row.EndedAt, row.Cases, row.HeldBack) = (work.Now, made.Cases, made.HeldBack);
        if (made.Model is not { } learned)
        {
            row.State = TrainingState.TooFew;
            return row;
        }
        row.Number = (work.Db.LearnedModels.Max(one => one.Number) ?? 0) + 1;
        (row.MacroF1, row.TopThree, row.Against, row.AgainstF1) = (made.Score.MacroF1, made.Score.TopThree, made.Against, made.AgainstScore.MacroF1);
        (row.Labels, row.WordsTrust, row.TileTrust, row.File) = (learned.Model.Labels.Length, learned.WordsTrust, learned.TileTrust, made.File);
        var state = LearningState.In(work);
        // Whoever chose meanwhile is not overruled, nor is what it was not measured beside.
        row.State = state.IsByHand || state.InUse != made.InUseThen ? TrainingState.Held
            : (made.Score.MacroF1, made.Score.TopThree).CompareTo((made.AgainstScore.MacroF1, made.AgainstScore.TopThree)) >= 0 ? TrainingState.Taken
            : TrainingState.Worse;
        if (row.State == TrainingState.Taken)
            (state.InUse, state.Since) = (row.Number.Value, work.Now);
        work.Append(Act.BySystem(work.Now), state, new ModelLearned(row.Number.Value, row.Cases, row.HeldBack, Thousandths(row.MacroF1), Thousandths(row.TopThree), made.Against,
            Thousandths(made.AgainstScore.MacroF1), row.State == TrainingState.Taken));
        return row;
    }

    private static int Thousandths(double share) => (int)Math.Round(share * 1000);

    private static LearnedModel Turn(Work work, Guid claimed, TrainingState to)
    {
        var row = work.Db.LearnedModels.AsTracking().Single(one => one.Id == claimed);
        (row.State, row.EndedAt) = (to, to == TrainingState.Due ? null : work.Now);
        return row;
    }

    // Old versions cannot be used again once their file is gone; their scores stay.
    private async Task LetGo()
    {
        var gone = await works.Run(work =>
        {
            var inUse = LearningState.In(work).InUse;
            var old = work.Db.LearnedModels.AsTracking().Where(row => row.File != null && row.Number != inUse).OrderByDescending(row => row.Number).Skip(FilesKept - 1).ToList();
            var names = old.ConvertAll(row => row.File!);
            old.ForEach(row => row.File = null);
            return names;
        });
        using var db = database.Read();
        var kept = db.LearnedModels.Where(row => row.File != null && gone.Contains(row.File)).Select(row => row.File!).ToList();
        gone.Except(kept).ToList().ForEach(files.Delete);
    }

    private sealed record Made(int Cases, int HeldBack)
    {
        public ModelInUse? Model { get; init; }

        public string? File { get; init; }

        public ModelScore Score { get; init; }

        // The same as Against, but for a model that could not be read: then the words stood in for it.
        public int InUseThen { get; init; }

        public int Against { get; init; }

        public ModelScore AgainstScore { get; init; }
    }
}
