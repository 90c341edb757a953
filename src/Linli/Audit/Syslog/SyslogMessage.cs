using System.Globalization;
using System.Text;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using NodaTime.Text;

namespace Linli.Audit.Syslog;

/// <summary>One fact as a line of RFC 5424: who, what, about what as structured data; ids and codes only, as in the fact itself.</summary>
internal static class SyslogMessage
{
    // log audit (13), notice (5) or warning (4): RFC 5424, section 6.2.1.
    private const int Facility = 13;
    private const int Notice = 5;
    private const int Warning = 4;

    // 32473 is kept for examples (RFC 5612) and taken by nobody: a number of our own has not been asked for.
    private const string Element = "fact@32473";
    private static readonly InstantPattern Timestamp = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.ffffff'Z'");

    /// <summary>The message, without framing.</summary>
    public static byte[] Of(SealedFact placed, string host)
    {
        var fact = placed.Fact;
        var severity = fact.Kind.EndsWith("-failed", StringComparison.Ordinal) ? Warning : Notice;
        var data = string.Concat(new (string Name, string? Value)[]
        {
            ("position", placed.Position.ToString(CultureInfo.InvariantCulture)),
            ("subject", $"{fact.SubjectKind}/{fact.SubjectId}"),
            ("actor", Storage.Word(fact.ActorKind)),
            ("who", fact.Who?.ToString()),
            ("post", fact.Post?.ToString()),
            ("role", fact.Role),
        }.Where(part => part.Value is not null).Select(part => $" {part.Name}=\"{Escape(part.Value!)}\""));
        return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"<{(Facility * 8) + severity}>1 {Timestamp.Format(fact.At)} {Plain(host, 255)} linli {Environment.ProcessId} {Plain(fact.Kind, 32)} [{Element}{data}] {fact.Payload}"));
    }

    private static string Escape(string value) => value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);

    // Header fields are printable ASCII of a limited length, a dash when empty.
    private static string Plain(string text, int most)
    {
        var plain = new string([.. text.Where(letter => letter is > ' ' and <= '~').Take(most)]);
        return plain.Length == 0 ? "-" : plain;
    }
}
