namespace Linli.Cases;

/// <summary>A card that a room above shows on the page of a case, given its <c>CaseId</c>; registered with <c>services.AddSingleton(new CasePanel(…))</c>.</summary>
/// <param name="Component">The component; it shows nothing where it has nothing to say to this person.</param>
/// <param name="Order">Smaller stands higher.</param>
public sealed record CasePanel(Type Component, int Order);
