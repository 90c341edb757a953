using Linli.Foundation.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Dispatch.Data;

/// <summary>建议采纳: of the suggestions of one model on one day, how many the desk took unchanged. Counted from facts.</summary>
internal sealed class SuggestionDay
{
    public required LocalDate Day { get; init; }

    /// <summary>Number of the model; 0: the catalogue's words.</summary>
    public required int Model { get; init; }

    public int Shown { get; set; }

    public int Taken { get; set; }

    public static void Count(Work work, LocalDate day, int model, bool taken)
    {
        var counted = work.Db.Set<SuggestionDay>().AsTracking().SingleOrDefault(row => row.Day == day && row.Model == model);
        if (counted is null)
            work.Db.Add(counted = new SuggestionDay { Day = day, Model = model });
        counted.Shown++;
        counted.Taken += taken ? 1 : 0;
        // The next one of the same work must find it.
        work.Save();
    }
}
