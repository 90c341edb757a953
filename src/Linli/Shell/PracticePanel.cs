namespace Linli.Shell;

/// <summary>What a room above shows on every page of a practice deployment; registered with <c>services.AddSingleton(new PracticePanel(…))</c>.</summary>
/// <param name="Component">The component; it takes no parameters.</param>
public sealed record PracticePanel(Type Component);
