using NodaTime;

namespace Linli.Cases.Domain;

/// <summary>吹哨: that departments were called for it, as the room of whistles tells it; who they are and what they owe is that room's own.</summary>
public sealed partial class Case
{
    /// <summary>有吹哨未销.</summary>
    public bool HasOpenWhistle { get; set; }

    /// <summary>各部门任务已答: every department called has answered its duty, so the result may be put in.</summary>
    public bool WhistleAnswered { get; set; }

    /// <summary>会商前的办理期限: when the handling was due before a conference first moved it; null while none did. The rules count from here, so that conferring often moves it no farther.</summary>
    public Instant? DueBeforeConference { get; set; }

    /// <summary>What the room of whistles tells with the act in progress; null otherwise.</summary>
    internal WhistleNews? Told { get; set; }
}
