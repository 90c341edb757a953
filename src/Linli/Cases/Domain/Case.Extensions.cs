namespace Linli.Cases.Domain;

/// <summary>延期: more time, asked and given.</summary>
public sealed partial class Case
{
    /// <summary>延期待批.</summary>
    public bool ExtensionPending { get; set; }

    /// <summary>How often more time was given.</summary>
    public int Extensions { get; set; }
}
