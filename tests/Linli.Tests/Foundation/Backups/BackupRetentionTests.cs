using Linli.Foundation.Backups;
using NodaTime;

namespace Linli.Tests.Foundation.Backups;

public sealed class BackupRetentionTests
{
    private static readonly LocalDate Today = new(2026, 6, 20);

    [Fact]
    public void Two_weeks_of_nights_and_the_first_of_each_month_for_a_year_stay()
    {
        var nights = Enumerable.Range(0, 500).Select(ago => Today.PlusDays(-ago)).ToList();
        var stay = nights.Except(Go(nights)).ToList();
        stay.Count(day => day > Today.PlusDays(-14)).ShouldBe(14);
        var older = stay.Where(day => day <= Today.PlusDays(-14)).ToList();
        older.ShouldAllBe(day => day.Day == 1);
        older.Count.ShouldBe(12);
        older.Min().ShouldBe(new LocalDate(2025, 7, 1));
    }

    [Fact]
    public void The_last_three_stay_however_old_they_are()
    {
        var nights = Enumerable.Range(0, 6).Select(ago => Today.PlusYears(-3).PlusDays(-ago)).ToList();
        nights.Except(Go(nights)).ShouldBe(nights[..3]);
    }

    private static IEnumerable<LocalDate> Go(IEnumerable<LocalDate> days) => BackupRetention.ToGo(days, day => day, Today, new BackupSettings());
}
