namespace Linli.Cases.Domain;

/// <summary>并案: the case whose way this one goes.</summary>
public sealed partial class Case
{
    /// <summary>主案: set while it is merged.</summary>
    public Guid? MasterId { get; set; }
}
