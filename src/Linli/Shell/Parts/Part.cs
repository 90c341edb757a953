using Microsoft.AspNetCore.Components;

namespace Linli.Shell.Parts;

/// <summary>What every part of a page has: the page's context and its words.</summary>
public abstract class Part : ComponentBase
{
    private Task _loading = Task.CompletedTask;

    /// <summary>Who looks, when, and in which language.</summary>
    [Inject]
    protected PageContext Page { get; set; } = null!;

    /// <summary>More attributes for the outermost element, passed through as written.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? More { get; set; }

    /// <summary>
    /// Takes parameters; those that a parent's second rendering brings while the part still reads wait until it has read.
    /// Otherwise it would be shown with half of its rows.
    /// </summary>
    public override Task SetParametersAsync(ParameterView parameters)
    {
        if (_loading.IsCompleted)
            return _loading = base.SetParametersAsync(parameters);
        parameters.SetParameterProperties(this);
        return _loading = AfterThat(_loading);

        async Task AfterThat(Task earlier)
        {
            await earlier;
            await base.SetParametersAsync(ParameterView.Empty);
        }
    }

    /// <summary>The sentence for a key in the reader's language.</summary>
    protected string Say(string key, params object?[] args) => Page.Say(key, args);

    /// <summary>The part's own classes and those given to it.</summary>
    protected string Classes(params string?[] own) =>
        string.Join(' ', own.Append(More?.GetValueOrDefault("class") as string).Where(name => !string.IsNullOrEmpty(name)));
}
