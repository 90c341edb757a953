using Linli.Foundation.Text;
using Linli.Shell.Parts;

namespace Linli.Shell;

/// <summary>What an administrator's start page says beside a menu entry: 还有 3 项没做. Registered with <c>services.AddSingleton&lt;IMenuNote, …&gt;()</c>.</summary>
public interface IMenuNote
{
    /// <summary>The address of the menu entry.</summary>
    string Href { get; }

    /// <summary>What is to be said now, or null for nothing.</summary>
    MenuNote? Now();
}

/// <summary>A sentence and its colour.</summary>
public sealed record MenuNote(Phrase What, Tone Tone = Tone.Soon);
