namespace Linli.Complaints;

/// <summary>What a deployment sets of this room (section <c>Linli:Complaints</c>).</summary>
public sealed record ComplaintsSettings
{
    /// <summary>Complaints a minute from one address; not few, because a carrier's people share one.</summary>
    public int PerAddress { get; init; } = 12;

    /// <summary>Complaints a minute from everywhere: a flood must not fill the disk.</summary>
    public int InAll { get; init; } = 120;
}
