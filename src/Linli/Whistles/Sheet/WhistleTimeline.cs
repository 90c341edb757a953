using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Organizations;
using Linli.Shell;
using Linli.Shell.Parts;

namespace Linli.Whistles.Sheet;

/// <summary>经过: what happened to a whistle, in words.</summary>
internal static class WhistleTimeline
{
    private const string Family = "Whistles.Fact.";

    /// <summary>What happened, as a sentence.</summary>
    public static Phrase TitleOf(PageContext page, Fact fact, Func<Guid, string> nameOf) => fact switch
    {
        _ when fact.Is<WhistleIssued>() && fact.Read<WhistleIssued>().Ruled => new Phrase(Family + "ruled-issued"),
        _ when fact.Is<WhistleRefused>() && fact.Read<WhistleRefused>().Ruled => new Phrase(Family + "ruled-refused"),
        _ when fact.Is<UnitInvited>() => fact.Read<UnitInvited>() is var one ? new Phrase(Family + (one.Again ? "invited-again" : "unit-invited"), nameOf(one.Unit)) : null!,
        _ when fact.Is<WhistleNoticeIssued>() => new Phrase(Family + "notice-issued", nameOf(fact.Read<WhistleNoticeIssued>().Unit)),
        _ when fact.Is<UnitCheckedIn>() => fact.Read<UnitCheckedIn>() is var one ? new Phrase(Family + (one.Late ? "checked-in-late" : "unit-checked-in"), nameOf(one.Unit), one.Arrived, one.Asked) : null!,
        _ when fact.Is<UnitDeclined>() => new Phrase(Family + "unit-declined", nameOf(fact.Read<UnitDeclined>().Unit)),
        _ when fact.Is<ObjectionRaised>() => fact.Read<ObjectionRaised>() is var one ? new Phrase(Family + (one.ByStreet ? "decline-escalated" : "objection-raised"), nameOf(one.Unit)) : null!,
        _ when fact.Is<ObjectionRuled>() => fact.Read<ObjectionRuled>() is var one ? new Phrase(Family + (one.MustCome ? "must-come" : "need-not-come"), nameOf(one.Unit)) : null!,
        _ when fact.Is<VisitProposed>() => new Phrase(Family + "visit-proposed", page.Time.At(fact.Read<VisitProposed>().At)),
        _ when fact.Is<VisitAgreed>() => fact.Read<VisitAgreed>() is var one ? new Phrase(Family + (one.ByAll ? "visit-agreed-by-all" : "visit-agreed"), page.Time.At(one.At)) : null!,
        _ when fact.Is<DutyAnswered>() => fact.Read<DutyAnswered>() is var one ? new Phrase(Family + (one.Late ? "duty-answered-late" : "duty-answered"), nameOf(one.Unit)) : null!,
        _ when fact.Is<CommunitySpoke>() => new Phrase(Family + "community-spoke", nameOf(fact.Read<CommunitySpoke>().Unit)),
        _ when fact.Is<MarksGiven>() => fact.Read<MarksGiven>() is var one ? new Phrase(Family + (one.ByStreet ? "marks-given-by-street" : "marks-given-by-department"), nameOf(one.Unit)) : null!,
        _ => new Phrase(Family + fact.Kind[(fact.Kind.IndexOf('.', StringComparison.Ordinal) + 1)..]),
    };

    /// <summary>Who did it: a colleague by name and role.</summary>
    public static string WhoOf(PageContext page, WhistleDossier dossier, Fact fact) =>
        fact.ActorKind == ActorKind.System ? page.Say("Whistles.Fact.Who.System")
        : RoleRules.OfWord(fact.Role) is { } role ? page.Say("Whistles.Fact.Who.Staff", dossier.NameOf(fact.Who) ?? "", page.Say(role.Rule.TextKey))
        : dossier.NameOf(fact.Who) ?? "";

    /// <summary>The drawing and colour.</summary>
    public static (string Icon, Tone Tone) LookOf(Fact fact) => fact switch
    {
        _ when fact.Is<WhistleIssued>() => ("speakerphone", Tone.Plain),
        _ when fact.Is<WhistleRequested>() => ("send", Tone.Plain),
        _ when fact.Is<UnitInvited>() => ("user-plus", Tone.Plain),
        _ when fact.Is<WhistleNoticeIssued>() || fact.Is<WhistleNoticeScanned>() => ("file-text", Tone.Plain),
        _ when fact.Is<UnitCheckedIn>() => ("user-check", fact.Read<UnitCheckedIn>().Late ? Tone.Soon : Tone.Good),
        _ when fact.Is<UnitDeclined>() || fact.Is<WhistleRefused>() => ("hand-stop", Tone.Bad),
        _ when fact.Is<ObjectionRaised>() || fact.Is<ObjectionRuled>() || fact.Is<RefusalAppealed>() => ("gavel", Tone.Soon),
        _ when fact.Is<VisitProposed>() || fact.Is<VisitAgreed>() => ("calendar", Tone.Plain),
        _ when fact.Is<WhistleConferenceHeld>() => ("users-group", Tone.Plain),
        _ when fact.Is<DutyAnswered>() => ("check", fact.Read<DutyAnswered>().Late ? Tone.Soon : Tone.Good),
        _ when fact.Is<MarksGiven>() || fact.Is<CommunitySpoke>() => ("star", Tone.Plain),
        _ when fact.Is<WhistleEnded>() => ("checks", Tone.Good),
        _ when fact.Is<WhistleCancelled>() || fact.Is<WhistleErased>() => ("x", Tone.Soon),
        _ => ("note", Tone.Plain),
    };
}
