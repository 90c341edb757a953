using Microsoft.AspNetCore.Components;

namespace Linli.Shell.Parts;

/// <summary>What every part of a page has: the page's context and its words.</summary>
public abstract class Part : ComponentBase
{
    /// <summary>Who looks, when, and in which language.</summary>
    [Inject]
    protected PageContext Page { get; set; } = null!;

    /// <summary>More attributes for the outermost element, passed through as written.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? More { get; set; }

    /// <summary>The sentence for a key in the reader's language.</summary>
    protected string Say(string key, params object?[] args) => Page.Say(key, args);

    /// <summary>The part's own classes and those given to it.</summary>
    protected string Classes(params string?[] own) =>
        string.Join(' ', own.Append(More?.GetValueOrDefault("class") as string).Where(name => !string.IsNullOrEmpty(name)));
}
