using Linli.Foundation.Text;
using Linli.Whistles.Data;
using Linli.Whistles.Domain;
using Microsoft.EntityFrameworkCore;

namespace Linli.Whistles.Score;

/// <summary>互评分: what each side marks, and out of how many (domain.md 5.4); kept sealed until all are in.</summary>
internal static class Marks
{
    /// <summary>One thing marked.</summary>
    public sealed record Mark(string Key, int Most);

    /// <summary>街道评部门: arrived in time, the right person with power, done by the day, attitude.</summary>
    public static readonly Mark[] OfDepartment = [new("InTime", 30), new("RightPerson", 20), new("Done", 30), new("Attitude", 20)];

    /// <summary>部门评吹哨: necessary, information complete, coordination.</summary>
    public static readonly Mark[] OfStreet = [new("Necessary", 40), new("Complete", 30), new("Coordination", 30)];

    /// <summary>What a side marks.</summary>
    public static Mark[] Of(MarkSide side) => side == MarkSide.Street ? OfDepartment : OfStreet;

    /// <summary>Reasons against some marks.</summary>
    public static IEnumerable<Refusal> Reasons(MarkSide side, IReadOnlyList<int> marks)
    {
        var asked = Of(side);
        for (var index = 0; index < asked.Length; index++)
            if (index >= marks.Count || marks[index] < 0 || marks[index] > asked[index].Most)
                yield return new Refusal("Whistles.Refusal.MarkOutside", FieldOf(index), new Phrase("Whistles.Mark." + asked[index].Key), asked[index].Most);
        if (marks.Count > asked.Length)
            yield return new Refusal("Whistles.Refusal.MarkOutside", FieldOf(asked.Length), "", 0);
    }

    /// <summary>The name of a mark's field.</summary>
    public static string FieldOf(int index) => "mark-" + index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Keeps marks sealed, and opens all once the last is in.</summary>
    public static void Give(WhistleStep step, MarkSide side)
    {
        var row = new WhistleMarks { Id = new Guid(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16)), WhistleId = step.Whistle.Id, InvitationId = step.One!.Id, Side = side };
        row.Sealed = WhistleSecrets.Seal(step.Key, row, new SealedMarks([.. step.Input.Marks], string.IsNullOrWhiteSpace(step.Input.Text) ? null : step.Input.Text.Trim()));
        if (side == MarkSide.Street)
            step.One.ScoredByStreet = true;
        else
            step.One.HasScored = true;
        step.Work.Db.Add(row);
        if (step.Whistle.IsScored)
            Open(step, row);
    }

    /// <summary>Shows every mark that was given.</summary>
    public static void Open(WhistleStep step, WhistleMarks? last)
    {
        foreach (var row in step.Work.Db.WhistleMarks.AsTracking().Where(row => row.WhistleId == step.Whistle.Id).ToList().Append(last).OfType<WhistleMarks>())
            if (WhistleSecrets.Open(step.Key, row) is { } given)
                (row.Marks, row.Total) = (string.Join(',', given.Marks), given.Marks.Sum());
    }
}
