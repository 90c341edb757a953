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
        var key = Family + fact.Kind[(fact.Kind.IndexOf('.', StringComparison.Ordinal) + 1)..];
        // A kind of fact from a room or version that has no sentence here yet is still shown as having happened.
        return new Phrase(Texts.Has(Language.Zh, key) ? key : Family + "Other");
    }

    /// <summary>Who did it: a colleague by name and role, the reporter without one.</summary>
    public static string WhoOf(PageContext page, CaseDossier dossier, Fact fact) => fact.ActorKind switch
    {
        ActorKind.Resident => page.Say("Cases.Fact.Who.Reporter"),
        ActorKind.System => page.Say("Cases.Fact.Who.System"),
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
        "cases.note-added" or "cases.word-added" => ("note", Tone.Plain),
        "cases.case-voided" or "cases.void-proposed" => ("trash", Tone.Soon),
        "cases.case-referred" => ("route", Tone.Plain),
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
            if (role == Role.BuildingChief && text.Kind is not (CaseTextKind.Reply or CaseTextKind.Result))
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
