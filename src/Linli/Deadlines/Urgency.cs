namespace Linli.Deadlines;

/// <summary>紧急程度: how urgent the matter behind a clock is (domain.md §4).</summary>
public enum Urgency
{
    /// <summary>特急: danger to life; its clocks also run at night.</summary>
    Emergency,

    /// <summary>紧急.</summary>
    Urgent,

    /// <summary>一般.</summary>
    Normal,

    /// <summary>疑难: needs several bodies and long work.</summary>
    Complex,
}
