using Microsoft.EntityFrameworkCore;

namespace Linli.Foundation.Data;

/// <summary>The one database. It has no sets of its own: each room offers its tables (<c>db.Cases</c>) by extension.</summary>
/// <remarks>Everybody may read through it, without tracking. Writing is possible only inside <see cref="IUnitOfWork.Run{T}"/>:
/// a <c>SaveChanges</c> anywhere else throws, Identity's own included.</remarks>
public sealed class LinliDb(DbContextOptions<LinliDb> options, RoomTables tables) : DbContext(options)
{
    /// <summary>True inside a unit of work.</summary>
    internal bool MayWrite { get; init; }

    /// <summary>True on SQLite, false on PostgreSQL.</summary>
    public bool IsSqlite => Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RefuseOutsideWork();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RefuseOutsideWork();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Storage.Configure(configurationBuilder, IsSqlite);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var map in tables.Maps)
            map(modelBuilder);
        Storage.Name(modelBuilder);
    }

    private void RefuseOutsideWork()
    {
        if (!MayWrite)
            throw new InvalidOperationException("Writes go through IUnitOfWork.Run (ADR 0003).");
    }
}
