using System.Diagnostics;
using Linli.Areas;
using Linli.Cases;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using NodaTime;

namespace Linli.Commands;

/// <summary>Loads reports through the same verb as the form, in works short enough that nobody else waits.</summary>
/// <remarks>The file's time is when it happened; clocks start now. The key of a row is file and id: the same file twice changes nothing,
/// and a run that was broken off goes on where it stood.</remarks>
internal sealed class ImportReports(ICases cases, IClock clock)
{
    private static readonly TimeSpan LongestWork = TimeSpan.FromMilliseconds(60);

    /// <summary>What came of it.</summary>
    public sealed record Done(int Added, int Known, TimeSpan Took)
    {
        /// <summary>Rows in a second.</summary>
        public double Rate => (Added + Known) / Math.Max(0.001, Took.TotalSeconds);
    }

    /// <summary>Runs it; every row was read before, so a refusal here ends it and names its row.</summary>
    public async Task<Outcome<Done>> Run(ReportFile file, AreaRow area, Action<double> progress, CancellationToken cancel)
    {
        var (started, at, size, known) = (Stopwatch.GetTimestamp(), 0, 16, 0);
        while (at < file.Rows.Length)
        {
            cancel.ThrowIfCancellationRequested();
            var rows = file.Rows.Slice(at, Math.Min(size, file.Rows.Length - at));
            var act = Act.BySystem(clock.GetCurrentInstant());
            var work = Stopwatch.GetTimestamp();
            var answers = await cases.ReportAll([.. rows.Select(row => (InputOf(file, row, area), act))], cancel);
            foreach (var (answer, row) in answers.Zip(rows))
                if (answer.IsRefused)
                    return answer.Refusals.Select(refusal => new Refusal("Commands.Reports.RowRefused", $"row {row.Number}", row.Number, row.Id, new Phrase(refusal.Key, refusal.Args))).ToList();
            known += answers.Count(answer => answer.Value.IsRepeat);
            at += rows.Length;
            progress((double)at / file.Rows.Length);
            // The next work is as large as fits into the time, whatever the machine.
            size = Math.Clamp((int)(size * (LongestWork / Stopwatch.GetElapsedTime(work))), 4, 128);
        }
        return new Done(at - known, known, Stopwatch.GetElapsedTime(started));
    }

    private static ReportInput InputOf(ReportFile file, ReportFile.Row row, AreaRow area) => new()
    {
        Where = new Whereabouts { Chosen = area.Id },
        Text = row.Text,
        Channel = IntakeChannel.Import,
        HappenedAt = row.HappenedAt,
        IdempotencyKey = $"import:{file.Sha[..20]}:{row.Id}",
    };
}
