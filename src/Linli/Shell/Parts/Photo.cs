namespace Linli.Shell.Parts;

/// <summary>A photo to show.</summary>
/// <param name="Href">The whole picture.</param>
/// <param name="Thumb">The small one.</param>
/// <param name="Says">What it shows, for those who cannot see it.</param>
public sealed record Photo(string Href, string Thumb, string Says);
