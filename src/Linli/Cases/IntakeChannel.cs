namespace Linli.Cases;

/// <summary>来源渠道: the way a matter came in.</summary>
public enum IntakeChannel
{
    /// <summary>扫码.</summary>
    Plate,

    /// <summary>网页, without a plate.</summary>
    Web,

    /// <summary>电话.</summary>
    Phone,

    /// <summary>窗口.</summary>
    Desk,

    /// <summary>巡查: found by staff.</summary>
    Patrol,

    /// <summary>楼栋长代报.</summary>
    BuildingChief,

    /// <summary>12345 热线.</summary>
    Hotline,

    /// <summary>导入.</summary>
    Import,

    /// <summary>微信等消息, taken down by staff.</summary>
    Message,

    /// <summary>自助机: a screen in the community's hall.</summary>
    Kiosk,
}

/// <summary>联系方式: how the reporter wants to be reached (domain.md 3.8 rule 6).</summary>
public enum ContactWay
{
    /// <summary>打电话.</summary>
    Call,

    /// <summary>只发短信.</summary>
    TextOnly,

    /// <summary>请上门.</summary>
    Visit,

    /// <summary>打给我家人.</summary>
    Family,

    /// <summary>不用联系: no number was left.</summary>
    None,

    /// <summary>纸质回复单: has no phone; the answer is brought or fetched on paper, in large type. Nobody can be called, so no call is owed.</summary>
    Paper,
}

/// <summary>联系结果: what came of trying to reach the reporter.</summary>
public enum ContactResult
{
    /// <summary>已联系上.</summary>
    Reached,

    /// <summary>无人接听.</summary>
    NoAnswer,

    /// <summary>号码有误.</summary>
    WrongNumber,

    /// <summary>对方不愿多谈: reached all the same.</summary>
    Declined,
}
