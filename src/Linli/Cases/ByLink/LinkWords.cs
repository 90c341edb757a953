using Linli.Foundation.Text;

namespace Linli.Cases.ByLink;

/// <summary>What the answers of outside bodies are called.</summary>
internal static class LinkWords
{
    /// <summary>已办好, 还需要时间, 不归我们管.</summary>
    public static Phrase Verdict(LinkVerdict verdict) => new($"Cases.ByLink.Verdict.{verdict}");
}
