using Linli.Cases;

namespace Linli.Hotline;

/// <summary>疑似同一件: another report from the same number, lately and near. Only hinted at; what is merged a person decides on the case.</summary>
internal static class SameMatter
{
    /// <summary>Near: in the same community, or in the same street where one of both has no community.</summary>
    public static bool IsNear(CaseRow other, Guid? community, Guid? street) =>
        other.CommunityId is { } theirs && community is { } ours ? theirs == ours : other.StreetId is null || street is null || other.StreetId == street;
}
