using Linli.Foundation.Data;
using Linli.Foundation.Text;

namespace Linli.Foundation.Privacy;

/// <summary>Which key ring the database was first used with. A lost key file would otherwise silently become a new one, and nothing sealed
/// before would ever open again.</summary>
/// <remarks>The mark is the ring's fingerprint: it tells nothing of the keys. It is asked before the ring is opened, because opening makes a missing file.</remarks>
public sealed class KeyRingMark
{
    internal const string Name = "key-ring";
    private readonly DatabaseOptions _database;
    private readonly IUnitOfWork _unitOfWork;
    private readonly KeyFile _file;
    private readonly Func<KeyRing> _open;

    internal KeyRingMark(DatabaseOptions database, IUnitOfWork unitOfWork, KeyFile file, Func<KeyRing> open) =>
        (_database, _unitOfWork, _file, _open) = (database, unitOfWork, file, open);

    /// <summary>Why this key file cannot serve this database, or null. Creates nothing.</summary>
    public Refusal? Fault()
    {
        using var db = _database.Read();
        var marked = db.Marks.Where(mark => mark.Name == Name).Select(mark => mark.Value).FirstOrDefault();
        if (marked is null)
            return null;
        if (!_file.Exists)
            return new Refusal("Privacy.Keys.Lost", null, _file.Path, marked);
        return _open().Fingerprint == marked ? null : new Refusal("Privacy.Keys.Other", null, _file.Path, marked, _open().Fingerprint);
    }

    /// <summary>Marks a database that has no mark yet with the present ring; then as <see cref="Fault"/>.</summary>
    public async Task<Refusal?> Hold(CancellationToken cancel = default)
    {
        if (Fault() is { } fault)
            return fault;
        var fingerprint = _open().Fingerprint;
        await _unitOfWork.Run(work => work.Db.Marks.Any(mark => mark.Name == Name) ? null : work.Db.Add(new Mark { Name = Name, Value = fingerprint }).Entity, cancel);
        // Of two nodes with different files starting at once, one finds the other's mark.
        return Fault();
    }
}
