using Linli.Foundation.Data;
using Linli.Foundation.Jobs;
using NodaTime;
using NodaTime.Text;

namespace Linli.Dispatch.Learn;

/// <summary>夜间学习: asks for the night's training at its hour.</summary>
internal sealed class LearnNightly(LearningSettings settings) : IJob
{
    private static readonly LocalTime Usual = new(3, 40);

    public string Name => "dispatch.learn";

    public Instant NextAfter(Instant now, DateTimeZone zone) =>
        Timetable.DailyAt(LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(settings.At) is { Success: true } hour ? hour.Value : Usual, now, zone);

    public bool Do(Work work)
    {
        if (settings.IsScheduled)
            LearnFromCases.Ask(work);
        return false;
    }
}
