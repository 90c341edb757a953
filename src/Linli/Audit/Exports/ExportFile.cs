using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Linli.Audit.Record;
using Linli.Foundation.Data;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Linli.Identity;
using NodaTime.Text;

namespace Linli.Audit.Exports;

/// <summary>The file of an export: CSV as offices open it (UTF-8 with a mark), one fact a line, the same bytes for the same question.</summary>
internal sealed class ExportFile(DatabaseOptions database, DeploymentZone zone)
{
    private const int AtOnce = 1000;
    private static readonly string[] Heads = ["Place", "When", "Kind", "What", "Subject", "About", "Who", "Role", "Payload"];

    /// <summary>Writes it; its hash and how many facts it holds.</summary>
    public async Task<(string Sha256, long Rows)> Write(AuditExport export, Stream to, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        async Task Line(string line)
        {
            var bytes = Encoding.UTF8.GetBytes(line);
            hash.AppendData(bytes);
            await to.WriteAsync(bytes, cancel);
        }
        await Line("\uFEFF" + string.Join(',', Heads.Select(head => Cell(Texts.Say(Language.Zh, $"Audit.Exports.Column.{head}")))) + "\r\n");
        var (place, rows) = (0L, 0L);
        while (true)
        {
            await using var db = database.Read();
            var some = FactsQuery.Above(db, export.Sought(), place, export.UpTo, AtOnce);
            var ids = some.Select(fact => fact.Fact.Who).OfType<Guid>().Distinct().ToList();
            // The account's name never changes; a display name may, and the hash would with it.
            var names = db.Accounts.Where(account => ids.Contains(account.Id)).ToDictionary(account => account.Id, account => account.UserName);
            foreach (var (position, fact) in some.Select(one => (one.Position, one.Fact)))
                await Line(string.Join(',', new[]
                {
                    position.ToString(CultureInfo.InvariantCulture),
                    LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss.ffffff").Format(zone.Local(fact.At)),
                    fact.Kind,
                    Texts.Has(Language.Zh, "Facts.Kind." + fact.Kind) ? Texts.Say(Language.Zh, "Facts.Kind." + fact.Kind) : "",
                    fact.SubjectKind,
                    fact.SubjectId.ToString(),
                    fact.Who is { } who ? names.GetValueOrDefault(who) ?? who.ToString() : Storage.Word(fact.ActorKind),
                    fact.Role ?? "",
                    fact.Payload,
                }.Select(Cell)) + "\r\n");
            rows += some.Count;
            if (some.Count < AtOnce)
                return (Convert.ToHexStringLower(hash.GetHashAndReset()), rows);
            place = some[^1].Position;
        }
    }

    // A cell that a spreadsheet would take for a formula is made harmless.
    private static string Cell(string text)
    {
        if (text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..])
            text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
