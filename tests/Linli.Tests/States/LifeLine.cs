using System.Collections;
using System.Reflection;
using Linli.Deadlines;
using Linli.Foundation.Text;

namespace Linli.Tests.States;

/// <summary>One row of a room's life table in words not yet worded, whatever the room: rows of all rooms have the same names.</summary>
/// <remarks>Read by name and not by type, since a room above may have a table of its own types; words come from the room's own keys
/// (<c>Cases.State.…</c>, <c>.Verb.</c>, <c>.Who.</c>, <c>.Flag.</c>, <c>.Must.</c>, <c>.Guard.</c>, <c>.Responsible.</c>) and <c>Deadlines.Effect.…</c>.</remarks>
internal sealed record LifeLine(string Verb, IReadOnlyList<string> From, string? To)
{
    public required IReadOnlyList<Phrase> Who { get; init; }

    public required IReadOnlyList<Phrase> Needs { get; init; }

    public required IReadOnlyList<Phrase> Without { get; init; }

    public required IReadOnlyList<Phrase> Sets { get; init; }

    public required IReadOnlyList<Phrase> Clears { get; init; }

    public required IReadOnlyList<Phrase> Holds { get; init; }

    public required IReadOnlyList<Phrase> Clocks { get; init; }

    public required Phrase? Then { get; init; }

    public required IReadOnlyList<string> Facts { get; init; }

    /// <summary>Reads a row.</summary>
    public static LifeLine Of(string room, object row, Func<Enum, Type?> verbClass)
    {
        var verb = (Enum)Value(row, "Verb")!;
        return new LifeLine(verb.ToString(), [.. Each(row, "From").Select(state => state!.ToString()!)], Value(row, "To")?.ToString())
        {
            Who = [.. Each(row, "Who").Select(who => new Phrase($"{room}.Who.{who}"))],
            // A whistle's row is about one invitation: the states it may be in, and the one it comes to, are said like flags.
            Needs = [.. Flags(room, row, "Needs"), .. Each(row, "Of").Select(state => new Phrase($"{room}.Invitation.{state}"))],
            Without = Flags(room, row, "Without"),
            Sets = [.. Flags(room, row, "Sets"), .. Value(row, "Becomes") is Enum becomes ? new[] { new Phrase($"{room}.Invitation.{becomes}") } : []],
            Clears = Flags(room, row, "Clears"),
            Holds = [.. Named(room, "Guard", [Value(row, "If") as Delegate]), .. Named(room, "Must", Each(row, "Must").Cast<Delegate?>())],
            Clocks = [.. Each(row, "Clocks").Select(effect => Effect(room, effect!))],
            Then = Value(row, "Then") is { } then ? new Phrase($"{room}.Responsible.{then}") : null,
            Facts = verbClass(verb) is { } type ? FactScan.Of(type) : [],
        };
    }

    private static object? Value(object row, string name) => row.GetType().GetProperty(name)?.GetValue(row);

    private static IEnumerable<object?> Each(object row, string name) => (Value(row, name) as IEnumerable)?.Cast<object?>() ?? [];

    private static List<Phrase> Flags(string room, object row, string name) => Value(row, name) is not Enum set ? [] :
        [.. Enum.GetValues(set.GetType()).Cast<Enum>().Where(flag => Convert.ToInt64(flag, null) != 0 && set.HasFlag(flag)).Select(flag => new Phrase($"{room}.Flag.{flag}"))];

    // A lambda has no name to be worded by; its phrase then has no sentence, and the test names it.
    private static IEnumerable<Phrase> Named(string room, string family, IEnumerable<Delegate?> questions) =>
        questions.OfType<Delegate>().Where(question => question.Method.Name != "Always").Select(question => new Phrase($"{room}.{family}.{question.Method.Name}"));

    private static Phrase Effect(string room, object effect)
    {
        var values = effect.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.GetIndexParameters().Length == 0).Select(property => property.GetValue(effect)).ToList();
        var kind = values.OfType<ClockKind>().Select(one => (object?)new Phrase($"Deadlines.Kind.{one}"));
        var rest = values.Where(value => value is string or Limit).Select(value => value is Limit limit ? limit.Words : (object?)new Phrase((string)value!));
        var said = new Phrase($"Deadlines.Effect.{effect.GetType().Name}", [.. kind, .. rest]);
        // Where several have a clock of one kind, whose is meant.
        return values.OfType<ClockKind>().Any() && effect.GetType().GetProperty("Of")?.GetValue(effect) is Enum whose ? new Phrase("Deadlines.Effect.OfWhom", said, new Phrase($"{room}.ClockOf.{whose}")) : said;
    }
}
