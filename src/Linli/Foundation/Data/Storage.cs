using System.Text;
using System.Text.RegularExpressions;
using Linli.Foundation.Facts;
using Linli.Foundation.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace Linli.Foundation.Data;

/// <summary>How values and names look in both databases, said once for every room.</summary>
/// <remarks>
/// Instant: bigint, microseconds UTC. LocalDate: text yyyy-MM-dd. Enum: its kebab-case word, so that a row reads without the code.
/// Guid: uuid on PostgreSQL; BLOB(16) big-endian on SQLite (EF's own converter is mixed-endian there, so the order of ids would be lost).
/// Columns are snake_case.
/// </remarks>
public static partial class Storage
{
    /// <summary>Sets the converters.</summary>
    public static void Configure(ModelConfigurationBuilder configuration, bool sqlite)
    {
        configuration.Properties<Instant>().HaveConversion<InstantToMicroseconds>();
        configuration.Properties<LocalDate>().HaveConversion<LocalDateToText>().HaveMaxLength(10);
        if (sqlite)
            configuration.Properties<Guid>().HaveConversion<GuidToBlob>();
    }

    /// <summary>Names columns and stores enums as words.</summary>
    public static void Name(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Snake(property.Name));
                if (EnumOf(property) is { } words)
                {
                    property.SetValueConverter((ValueConverter)Activator.CreateInstance(typeof(EnumToWord<>).MakeGenericType(words))!);
                    property.SetMaxLength(40);
                }
            }
            // The number of a subject's latest fact guards its row: two people at once, one wins.
            if (typeof(ISubject).IsAssignableFrom(entity.ClrType))
                entity.FindProperty(nameof(ISubject.Version))!.IsConcurrencyToken = true;
            foreach (var key in entity.GetKeys())
                key.SetName(Snake(key.GetDefaultName()!));
            foreach (var index in entity.GetIndexes())
                index.SetDatabaseName(Snake(index.GetDatabaseName() ?? index.GetDefaultDatabaseName()!));
            foreach (var foreign in entity.GetForeignKeys())
                foreign.SetConstraintName(Snake(foreign.GetDefaultName()!));
        }
    }

    /// <summary><c>MicroGridId</c> → <c>micro_grid_id</c>.</summary>
    public static string Snake(string name) => WordStart().Replace(name, "_").ToLowerInvariant().Replace("__", "_", StringComparison.Ordinal);

    /// <summary><c>GridWorker</c> → <c>grid-worker</c>: how an enum is stored and shown to machines.</summary>
    public static string Word<T>(T value) where T : struct, Enum => EnumToWord<T>.ToWord(value);

    /// <summary>The guid as SQLite stores it.</summary>
    public static byte[] Blob(Guid id) => id.ToByteArray(bigEndian: true);

    private static Type? EnumOf(IMutableProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return type.IsEnum && property.GetValueConverter() is null ? type : null;
    }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")]
    private static partial Regex WordStart();

    private sealed class InstantToMicroseconds() : ValueConverter<Instant, long>(
        instant => Microseconds.ToInt64(instant), stored => Microseconds.FromInt64(stored));

    private sealed class LocalDateToText() : ValueConverter<LocalDate, string>(
        date => LocalDatePattern.Iso.Format(date), stored => LocalDatePattern.Iso.Parse(stored).Value);

    private sealed class GuidToBlob() : ValueConverter<Guid, byte[]>(
        id => id.ToByteArray(true), stored => new Guid(stored, true));

    private sealed class EnumToWord<T>() : ValueConverter<T, string>(value => ToWord(value), word => FromWord(word)) where T : struct, Enum
    {
        private static readonly Dictionary<T, string> Words = Enum.GetValues<T>().ToDictionary(v => v, v => Kebab(v.ToString()));
        private static readonly Dictionary<string, T> Values = Words.ToDictionary(pair => pair.Value, pair => pair.Key);

        public static string ToWord(T value) => Words[value];

        private static T FromWord(string word) => Values[word];

        private static string Kebab(string name)
        {
            var text = new StringBuilder(name.Length + 4);
            foreach (var letter in name)
            {
                if (char.IsUpper(letter) && text.Length > 0)
                    text.Append('-');
                text.Append(char.ToLowerInvariant(letter));
            }
            return text.ToString();
        }
    }
}
