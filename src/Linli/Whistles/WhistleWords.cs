using Linli.Foundation.Text;

namespace Linli.Whistles;

/// <summary>What states, verbs and marks are called.</summary>
public static class WhistleWords
{
    /// <summary>The state.</summary>
    public static Phrase State(WhistleState state) => new($"Whistles.State.{state}");

    /// <summary>How a department stands.</summary>
    public static Phrase State(InvitationState state) => new($"Whistles.Invitation.{state}");

    /// <summary>The verb as a button says it.</summary>
    public static Phrase Verb(WhistleVerb verb) => new($"Whistles.Verb.{verb}");
}
