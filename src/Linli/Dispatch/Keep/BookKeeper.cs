using Linli.Dispatch.Adopt;
using Linli.Dispatch.Data;
using Linli.Dispatch.Decide;
using Linli.Foundation.Data;
using Linli.Foundation.Time;
using Linli.Organizations;
using NodaTime;

namespace Linli.Dispatch.Keep;

/// <summary>Keeps the newest book: read when first asked for, read again when its version has moved on.</summary>
/// <remarks>A change made here is seen by the next question; one made by another node within a second or two. Safe for threads.
/// Until an edition is stored, the program's own catalogue stands. An edition that waits comes into force at the start of its day, at every node, by the clock alone.</remarks>
internal sealed class BookKeeper(DatabaseOptions database, IOrganizations organizations, TimeProvider time, DeploymentZone zone)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private static readonly Lazy<DispatchBook> BuiltIn = new(DispatchBook.Default);
    private readonly Lock _reading = new();
    private volatile Known? _known;
    private volatile bool _isStale;
    private long _lookedAtTicks;

    /// <summary>The book.</summary>
    public DispatchBook Current
    {
        get
        {
            if (Fresh() is { } book)
                return book;
            // While somebody else looks for news from outside, the book at hand will do; after a change of our own it will not.
            if (_known is { } atHand && !_isStale)
            {
                if (!_reading.TryEnter())
                    return atHand.Book;
            }
            else
                _reading.Enter();
            try
            {
                return Fresh() ?? Look();
            }
            finally
            {
                _reading.Exit();
            }
        }
    }

    /// <summary>Said after a commit that changed the rules.</summary>
    public void Forget() => _isStale = true;

    // A clock that was set back counts like one that ran on: look again.
    private DispatchBook? Fresh() =>
        _known is { } known && !_isStale && time.GetUtcNow() is var now && now < known.Until && now >= known.Since && (now.Ticks - Volatile.Read(ref _lookedAtTicks)) is var age && Math.Abs(age) < LookEvery.Ticks ? known.Book : null;

    private DispatchBook Look()
    {
        _isStale = false;
        try
        {
            using var db = database.Read();
            var edition = db.CatalogueEditions.Single(row => row.Id == CatalogueEdition.TheOne);
            var now = Instant.FromDateTimeOffset(time.GetUtcNow());
            var day = zone.Day(now);
            // A ruling that names a unit goes with it: units that changed make the book old.
            var units = organizations.Edition;
            if (_known is not { } known || known.Number != edition.Number || known.Version != edition.Version || known.Units != units || known.Day != day)
                _known = new(edition.Number, edition.Version, units, day, Start(day), Start(day.PlusDays(1)), Read(db, EditionChain.HoldingOn(db, day)));
            Volatile.Write(ref _lookedAtTicks, time.GetUtcNow().Ticks);
            return _known.Book;
        }
        catch
        {
            _isStale = true;
            throw;
        }
    }

    private DispatchBook Read(LinliDb db, int number)
    {
        var book = BuiltIn.Value;
        if (number > 0)
        {
            var categories = EditionChain.EntriesOf(db, number);
            book = DispatchBook.With(new Catalogue(number, categories, []), book.DutyKinds, DispatchBook.OpenEmbedded).Value;
        }
        var rulings = db.Rulings.Where(ruling => ruling.EndedAt == null).AsEnumerable().Select(ruling => ruling.Rule(organizations)).ToList();
        return rulings.Count == 0 ? book : book with { Authority = book.Authority.With(rulings) };
    }

    private DateTimeOffset Start(LocalDate day) => zone.Zone.AtStartOfDay(day).ToDateTimeOffset();

    private sealed record Known(int Number, int Version, long Units, LocalDate Day, DateTimeOffset Since, DateTimeOffset Until, DispatchBook Book);
}
