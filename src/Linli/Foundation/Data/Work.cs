using System.Data.Common;
using Linli.Foundation.Facts;
using NodaTime;

namespace Linli.Foundation.Data;

/// <summary>One transaction in progress, as a verb sees it.</summary>
public sealed class Work
{
    private readonly List<Action> _afterCommit = [];
    private readonly RowWriter _rows;

    internal Work(LinliDb db, DbConnection connection, DbTransaction transaction, Instant now, PreparedStatements prepared, int attempt = 1) =>
        (Db, Connection, Transaction, Now, Prepared, Attempt, _rows) = (db, connection, transaction, now, prepared, attempt, new RowWriter(db, connection, transaction, prepared));

    /// <summary>The database, tracking what is read.</summary>
    public LinliDb Db { get; }

    /// <summary>When this try of the work began.</summary>
    public Instant Now { get; }

    /// <summary>1 at first; grows when the work is tried again after it met another (PostgreSQL: a version or unique key that somebody else had taken meanwhile).</summary>
    public int Attempt { get; }

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
        Insert(appended);
        Insert(new FactPending { FactId = appended.Id });
        return appended;
    }

    /// <summary>Writes a new row by prepared SQL, past the change tracker; queries of this work see it after <see cref="Flush"/>.</summary>
    public void Insert(object row) => _rows.Insert(row);

    /// <summary>Sends rows that wait on PostgreSQL; the end of the work does it anyway.</summary>
    public void Flush() => _rows.Flush();

    /// <summary>Sends everything changed so far, tracked rows too; the end of the work does it anyway. For a unique row that takes the place of one just ended.</summary>
    public void Save()
    {
        _rows.Flush();
        if (Db.ChangeTracker.HasChanges())
            Db.SaveChanges();
    }

    /// <summary>Does something after the durable commit, never before; never for what must not be lost.</summary>
    public void AfterCommit(Action action) => _afterCommit.Add(action);
}
