using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Notifications;
using Linli.Organizations;
using Linli.Whistles.Domain;
using NodaTime;
using ByRole = Linli.Deadlines.Recipient;
using Recipient = Linli.Notifications.Recipient;

namespace Linli.Whistles.News;

/// <summary>告知谁: who at the department, the street, the community and the county hears of a whistle; never those the report is about.</summary>
public sealed class WhistleAudience(IOrganizations organizations)
{
    /// <summary>Those who come for a department: its handlers, else the unit as a whole.</summary>
    public IEnumerable<Recipient> Department(Guid unit, Instant at)
    {
        var handlers = organizations.PostsIn(unit, at).Where(post => post.Role == Role.DepartmentHandler).Select(post => Recipient.Post(post.Id)).ToList();
        return handlers.Count > 0 ? handlers : Heads(unit, at) is { Count: > 0 } heads ? heads : [Recipient.Unit(unit)];
    }

    /// <summary>The street's desk, or the county's where the street is spoken of.</summary>
    public static IEnumerable<Recipient> Street(Whistle target) =>
        target is { IsKeptFromStreet: false, StreetId: { } street } ? [Recipient.Of(Role.StreetDispatcher, street)] : County(target);

    /// <summary>The secretary.</summary>
    public static IEnumerable<Recipient> Community(Whistle target) =>
        target is { IsKeptFromCommunity: false, CommunityId: { } community } ? [Recipient.Of(Role.Secretary, community)] : [];

    /// <summary>The county's desk.</summary>
    public static IEnumerable<Recipient> County(Whistle target) => target.CountyId is { } county ? [Recipient.Of(Role.CountyDispatcher, county)] : [];

    /// <summary>Whoever answers for a clock: a department for its part, the street or the county for the whole.</summary>
    public IEnumerable<Recipient> Responsible(Whistle target, Guid? unit, string? role, Instant at) => RoleRules.OfWord(role) switch
    {
        Role.DepartmentHandler when unit is { } department => Department(department, at),
        Role.CountyDispatcher => County(target),
        _ => Street(target),
    };

    /// <summary>The holders of an escalation step's roles.</summary>
    public IEnumerable<Recipient> Step(Whistle target, IEnumerable<ByRole> roles, Guid? unit, Instant at) => roles.SelectMany(role => role switch
    {
        { Role: Role.DepartmentHead } => unit is { } department ? Heads(department, at) : [],
        { Role: Role.StreetDispatcher } => Street(target),
        { Role: Role.CountyDispatcher } => County(target),
        { Role: Role.Secretary } => Community(target),
        { Role: Role.Leader, At: ScopeKind.County } => target.CountyId is { } county ? [Recipient.Of(Role.Leader, county)] : [],
        { Role: Role.Leader } => target is { IsKeptFromStreet: false, StreetId: { } street } ? [Recipient.Of(Role.Leader, street)] : County(target),
        _ => [],
    }).Distinct();

    /// <summary>A notice about a whistle: place and number, never what it says.</summary>
    internal static Notice Notice(Fact cause, Whistle target, Recipient to, string key, Instant? due, bool urgent, params object?[] more) =>
        new(cause.Id, to, Whistle.SubjectKind, target.Id, new Phrase(key, [$"{PlaceOf(target)} {Sign}{target.Number}".Trim(), due ?? cause.At, .. more]), $"/whistles/{target.Id}", urgent ? Urgency.Urgent : Urgency.Routine)
        {
            At = cause.At,
            IfUnread = urgent ? new OutsideMessage(OutsideTemplate.WorkArrived, PlaceOf(target), due, $"/whistles/{target.Id}") : null,
        };

    private const string Sign = "哨";

    private static string PlaceOf(Whistle target) =>
        target.IsKeptFromCommunity || target.IsKeptFromStreet || Scrub.Text(target.Place) != target.Place ? "" : target.Place;

    private List<Recipient> Heads(Guid unit, Instant at)
    {
        for (var office = organizations.FindUnit(unit); office is not null; office = office.ParentId is { } parent ? organizations.FindUnit(parent) : null)
            if (organizations.PostsIn(office.Id, at).Where(post => post.Role == Role.DepartmentHead).Select(post => Recipient.Post(post.Id)).ToList() is { Count: > 0 } heads)
                return heads;
        return [];
    }
}
