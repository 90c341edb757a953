namespace Linli.Foundation.Data;

/// <summary>The only way to write.</summary>
/// <remarks>
/// 1. A work is one transaction: all of it is there after the answer, or none of it.
/// 2. The answer comes after the durable commit (SQLite synchronous=FULL, PostgreSQL synchronous_commit=on).
/// 3. A returned <c>Outcome</c> that is refused, or an exception, leaves nothing behind.
/// 4. A work is synchronous: no awaits, files or network inside, because on SQLite one lane carries them all.
/// 5. A work may be run again after a version conflict; it must not keep anything from the first try.
/// </remarks>
public interface IUnitOfWork
{
    /// <summary>Runs <paramref name="work"/> in one durable transaction.</summary>
    /// <exception cref="StorageBusyException">Too many works are waiting; the caller should try again shortly.</exception>
    Task<T> Run<T>(Func<Work, T> work, CancellationToken cancel = default);
}
