using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Linli.Shell;
using NodaTime;

namespace Linli.Notifications.Inbox;

/// <summary>A phrase as a row keeps it: key and arguments as JSON, worded only when it is read, with times as people say them.</summary>
/// <remarks>Arguments: text, whole numbers, instants, ids and phrases. A text with a phone or identity number in it is refused: it does not belong into a notice.</remarks>
public static class StoredPhrase
{
    /// <summary>The phrase as JSON.</summary>
    public static string Write(Phrase phrase) => Node(phrase).ToJsonString(FactKinds.Json);

    /// <summary>The phrase, its instants worded for the reader.</summary>
    public static Phrase Read(string stored, TimeWords time) => Phrase(JsonNode.Parse(stored)!.AsObject(), time);

    private static JsonObject Node(Phrase phrase) => new()
    {
        ["key"] = phrase.Key,
        ["args"] = new JsonArray([.. phrase.Args.Select(Argument)]),
    };

    private static JsonNode? Argument(object? argument) => argument switch
    {
        null => null,
        string text when Scrub.Text(text) == text => JsonValue.Create(text),
        int number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        Instant instant => new JsonObject { ["at"] = Microseconds.ToInt64(instant) },
        Duration length => new JsonObject { ["seconds"] = (long)length.TotalSeconds },
        Guid id => JsonValue.Create(id.ToString("N", CultureInfo.InvariantCulture)),
        Phrase phrase => Node(phrase),
        string => throw new ArgumentException("A notice must not carry a phone or identity number."),
        _ => throw new ArgumentException($"A notice cannot carry a {argument.GetType().Name}."),
    };

    private static Phrase Phrase(JsonObject node, TimeWords time) =>
        new(node["key"]!.GetValue<string>(), [.. node["args"]!.AsArray().Select(argument => Word(argument, time))]);

    private static object? Word(JsonNode? argument, TimeWords time) => argument switch
    {
        null => null,
        JsonObject node when node.ContainsKey("at") => time.At(Microseconds.FromInt64(node["at"]!.GetValue<long>())),
        JsonObject node when node.ContainsKey("seconds") => time.Span(Duration.FromSeconds(node["seconds"]!.GetValue<long>())),
        JsonObject node => Phrase(node, time),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => value.GetValue<long>(),
        _ => argument.GetValue<string>(),
    };
}
