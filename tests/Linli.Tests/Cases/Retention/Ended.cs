using Linli.Cases;
using Linli.Cases.Data;
using Linli.Cases.Report;
using Linli.Foundation.Jobs;
using Linli.Foundation.Privacy;
using Linli.Foundation.Retention;
using Linli.Tests.Houses;

namespace Linli.Tests.Cases.Retention;

/// <summary>A matter that came to its end, and the nights after it.</summary>
internal static class Ended
{
    /// <summary>Reported, solved, rated: closed.</summary>
    public static async Task<ReportAnswer> Report(TestHouse house, Town town, Func<ReportInput, ReportInput>? with = null)
    {
        var told = (await house.Get<ReportCase>().Run((with ?? (input => input))(StoryTests.Humming(town)), town.Resident)).ThrowIfRefused();
        await Verbs.Done(house, told.Id, CaseVerb.RecordContact, new VerbInput { Contact = ContactResult.Reached, Text = "她说另一个号码是 13900001111。" }, town.As(town.Secretary));
        await Verbs.Done(house, told.Id, CaseVerb.SolveOnSpot, new VerbInput { Category = "0201", Text = "好了" }, town.As(town.GridWorker));
        await Close(house, town, told.Id);
        return told;
    }

    /// <summary>The reporter rates it well.</summary>
    public static Task Close(TestHouse house, Town town, Guid id) =>
        Verbs.Done(house, id, CaseVerb.Rate, new VerbInput { Grade = RatingGrade.Satisfied, Solved = true, Text = "谢谢" }, town.Resident);

    /// <summary>Lets days pass and runs the night's erasing by hand; how many of a kind went.</summary>
    public static async Task<int> Night(TestHouse house, int days, string kind = RetentionKind.Contact)
    {
        house.Clock.Pass(TimeSpan.FromDays(days));
        (await house.Get<JobSweep>().DoNow(EraseDue.JobName)).ShouldBeTrue();
        using var db = house.Read();
        var last = db.RetentionRuns.OrderByDescending(run => run.StartedAt).First();
        last.EndedAt.ShouldNotBeNull();
        return db.RetentionCounts.Single(count => count.RunId == last.Id && count.Kind == kind).Erased;
    }

    /// <summary>How many of a kind would go today.</summary>
    public static (int Due, int Held) Forecast(TestHouse house, string kind = RetentionKind.Contact)
    {
        var line = house.Get<RetentionDryRun>().Of(house.Get<Linli.Foundation.Time.DeploymentZone>().Day(house.Clock.Now)).Single(line => line.Kind.Word == kind);
        return (line.Due, line.Held);
    }

    /// <summary>The number, as whoever holds all keys could read it; null once nobody can.</summary>
    public static string? Phone(TestHouse house, Guid id)
    {
        using var db = house.Read();
        return CaseSecrets.Phone(db.CasePrivates.Single(one => one.CaseId == id), house.Get<KeyRing>())?.Normal;
    }
}
