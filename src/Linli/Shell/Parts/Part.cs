using Microsoft.AspNetCore.Components;

namespace Linli.Shell.Parts;

/// <summary>
/// What every part of a page has: the page's context and its words. A part is shown when it has read, never before: the framework
/// would also show it at its first wait, and whether a read waits at all is the database's affair, so what stood there would be chance.
/// </summary>
public abstract class Part : ComponentBase, IHandleEvent
{
    private Task _loading = Task.CompletedTask;
    private bool _isInitialized;

    /// <summary>Who looks, when, and in which language.</summary>
    [Inject]
    protected PageContext Page { get; set; } = null!;

    /// <summary>More attributes for the outermost element, passed through as written.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? More { get; set; }

    /// <summary>Takes parameters, reads, and shows; those that come while the part still reads wait until it has read.</summary>
    public sealed override Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        return _loading = Load(_loading);
    }

    private async Task Load(Task earlier)
    {
        await earlier;
        if (!_isInitialized)
        {
            _isInitialized = true;
            OnInitialized();
            await OnInitializedAsync();
        }
        OnParametersSet();
        await OnParametersSetAsync();
        StateHasChanged();
    }

    /// <summary>Does what a form asks for, and shows the outcome once it is done.</summary>
    async Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg)
    {
        await item.InvokeAsync(arg);
        StateHasChanged();
    }

    /// <summary>The sentence for a key in the reader's language.</summary>
    protected string Say(string key, params object?[] args) => Page.Say(key, args);

    /// <summary>The part's own classes and those given to it.</summary>
    protected string Classes(params string?[] own) =>
        string.Join(' ', own.Append(More?.GetValueOrDefault("class") as string).Where(name => !string.IsNullOrEmpty(name)));
}
