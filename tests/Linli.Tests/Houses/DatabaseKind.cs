using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Linli.Tests.Houses;

/// <summary>The two databases every data test runs on.</summary>
public enum DatabaseKind
{
    /// <summary>The embedded default.</summary>
    Sqlite,

    /// <summary>A private cluster that the tests start and stop themselves.</summary>
    Postgres,
}

/// <summary>Runs a theory once on each database.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnBothAttribute : DataAttribute
{
    /// <inheritdoc/>
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([new TheoryDataRow<DatabaseKind>(DatabaseKind.Sqlite), new TheoryDataRow<DatabaseKind>(DatabaseKind.Postgres)]);

    /// <inheritdoc/>
    public override bool SupportsDiscoveryEnumeration() => true;
}
