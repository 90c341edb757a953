using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using Linli.Foundation.Data;

namespace Linli.Bench.Intake;

/// <summary>The rows one submission writes, read back from the database, so that the bare peers write the very same: same tables, indexes, values, with fresh ids.</summary>
internal sealed class SampleRows
{
    private readonly List<(string Table, string[] Columns, object[] Values)> _rows;
    private readonly List<object> _ids;
    private readonly object _number;
    private readonly object _tracking;
    private readonly string _key;
    private long _count = RandomNumberGenerator.GetInt32(1, 1_000_000) * 1_000_000L;

    private SampleRows(List<(string, string[], object[])> rows)
    {
        _rows = rows;
        object Value(string table, string column) => _rows.Where(row => row.Table == table).Select(row => row.Values[Array.IndexOf(row.Columns, column)]).First();
        _ids = [Value("cases_cases", "id"), Value("facts", "id"), .. _rows.Where(row => row.Table == "deadlines_clocks").Select(row => row.Values[Array.IndexOf(row.Columns, "id")])];
        (_number, _tracking, _key) = (Value("cases_cases", "number"), Value("cases_cases", "tracking_index"), (string)Value("cases_submissions", "key"));
    }

    /// <summary>How many rows.</summary>
    public int Count => _rows.Count;

    /// <summary>The newest case of the database and all that was written with it.</summary>
    public static SampleRows Read(DatabaseOptions database)
    {
        using var connection = database.Open();
        var id = Rows(connection, "SELECT id FROM cases_cases ORDER BY number DESC LIMIT 1", null)[0].Values[0];
        List<(string, string[], object[])> rows = [];
        foreach (var (table, where) in new[]
        {
            ("facts", "subject_id = @id"), ("facts_pending", ""), ("cases_cases", "id = @id"), ("cases_private", "case_id = @id"), ("deadlines_clocks", "subject_id = @id"), ("cases_submissions", "case_id = @id"),
        })
        {
            if (table == "facts_pending")
                rows.Add((table, ["fact_id"], [rows[0].Item3[Array.IndexOf(rows[0].Item2, "id")]]));
            else
                rows.AddRange(Rows(connection, $"SELECT * FROM {table} WHERE {where}", id).Select(row => (table, row.Columns, row.Values)));
        }
        return new SampleRows(rows);
    }

    /// <summary>The statements, with <c>$1</c> (PostgreSQL) or <c>$p0</c> (SQLite) for each value.</summary>
    public IReadOnlyList<string> Statements(bool sqlite) => [.. _rows.Select(row =>
        $"INSERT INTO {row.Table} ({string.Join(", ", row.Columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", row.Columns.Select((_, index) => sqlite ? $"$p{index}" : $"${index + 1}"))})")];

    /// <summary>The values of each statement for one more submission.</summary>
    public IReadOnlyList<object[]> Fresh()
    {
        var number = Interlocked.Increment(ref _count);
        var ids = _ids.ConvertAll(id => id is Guid ? (object)Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddMilliseconds(number)) : Storage.Blob(Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddMilliseconds(number))));
        var tracking = RandomNumberGenerator.GetBytes(16);
        return [.. _rows.Select(row => Array.ConvertAll(row.Values, value => Replace(value)))];

        object Replace(object value)
        {
            for (var index = 0; index < _ids.Count; index++)
                if (Same(value, _ids[index]))
                    return ids[index];
            return Same(value, _number) ? string.Create(CultureInfo.InvariantCulture, $"b-{number}") : Same(value, _tracking) ? tracking : value is string text && text == _key ? string.Create(CultureInfo.InvariantCulture, $"b-{number}") : value;
        }
    }

    /// <summary>The same as a script of pgbench: all in one pipeline, ids made of a random number.</summary>
    public string PgbenchScript()
    {
        var lines = new List<string> { "\\set a random(1, 9000000000000000000)", "\\startpipeline", "BEGIN;" };
        foreach (var (table, columns, values) in _rows)
            lines.Add($"INSERT INTO {table} ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", values.Select(Literal))});");
        return string.Join('\n', [.. lines, "COMMIT;", "\\endpipeline", ""]);
    }

    private string Literal(object value)
    {
        for (var index = 0; index < _ids.Count; index++)
            if (Same(value, _ids[index]))
                return $"(lpad(to_hex(:a::bigint), 16, '0') || '000000000000000{index}')::uuid";
        if (Same(value, _number) || (value is string text && text == _key))
            return "right((:a)::text, 16)";
        if (Same(value, _tracking))
            return "decode(lpad(to_hex(:a::bigint), 32, '0'), 'hex')";
        return value switch
        {
            DBNull => "NULL",
            bool flag => flag ? "true" : "false",
            byte[] bytes => $"'\\x{Convert.ToHexStringLower(bytes)}'::bytea",
            // pgbench would take a colon before a letter for a variable of its own.
            string words => $"convert_from('\\x{Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(words))}'::bytea, 'UTF8')",
            Guid id => $"'{id}'::uuid",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
    }

    private static bool Same(object one, object other) => one is byte[] bytes && other is byte[] others ? bytes.AsSpan().SequenceEqual(others) : one.Equals(other);

    private static List<(string[] Columns, object[] Values)> Rows(DbConnection connection, string sql, object? id)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (id is not null)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@id", id);
            command.Parameters.Add(parameter);
        }
        using var reader = command.ExecuteReader();
        var rows = new List<(string[], object[])>();
        while (reader.Read())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], values));
        }
        return rows;
    }
}
