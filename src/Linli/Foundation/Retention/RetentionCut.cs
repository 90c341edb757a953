using System.Linq.Expressions;
using NodaTime;

namespace Linli.Foundation.Retention;

/// <summary>What was collected from one moment until another goes once it ended before a third.</summary>
/// <param name="From">Collected from then on; null from the beginning.</param>
/// <param name="Until">Collected before then; null without end.</param>
/// <param name="Before">Goes once it ended before then.</param>
public sealed record RetentionBand(Instant? From, Instant? Until, Instant Before);

/// <summary>到期线: what of one kind is due in the night of a day. The same all day long, so that the count of a dry run is the run's.</summary>
/// <param name="Day">The day.</param>
/// <param name="Begins">Its first moment.</param>
/// <param name="Bands">By when it was collected; one, unless a period was made longer.</param>
public sealed record RetentionCut(LocalDate Day, Instant Begins, IReadOnlyList<RetentionBand> Bands)
{
    /// <summary>Whatever ended at this moment or later is certainly not due.</summary>
    public Instant Latest => Bands.Max(band => band.Before);

    /// <summary>Whatever ended before this moment is certainly due.</summary>
    public Instant Earliest => Bands.Min(band => band.Before);

    /// <summary>Of these rows, those that are due.</summary>
    public IQueryable<T> Of<T>(IQueryable<T> rows, Expression<Func<T, Instant>> collected, Expression<Func<T, Instant>> ended)
    {
        var row = collected.Parameters[0];
        var end = new Exchange(ended.Parameters[0], row).Visit(ended.Body);
        // The outer limit alone, first: it is what an index is read by.
        Expression due = Expression.LessThan(end, Value(Latest));
        if (Bands.Count > 1)
            due = Expression.AndAlso(due, Bands.Select(band => In(band, collected.Body, end)).Aggregate(Expression.OrElse));
        return rows.Where(Expression.Lambda<Func<T, bool>>(due, row));
    }

    private static Expression In(RetentionBand band, Expression collected, Expression ended)
    {
        Expression within = Expression.LessThan(ended, Value(band.Before));
        if (band.From is { } from)
            within = Expression.AndAlso(Expression.GreaterThanOrEqual(collected, Value(from)), within);
        return band.Until is { } until ? Expression.AndAlso(Expression.LessThan(collected, Value(until)), within) : within;
    }

    // Read as a parameter of the query, like a value that a lambda closed over.
    private static MemberExpression Value(Instant instant) => Expression.Property(Expression.Constant(new Held(instant)), nameof(Held.Instant));

    private sealed record Held(Instant Instant);

    private sealed class Exchange(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
