using Linli.Foundation.Facts;
using Linli.Organizations;

namespace Linli.Whistles.Domain;

/// <summary>All that the life table looks at: the whistle with its invitations, the act, and the invitation the verb is about.</summary>
public sealed record WhistleSnapshot(Whistle Whistle, Act Act, Invitation? One)
{
    /// <summary>True when the actor plays this part.</summary>
    public bool Plays(WhistleWho who) => who switch
    {
        WhistleWho.System => Act.Kind == ActorKind.System,
        _ => Act.Kind == ActorKind.Staff && PlaysOnDuty(who),
    };

    /// <summary>The invitation of the actor's own unit.</summary>
    public static Invitation? OwnOf(Whistle whistle, Act act) => act.Unit is { } unit ? whistle.Invitations.FirstOrDefault(one => one.UnitId == unit) : null;

    private bool PlaysOnDuty(WhistleWho who) => who switch
    {
        WhistleWho.Author => Act.Unit is not null && Act.Unit == Whistle.AuthorUnitId && (Plays(WhistleWho.Community) || Plays(WhistleWho.Street) || Plays(WhistleWho.County)),
        WhistleWho.Community => Act.Role == Role.Secretary.Word && Covers(Whistle.CommunityId) && !Whistle.IsKeptFromCommunity,
        WhistleWho.Street => Act.Role == Role.StreetDispatcher.Word && Covers(Whistle.StreetId) && !Whistle.IsKeptFromStreet,
        WhistleWho.County => Act.Role == Role.CountyDispatcher.Word && Covers(Whistle.CountyId),
        WhistleWho.Department => (Act.Role == Role.DepartmentHandler.Word || Act.Role == Role.DepartmentHead.Word) && One is not null && One.UnitId == Act.Unit,
        _ => false,
    };

    private bool Covers(Guid? area) => area is not null && area == Act.Area;
}
