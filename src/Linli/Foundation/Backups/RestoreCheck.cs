using Linli.Foundation.Checkups;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;

namespace Linli.Foundation.Backups;

/// <summary>Asks of a restored deployment whether it is the one that was backed up: every table row by row, and one sealed value opened (R10).</summary>
public sealed class RestoreCheck
{
    private readonly DatabaseOptions _database;
    private readonly KeyRingMark _mark;
    private readonly Func<ICipher> _ring;
    private readonly IEnumerable<ISealedProof> _proofs;

    internal RestoreCheck(DatabaseOptions database, KeyRingMark mark, Func<ICipher> ring, IEnumerable<ISealedProof> proofs) => (_database, _mark, _ring, _proofs) = (database, mark, ring, proofs);

    /// <summary>What was found, in a few lines.</summary>
    public IEnumerable<Finding> Look(BackupManifest manifest)
    {
        yield return Rows(manifest);
        if (_mark.Fault() is { } fault)
        {
            yield return new Finding("keys", Health.Fail, new Phrase(fault.Key, fault.Args), new Phrase("Privacy.Checkup.Keys.ToDo"));
            yield break;
        }
        using var db = _database.Read();
        yield return Proof(db);
    }

    private Finding Rows(BackupManifest manifest)
    {
        using var connection = _database.Open();
        var now = TableDigest.All(connection);
        var other = manifest.Tables.Except(now).Select(table => table.Table).Concat(now.Select(table => table.Table).Except(manifest.Tables.Select(table => table.Table))).Distinct().ToList();
        return other.Count == 0
            ? Finding.Well("rows", "Backups.Check.Rows", manifest.Tables.Count, manifest.Rows())
            : new Finding("rows", Health.Fail, new Phrase("Backups.Check.RowsDiffer", string.Join(", ", other)), new Phrase("Backups.Check.RowsDiffer.ToDo"));
    }

    private Finding Proof(LinliDb db)
    {
        try
        {
            return _proofs.Select(proof => proof.OpenOne(db, _ring())).FirstOrDefault(opened => opened is not null) is { } opened
                ? Finding.Well("proof", "Backups.Check.Opens", opened)
                : Finding.Well("proof", "Backups.Check.NothingSealed");
        }
        catch (Exception broken) when (broken is SealBrokenException or KeyMissingException)
        {
            return new Finding("proof", Health.Fail, new Phrase("Backups.Check.Closed"), new Phrase("Privacy.Checkup.Keys.ToDo"));
        }
    }
}
