namespace Linli.Shell.Parts;

/// <summary>One picture to press: a kind of matter.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Label">Its words, at most six characters.</param>
/// <param name="Icon">Its drawing.</param>
public sealed record Tile(string Value, string Label, string Icon);
