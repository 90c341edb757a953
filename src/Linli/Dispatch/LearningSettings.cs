namespace Linli.Dispatch;

/// <summary>夜间学习: settings <c>Linli:Dispatch:Learning</c>.</summary>
public sealed record LearningSettings
{
    /// <summary>False: nothing is learned by itself at night; asked for by hand it still is.</summary>
    public bool IsScheduled { get; init; } = true;

    /// <summary>At which hour of the deployment's clock, HH:mm.</summary>
    public string At { get; init; } = "03:40";

    /// <summary>Fewer cases than this teach nothing: the catalogue's words go on.</summary>
    public int LeastCases { get; init; } = 200;

    /// <summary>The newest so many are learned from; older ones speak of older habits.</summary>
    public int MostCases { get; init; } = 50_000;

    /// <summary>A run of letters is known only when so many tellers used it; else it may be somebody's name.</summary>
    public int LeastTellers { get; init; } = 5;
}
