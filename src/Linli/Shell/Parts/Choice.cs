namespace Linli.Shell.Parts;

/// <summary>One answer to choose.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Label">What is read.</param>
/// <param name="Hint">What it means, or null.</param>
public sealed record Choice(string Value, string Label, string? Hint = null);
