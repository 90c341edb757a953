using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Linli.Hotline;

/// <summary>Seals and opens what was written to the platform; said once, because a wrong name would lose it.</summary>
internal static class OrderSecrets
{
    /// <summary>The row of an order's secrets, tracked, with its key; made where there is none. Null once erased.</summary>
    public static (OrderSecret Row, SubjectKey Key)? Of(Work work, Guid order, ICipher ring)
    {
        if (work.Db.HotlineSecrets.AsTracking().SingleOrDefault(one => one.OrderId == order) is { } row)
            return row.Key is null ? null : (row, SubjectKey.Open(ring, row.Key, KeyRow(order)));
        var (key, wrapped) = SubjectKey.New(ring, KeyRow(order));
        row = new OrderSecret { OrderId = order, Key = wrapped };
        work.Db.Add(row);
        return (row, key);
    }

    public static RowName AnswerRow(Guid order) => new("hotline_secrets.answer", order);

    public static RowName ReasonRow(Guid order) => new("hotline_secrets.reason", order);

    /// <summary>回复 as it was handed over; null where there is none, or once erased.</summary>
    public static string? Answer(OrderSecret? row, ICipher ring) => Open(row, row?.Answer, ring, AnswerRow);

    /// <summary>退单理由.</summary>
    public static string? Reason(OrderSecret? row, ICipher ring) => Open(row, row?.Reason, ring, ReasonRow);

    private static string? Open(OrderSecret? row, byte[]? value, ICipher ring, Func<Guid, RowName> name) =>
        row?.Key is { } wrapped && value is not null ? SubjectKey.Open(ring, wrapped, KeyRow(row.OrderId)).OpenText(value, name(row.OrderId)) : null;

    private static RowName KeyRow(Guid order) => new("hotline_secrets.key", order);
}
