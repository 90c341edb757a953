using System.Collections.Immutable;

namespace Linli.Deadlines;

/// <summary>升级步骤: who is told how long after a due date passed.</summary>
/// <param name="After">How long after; at once means with the due date itself.</param>
/// <param name="To">The roles to tell.</param>
/// <param name="Delivery">At once, or in the next digest; emergencies are always told at once.</param>
public sealed record EscalationStep(Limit After, ImmutableArray<Recipient> To, Delivery Delivery = Delivery.AtOnce);
