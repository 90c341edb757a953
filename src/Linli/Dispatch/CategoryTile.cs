namespace Linli.Dispatch;

/// <summary>图块: one of the plain-language pictures a resident presses instead of choosing a category.</summary>
/// <param name="Key">A readable word, stored with the case.</param>
/// <param name="Order">Place on the page.</param>
/// <param name="Name">As people say it.</param>
/// <param name="Picture">Name of the icon.</param>
/// <param name="Categories">Codes it may mean, the likeliest first.</param>
public sealed record CategoryTile(string Key, int Order, Bilingual Name, string Picture, IReadOnlyList<string> Categories);
