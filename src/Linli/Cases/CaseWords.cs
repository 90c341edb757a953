using Linli.Foundation.Text;

namespace Linli.Cases;

/// <summary>What states, verbs and kinds are called.</summary>
public static class CaseWords
{
    /// <summary>The state as people say it.</summary>
    public static Phrase State(CaseState state) => new($"Cases.State.{state}");

    /// <summary>The verb as a button says it.</summary>
    public static Phrase Verb(CaseVerb verb) => new($"Cases.Verb.{verb}");

    /// <summary>The channel.</summary>
    public static Phrase Channel(IntakeChannel channel) => new($"Cases.Channel.{channel}");

    /// <summary>How the reporter wants to be reached.</summary>
    public static Phrase Contact(ContactWay way) => new($"Cases.ContactWay.{way}");

    /// <summary>What came of a call.</summary>
    public static Phrase Contact(ContactResult result) => new($"Cases.ContactResult.{result}");

    /// <summary>The grade.</summary>
    public static Phrase Grade(RatingGrade grade) => new($"Cases.Grade.{grade}");

    /// <summary>The kind of appeal.</summary>
    public static Phrase Kind(Dispatch.CaseKind kind) => new($"Dispatch.CaseKind.{kind}");
}
