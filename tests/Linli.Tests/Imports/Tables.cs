using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Imports;
using Linli.Imports.Make;
using Linli.Imports.Undo;
using Linli.Tests.Houses;

namespace Linli.Tests.Imports;

/// <summary>Imports by the program's own verbs: <c>(await house.Import("buildings", file, act)).ThrowIfRefused()</c>.</summary>
internal static class Tables
{
    /// <summary>The kind of this word.</summary>
    public static ITableImport Kind(this TestHouse house, string kind) => house.Get<IEnumerable<ITableImport>>().Single(one => one.Kind == kind);

    /// <summary>What it would do.</summary>
    public static ImportPreview Look(this TestHouse house, string kind, byte[] file, Act? act = null)
    {
        var draft = house.Get<MakeImport>().Draft(house.Kind(kind), file, -1, _ => null).ThrowIfRefused();
        return house.Get<MakeImport>().Look(draft, act ?? Act.BySystem(house.Clock.Now));
    }

    /// <summary>Imports it.</summary>
    public static Task<Outcome<ImportMade>> Import(this TestHouse house, string kind, byte[] file, Act? act = null)
    {
        var draft = house.Get<MakeImport>().Draft(house.Kind(kind), file, -1, _ => null).ThrowIfRefused();
        return house.Get<MakeImport>().Run(draft, act ?? Act.BySystem(house.Clock.Now), TestContext.Current.CancellationToken);
    }

    /// <summary>Takes it back.</summary>
    public static Task<Outcome<MadeImport>> TakeBack(this TestHouse house, Guid run) =>
        house.Get<UndoImport>().Run(run, [.. house.Get<IEnumerable<ITableImport>>()], Act.BySystem(house.Clock.Now), TestContext.Current.CancellationToken);

    /// <summary>Counts by what they would do.</summary>
    public static (int New, int Changed, int Same) Counts(this ImportPreview preview) =>
        (preview.Plan.Count(ImportChange.New), preview.Plan.Count(ImportChange.Changed), preview.Plan.Count(ImportChange.Same));

    /// <summary>The faults in Chinese.</summary>
    public static IEnumerable<string> Told(this ImportPreview preview) => preview.Table.Faults.Select(fault => fault.In(Language.Zh));

    /// <summary>The keys of an outcome that must be refused.</summary>
    public static IEnumerable<string> Keys<T>(this Outcome<T> outcome)
    {
        outcome.IsRefused.ShouldBeTrue();
        outcome.Refusals.ShouldAllBe(refusal => Texts.Has(Language.Zh, refusal.Key) && Texts.Has(Language.En, refusal.Key));
        return outcome.Refusals.Select(refusal => refusal.Key);
    }

    /// <summary>Text as a file.</summary>
    public static byte[] Text(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
