using System.Data.Common;
using Linli.Foundation.Checkups;
using Linli.Foundation.Text;

namespace Linli.Foundation.Data;

/// <summary>Looks whether the database can be opened and has this program's schema.</summary>
internal sealed class SchemaCheckup(Migrator migrator, DatabaseOptions database) : ICheckup
{
    public bool IsGround => true;

    public IEnumerable<Finding> Look(IProgress<double>? progress)
    {
        (int Behind, int? Changed) standing;
        try
        {
            standing = migrator.Standing();
        }
        catch (DbException failure)
        {
            return [new Finding("schema", Health.Fail, new Phrase("Data.Checkup.NoSchema", failure.Message), new Phrase("Data.Checkup.NoSchema.ToDo"))];
        }
        return [standing switch
        {
            (_, { } changed) => new Finding("schema", Health.Fail, new Phrase("Data.Checkup.Changed", changed), new Phrase("Data.Checkup.Changed.ToDo")),
            ( < 0, _) => new Finding("schema", Health.Fail, new Phrase("Data.Checkup.Newer"), new Phrase("Data.Checkup.Newer.ToDo")),
            ( > 0, _) => new Finding("schema", Health.Fail, new Phrase("Data.Checkup.Behind", standing.Behind), new Phrase("Data.Checkup.Behind.ToDo")),
            _ => Finding.Well("schema", "Data.Checkup.Schema", database.IsSqlite ? "SQLite" : "PostgreSQL"),
        }];
    }
}
