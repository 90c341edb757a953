using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Notifications;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Recipient = Linli.Notifications.Recipient;

namespace Linli.Cases.Escalate;

/// <summary>短信告知反映人: tells a reporter who left a mobile that it has arrived, that there is news, that it is answered; a place, a date and a link, nothing else (domain.md 3.8 rule 6).</summary>
/// <remarks>
/// 1. Only what a reporter waits for: an office's inner steps are read on the page behind the link. 2. Whoever wants no call but a visit or paper is not texted, nor is a family's number:
/// a link opens the matter to whoever has it. 3. A mobile alone; a landline cannot read. 4. A reply word stops it (Notifications keeps the stop list); quiet hours hold it back till morning.
/// </remarks>
internal sealed class ReporterNews(INotifications notifications, ICipher ring) : IListener
{
    public string Name => "cases.reporter-news";

    public void Hear(Work work, SealedFact heard)
    {
        var fact = heard.Fact;
        if (fact.SubjectKind != Case.SubjectKind || TemplateOf(fact) is not { } template || !notifications.CanText(template))
            return;
        if (work.Db.Cases.AsNoTracking().SingleOrDefault(row => row.Id == fact.SubjectId) is not { ReportedByStaff: false, Contact: ContactWay.Call or ContactWay.TextOnly } target)
            return;
        var secrets = work.Db.CasePrivates.AsNoTracking().Single(row => row.CaseId == target.Id);
        if (CaseSecrets.Phone(secrets, ring) is not { Kind: PhoneKind.Mobile } phone)
            return;
        var place = target.IsProtected || Scrub.Text(target.Place) != target.Place ? "" : target.Place;
        Instant? due = template == OutsideTemplate.CaseReceived && target.Due != Case.NothingDue ? target.Due : null;
        notifications.Text(work, fact.Id, Recipient.ResidentOf(target.Id), phone, new OutsideMessage(template, place, due, "/t/" + CaseSecrets.Tracking(secrets, ring)), unit: target.LeadUnitId ?? target.ResponsibleUnitId);
    }

    private static OutsideTemplate? TemplateOf(Fact fact) =>
        fact.Is<CaseReported>() ? OutsideTemplate.CaseReceived
        : fact.Is<ResultPassed>() || fact.Is<CaseSolvedOnSpot>() || fact.Is<MasterAnswered>() ? OutsideTemplate.RatingAsked
        : fact.Is<ReporterAsked>() || fact.Is<ConsultAnswered>() || fact.Is<CaseReferred>() || fact.Is<CaseVoided>() || fact.Is<ExtensionApproved>() || fact.Is<CaseShelved>()
            || fact.Is<CaseMerged>() || (fact.Is<CaseReopened>() && !fact.Read<CaseReopened>().ByReporter) || fact.Is<CloseConfirmed>() || fact.Is<ExplainedCloseApproved>() ? OutsideTemplate.CaseNews
        : null;
}
