using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Foundation.Retention;
using Linli.Foundation.Text;
using Linli.Foundation.Time;

namespace Linli.Cases.Retention;

/// <summary>暂缓删除: a court, an audit or a review needs what is kept. By the county, with a reason the reporter reads, and never without an end.</summary>
public sealed class HoldErasure(DeploymentZone zone) : ICaseVerb
{
    /// <summary>The most days ahead; then somebody must say anew why.</summary>
    public const int MostDays = 365;

    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.HoldErasure;

    /// <inheritdoc/>
    public Type Fields => typeof(HoldErasureFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input)
    {
        foreach (var reason in CaseRefusals.OfText(nameof(input.Text), input.Text, "Reason"))
            yield return reason;
        var today = zone.Day(snapshot.Act.At);
        if (input.ReviewOn is not { } day)
            yield return CaseRefusals.Missing(nameof(input.ReviewOn), "HoldThrough");
        else if (day < today || day > today.PlusDays(MostDays))
            yield return new Refusal("Cases.Refusal.HoldThroughOutside", nameof(input.ReviewOn), MostDays);
    }

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        var through = step.Input.ReviewOn!.Value;
        step.Case.HeldUntil = zone.At(through.PlusDays(1).AtMidnight());
        step.Keep(CaseTextKind.Reason, step.Input.Text);
        return shift => new ErasureHeld(shift, through);
    }
}

/// <summary>解除暂缓删除: with the reason; what is due goes the next night.</summary>
public sealed class LiftHold : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.LiftHold;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => CaseRefusals.OfText(nameof(input.Text), input.Text, "Reason");

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Case.HeldUntil = null;
        step.Keep(CaseTextKind.Reason, step.Input.Text);
        return shift => new HoldLifted(shift);
    }
}

/// <summary>What retention brings to cases.</summary>
internal static class RetentionRegistration
{
    public static IServiceCollection AddRetention(this IServiceCollection services) => services
        .AddSingleton<ICaseVerb, HoldErasure>().AddSingleton<ICaseVerb, LiftHold>()
        .AddSingleton<IRetained, ContactsRetained>().AddSingleton<IRetained, FilesRetained>();
}
