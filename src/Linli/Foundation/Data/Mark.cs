namespace Linli.Foundation.Data;

/// <summary>One thing the database remembers about itself, set once: e.g. which key ring it was first used with.</summary>
public sealed class Mark
{
    /// <summary>What.</summary>
    public required string Name { get; init; }

    /// <summary>The value.</summary>
    public required string Value { get; init; }
}

/// <summary>The table of marks.</summary>
public static class MarksTable
{
    extension(LinliDb db)
    {
        /// <summary>What the database remembers about itself.</summary>
        public Microsoft.EntityFrameworkCore.DbSet<Mark> Marks => db.Set<Mark>();
    }
}
