using System.Data.Common;
using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Foundation.Data;

/// <summary>One transaction in progress, as a verb sees it.</summary>
public sealed class Work
{
    private readonly List<Action> _afterCommit = [];

    internal Work(LinliDb db, DbConnection connection, DbTransaction transaction, Instant now, PreparedStatements prepared) =>
        (Db, Connection, Transaction, Now, Prepared) = (db, connection, transaction, now, prepared);

    /// <summary>The database, tracking what is read.</summary>
    public LinliDb Db { get; }

    /// <summary>When this try of the work began.</summary>
    public Instant Now { get; }

    /// <summary>The open connection, for prepared SQL on the submission path.</summary>
    public DbConnection Connection { get; }

    /// <summary>The open transaction, for prepared SQL.</summary>
    public DbTransaction Transaction { get; }

    /// <summary>Prepared statements that live as long as the lane's connection.</summary>
    public PreparedStatements Prepared { get; }

    /// <summary>True when something was appended, so that the sealer is woken after the commit.</summary>
    public bool HasFacts { get; set; }

    internal IReadOnlyList<Action> Committed => _afterCommit;

    /// <summary>Appends what happened to <paramref name="subject"/>, in this transaction; the subject's version grows by one.</summary>
    public Fact Append<TSubject>(Act act, TSubject subject, IFact fact) where TSubject : ISubject
    {
        var appended = Fact.Of<TSubject>(act, subject.Id, ++subject.Version, fact);
        HasFacts = true;
        Db.Add(appended);
        Db.Add(new FactPending { FactId = appended.Id });
        return appended;
    }

    /// <summary>Does something after the durable commit, never before; never for what must not be lost.</summary>
    public void AfterCommit(Action action) => _afterCommit.Add(action);
}
