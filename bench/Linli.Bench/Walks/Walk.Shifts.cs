using Linli.Cases;
using Linli.Organizations;
using Linli.Organizations.Rosters;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Bench.Walks;

/// <content>值班表: shifts are planned, begin, end, are swapped and dropped in the middle of running clocks.</content>
internal sealed partial class Walk
{
    private static readonly Role[] Editors = [Role.Secretary, Role.StreetDispatcher, Role.CountyDispatcher, Role.DepartmentHead];

    private async Task<string?> Roster(Random random)
    {
        var unit = WalkRoster.Offices[random.Next(WalkRoster.Offices.Count)];
        var editor = _roster.Seats.FirstOrDefault(seat => seat.Unit == unit && seat.Account is not null && Editors.Contains(seat.Role));
        if (editor is null)
            return null;
        var standing = _shifts.Standing(unit, Now);
        var wrong = (standing.Count, random.Next(6)) switch
        {
            (0, _) or ( < 5, < 2) => await Plan(random, unit, editor),
            (_, < 4) => await Swap(random, standing),
            _ => await Drop(standing[random.Next(standing.Count)], editor),
        };
        return wrong ?? await Look();
    }

    // Begun already or yet to come, with a hole now and then; never over one that has just ended.
    private async Task<string?> Plan(Random random, int unit, WalkRoster.Seat editor)
    {
        var people = _roster.Seats.Where(seat => seat.Unit == unit).Select(seat => seat.Account).OfType<Guid>().ToList();
        var earliest = Now + Duration.FromMinutes(random.Next(-120, 240));
        var begins = _shifts.LastEnd(unit) is { } last ? Instant.Max(last, earliest) : earliest;
        List<ModelRoster.Shift> planned = [];
        for (var n = random.Next(1, 5); n > 0; n--)
        {
            var ends = begins + Duration.FromHours(random.Next(3, 13));
            var first = people[random.Next(people.Count)];
            planned.Add(new ModelRoster.Shift(unit, PostRank.A, begins, ends, first));
            if (people.Where(person => person != first).ToList() is { Count: > 0 } others && random.Next(2) == 0)
                planned.Add(new ModelRoster.Shift(unit, PostRank.B, begins, ends, others[random.Next(others.Count)]));
            begins = ends + (random.Next(4) == 0 ? Duration.FromHours(random.Next(1, 6)) : Duration.Zero);
        }
        Said($"{editor.Role} of {unit} plans {planned.Count} shifts from {planned[0].Begins}");
        var answers = await Each(async house => Keys(await _counties[house].House.Get<PlanShifts>().Run(_counties[house].Units[unit],
            [.. planned.Select(one => new NewShift(one.Account, one.Rank, "", one.Begins, one.Ends))], _counties[house].ActOf(editor, Now))));
        if (answers[0].Length == 0)
            _shifts.Add(planned);
        return Disagree("the plan", answers) ?? (answers[0].Length > 0 ? $"the plan was answered “{answers[0]}”" : null);
    }

    // One asks, the other agrees after a while or does not.
    private async Task<string?> Swap(Random random, IReadOnlyList<ModelRoster.Shift> standing)
    {
        var (mine, theirs) = (standing[random.Next(standing.Count)], standing[random.Next(standing.Count)]);
        if (SeatOf(mine) is not { } asks || SeatOf(theirs) is not { } asked)
            return null;
        Said($"{asks.Role} of {mine.Unit} asks {asked.Role} to swap shifts");
        var ids = await Each(async house => (Mine: await IdOf(house, mine), Theirs: await IdOf(house, theirs)));
        var swaps = await Each(house => _counties[house].House.Get<SwapShifts>().Ask(ids[house].Mine, ids[house].Theirs, _counties[house].ActOf(asks, Now)));
        if (Disagree("the asking for a swap", swaps.ConvertAll(Keys)) is { } differ)
            return differ;
        if (swaps[0].IsRefused)
            return null;
        _clock.Pass(TimeSpan.FromMinutes(random.Next(1, 90)));
        var agrees = random.Next(4) > 0;
        var answers = await Each(async house => Keys(await _counties[house].House.Get<SwapShifts>().Answer(swaps[house].Value.Id, agrees, _counties[house].ActOf(asked, Now))));
        if (agrees && answers[0].Length == 0)
            (mine.Account, theirs.Account) = (theirs.Account, mine.Account);
        return Disagree("the answer to a swap", answers);
    }

    private async Task<string?> Drop(ModelRoster.Shift shift, WalkRoster.Seat editor)
    {
        Said($"a shift of {shift.Unit} from {shift.Begins} is dropped");
        var ids = await Each(house => IdOf(house, shift));
        var answers = await Each(async house => Keys(await _counties[house].House.Get<DropShift>().Run(ids[house], _counties[house].ActOf(editor, Now))));
        if (answers[0].Length == 0)
            _shifts.Drop(shift);
        return Disagree("the dropping of a shift", answers);
    }

    private WalkRoster.Seat? SeatOf(ModelRoster.Shift shift) => _roster.Seats.FirstOrDefault(seat => seat.Account == shift.Account);

    private async Task<Guid> IdOf(int house, ModelRoster.Shift shift)
    {
        var unit = _counties[house].Units[shift.Unit];
        using var db = _counties[house].House.Read();
        return await db.Shifts.Where(row => row.UnitId == unit && row.AccountId == shift.Account && row.Rank == shift.Rank && row.BeginsAt == shift.Begins && row.DroppedAt == null).Select(row => row.Id).SingleAsync();
    }

    // After every step, in every house.
    private string? Duty() => _duty.Select((duty, house) => duty.Broken(Now) is { } wrong ? $"{_counties[house].House.Name}: {wrong}" : null).FirstOrDefault(wrong => wrong is not null);

    // What waited before the program's own work and waits still: whoever came on shift in it must have heard of that.
    private async Task<string?> Untold(HashSet<WalkedCase> waited)
    {
        var begun = _shifts.NewlyBegun(Now);
        _coverage.Shifts += begun.Count(shift => shift.RunsAt(Now));
        var still = waited.Where(IsWaiting).ToList();
        var answers = await Each(house => _duty[house].Untold(begun, still.Select(walked => walked.Ids[house]).ToHashSet(), Now));
        return answers.Select((wrong, house) => wrong is null ? null : $"{_counties[house].House.Name}: {wrong}").FirstOrDefault(wrong => wrong is not null);
    }

    private static bool IsWaiting(WalkedCase walked) => walked.Model.Row is { IsOpen: true, State: CaseState.Submitted, ResponsiblePersonId: null };
}
