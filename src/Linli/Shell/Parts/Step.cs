using NodaTime;

namespace Linli.Shell.Parts;

/// <summary>One step of a <see cref="StepBar"/>.</summary>
/// <param name="Name">Its name in words.</param>
/// <param name="State">How far it is.</param>
/// <param name="At">When it was done, or null.</param>
public sealed record Step(string Name, StepState State, Instant? At = null);
