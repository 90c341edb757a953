using System.Buffers;
using System.Buffers.Binary;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Linli.Foundation.Backups;

/// <summary>One table in two numbers: how many rows, and a hash that any changed, missing or added row changes.</summary>
/// <remarks>The hash is the sum, modulo 2^256, of the SHA-256 of each row. It does not depend on the order of rows, which two servers may
/// sort differently. It finds what a disk or a transfer did, not what somebody did on purpose: that is the chain's office (ADR 0002).</remarks>
/// <param name="Table">The table.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Sha256">The hash, in hex.</param>
public sealed record TableDigest(string Table, long Rows, string Sha256)
{
    /// <summary>Every table as this connection, in this transaction, sees it.</summary>
    public static List<TableDigest> All(DbConnection connection, DbTransaction? transaction = null) =>
        [.. Tables(connection, transaction).Select(table => Of(connection, transaction, table))];

    private static List<string> Tables(DbConnection connection, DbTransaction? transaction)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = connection is SqliteConnection
            ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
            : "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
            names.Add(reader.GetString(0));
        return names;
    }

    private static TableDigest Of(DbConnection connection, DbTransaction? transaction, string table)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandTimeout = 0;
        command.CommandText = $"SELECT * FROM \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        using var reader = command.ExecuteReader();
        Span<ulong> sum = stackalloc ulong[4];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var bytes = new ArrayBufferWriter<byte>(1024);
        var rows = 0L;
        for (; reader.Read(); rows++)
        {
            bytes.ResetWrittenCount();
            for (var column = 0; column < reader.FieldCount; column++)
                Write(bytes, reader.GetValue(column));
            SHA256.HashData(bytes.WrittenSpan, hash);
            Add(sum, hash);
        }
        return new TableDigest(table, rows, string.Concat(sum.ToArray().Reverse().Select(part => part.ToString("x16", CultureInfo.InvariantCulture))));
    }

    // A letter for the kind, the length, the bytes: no two rows are written alike.
    private static void Write(ArrayBufferWriter<byte> to, object value)
    {
        var (kind, content) = value switch
        {
            DBNull => ('n', []),
            byte[] blob => ('b', blob),
            string text => ('t', Encoding.UTF8.GetBytes(text)),
            bool yes => ('i', Encoding.ASCII.GetBytes(yes ? "1" : "0")),
            double real => ('r', Encoding.ASCII.GetBytes(real.ToString("R", CultureInfo.InvariantCulture))),
            Guid id => ('g', id.ToByteArray(bigEndian: true)),
            _ => ('i', Encoding.UTF8.GetBytes(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")),
        };
        var head = to.GetSpan(5);
        head[0] = (byte)kind;
        BinaryPrimitives.WriteInt32BigEndian(head[1..], content.Length);
        to.Advance(5);
        to.Write(content);
    }

    private static void Add(Span<ulong> sum, ReadOnlySpan<byte> hash)
    {
        UInt128 carry = 0;
        for (var part = 0; part < 4; part++)
        {
            carry += (UInt128)sum[part] + BinaryPrimitives.ReadUInt64LittleEndian(hash[(part * 8)..]);
            sum[part] = (ulong)carry;
            carry >>= 64;
        }
    }
}
