namespace Linli.Cases;

/// <summary>办理结论: what a result comes to. What does not settle the matter says what comes next; "not solved" alone would be a dead end.</summary>
public enum ResultOutcome
{
    /// <summary>已解决.</summary>
    Solved,

    /// <summary>需动用维修资金: the owners decide, the community helps them to.</summary>
    NeedsFund,

    /// <summary>非物业范围: outside the property company's contract, with the clause.</summary>
    OutsideContract,

    /// <summary>已列入计划: it will be done, by a date.</summary>
    Planned,
}
