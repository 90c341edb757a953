namespace Linli.Cases.Domain;

/// <summary>吹哨: that departments were called for it, as the room of whistles tells it; who they are and what they owe is that room's own.</summary>
public sealed partial class Case
{
    /// <summary>有吹哨未销.</summary>
    public bool HasOpenWhistle { get; set; }

    /// <summary>各部门任务已答: every department called has answered its duty, so the result may be put in.</summary>
    public bool WhistleAnswered { get; set; }

    /// <summary>What the room of whistles tells with the act in progress; null otherwise.</summary>
    internal WhistleNews? Told { get; set; }
}
