namespace Linli.Demo;

/// <summary>What kind of demo county is wanted.</summary>
/// <param name="Seed">The same seed gives the same county; a few secrets (plate tokens, tracking codes) are new each time.</param>
/// <param name="Scale">1: as large as the county of the articles; smaller for tests. Every story is told at least once.</param>
public sealed record DemoOptions(ulong Seed = 7, double Scale = 1)
{
    /// <summary>So many at this scale.</summary>
    internal int Scaled(int full, int atLeast = 1) => Math.Max(atLeast, (int)Math.Round(full * Scale));
}

/// <summary>How far the making is.</summary>
/// <param name="Step">Which step, as a key of this room's words.</param>
/// <param name="Share">0 to 1 of that step.</param>
public readonly record struct DemoProgress(DemoStep Step, double Share);

/// <summary>The steps, in order.</summary>
public enum DemoStep
{
    /// <summary>Divisions, grids, estates, buildings, plates.</summary>
    Land,

    /// <summary>Organisations, accounts, posts.</summary>
    People,

    /// <summary>Reports.</summary>
    Reports,

    /// <summary>What became of them.</summary>
    Stories,

    /// <summary>Sealing and hearing.</summary>
    Record,
}
