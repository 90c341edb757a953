using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.Escalate;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Notifications;
using Linli.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Signing;

/// <summary>审核签发: a second person of the unit lets the result go out, to whoever verifies it.</summary>
public sealed class ApproveReply : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.ApproveReply;

    /// <inheritdoc/>
    public Type Fields => typeof(ApproveReplyFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => CaseRefusals.OfOptionalText(nameof(input.Text), input.Text);

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Keep(CaseTextKind.Note, step.Input.Text);
        return shift => new ReplyApproved(shift);
    }
}

/// <summary>退回修改: with the reason; whoever wrote it writes anew.</summary>
public sealed class ReturnDraft : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.ReturnDraft;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => CaseRefusals.OfText(nameof(input.Text), input.Text, "Reason");

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Keep(CaseTextKind.Reason, step.Input.Text);
        return shift => new DraftReturned(shift);
    }
}

/// <summary>Tells those of the unit who may let a result go out; never its writer.</summary>
internal sealed class SigningNews(INotifications notifications, IOrganizations organizations) : IListener
{
    public string Name => "cases.signing-news";

    public void Hear(Work work, SealedFact heard)
    {
        var fact = heard.Fact;
        if (!fact.Is<ReplyDrafted>() || work.Db.Cases.AsNoTracking().SingleOrDefault(c => c.Id == fact.SubjectId && c.ReplyPending) is not { LeadUnitId: { } unit } target)
            return;
        var others = organizations.PostsIn(unit, fact.At).Where(post => post.AccountId != fact.Who).ToList();
        var heads = others.Where(post => post.Role == Role.DepartmentHead).ToList();
        foreach (var post in heads.Count > 0 ? heads : [.. others.Where(post => post.Role is Role.DepartmentHandler or Role.Secretary or Role.GridHead)])
            notifications.Tell(work, CaseNotice.Of(fact, target, Recipient.Post(post.Id), new Phrase("Cases.News.ToSign", CaseNotice.Place(target), target.Due == Case.NothingDue ? fact.At : target.Due),
                OutsideTemplate.WorkArrived, null, Urgency.Routine));
    }
}

/// <summary>What 审核签发 brings.</summary>
internal static class SigningRegistration
{
    public static IServiceCollection AddSigning(this IServiceCollection services) => services
        .AddSingleton<ICaseVerb, ApproveReply>().AddSingleton<ICaseVerb, ReturnDraft>().AddSingleton<IListener, SigningNews>().AddSingleton<SetSigning>();
}
