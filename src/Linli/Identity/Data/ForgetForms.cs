using Linli.Foundation.Data;
using Linli.Foundation.Jobs;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Identity.Data;

/// <summary>Takes away each night browsers no longer remembered, and forms nobody came back for. Sessions go by their rule (<see cref="SessionsRetained"/>).</summary>
internal sealed class ForgetForms : IJob
{
    private static readonly Duration FormsLast = Duration.FromHours(12);

    public string Name => "identity.forget-forms";

    public Instant NextAfter(Instant now, DateTimeZone zone) => Timetable.DailyAt(new LocalTime(3, 10), now, zone);

    public bool Do(Work work)
    {
        var late = work.Now - FormsLast;
        work.Db.KeptForms.Where(form => form.KeptAt < late).ExecuteDelete();
        work.Db.RememberedDevices.Where(device => device.EndsAt < work.Now).ExecuteDelete();
        return false;
    }
}
