namespace Linli.Cases.Domain;

/// <summary>挂账: what cannot be done for now.</summary>
public sealed partial class Case
{
    /// <summary>挂账待批.</summary>
    public bool ShelvingPending { get; set; }

    /// <summary>挂账.</summary>
    public bool Shelved { get; set; }
}
