using System.Reflection;
using Linli.Cases;
using Linli.Deadlines;
using NodaTime;

namespace Linli.Bench.Walks;

/// <summary>The ids of one house that an input may name, in the same order in every house.</summary>
internal sealed record WalkPools(IReadOnlyList<Guid> Units, IReadOnlyList<Guid> Grids, IReadOnlyList<Guid> People, IReadOnlyList<Guid> Cases, Instant Now);

/// <summary>Any input at all: fills every property of <see cref="VerbInput"/> with something sensible for its type and name, so that what a new verb asks for is walked without new code.</summary>
internal static class AnyInput
{
    private static readonly string[] Categories = ["0201", "0101", "0301", "0801", "9901"];
    private static readonly string[] Referrals = ["litigation", "court", "petition", "110", "unknown"];
    private static readonly string[] Papers = ["order", "dossier", "unknown"];
    private static readonly string[] Words = ["写明情况。", "已到现场看过。", "请尽快办理。"];

    /// <summary>The same number gives the same choices in every house.</summary>
    public static VerbInput Of(int seed, WalkPools pools)
    {
        var input = new VerbInput();
        Fill(input, new Random(seed), pools);
        return input;
    }

    private static object Fill(object input, Random random, WalkPools pools)
    {
        foreach (var property in input.GetType().GetProperties().Where(property => property.CanWrite).OrderBy(property => property.Name, StringComparer.Ordinal))
            if (property.Name != nameof(VerbInput.Seen))
                property.SetValue(input, Value(property, random, pools));
        return input;
    }

    private static object? Value(PropertyInfo property, Random random, WalkPools pools)
    {
        var (name, type) = (property.Name, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);
        // One in ten is left out where that is possible: what is missing must be refused alike everywhere.
        var (isLeftOut, pick) = (random.Next(10) == 0, random.Next());
        if (type.IsAssignableFrom(typeof(List<Guid>)) && type != typeof(object))
            return Pool(name, pools).Where((_, at) => (pick >> at & 3) == 3).Take(2).ToList();
        if (type.IsGenericType && type.GetInterfaces().Append(type).Any(one => one == typeof(System.Collections.IEnumerable)))
            return Empty(type.GetGenericArguments()[0]);
        if (isLeftOut && (property.PropertyType != type || !type.IsValueType))
            return null;
        return type switch
        {
            _ when type == typeof(string) => Text(name, pick),
            _ when type == typeof(Guid) => name.Contains("Grid", StringComparison.Ordinal) && pick % 3 > 0 && property.PropertyType != type ? null : One(Pool(name, pools), pick),
            _ when type == typeof(bool) => pick % 4 > 0,
            _ when type == typeof(int) => 1 + (pick % 5),
            _ when type == typeof(decimal) => (decimal)(1 + (pick % 5)),
            _ when type == typeof(Instant) => pools.Now + Duration.FromDays(1 + (pick % 20)),
            _ when type == typeof(LocalDate) => pools.Now.InUtc().Date.PlusDays(1 + (pick % 20)),
            _ when type == typeof(Limit) => Limit.OfWorkingDays(1 + (pick % 5)),
            _ when type.IsEnum => One(Enum.GetValues(type).Cast<object>().ToList(), pick),
            // What a room above tells stays with it; a part of an input is filled like the whole.
            _ when type == typeof(WhistleNews) => null,
            _ when type.Namespace == typeof(VerbInput).Namespace && type.GetConstructor(Type.EmptyTypes) is not null => Fill(Activator.CreateInstance(type)!, random, pools),
            _ => null,
        };
    }

    private static string Text(string name, int pick) => name switch
    {
        nameof(VerbInput.Category) => One(Categories, pick),
        nameof(VerbInput.Referral) => One(Referrals, pick),
        nameof(LinkInput.Phone) => "13800005678",
        nameof(PaperInput.Kind) => One(Papers, pick),
        _ => One(Words, pick),
    };

    private static IReadOnlyList<Guid> Pool(string name, WalkPools pools) =>
        name.Contains("Unit", StringComparison.Ordinal) ? pools.Units
        : name.Contains("Grid", StringComparison.Ordinal) ? pools.Grids
        : name.Contains("Person", StringComparison.Ordinal) || name.Contains("Account", StringComparison.Ordinal) ? pools.People
        : pools.Cases;

    private static Array Empty(Type item) => Array.CreateInstance(item, 0);

    private static T One<T>(IReadOnlyList<T> some, int pick) => some.Count == 0 ? default! : some[pick % some.Count];
}
