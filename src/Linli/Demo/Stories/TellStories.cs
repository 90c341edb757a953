using Linli.Cases;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Whistles;
using NodaTime;

namespace Linli.Demo.Stories;

/// <summary>Makes up the year's cases and plays them in the order in which they would have happened, clocks and all.</summary>
internal sealed class TellStories(IUnitOfWork works, ICases cases, IWhistles whistles)
{
    private const int ReportsAtOnce = 50;
    private const int StepsAtOnce = 40;

    /// <summary>Makes them up: the same world and seed, the same stories.</summary>
    public static List<Story> MakeUp(World world, DemoOptions options) =>
        [.. Plot.All.SelectMany(plot => Enumerable.Range(0, options.Scaled(plot.Times)).Select(number => plot.Now is null ? Ended(world, plot, number) : Open(world, plot, number)))
            .SelectMany(story => story.Cast).OrderBy(story => story.Act.At)];

    /// <summary>Takes the reports in, by the same path as the form.</summary>
    public async Task<Dictionary<Story, Guid>> Report(List<Story> stories, Action<double> progress)
    {
        var ids = new Dictionary<Story, Guid>();
        foreach (var some in stories.Where(story => story.IsReported).Chunk(ReportsAtOnce))
        {
            var answers = await cases.ReportAll([.. some.Select(story => (story.Input, story.Act))]);
            foreach (var (story, answer) in some.Zip(answers))
                ids[story] = DemoCounty.Must(answer).Id;
            progress((double)ids.Count / stories.Count);
        }
        return ids;
    }

    /// <summary>Plays what became of them; between two steps the clocks tell what they came to.</summary>
    public async Task Play(World world, List<Story> stories, Dictionary<Story, Guid> ids, Action<double> progress)
    {
        var steps = stories.SelectMany(story => story.Steps).OrderBy(step => step.Act.At).ToList();
        var (played, stage) = (0, new Stage(cases, whistles, ids));
        foreach (var some in steps.Chunk(StepsAtOnce))
        {
            await works.Run(work => Play(work, world, some, stage));
            progress((double)(played += some.Length) / steps.Count);
        }
        await works.Run(work =>
        {
            world.Deadlines.TellUntil(work, world.Now);
            return true;
        });
    }

    private static int Play(Work work, World world, (Act Act, Action<Stage> Play)[] steps, Stage stage)
    {
        foreach (var step in steps)
        {
            // Also saves the step before; each step reads what the others left behind.
            world.Deadlines.TellUntil(work, step.Act.At);
            work.Db.ChangeTracker.Clear();
            step.Play(stage.In(work));
        }
        return steps.Length;
    }

    private static Story Ended(World world, Plot plot, int number)
    {
        var random = DemoRandom.For(world.Seed, plot.Name + " when", number);
        var age = 3 + (int)(355 * Math.Pow(random.Share(), 1.1));
        while (true)
        {
            var received = world.Reported(world.Zone.Day(world.Now).PlusDays(-age), DemoRandom.For(world.Seed, plot.Name + " hour", number));
            if (Told(world, plot, number, received) is { } story && story.At < world.Now - Duration.FromHours(1))
                return story;
            age += 4;
        }
    }

    // Looks for an hour at which the case would look today as its plot wants, first with one report, then with others;
    // in the middle of the night there may be none, and the nearest does.
    private static Story Open(World world, Plot plot, int number)
    {
        var random = DemoRandom.For(world.Seed, plot.Name + " when", number);
        Story? any = null;
        for (var variation = 0; variation < 8; variation++)
        {
            var fitting = new List<Story>();
            for (var hours = random.Between(0.05, 0.1); hours < 24 * 40 && fitting.Count < 12; hours *= 1.11)
            {
                var received = world.Now - Duration.FromSeconds((int)(hours * 3600));
                if (world.Zone.Local(received).Hour is < 7 or >= 22 || Told(world, plot, number + (variation * 1000), received) is not { } story || story.At > world.Now)
                    continue;
                any ??= story;
                if (story.Mood == plot.Now)
                    fitting.Add(story);
            }
            if (fitting.Count > 0)
                return random.One(fitting);
        }
        return any ?? throw new InvalidOperationException($"No hour fits the plot {plot.Name}.");
    }

    private static Story? Told(World world, Plot plot, int number, Instant received)
    {
        var month = world.Zone.Day(received).Month;
        var fit = Template.All.Where(template => template.Goes(plot.Way) && template.IsOf(month)).ToList();
        for (var attempt = 0; attempt < 30; attempt++)
        {
            var random = DemoRandom.For(world.Seed, plot.Name, (number * 100) + attempt);
            var story = new Story(world, random.One(fit), plot.Way, random, received);
            if (!story.Fits)
                continue;
            plot.Tell(story);
            if (!story.Cast.Any(one => one.IsLost))
                return story;
        }
        return null;
    }
}
