using Linli.Foundation.Text;
using Linli.Shell.Forms;
using Microsoft.AspNetCore.Components;

namespace Linli.Shell.Parts;

/// <summary>What every field of a form has: a label, a hint, the refusals about it, and the words typed.</summary>
public abstract class FieldPart : Part
{
    /// <summary>The form it stands in.</summary>
    [CascadingParameter]
    public FormState? Form { get; set; }

    /// <summary>The name it is sent under.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    /// <summary>What is asked, in words.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>How to answer, or why we ask.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>What it holds before anything is typed.</summary>
    [Parameter]
    public string? Value { get; set; }

    /// <summary>True when it may stay empty: the label says so. What is required needs no mark.</summary>
    [Parameter]
    public bool Optional { get; set; }

    /// <summary>The form's state, or a fresh one outside a form.</summary>
    protected FormState State => Form ?? FormState.Fresh;

    /// <summary>The id of the element.</summary>
    protected string Id => State.IdOf(Name);

    /// <summary>The words to show in it.</summary>
    protected string? Shown => State.Value(Name, Value);

    /// <summary>The refusals about it.</summary>
    protected IReadOnlyList<Refusal> Errors => [.. State.About(Name)];

    /// <summary>What a screen reader reads after the label: first what is wrong, then the hint.</summary>
    protected string? DescribedBy => (Errors.Count > 0, Hint is not null) switch
    {
        (true, true) => $"{Id}-error {Id}-hint",
        (true, false) => $"{Id}-error",
        (false, true) => $"{Id}-hint",
        _ => null,
    };
}
