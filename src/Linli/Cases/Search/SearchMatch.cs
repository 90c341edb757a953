using System.Data.Common;
using System.Globalization;
using Linli.Cases.Lists;
using Linli.Foundation.Data;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Search;

/// <summary>A case that holds the words, as the index knows it.</summary>
/// <param name="Seq">Its number in the index.</param>
/// <param name="Group">The group of its category.</param>
/// <param name="IsOpen">True while somebody still owes something.</param>
/// <param name="IsSeen">True when the person may see it.</param>
internal sealed record Match(long Seq, string Group, bool IsOpen, bool IsSeen)
{
    /// <summary>True when it is in sight and not narrowed away.</summary>
    public bool Fits(CaseQuery query) => IsSeen && (query.IsOpen ?? IsOpen) == IsOpen && (query.Group ?? Group) == Group;
}

/// <summary>匹配: the one statement of a search, the newest cases that hold all words and whether each is in sight.</summary>
/// <remarks>
/// By hand, not through EF: some hundred rows of four values, and a statement whose words and areas vary in number. It holds numbers made of keyed digests and
/// of the program's own constants; nothing of a request reaches it but as a parameter.
/// </remarks>
internal sealed class SearchMatch(SearchKey keys, CaseSight sight, CaseQuery query)
{
    private readonly long[] _words = [.. query.Words.Select(keys.Of)];
    private readonly long[] _narrow = [.. Narrow(query).Select(keys.Of)];
    private readonly long[] _seers = [.. sight.Branches().Select(branch => branch.Id).Distinct().Where(id => id != sight.Account).Select(id => keys.Of(CaseFindable.Seer(id)))];
    private readonly long _me = keys.Of(CaseFindable.Seer(sight.Account));

    /// <summary>True when nothing can be found: no word was typed.</summary>
    public bool IsEmpty => query.Words.Count == 0;

    /// <summary>The newest so many under <paramref name="after"/> that hold the words; where it is <paramref name="narrowed"/> also what the query is narrowed to, and
    /// <paramref name="among"/> what the person sees one of the areas, units and persons.</summary>
    public async Task<IReadOnlyList<Match>> Newest(LinliDb db, long? after, int most, bool narrowed, bool among, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            var seen = Seen(command, db.IsSqlite);
            long[] words = narrowed ? [.. _words, .. _narrow] : _words;
            var newest = db.IsSqlite ? Sqlite(command, words, among) : Postgres(command, words, among);
            // CROSS JOIN: SQLite keeps to this order, the hits first.
            command.CommandText = $"SELECT s.seq, substr(s.category, 1, 2), s.is_open, {seen} FROM ({newest}) AS h CROSS JOIN cases_search AS s WHERE s.seq = h.seq";
            Add(command, "after", after ?? long.MaxValue);
            Add(command, "most", most);
            var found = new List<Match>();
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
                found.Add(new Match(reader.GetInt64(0), reader.GetString(1), reader.GetBoolean(2), reader.GetBoolean(3)));
            found.Sort(static (one, other) => other.Seq.CompareTo(one.Seq));
            return found;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static IEnumerable<string> Narrow(CaseQuery query) =>
        new[] { query.IsOpen is { } isOpen ? CaseFindable.Open(isOpen) : null, query.Group is { } group ? CaseFindable.Group(group) : null }.OfType<string>();

    private string Sqlite(DbCommand command, long[] words, bool among)
    {
        var all = string.Join(" AND ", words.Select(SearchKey.Token));
        Add(command, "match", among ? all + " AND (" + string.Join(" OR ", _seers.Append(_me).Select(SearchKey.Token)) + ")" : all);
        return "SELECT rowid AS seq FROM cases_search_words WHERE cases_search_words MATCH @match AND rowid < @after ORDER BY rowid DESC LIMIT @most";
    }

    // Block by block, the newest first: the outer rows of a nested loop come in their own order, and it ends when there are enough. Sorted by an expression, so that
    // no block is answered by walking the primary key past cases that do not hold the words.
    private string Postgres(DbCommand command, long[] words, bool among)
    {
        var all = string.Join(", ", words.Select((word, at) => SearchBlock.Sql(Add(command, "w" + at.ToString(CultureInfo.InvariantCulture), word), "b.n")));
        var seers = among ? $" AND words && ARRAY[{string.Join(", ", _seers.Append(_me).Select((seer, at) => SearchBlock.Sql(Add(command, "s" + at.ToString(CultureInfo.InvariantCulture), seer), "b.n")))}]" : "";
        return $"""
            SELECT w.rowid AS seq FROM generate_series((SELECT max(rowid) FROM cases_search_words WHERE rowid < @after) >> {SearchBlock.Bits}, 0, -1) AS b(n)
            CROSS JOIN LATERAL (SELECT rowid FROM cases_search_words WHERE words @> ARRAY[{all}]{seers} AND rowid < @after ORDER BY rowid + 0 DESC LIMIT @most) AS w LIMIT @most
            """;
    }

    // What one filed or was given by name is seen whatever it is about; the page asks the policy itself once more of every row it shows.
    private string Seen(DbCommand command, bool isSqlite)
    {
        string Holds(string name, long seer) => isSqlite ? $"instr(s.seers, {Add(command, name, SearchKey.Bytes(seer))}) > 0" : $"position({Add(command, name, SearchKey.Bytes(seer))} in s.seers) > 0";
        var seen = Holds("me", _me);
        if (_seers.Length > 0)
        {
            var areas = string.Join(" OR ", _seers.Select((seer, at) => Holds("e" + at.ToString(CultureInfo.InvariantCulture), seer)));
            seen += sight.Exclusions() is { Length: > 0 } exclusions ? $" OR ({areas}) AND {exclusions}" : " OR " + areas;
        }
        return sight.Bars() is { Length: > 0 } bars ? $"(({seen}) AND {bars})" : $"({seen})";
    }

    private static string Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@" + name, value);
        command.Parameters.Add(parameter);
        return "@" + name;
    }
}
