using System.Data.Common;
using Linli.Foundation.Data;
using Npgsql;

namespace Linli.Cases.Search;

/// <summary>Writes the words of some cases into the index: one prepared statement within the program on SQLite, one round trip on PostgreSQL.</summary>
internal static class SearchWordRows
{
    private const string Sqlite = "INSERT OR REPLACE INTO cases_search_words (rowid, words) VALUES ($rowid, $words)";
    private const string Postgres = "INSERT INTO cases_search_words (rowid, words) VALUES ($1, $2) ON CONFLICT (rowid) DO UPDATE SET words = excluded.words";

    public static void Put(Work work, IReadOnlyList<(long Seq, long[] Words)> rows)
    {
        if (rows.Count == 0)
            return;
        if (work.Connection is NpgsqlConnection postgres)
        {
            using var batch = new NpgsqlBatch(postgres, (NpgsqlTransaction)work.Transaction);
            foreach (var (seq, words) in rows)
                batch.BatchCommands.Add(new NpgsqlBatchCommand(Postgres) { Parameters = { new NpgsqlParameter<long> { TypedValue = seq }, new NpgsqlParameter<long[]> { TypedValue = words } } });
            batch.ExecuteNonQuery();
            return;
        }
        foreach (var (seq, words) in rows)
        {
            var command = work.Prepared.Get(Sqlite, work.Transaction, Build);
            command.Parameters[0].Value = seq;
            command.Parameters[1].Value = string.Join(' ', words.Select(SearchKey.Token));
            command.ExecuteNonQuery();
        }
    }

    private static void Build(DbCommand command)
    {
        command.CommandText = Sqlite;
        foreach (var name in new[] { "$rowid", "$words" })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, DBNull.Value);
            command.Parameters.Add(parameter);
        }
    }
}
