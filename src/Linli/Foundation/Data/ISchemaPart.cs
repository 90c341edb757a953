namespace Linli.Foundation.Data;

/// <summary>A part of a room's schema that the model cannot say: an index of a kind of its own. Written into the first script after the model's.</summary>
public interface ISchemaPart
{
    /// <summary>The statements, each ended by a semicolon, as this database takes them.</summary>
    string Sql(bool isSqlite);
}
