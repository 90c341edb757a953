namespace Linli.Whistles;

/// <summary>吹哨单状态: where a whistle stands (domain.md 3.7).</summary>
public enum WhistleState
{
    /// <summary>草稿.</summary>
    Drafted,

    /// <summary>已提请: the community asks the street to blow it.</summary>
    Requested,

    /// <summary>异议待裁: the street would not blow it, the community objects; the county rules.</summary>
    Appealed,

    /// <summary>已吹哨: the departments are called.</summary>
    Issued,

    /// <summary>报到中: at least one has come.</summary>
    PartlyCheckedIn,

    /// <summary>已会商: each has a duty and a date.</summary>
    Conferred,

    /// <summary>执行中: the first duty has been answered.</summary>
    Executing,

    /// <summary>已互评: both sides have given their marks.</summary>
    Scored,

    /// <summary>已销哨.</summary>
    Closed,

    /// <summary>未予吹哨: the street said why not.</summary>
    Refused,

    /// <summary>已撤哨.</summary>
    Cancelled,
}

/// <summary>部门应哨状态: how one department called stands.</summary>
public enum InvitationState
{
    /// <summary>待报到.</summary>
    Invited,

    /// <summary>已报到.</summary>
    CheckedIn,

    /// <summary>未应哨: it declined, with a leader's name and a reason.</summary>
    Declined,

    /// <summary>异议待裁: the county rules whether it has to come.</summary>
    Objecting,

    /// <summary>准予不到: the county ruled that it need not come.</summary>
    Excused,
}

/// <summary>Questions about a state.</summary>
public static class WhistleStates
{
    /// <summary>States in which departments are called and not everything is done.</summary>
    public static readonly WhistleState[] Blown =
        [WhistleState.Issued, WhistleState.PartlyCheckedIn, WhistleState.Conferred, WhistleState.Executing, WhistleState.Scored];

    /// <summary>States that are over.</summary>
    public static readonly WhistleState[] Over = [WhistleState.Closed, WhistleState.Refused, WhistleState.Cancelled];
}
