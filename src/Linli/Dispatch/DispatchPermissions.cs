namespace Linli.Dispatch;

/// <summary>What a post may be allowed in this room.</summary>
public static class DispatchPermissions
{
    /// <summary>See and change the catalogue.</summary>
    public static readonly string Catalogue = "dispatch.catalogue";
}
