namespace Linli.Notifications;

/// <summary>合并发送: a channel that may put several messages into one call: a group bot allows few calls, and one long message disturbs less than ten.</summary>
public interface IBatchChannel : IChannel
{
    /// <summary>Puts messages together, each group one call; every message in exactly one group.</summary>
    IReadOnlyList<IReadOnlyList<OutgoingMessage>> Pack(IReadOnlyList<OutgoingMessage> messages);

    /// <summary>Sends a group in one call; what becomes of it becomes of each.</summary>
    Task<DeliveryResult> SendTogether(IReadOnlyList<OutgoingMessage> messages, CancellationToken cancel);
}
