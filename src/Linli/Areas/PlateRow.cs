namespace Linli.Areas;

/// <summary>A plate as other rooms see it, from memory.</summary>
public sealed record PlateRow(Guid Id, string Token, string ShortCode, Guid Community, Guid? Building, Guid? Grid, string Label, bool IsRevoked);
