using Linli.Cases.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Organizations;
using Linli.Shell;
using Linli.Shell.Parts;

namespace Linli.Cases.Dossier;

/// <summary>经过: what happened to a case, in words, as far as this person may read them.</summary>
internal static class CaseTimeline
{
    private static readonly string Family = "Cases.Fact.";

    /// <summary>What happened, as a sentence.</summary>
    public static Phrase TitleOf(Fact fact)
    {
        if (fact.Is<ContactRecorded>())
            return new Phrase(Family + "contact-recorded", CaseWords.Contact(fact.Read<ContactRecorded>().Result));
        if (fact.Is<CaseRated>())
            return new Phrase(Family + "case-rated", CaseWords.Grade(fact.Read<CaseRated>().Grade), new Phrase(Family + (fact.Read<CaseRated>().Solved ? "Solved" : "Unsolved")));
        if (fact.Is<ReturnVisitRecorded>())
            return new Phrase(Family + "return-visit-recorded", CaseWords.Contact(fact.Read<ReturnVisitRecorded>().Result));
        if (fact.Is<IdentityUnmasked>())
            return fact.Read<IdentityUnmasked>() is { ByDialling: true } ? new Phrase(Family + "Dialled") : new Phrase(Family + "identity-unmasked", new Phrase("Cases.Unmask.What." + fact.Read<IdentityUnmasked>().What));
        if (fact.Is<ResultSubmitted>() && fact.Read<ResultSubmitted>().Outcome is { } outcome and not ResultOutcome.Solved)
            return new Phrase(Family + "ResultWithNext", new Phrase("Cases.Outcome." + outcome));
        if (fact.Is<ItemsTicked>() && fact.Read<ItemsTicked>() is var ticked)
            return new Phrase(Family + "items-ticked", ticked.Ticked, ticked.Done, ticked.Total);
        if (fact.Is<ItemsAdded>())
            return new Phrase(Family + "items-added", fact.Read<ItemsAdded>().Added);
        if (fact.Is<NextStepFinished>())
            return new Phrase(Family + "next-step-finished", new Phrase("Cases.Outcome." + fact.Read<NextStepFinished>().Step));
        if (fact.Is<ConfidentialityChanged>())
            return new Phrase(Family + (fact.Read<ConfidentialityChanged>().On ? "confidential-on" : "confidential-off"));
        if (fact.Is<ReturnRequested>())
            return new Phrase(Family + "return-requested", fact.Read<ReturnRequested>().Time);
        if (fact.Is<ExtensionRequested>())
            return new Phrase(Family + "extension-requested", fact.Read<ExtensionRequested>().Days);
        if (fact.Is<ExtensionApproved>())
            return new Phrase(Family + "extension-approved", fact.Read<ExtensionApproved>().Days);
        if (fact.Is<ConferenceHeld>() && fact.Read<ConferenceHeld>() is { OldDue: { } old, NewDue: { } agreed })
            return new Phrase(Family + "conference-held.moved", old, agreed);
        if (fact.Is<CaseUnshelved>())
            return new Phrase(Family + (fact.Read<CaseUnshelved>().Unreviewed ? "case-unshelved-by-itself" : "case-unshelved"));
        if (fact.Is<CaseSupervised>())
            return Ordered(fact.Read<CaseSupervised>());
        if (fact.Is<CaseNudged>())
            return new Phrase(Family + "case-nudged", fact.Read<CaseNudged>().Time);
        if (fact.Is<PaperIssued>())
            return new Phrase(Family + "paper-issued", new Phrase("Papers.Kind." + fact.Read<PaperIssued>().Kind), fact.Read<PaperIssued>().Year, fact.Read<PaperIssued>().Number);
        if (fact.Is<OutsideAsked>() && fact.Read<OutsideAsked>() is var asked)
            return asked switch
            {
                { Urged: true } => new Phrase(Family + "outside-asked.urged"),
                { Due: { } due, OldDue: { } before } => new Phrase(Family + "outside-asked.changed", before, due),
                _ => new Phrase(Family + "outside-asked", (object?)asked.Due ?? ""),
            };
        if (fact.Is<OutsideSettled>())
            return new Phrase(Family + (fact.Read<OutsideSettled>().IsReturned ? "outside-settled.returned" : "outside-settled"));
        if (fact.Is<LinkAnswered>())
            return new Phrase(Family + "link-answered", ByLink.LinkWords.Verdict(fact.Read<LinkAnswered>().Verdict));
        if (fact.Is<CaseDueMoved>() && fact.Read<CaseDueMoved>() is var moved)
            return new Phrase(Family + "due-moved", new Phrase("Deadlines.Kind." + moved.Clock), moved.OldDue, moved.NewDue, new Phrase(moved.Cause));
        var key = Family + fact.Kind[(fact.Kind.IndexOf('.', StringComparison.Ordinal) + 1)..];
        // A kind of fact from a room or version that has no sentence here yet is still shown as having happened.
        return new Phrase(Texts.Has(Language.Zh, key) ? key : Family + "Other");
    }

    private static Phrase Ordered(CaseSupervised order) =>
        new(Family + "case-supervised", order.Year, order.OrderNumber, new Phrase($"Cases.Supervisions.Level.{order.Level}"));

    /// <summary>Who did it: a colleague by name and role, the reporter without one.</summary>
    public static string WhoOf(PageContext page, CaseDossier dossier, Fact fact) => fact.ActorKind switch
    {
        ActorKind.Resident => page.Say("Cases.Fact.Who.Reporter"),
        ActorKind.System => page.Say("Cases.Fact.Who.System"),
        ActorKind.Guest => page.Say("Cases.Fact.Who.Guest"),
        _ when dossier.ForWhom(fact) is { } absent && RoleRules.OfWord(fact.Role) is { } lent
            => page.Say("Cases.Fact.Who.StandIn", dossier.NameOf(fact.Who) ?? "", absent, page.Say(lent.Rule.TextKey)),
        _ => RoleRules.OfWord(fact.Role) is { } role
            ? page.Say("Cases.Fact.Who.Staff", dossier.NameOf(fact.Who) ?? "", page.Say(role.Rule.TextKey))
            : dossier.NameOf(fact.Who) ?? page.Say("Cases.Fact.Who.System"),
    };

    /// <summary>The drawing and colour.</summary>
    public static (string Icon, Tone Tone) LookOf(Fact fact) => fact.Kind switch
    {
        "cases.case-reported" => ("message-report", Tone.Plain),
        "cases.contact-recorded" => ("phone-call", fact.Read<ContactRecorded>().Result == ContactResult.Reached ? Tone.Good : Tone.Soon),
        "cases.case-solved-on-spot" => ("bolt", Tone.Good),
        "cases.consult-answered" or "cases.result-passed" or "cases.close-confirmed" => ("message", Tone.Good),
        "cases.case-accepted" => ("clipboard-check", Tone.Plain),
        "cases.case-dispatched" or "cases.case-transferred" => ("send", Tone.Plain),
        "cases.case-assigned-inside" => ("user-check", Tone.Plain),
        "cases.case-acknowledged" => ("check", Tone.Plain),
        "cases.handling-started" => ("walk", Tone.Plain),
        "cases.result-submitted" => ("upload", Tone.Plain),
        "cases.result-failed" or "cases.case-reopened" => ("refresh", Tone.Bad),
        "cases.case-rated" => fact.Read<CaseRated>() is { Solved: true, Grade: > RatingGrade.Dissatisfied } ? ("star", Tone.Good) : ("star", Tone.Bad),
        "cases.identity-unmasked" => ("eye", Tone.Soon),
        "cases.confidentiality-changed" => ("lock", Tone.Plain),
        "cases.whistle-blown" => ("speakerphone", Tone.Plain),
        "cases.department-checked-in" => ("user-check", Tone.Good),
        "cases.conference-held" => ("users-group", Tone.Plain),
        "cases.duties-answered" or "cases.whistle-closed" => ("checks", Tone.Good),
        "cases.note-added" or "cases.word-added" => ("note", Tone.Plain),
        "cases.case-voided" or "cases.void-proposed" => ("trash", Tone.Soon),
        "cases.case-referred" => ("route", Tone.Plain),
        "cases.link-given" or "cases.link-opened" or "cases.link-revoked" => ("share", Tone.Plain),
        "cases.link-answered" => ("message", Tone.Good),
        "cases.paper-issued" or "cases.paper-scanned" => ("file-text", Tone.Plain),
        "cases.photo-blurred" => ("photo", Tone.Plain),
        "cases.due-moved" => ("calendar", Tone.Soon),
        "cases.items-added" or "cases.items-ticked" => ("list-check", Tone.Plain),
        "cases.duty-answered" => ("check", Tone.Good),
        "cases.issue-attached" or "cases.issue-detached" => ("copy", Tone.Plain),
        "cases.case-split" or "cases.case-split-off" => ("list-details", Tone.Plain),
        "cases.case-merged" or "cases.case-unmerged" => ("git-merge", Tone.Plain),
        "cases.reporter-asked" => ("message-circle", Tone.Soon),
        "cases.reporter-answered" or "cases.master-answered" => ("message", Tone.Plain),
        "cases.reply-drafted" or "cases.answered-on-behalf" => ("file-text", Tone.Plain),
        "cases.reply-approved" => ("checks", Tone.Plain),
        "cases.draft-returned" or "cases.explained-close-refused" => ("refresh", Tone.Soon),
        "cases.explained-close-proposed" => ("hand-stop", Tone.Soon),
        "cases.explained-close-approved" => ("message", Tone.Plain),
        "cases.next-step-finished" => ("circle-check", Tone.Good),
        "cases.closed-unrated" => ("circle-check", Tone.Plain),
        "cases.return-requested" or "cases.return-accepted" => ("arrow-back-up", Tone.Soon),
        "cases.return-refused" or "cases.extension-refused" or "cases.shelving-refused" or "cases.extension-lapsed" => ("x", Tone.Soon),
        "cases.return-ruled" => ("gavel", Tone.Soon),
        "cases.extension-requested" => ("clock", Tone.Plain),
        "cases.extension-approved" => ("clock", Tone.Soon),
        "cases.shelving-proposed" or "cases.case-shelved" or "cases.shelving-reviewed" => ("clock-pause", Tone.Soon),
        "cases.case-unshelved" => ("player-play", Tone.Plain),
        "cases.case-supervised" => ("flag", Tone.Bad),
        "cases.supervision-answered" => ("message", Tone.Plain),
        "cases.supervision-accepted" => ("check", Tone.Good),
        "cases.supervision-sent-back" => ("arrow-back-up", Tone.Bad),
        "cases.case-reminded" or "cases.case-nudged" => ("bell-ringing", Tone.Soon),
        "cases.conference-asked" => ("users-group", Tone.Bad),
        "cases.case-reclassified" => ("edit", Tone.Plain),
        "cases.outside-asked" => ("phone", Tone.Soon),
        "cases.outside-settled" => ("phone", Tone.Plain),
        _ => ("circle-dot", Tone.Plain),
    };

    /// <summary>The words beside a fact that this person may read: the reporter's own only where they are open, numbers taken out for those who only look.</summary>
    public static IEnumerable<(CaseTextKind Kind, string Words)> WordsOf(CaseDossier dossier, Fact fact, bool originalOpen)
    {
        var role = RoleRules.OfWord(dossier.Snapshot.Act.Role);
        foreach (var text in dossier.Texts[fact.Version])
        {
            var isReporters = text.Kind is CaseTextKind.Addition or CaseTextKind.RatingWord;
            // What was said on the phone may name people: a building chief reads answers and results only.
            if (role == Role.BuildingChief && text.Kind is not (CaseTextKind.Reply or CaseTextKind.Result or CaseTextKind.Told))
                continue;
            if (isReporters && !originalOpen)
                continue;
            if (dossier.Words(text) is not { } words)
                continue;
            yield return (text.Kind, role is Role.Leader or Role.DepartmentHead or Role.BuildingChief ? Scrub.Text(words) : words);
        }
    }

    /// <summary>True for files the reporter sent: what staff took of their own work is not hidden.</summary>
    public static bool IsReporters(Fact fact) => fact.ActorKind == ActorKind.Resident || fact.Is<CaseReported>();
}
