namespace Linli.Foundation.Text;

/// <summary>The languages every sentence exists in; Chinese first.</summary>
public enum Language
{
    /// <summary>简体中文.</summary>
    Zh,

    /// <summary>English.</summary>
    En,
}
