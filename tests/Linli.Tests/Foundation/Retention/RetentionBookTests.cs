using Linli.Foundation.Data;
using Linli.Foundation.Retention;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using NodaTime;

namespace Linli.Tests.Foundation.Retention;

/// <summary>The book is pure: editions in, days out.</summary>
public sealed class RetentionBookTests
{
    private const string Kind = RetentionKind.Contact;
    private static readonly DeploymentZone Zone = new();

    [Fact]
    public void Without_an_edition_the_program_s_own_days_hold()
    {
        var book = new RetentionBook([]);
        book.Days(Kind, On(3, 4)).ShouldBe(180);
        book.Until(Kind, On(3, 1), On(3, 4), On(3, 5), Zone).ShouldBe(new LocalDate(2026, 8, 31));
        book.Cut(Kind, new LocalDate(2026, 8, 31), Zone).Bands.ShouldHaveSingleItem().Before.ShouldBe(Zone.At(new LocalDateTime(2026, 3, 5, 0, 0)), "days are days of the calendar");
        RetentionKind.All.Where(kind => kind.Word is RetentionKind.SignIns or RetentionKind.Messages).ShouldAllBe(kind => kind.Least >= 184);
    }

    [Fact]
    public void A_shorter_edition_counts_for_everything_from_the_day_it_begins()
    {
        var book = new RetentionBook([Edition(90, set: On(4, 1), since: On(4, 8))]);
        book.DaysFor(Kind, On(3, 4), On(4, 7)).ShouldBe(180);
        book.DaysFor(Kind, On(3, 4), On(4, 8)).ShouldBe(90);
        book.DaysFor(Kind, On(5, 1), On(5, 1)).ShouldBe(90);
        book.Cut(Kind, new LocalDate(2026, 4, 8), Zone).Bands.Count.ShouldBe(1);
    }

    [Fact]
    public void A_longer_edition_leaves_what_was_promised_alone_unless_it_says_otherwise()
    {
        var book = new RetentionBook([Edition(365, set: On(4, 1), since: On(4, 1))]);
        book.DaysFor(Kind, On(3, 4), On(5, 1)).ShouldBe(180);
        book.DaysFor(Kind, On(4, 2), On(5, 1)).ShouldBe(365);
        book.Cut(Kind, new LocalDate(2026, 5, 1), Zone).Bands.Count.ShouldBe(2);
        new RetentionBook([Edition(365, set: On(4, 1), since: On(4, 1), forOlder: true)]).DaysFor(Kind, On(3, 4), On(5, 1)).ShouldBe(365);
    }

    [Fact]
    public void Longer_and_then_less_long_never_lengthens_what_came_before_both()
    {
        var book = new RetentionBook([Edition(365, set: On(4, 1), since: On(4, 1)), Edition(300, set: On(5, 1), since: On(5, 8))]);
        book.DaysFor(Kind, On(3, 4), On(6, 1)).ShouldBe(180);
        book.DaysFor(Kind, On(4, 2), On(6, 1)).ShouldBe(300);
    }

    [Fact]
    public void An_edition_replaced_before_it_began_never_counted()
    {
        var book = new RetentionBook([Edition(18, set: On(4, 1), since: On(4, 8)), Edition(180, set: On(4, 2), since: On(4, 2))]);
        book.DaysFor(Kind, On(3, 4), On(6, 1)).ShouldBe(180);
        book.Coming(Kind, On(4, 3)).ShouldBeNull();
    }

    [Theory]
    [InlineData(1, "1 天", "1 day")]
    [InlineData(180, "180 天", "180 days")]
    [InlineData(365, "1 年", "1 year")]
    [InlineData(730, "2 年", "2 years")]
    public void Days_are_said_as_people_say_them(int days, string zh, string en)
    {
        RetentionKind.Period(days).In(Language.Zh).ShouldBe(zh);
        RetentionKind.Period(days).In(Language.En).ShouldBe(en);
    }

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void Every_kind_has_its_words(Language language)
    {
        foreach (var kind in RetentionKind.All)
            foreach (var phrase in new[] { kind.Name, kind.What, kind.From, kind.WhyLeast, kind.Promise(180) })
                phrase.In(language).ShouldNotContain("[");
    }

    private static Instant On(int month, int day) => Zone.At(new LocalDateTime(2026, month, day, 0, 0));

    private static RetentionRule Edition(int days, Instant set, Instant since, bool forOlder = false) =>
        new() { Id = Ids.New(set), Kind = Kind, Days = days, Since = since, SetAt = set, ForOlder = forOlder, Reason = "" };
}
