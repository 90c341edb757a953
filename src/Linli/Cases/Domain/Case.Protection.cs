namespace Linli.Cases.Domain;

/// <summary>Whose words need protection by content, not only by name (domain.md 3.8 rule 5).</summary>
public sealed partial class Case
{
    /// <summary>受保护: sensitive, confidential, or about those who would handle it: handlers see a 转办摘要, the original only one by one with a reason.</summary>
    public bool IsProtected => Sensitive || Confidential || About is not null;
}
