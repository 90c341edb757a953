using System.Collections.Concurrent;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Foundation.Time;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Notifications.Outbox;

/// <summary>Carries queued messages out of the house, at least once each and always under the same id.</summary>
/// <remarks>
/// 1. A message is taken in hand in one work and its outcome written in another; the network stands between them. A node that dies in between
/// leaves a message in hand, which another takes when the lease ends: sent twice perhaps, never lost.
/// 2. Eight failures, or a gateway's clear no, make it a dead letter. 3. A gateway that answers again wakes what waited for it.
/// 4. Routine messages wait for the end of quiet hours. 5. A phone number is forgotten with the delivery.
/// </remarks>
public sealed class Relay
{
    private const int MostAtOnce = 20;
    private const int AtTheSameTime = 4;
    private readonly IUnitOfWork _unitOfWork;
    private readonly ICipher _cipher;
    private readonly NotificationsSettings _settings;
    private readonly QuietHours _quiet;
    private readonly ILogger<Relay> _log;
    private readonly ConcurrentDictionary<string, bool> _failing = new();

    internal Relay(IUnitOfWork unitOfWork, ICipher cipher, NotificationsSettings settings, QuietHours quiet, ILogger<Relay> log) =>
        (_unitOfWork, _cipher, _settings, _quiet, _log) = (unitOfWork, cipher, settings, quiet, log);

    /// <summary>Sends what is due on a channel, one batch; how many were tried.</summary>
    public async Task<int> SendSome(IChannel channel, CancellationToken cancel = default)
    {
        var batch = await _unitOfWork.Run(work => Take(work, channel), cancel);
        if (batch.Count == 0)
            return 0;
        var results = new ConcurrentDictionary<Guid, DeliveryResult>();
        try
        {
            await Parallel.ForEachAsync(batch, new ParallelOptions { MaxDegreeOfParallelism = AtTheSameTime, CancellationToken = cancel },
                async (message, token) => results[message.Id] = await Send(channel, message, token));
        }
        finally
        {
            // What was sent is written down even when the program is just being stopped; what was not is given back.
            await _unitOfWork.Run(work => Record(work, channel, batch, results), CancellationToken.None);
        }
        return batch.Count;
    }

    private List<OutgoingMessage> Take(Work work, IChannel channel)
    {
        var most = Math.Min(MostAtOnce, channel.PerMinute - SentLately(work, channel));
        if (most <= 0)
            return [];
        var taken = Due(work, channel.Name, urgentOnly: _quiet.At(work.Now), most);
        foreach (var outgoing in taken)
        {
            outgoing.DueAt = work.Now + _settings.Lease;
            outgoing.Attempts++;
        }
        return [.. taken.Select(Message)];
    }

    private static int SentLately(Work work, IChannel channel)
    {
        var since = work.Now - Duration.FromMinutes(1);
        return work.Db.NotificationsDeliveries.Count(d => d.Channel == channel.Name && d.At > since);
    }

    private static List<Outgoing> Due(Work work, string channel, bool urgentOnly, int most)
    {
        if (work.Db.IsSqlite)
            return [.. work.Db.NotificationsOutgoing
                .Where(o => o.State == OutgoingState.Waiting && o.Channel == channel && o.DueAt <= work.Now && (!urgentOnly || o.Urgency == Urgency.Urgent))
                .OrderBy(o => o.DueAt).Take(most).AsTracking()];
        var now = Microseconds.ToInt64(work.Now);
        return [.. work.Db.NotificationsOutgoing.FromSql(
            $"""
            SELECT * FROM notifications_outgoing
            WHERE state = 'waiting' AND channel = {channel} AND due_at <= {now} AND (NOT {urgentOnly} OR urgency = 'urgent')
            ORDER BY due_at LIMIT {most} FOR UPDATE SKIP LOCKED
            """).AsTracking()];
    }

    private OutgoingMessage Message(Outgoing outgoing) => new(
        outgoing.Id,
        outgoing.Address is null ? "" : _cipher.OpenText(outgoing.Address, Telling.AddressRow(outgoing.Id)),
        outgoing.Message, outgoing.Urgency, outgoing.QueuedAt, outgoing.Attempts);

    private async Task<DeliveryResult> Send(IChannel channel, OutgoingMessage message, CancellationToken cancel)
    {
        try
        {
            return await channel.Send(message, cancel);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            // The exception may hold the address of a bot, which is its key: only its kind is written.
            _log.LogWarning("Channel {Channel} could not send message {Message}: {Kind}.", channel.Name, message.Id, failure.GetType().Name);
            return new DeliveryResult(DeliveryOutcome.Unreachable, Answer: failure.GetType().Name);
        }
    }

    private int Record(Work work, IChannel channel, List<OutgoingMessage> batch, ConcurrentDictionary<Guid, DeliveryResult> results)
    {
        var ids = batch.Select(message => message.Id).ToList();
        var rows = work.Db.NotificationsOutgoing.AsTracking().Where(o => ids.Contains(o.Id)).ToDictionary(o => o.Id);
        foreach (var message in batch.Where(message => rows.ContainsKey(message.Id)))
        {
            var outgoing = rows[message.Id];
            if (!results.TryGetValue(message.Id, out var result))
            {
                outgoing.DueAt = outgoing.State == OutgoingState.Waiting ? work.Now : outgoing.DueAt;
                continue;
            }
            work.Db.Add(new Delivery
            {
                Id = Ids.New(work.Now),
                OutgoingId = outgoing.Id,
                Channel = channel.Name,
                Attempt = message.Attempt,
                At = work.Now,
                Result = result.Outcome,
                GatewayId = Short(result.GatewayId, 100),
                Answer = Short(result.Answer, 60) ?? "",
                Cost = result.Cost,
            });
            Settle(outgoing, result, work.Now);
        }
        Wake(work, channel.Name, results.Values);
        return results.Count;
    }

    private static void Settle(Outgoing outgoing, DeliveryResult result, Instant now)
    {
        if (result.Outcome == DeliveryOutcome.Delivered)
        {
            (outgoing.State, outgoing.Address) = (OutgoingState.Sent, null);
            return;
        }
        // Another node was faster, or an administrator decided meanwhile.
        if (outgoing.State != OutgoingState.Waiting)
            return;
        outgoing.Failures++;
        outgoing.DueAt = now + Backoff.After(outgoing.Failures);
        if (result.Outcome == DeliveryOutcome.Refused || outgoing.Failures >= Backoff.MostFailures)
            outgoing.State = OutgoingState.Dead;
    }

    private void Wake(Work work, string channel, IEnumerable<DeliveryResult> results)
    {
        var answers = results.Select(result => result.Outcome).ToList();
        var wasFailing = _failing.GetValueOrDefault(channel, true);
        _failing[channel] = answers.Contains(DeliveryOutcome.Unreachable);
        if (!wasFailing || !answers.Contains(DeliveryOutcome.Delivered))
            return;
        var soon = work.Now;
        // Not those in hand of another node: they have a lease, which is shorter than the shortest of these waits would tell.
        work.Db.NotificationsOutgoing
            .Where(o => o.State == OutgoingState.Waiting && o.Channel == channel && o.Failures > 0 && o.DueAt > soon + _settings.Lease)
            .ExecuteUpdate(set => set.SetProperty(o => o.DueAt, soon));
    }

    private static string? Short(string? text, int most) => text?.Length > most ? text[..most] : text;
}
