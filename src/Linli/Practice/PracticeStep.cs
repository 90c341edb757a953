using Linli.Cases;
using Linli.Organizations;

namespace Linli.Practice;

/// <summary>演练的一步: one step of the first story: who does it, and where.</summary>
/// <param name="Key">Its word in the texts.</param>
/// <param name="Roles">Who may do it; none for the resident.</param>
/// <param name="Where">The page, with the case's id or the plate's token in place of <c>{0}</c>; empty where only the resident knows it.</param>
public sealed record PracticeStep(string Key, IReadOnlyList<Role> Roles, string Where)
{
    private static readonly Role[] Callers = [Role.Secretary, Role.GridHead];
    private static readonly Role[] Desks = [Role.StreetDispatcher, Role.Secretary];
    private static readonly Role[] Workers = [Role.GridWorker, Role.DepartmentHandler];
    private static readonly Role[] Verifiers = [Role.Secretary, Role.StreetDispatcher, Role.GridHead];

    /// <summary>居民反映.</summary>
    public static readonly PracticeStep Report = new("Report", [], "/q/{0}");

    /// <summary>书记回电.</summary>
    public static readonly PracticeStep Call = new("Call", Callers, "/cases/callback?case={0}");

    /// <summary>受理.</summary>
    public static readonly PracticeStep Accept = new("Accept", Desks, "/cases/desk?case={0}");

    /// <summary>派单.</summary>
    public static readonly PracticeStep Send = new("Send", Desks, "/cases/{0}");

    /// <summary>网格员办理.</summary>
    public static readonly PracticeStep Handle = new("Handle", Workers, "/cases/{0}");

    /// <summary>核查.</summary>
    public static readonly PracticeStep Verify = new("Verify", Verifiers, "/cases/{0}");

    /// <summary>居民评价.</summary>
    public static readonly PracticeStep Rate = new("Rate", [], "");

    /// <summary>办结.</summary>
    public static readonly PracticeStep Done = new("Done", [], "/q/{0}");

    /// <summary>All of them, in order.</summary>
    public static readonly IReadOnlyList<PracticeStep> All = [Report, Call, Accept, Send, Handle, Verify, Rate, Done];

    /// <summary>The step a case waits for.</summary>
    public static PracticeStep Of(CaseState? state, bool wasContacted) => state switch
    {
        null => Report,
        CaseState.Submitted when !wasContacted => Call,
        CaseState.Submitted => Accept,
        CaseState.Accepted => Send,
        CaseState.Assigned or CaseState.Acknowledged or CaseState.Handling => Handle,
        CaseState.Verifying => Verify,
        CaseState.Replied => Rate,
        _ => Done,
    };

    /// <summary>True when it is this one's turn; null stands for the resident.</summary>
    public bool IsFor(Role? role) => role is { } held ? Roles.Contains(held) : Roles.Count == 0;

    /// <summary>The roles a lesson is for: those of the first story.</summary>
    public static readonly IReadOnlyList<Role> Taught = [Role.Secretary, Role.StreetDispatcher, Role.GridWorker, Role.GridHead];
}
