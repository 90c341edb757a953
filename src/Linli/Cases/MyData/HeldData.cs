using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.Track;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Retention;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Linli.Organizations;
using NodaTime;
using NodaTime.Text;

namespace Linli.Cases.MyData;

/// <summary>One thing we hold: what, which, what for and until when.</summary>
/// <param name="What">What it is.</param>
/// <param name="Value">What stands there; null where only its being there can be told.</param>
/// <param name="Why">What it is for.</param>
/// <param name="Until">How long it is kept.</param>
/// <param name="At">When it came, where that is known.</param>
public sealed record HeldThing(Phrase What, string? Value, Phrase Why, Phrase Until, Instant? At = null);

/// <summary>One look at the reporter's number or words.</summary>
/// <param name="At">When.</param>
/// <param name="Who">Office, name and role, as far as they are known.</param>
/// <param name="What">What was looked at.</param>
/// <param name="Why">The reason.</param>
public sealed record HeldLook(Instant At, Phrase Who, Phrase What, string? Why);

/// <summary>我们保存了您的哪些信息: every row that hangs on a tracking link, in plain words (product.md promise 7; PIPL art. 44, 45).</summary>
/// <remarks>Until a phone is proven by a code, this link is all that is shown: nothing found by the same number elsewhere.</remarks>
public sealed class HeldData(IOrganizations organizations, IHolders holders, ICipher ring, DatabaseOptions database, DeploymentZone zone)
{
    /// <summary>Everything held, and until when by the rules as they stand.</summary>
    public IReadOnlyList<HeldThing> Of(TrackedStory story, Instant now)
    {
        using var db = database.Read();
        var book = RetentionBook.Read(db);
        var (c, secrets) = (story.Case, story.Tracked.Secrets);
        var things = new List<HeldThing>();
        void Add(string what, string? value, Phrase until, Instant? at = null, object? arg = null)
        {
            if (!string.IsNullOrEmpty(value))
                things.Add(new HeldThing(new Phrase("Cases.MyData.What." + what, arg), value, new Phrase("Cases.MyData.Why." + what), until, at));
        }

        var (contact, words, files) = (Until(book, RetentionKind.Contact, c, now), new Phrase(c.HeldUntil > now ? "Cases.MyData.Until.WordsHeld" : "Cases.MyData.Until.Words"), Until(book, RetentionKind.Files, c, now));
        Add("Phone", CaseSecrets.Phone(secrets, ring)?.Written, contact);
        Add("Name", CaseSecrets.Name(secrets, ring), contact);
        Add("When", CaseSecrets.When(secrets, ring), contact);
        Add("Message", CaseSecrets.Message(secrets, ring), contact, c.ReceivedAt);
        Add("Report", CaseSecrets.Report(secrets, ring), words, c.ReceivedAt);
        Add("Summary", CaseSecrets.Summary(secrets, ring), words);
        // What an outside body wrote is material for those who handle it; that it is there is told (domain.md 3.8 rule 17).
        foreach (var text in story.Texts.Where(text => text.Kind != CaseTextKind.LinkAnswer))
            Add("Text." + text.Kind, CaseSecrets.Words(text, secrets, ring), words, text.At);
        if (story.Texts.Count(text => text.Kind == CaseTextKind.LinkAnswer) is var answers and > 0)
            things.Add(new HeldThing(new Phrase("Cases.MyData.What.LinkAnswers", answers), null, new Phrase("Cases.MyData.Why.LinkAnswers"), words));
        if (story.Facts.Count(fact => fact.Is<PaperIssued>()) is var papers and > 0)
            things.Add(new HeldThing(new Phrase("Cases.MyData.What.Papers", papers), null, new Phrase("Cases.MyData.Why.Papers"), words));
        if (story.Files.Count > 0)
            things.Add(new HeldThing(new Phrase("Cases.MyData.What.Files", story.Files.Count), null, new Phrase("Cases.MyData.Why.Files"), files));
        things.Add(new HeldThing(new Phrase("Cases.MyData.What.Place"), c.Place, new Phrase("Cases.MyData.Why.Place"), words));
        things.Add(new HeldThing(new Phrase("Cases.MyData.What.Number"), c.Number, new Phrase("Cases.MyData.Why.Number"), words, c.ReceivedAt));
        if (c.FollowsId is not null)
            things.Add(new HeldThing(new Phrase("Cases.MyData.What.Follows"), null, new Phrase("Cases.MyData.Why.Follows"), new Phrase("Cases.MyData.Until.Facts"), c.ReceivedAt));
        things.Add(new HeldThing(new Phrase("Cases.MyData.What.Code"), story.Tracked.Written, new Phrase("Cases.MyData.Why.Code"), words));
        foreach (var rating in story.Ratings)
            things.Add(new HeldThing(new Phrase("Cases.MyData.What.Rating", CaseWords.Grade(rating.Grade)), null, new Phrase("Cases.MyData.Why.Rating"), words, rating.At));
        things.Add(new HeldThing(new Phrase("Cases.MyData.What.Facts", story.Facts.Count), null, new Phrase("Cases.MyData.Why.Facts"), new Phrase("Cases.MyData.Until.Facts")));
        return things;
    }

    /// <summary>Who looked, newest first.</summary>
    public IReadOnlyList<HeldLook> Looks(TrackedStory story)
    {
        var looks = story.Facts.Where(fact => fact.Is<IdentityUnmasked>()).Reverse().ToList();
        var names = holders.NamesOf([.. looks.Select(look => look.Who).OfType<Guid>()]);
        return [.. looks.Select(look => LookOf(look, story, names))];
    }

    private HeldLook LookOf(Fact look, TrackedStory story, IReadOnlyDictionary<Guid, string> names)
    {
        var payload = look.Read<IdentityUnmasked>();
        var post = look.Post is { } id ? organizations.FindPost(id) : null;
        var typed = story.Texts.FirstOrDefault(text => text.FactVersion == look.Version);
        return new HeldLook(look.At,
            new Phrase("Cases.MyData.Look.Who", post is null ? "" : organizations.FindUnit(post.UnitId)?.ShortName, look.Who is { } who ? names.GetValueOrDefault(who) : "",
                post is null ? "" : new Phrase(post.Role.Rule.TextKey)),
            new Phrase(payload.What switch { "contact" => "Cases.MyData.Look.Contact", "photo" => "Cases.MyData.Look.Photo", "message" => "Cases.MyData.Look.Message", "receipt" => "Cases.MyData.Look.Receipt", _ => "Cases.MyData.Look.Original" }),
            typed is null ? null : CaseSecrets.Words(typed, story.Tracked.Secrets, ring));
    }

    /// <summary>The last day through which nothing of it is erased, and why; null where nobody holds it.</summary>
    public Phrase? Hold(TrackedStory story, Instant now) => story.Case.HeldUntil > now && story.Facts.LastOrDefault(fact => fact.Is<ErasureHeld>()) is { } hold
        ? new Phrase("Cases.MyData.Held", LocalDatePattern.Iso.Format(hold.Read<ErasureHeld>().Through),
            story.Texts.FirstOrDefault(text => text.FactVersion == hold.Version) is { } typed ? CaseSecrets.Words(typed, story.Tracked.Secrets, ring) : "")
        : null;

    // A date only where nothing can move it any more: no step is owed, no master is waited for.
    private Phrase Until(RetentionBook book, string kind, Case c, Instant now) => c is { ClosedAt: { } ended, OpenStep: null, MasterId: null }
        ? new Phrase("Cases.MyData.Until.Date", LocalDatePattern.Iso.Format(LocalDate.Max(book.Until(kind, c.ReceivedAt, ended, now, zone), c.HeldUntil > now ? zone.Day(c.HeldUntil.Value) : LocalDate.MinIsoValue)))
        : new Phrase("Cases.MyData.Until.Rule", RetentionKind.Of(kind)!.Promise(book.DaysFor(kind, c.ReceivedAt, now)));
}
