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
internal sealed class SearchMatch(SearchKey keys, CaseSight sight, CaseQuery query, string prefix = "")
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
            // CROSS JOIN: SQLite keeps to this order, the hits first.
            command.CommandText = $"SELECT s.seq, substr(s.category, 1, 2), s.is_open, {seen} FROM ({Look(command, db.IsSqlite, after, most, narrowed, among)}) AS h CROSS JOIN cases_search AS s WHERE s.seq = h.seq";
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

    /// <summary>How many of the newest so many of each are in sight; one statement for all. The searches' prefixes differ.</summary>
    public static async Task<IReadOnlyList<int>> CountEach(LinliDb db, IReadOnlyList<SearchMatch> searches, int most, bool among, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = string.Join("\nUNION ALL\n", searches.Select((search, n) => string.Create(CultureInfo.InvariantCulture,
                $"SELECT {n}, count(*) FROM ({search.Look(command, db.IsSqlite, null, most, narrowed: true, among)}) AS h{n} CROSS JOIN cases_search AS s WHERE s.seq = h{n}.seq AND {search.Seen(command, db.IsSqlite)}")));
            var found = new int[searches.Count];
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
                found[reader.GetInt32(0)] = (int)reader.GetInt64(1);
            return found;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private string Look(DbCommand command, bool isSqlite, long? after, int most, bool narrowed, bool among)
    {
        long[] words = narrowed ? [.. _words, .. _narrow] : _words;
        var (under, limit) = (Add(command, "after", after ?? long.MaxValue), Add(command, "most", most));
        return isSqlite ? $"SELECT seq FROM ({Sqlite(command, words, among, under, limit)})" : Postgres(command, words, among, under, limit);
    }

    private static IEnumerable<string> Narrow(CaseQuery query) =>
        new[] { query.IsOpen is { } isOpen ? CaseFindable.Open(isOpen) : null, query.Group is { } group ? CaseFindable.Group(group) : null }.OfType<string>();

    private string Sqlite(DbCommand command, long[] words, bool among, string under, string limit)
    {
        var all = string.Join(" AND ", words.Select(SearchKey.Token));
        var match = Add(command, "match", among ? all + " AND (" + string.Join(" OR ", _seers.Append(_me).Select(SearchKey.Token)) + ")" : all);
        return $"SELECT rowid AS seq FROM cases_search_words WHERE cases_search_words MATCH {match} AND rowid < {under} ORDER BY rowid DESC LIMIT {limit}";
    }

    // Block by block, the newest first: the outer rows of a nested loop come in their own order, and it ends when there are enough. Sorted by an expression, so that
    // no block is answered by walking the primary key past cases that do not hold the words.
    private string Postgres(DbCommand command, long[] words, bool among, string under, string limit)
    {
        var all = string.Join(", ", words.Select((word, at) => SearchBlock.Sql(Add(command, "w" + at.ToString(CultureInfo.InvariantCulture), word), "b.n")));
        var seers = among ? $" AND words && ARRAY[{string.Join(", ", _seers.Append(_me).Select((seer, at) => SearchBlock.Sql(Add(command, "s" + at.ToString(CultureInfo.InvariantCulture), seer), "b.n")))}]" : "";
        return $"""
            SELECT w.rowid AS seq FROM generate_series((SELECT max(rowid) FROM cases_search_words WHERE rowid < {under}) >> {SearchBlock.Bits}, 0, -1) AS b(n)
            CROSS JOIN LATERAL (SELECT rowid FROM cases_search_words WHERE words @> ARRAY[{all}]{seers} AND rowid < {under} ORDER BY rowid + 0 DESC LIMIT {limit}) AS w LIMIT {limit}
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

    private string Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@" + prefix + name, value);
        command.Parameters.Add(parameter);
        return parameter.ParameterName;
    }
}
