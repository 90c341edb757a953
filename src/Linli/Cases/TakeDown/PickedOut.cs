using NodaTime;

namespace Linli.Cases.TakeDown;

/// <summary>摘出: what was found in a message by rules; always shown for confirmation, never stored unseen.</summary>
/// <param name="Words">The matter in her words: chat heads and the number taken out.</param>
/// <param name="Phone">The first number that is one.</param>
/// <param name="Name">Who said it.</param>
/// <param name="When">When to reach her, the clause as it stands there.</param>
/// <param name="Way">How she wants to be reached, where she said so.</param>
/// <param name="Happened">When it happened or was sent.</param>
public sealed record PickedOut(string Words, string? Phone, string? Name, string? When, ContactWay? Way, LocalDateTime? Happened);
