namespace Linli.Dispatch;

/// <summary>紧急程度: how soon somebody must move.</summary>
public enum Urgency
{
    /// <summary>紧急: danger to people; at any hour.</summary>
    Emergency,

    /// <summary>急: a household cannot live as usual.</summary>
    Urgent,

    /// <summary>一般.</summary>
    Normal,

    /// <summary>疑难: several units or much time.</summary>
    Complex,
}
