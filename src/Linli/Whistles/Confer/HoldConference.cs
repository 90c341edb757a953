using Linli.Cases;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Linli.Whistles.Data;
using Linli.Whistles.Domain;

namespace Linli.Whistles.Confer;

/// <summary>会商: minutes, and for each department that takes something on what it does and the last day for it.</summary>
public sealed class HoldConference(DeploymentZone zone, WhistleClocks clocks) : IWhistleVerb
{
    /// <summary>The latest day a duty may be given: what takes longer is a project, and the reporter must hear so.</summary>
    public const int MostDays = 60;

    /// <inheritdoc/>
    public WhistleVerb Verb => WhistleVerb.HoldConference;

    /// <inheritdoc/>
    public Type Fields => typeof(ConferenceFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(WhistleSnapshot snapshot, WhistleInput input)
    {
        foreach (var reason in WhistleRefusals.OfText(nameof(input.Text), input.Text, "Minutes"))
            yield return reason;
        var (target, today) = (snapshot.Whistle, zone.Day(snapshot.Act.At));
        var taken = input.Duties.Where(duty => !string.IsNullOrWhiteSpace(duty.Text) || duty.Due is not null).ToList();
        foreach (var duty in taken)
        {
            if (target.Invitations.FirstOrDefault(one => one.Id == duty.Invitation) is not { IsExpected: true } one || one.AnsweredAt is not null)
                yield return new Refusal("Whistles.Refusal.NoSuchDepartment", FieldOf("duty", duty.Invitation));
            foreach (var reason in WhistleRefusals.OfText(FieldOf("duty", duty.Invitation), duty.Text, "Duty"))
                yield return reason;
            if (duty.Due is not { } day)
                yield return new Refusal("Whistles.Refusal.Missing.Due", FieldOf("due", duty.Invitation));
            else if (day < today || day > today.PlusDays(MostDays))
                yield return new Refusal("Whistles.Refusal.DueNotAhead", FieldOf("due", duty.Invitation), MostDays);
        }
        if (taken.Count == 0 && !target.Invitations.Any(one => one.HasDuty))
            yield return new Refusal("Whistles.Refusal.NobodyHasDuty");
        if (input.Lead is { } lead && target.Invitations.All(one => one.Id != lead || !one.IsExpected))
            yield return new Refusal("Whistles.Refusal.NoSuchDepartment", nameof(input.Lead));
    }

    /// <summary>The name of a department's field in the form and in the API.</summary>
    public static string FieldOf(string what, Guid invitation) => $"{what}-{invitation:N}";

    /// <inheritdoc/>
    public IFact Change(WhistleStep step)
    {
        step.Keep(WhistleTextKind.Minutes, step.Input.Text);
        foreach (var duty in step.Input.Duties.Where(duty => duty.Due is not null))
        {
            step.Whistle.Invitations.Single(one => one.Id == duty.Invitation).DutyDay = duty.Due;
            step.Keep(WhistleTextKind.Duty, duty.Text, duty.Invitation);
        }
        step.Whistle.LeadId = step.Input.Lead ?? step.Whistle.LeadId ?? step.Whistle.Invitations.OrderBy(one => one.Order).First(one => one.HasDuty).Id;
        return new WhistleConferenceHeld(step.Whistle.LeadId, [.. step.Whistle.Invitations.Where(one => one.HasDuty).Select(one => one.UnitId)]);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Refusal> Tell(WhistleStep step) =>
        // The matter is done when the last of them is: the reporter's date follows, as far as the rules allow (domain.md 3.3).
        step.TellCases(CaseVerb.HoldConference, news => news with { Until = clocks.EndOf(step.Whistle.Invitations.Max(one => one.DutyDay)!.Value) });
}
