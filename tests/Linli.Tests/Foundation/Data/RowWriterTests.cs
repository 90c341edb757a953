using System.Reflection;
using System.Runtime.CompilerServices;
using Linli.Cases.Data;
using Linli.Deadlines;
using Linli.Foundation.Facts;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Tests.Foundation.Data;

/// <summary>A row written past the change tracker is the row EF would have written: read back by EF, every column is equal.</summary>
public sealed class RowWriterTests
{
    private static readonly Type[] Written =
        [typeof(Linli.Cases.Domain.Case), typeof(CasePrivate), typeof(CaseFile), typeof(CaseSubmission), typeof(ClockRow), typeof(Fact), typeof(FactPending), typeof(FactSealed)];

    [Theory, OnBoth]
    public async Task Every_column_with_a_value_comes_back_equal(DatabaseKind kind) => await ComeBackEqual(kind, withNulls: false);

    [Theory, OnBoth]
    public async Task Every_column_that_may_be_null_comes_back_null(DatabaseKind kind) => await ComeBackEqual(kind, withNulls: true);

    private static async Task ComeBackEqual(DatabaseKind kind, bool withNulls)
    {
        using var house = TestHouse.Open(kind);
        using var db = house.Read();
        foreach (var type in Written)
        {
            var entity = db.Model.FindEntityType(type)!;
            var row = RuntimeHelpers.GetUninitializedObject(type);
            foreach (var (property, number) in entity.GetProperties().Select((property, number) => (property, number)))
                if (!withNulls || !property.IsNullable)
                    PropertyOf(property).SetValue(row, Value(property.ClrType, number + 1));
            await house.UnitOfWork.Run(work =>
            {
                work.Insert(row);
                return true;
            });
            var read = (object)typeof(RowWriterTests).GetMethod(nameof(Single), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [db])!;
            foreach (var property in entity.GetProperties())
                PropertyOf(property).GetValue(read).ShouldBe(PropertyOf(property).GetValue(row), $"{type.Name}.{property.Name}");
        }
    }

    private static T Single<T>(DbContext db) where T : class => db.Set<T>().AsNoTracking().AsEnumerable().Single();

    private static PropertyInfo PropertyOf(Microsoft.EntityFrameworkCore.Metadata.IProperty property) => property.PropertyInfo!;

    // Differs from column to column, so that two columns exchanged are noticed.
    private static object Value(Type type, int number) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(Guid) => new Guid(number, 0x1234, 0x5678, 9, 10, 11, 12, 13, 14, 15, 16),
        var t when t == typeof(string) => $"字{number}",
        var t when t == typeof(int) => 1000 + number,
        var t when t == typeof(long) => 5_000_000_000 + number,
        var t when t == typeof(bool) => true,
        var t when t == typeof(byte[]) => new byte[] { 1, 2, (byte)number },
        var t when t == typeof(Instant) => Instant.FromUnixTimeTicks(17_000_000_000_000_000 + (number * 10)),
        var t when t == typeof(LocalDate) => new LocalDate(2026, 1, 1).PlusDays(number),
        var t when t == typeof(Limit) => Limit.OfWorkingDays(number),
        var t when t.IsEnum => Enum.GetValues(t).GetValue(Enum.GetValues(t).Length - 1)!,
        var t => throw new NotSupportedException($"Say here what a {t.Name} looks like."),
    };
}
