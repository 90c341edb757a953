using System.Data.Common;
using Linli.Foundation.Data;
using Npgsql;

namespace Linli.Cases.Search;

/// <summary>Writes some cases into the index, row and words: two prepared statements within the program on SQLite, one round trip on PostgreSQL.</summary>
internal static class SearchWordRows
{
    private const string Columns = "seq, case_id, stamp, category, is_open, about, sensitive, confidential, seers";
    private const string Again = "ON CONFLICT (seq) DO UPDATE SET stamp = excluded.stamp, category = excluded.category, is_open = excluded.is_open, "
        + "about = excluded.about, sensitive = excluded.sensitive, confidential = excluded.confidential, seers = excluded.seers";
    private const string SqliteRow = $"INSERT INTO cases_search ({Columns}) VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8) {Again}";
    private const string SqliteWords = "INSERT OR REPLACE INTO cases_search_words (rowid, words) VALUES ($0, $1)";
    private const string PostgresRow = $"INSERT INTO cases_search ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) {Again}";
    private const string PostgresWords = "INSERT INTO cases_search_words (rowid, words) VALUES ($1, $2) ON CONFLICT (rowid) DO UPDATE SET words = excluded.words";

    public static void Put(Work work, IReadOnlyList<(SearchRow Row, long[] Words)> rows)
    {
        if (rows.Count == 0)
            return;
        if (work.Connection is NpgsqlConnection postgres)
        {
            using var batch = new NpgsqlBatch(postgres, (NpgsqlTransaction)work.Transaction);
            foreach (var (row, words) in rows)
            {
                batch.BatchCommands.Add(new NpgsqlBatchCommand(PostgresRow)
                {
                    Parameters =
                    {
                        Value(row.Seq), Value(row.CaseId), Value(row.Stamp), Value(row.Category), Value(row.IsOpen),
                        new NpgsqlParameter { Value = About(row), DataTypeName = "text" }, Value(row.Sensitive), Value(row.Confidential), Value(row.Seers),
                    },
                });
                batch.BatchCommands.Add(new NpgsqlBatchCommand(PostgresWords) { Parameters = { Value(row.Seq), Value(Array.ConvertAll(words, word => SearchBlock.Of(word, row.Seq))) } });
            }
            batch.ExecuteNonQuery();
            return;
        }
        foreach (var (row, words) in rows)
        {
            Run(SqliteRow, row.Seq, Storage.Blob(row.CaseId), row.Stamp, row.Category, row.IsOpen, About(row), row.Sensitive, row.Confidential, row.Seers);
            Run(SqliteWords, row.Seq, SearchKey.Tokens(words));
        }

        void Run(string sql, params ReadOnlySpan<object> values)
        {
            var count = values.Length;
            var command = work.Prepared.Get(sql, work.Transaction, command => Build(command, sql, count));
            for (var index = 0; index < count; index++)
                command.Parameters[index].Value = values[index];
            command.ExecuteNonQuery();
        }
    }

    private static object About(SearchRow row) => row.About is { } about ? Storage.Word(about) : DBNull.Value;

    private static NpgsqlParameter<T> Value<T>(T value) => new() { TypedValue = value };

    private static void Build(DbCommand command, string sql, int parameters)
    {
        command.CommandText = sql;
        for (var index = 0; index < parameters; index++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (string.Create(System.Globalization.CultureInfo.InvariantCulture, $"${index}"), DBNull.Value);
            command.Parameters.Add(parameter);
        }
    }
}
