using Linli.Foundation.Backups;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Data;

/// <summary>Opens the number of a reporter who left one, to prove that the keys of a restored backup fit (R10).</summary>
internal sealed class PhoneProof : ISealedProof
{
    public string? OpenOne(LinliDb db, ICipher ring) =>
        db.CasePrivates.AsNoTracking().Where(secrets => secrets.Phone != null && secrets.Key != null).OrderByDescending(secrets => secrets.CaseId).FirstOrDefault() is { } last
            ? CaseSecrets.Phone(last, ring)?.Masked : null;
}
