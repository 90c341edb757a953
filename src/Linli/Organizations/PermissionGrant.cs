namespace Linli.Organizations;

/// <summary>Says which roles may do an act; each room registers its own with <c>services.AddSingleton(new PermissionGrant(…))</c>.</summary>
/// <param name="Permission">Room and act, e.g. <c>cases.handle</c>: what <c>[Allow]</c> names.</param>
/// <param name="Roles">The roles that hold it.</param>
public sealed record PermissionGrant(string Permission, params Role[] Roles);
