using Linli.Foundation.Data;
using Linli.Foundation.Privacy;

namespace Linli.Foundation.Backups;

/// <summary>A room's proof that the keys open its rows: one sealed value opened for real; registered with <c>services.AddSingleton&lt;ISealedProof, …&gt;()</c>.</summary>
public interface ISealedProof
{
    /// <summary>One opened value, masked for print; null when nothing sealed is there.</summary>
    /// <exception cref="SealBrokenException">The keys do not open it.</exception>
    /// <exception cref="KeyMissingException">The keys do not open it.</exception>
    string? OpenOne(LinliDb db, ICipher ring);
}
