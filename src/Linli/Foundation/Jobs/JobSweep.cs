using Linli.Foundation.Data;
using Linli.Foundation.Time;
using Microsoft.EntityFrameworkCore;

namespace Linli.Foundation.Jobs;

/// <summary>Does what is due, on whichever node comes first.</summary>
/// <remarks>
/// 1. A job's row is locked while it works; another node passes by. 2. The next due time moves in the transaction that finishes the work:
/// a kill repeats the last helping and never skips one. 3. A job that fails stays due and is tried at the next sweep.
/// </remarks>
public sealed class JobSweep(IUnitOfWork unitOfWork, IEnumerable<IJob> jobs, DeploymentZone zone, ILogger<JobSweep> log)
{
    private enum Turn
    {
        NotDue,
        MoreLeft,
        Done,
    }

    /// <summary>Does every job that is due, to its end; how many were done.</summary>
    public async Task<int> DoDue(CancellationToken cancel = default)
    {
        var done = 0;
        foreach (var job in jobs)
            try
            {
                var turn = Turn.MoreLeft;
                while (turn == Turn.MoreLeft)
                    turn = await unitOfWork.Run(work => Helping(work, job), cancel);
                done += turn == Turn.Done ? 1 : 0;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "The job {Job} failed; it is tried again.", job.Name);
            }
        return done;
    }

    /// <summary>Does one job now, whatever its hour, under the same lock and to its end; false when another node has it in hand.</summary>
    public async Task<bool> DoNow(string name, Func<Task>? helped = null, CancellationToken cancel = default)
    {
        var job = jobs.Single(known => known.Name == name);
        Turn turn;
        while ((turn = await unitOfWork.Run(work => Helping(work, job, isAsked: true), cancel)) == Turn.MoreLeft)
            if (helped is not null)
                await helped();
        return turn == Turn.Done;
    }

    private Turn Helping(Work work, IJob job, bool isAsked = false)
    {
        if (Held(work, job) is not { } row || (row.NextDue > work.Now && !isAsked))
            return Turn.NotDue;
        if (job.Do(work))
            return Turn.MoreLeft;
        (row.NextDue, row.DoneAt) = (job.NextAfter(work.Now, zone.Zone), work.Now);
        return Turn.Done;
    }

    // The row, locked; null while another node holds it.
    private JobRow? Held(Work work, IJob job)
    {
        var row = work.Db.IsSqlite
            ? work.Db.Jobs.AsTracking().SingleOrDefault(j => j.Name == job.Name)
            : work.Db.Jobs.FromSqlRaw("SELECT name, next_due, done_at FROM jobs WHERE name = {0} FOR UPDATE SKIP LOCKED", job.Name).AsTracking().SingleOrDefault();
        if (row is null && !work.Db.Jobs.Any(j => j.Name == job.Name))
            work.Db.Add(row = new JobRow { Name = job.Name, NextDue = job.NextAfter(work.Now, zone.Zone) });
        return row;
    }
}
