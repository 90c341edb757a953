using System.Collections.Concurrent;
using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Npgsql;

namespace Linli.Foundation.Data;

/// <summary>Inserts rows past the change tracker, by one prepared statement for each table, written from the same mapping EF uses.</summary>
/// <remarks>For the submission path and the facts, where EF's bookkeeping would cost more than the disk (architecture.md: 839 against 5,916
/// case transactions a second). SQLite executes at once; PostgreSQL sends all rows of a work in one batch, so one round trip.</remarks>
internal sealed class RowWriter(LinliDb db, DbConnection connection, DbTransaction transaction, PreparedStatements prepared)
{
    private static readonly ConcurrentDictionary<(IModel Model, Type Type), Table> Tables = new();
    private NpgsqlBatch? _batch;

    /// <summary>Writes one row.</summary>
    public void Insert(object row)
    {
        var table = Tables.GetOrAdd((db.Model, row.GetType()), static key => Table.Of(key.Model, key.Type));
        if (connection is NpgsqlConnection postgres)
        {
            _batch ??= new NpgsqlBatch(postgres, (NpgsqlTransaction)transaction);
            var command = new NpgsqlBatchCommand(table.PostgresSql);
            foreach (var column in table.Columns)
                command.Parameters.Add(new NpgsqlParameter { Value = column.Value(row) });
            _batch.BatchCommands.Add(command);
            return;
        }
        var insert = prepared.Get(table.SqliteSql, transaction, command =>
        {
            command.CommandText = table.SqliteSql;
            for (var index = 0; index < table.Columns.Count; index++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = "$" + index.ToString(System.Globalization.CultureInfo.InvariantCulture);
                command.Parameters.Add(parameter);
            }
        });
        for (var index = 0; index < table.Columns.Count; index++)
            insert.Parameters[index].Value = table.Columns[index].Value(row);
        insert.ExecuteNonQuery();
    }

    /// <summary>Sends what is waiting.</summary>
    public void Flush()
    {
        if (_batch is null)
            return;
        using var batch = _batch;
        _batch = null;
        batch.ExecuteNonQuery();
    }

    private sealed record Table(string SqliteSql, string PostgresSql, IReadOnlyList<Column> Columns)
    {
        public static Table Of(IModel model, Type type)
        {
            var entity = model.FindEntityType(type) ?? throw new InvalidOperationException($"{type.Name} is not mapped.");
            var columns = entity.GetProperties().Select(Column.Of).ToList();
            var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
            return new Table(Sql("$", 0), Sql("$", 1), columns);

            string Sql(string sign, int first)
            {
                var sql = new StringBuilder($"INSERT INTO \"{entity.GetTableName()}\" ({names}) VALUES (");
                for (var index = 0; index < columns.Count; index++)
                    sql.Append(index == 0 ? "" : ", ").Append(sign).Append(index + first);
                return sql.Append(')').ToString();
            }
        }
    }

    private sealed record Column(string Name, Func<object, object?> Read, ValueConverter? Converter)
    {
        public static Column Of(IProperty property)
        {
            var getter = property.GetGetter();
            return new Column(property.GetColumnName(), getter.GetClrValue, property.GetTypeMapping().Converter);
        }

        public object Value(object row) => Read(row) is not { } value ? DBNull.Value : Converter?.ConvertToProvider(value) ?? value;
    }
}
