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
/// 6. A gateway that asks for rest (rate limit) gets it; no message counts that as its failure. 7. Where a channel can, several messages go in one call.
/// </remarks>
public sealed class Relay
{
    private const int MostAtOnce = 20;
    private const int AtTheSameTime = 4;
    private const int FewEnough = 3;
    private readonly IUnitOfWork _unitOfWork;
    private readonly ICipher _cipher;
    private readonly NotificationsSettings _settings;
    private readonly QuietHours _quiet;
    private readonly ILogger<Relay> _log;
    private readonly ConcurrentDictionary<string, bool> _failing = new();
    private readonly ConcurrentDictionary<string, Instant> _resting = new();

    internal Relay(IUnitOfWork unitOfWork, ICipher cipher, NotificationsSettings settings, QuietHours quiet, ILogger<Relay> log) =>
        (_unitOfWork, _cipher, _settings, _quiet, _log) = (unitOfWork, cipher, settings, quiet, log);

    /// <summary>Sends what is due on a channel, one batch; how many were tried.</summary>
    public async Task<int> SendSome(IChannel channel, CancellationToken cancel = default)
    {
        var batch = await _unitOfWork.Run(work => Take(work, channel), cancel);
        if (batch.Count == 0)
            return 0;
        var results = new ConcurrentDictionary<Guid, DeliveryResult>();
        var calls = Calls(channel, batch);
        try
        {
            await Parallel.ForEachAsync(calls, new ParallelOptions { MaxDegreeOfParallelism = AtTheSameTime, CancellationToken = cancel }, async (call, token) =>
            {
                var result = await Send(channel, call, token);
                foreach (var message in call)
                    results[message.Id] = result;
            });
        }
        finally
        {
            // What was sent is written down even when the program is just being stopped; what was not is given back.
            await _unitOfWork.Run(work => Record(work, channel, calls, results), CancellationToken.None);
        }
        return batch.Count;
    }

    private List<OutgoingMessage> Take(Work work, IChannel channel)
    {
        if (_resting.TryGetValue(channel.Name, out var rests) && work.Now < rests)
            return [];
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
        return work.Db.NotificationsDeliveries.Where(d => d.Channel == channel.Name && d.At > since).Select(d => d.CallId).Distinct().Count();
    }

    // Two or three are sent one by one, so that each is seen; a heap goes together.
    private static IReadOnlyList<IReadOnlyList<OutgoingMessage>> Calls(IChannel channel, List<OutgoingMessage> batch) =>
        channel is IBatchChannel together && batch.Count > FewEnough ? together.Pack(batch) : [.. batch.Select(message => new[] { message })];

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
        outgoing.SealedLink is null ? outgoing.Message : outgoing.Message with { Link = _cipher.OpenText(outgoing.SealedLink, Telling.LinkRow(outgoing.Id)) }, outgoing.Urgency, outgoing.QueuedAt, outgoing.Attempts);

    private async Task<DeliveryResult> Send(IChannel channel, IReadOnlyList<OutgoingMessage> call, CancellationToken cancel)
    {
        try
        {
            return call is [var only] ? await channel.Send(only, cancel) : await ((IBatchChannel)channel).SendTogether(call, cancel);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            // The exception may hold the address of a bot, which is its key: only its kind is written.
            _log.LogWarning("Channel {Channel} could not send message {Message}: {Kind}.", channel.Name, call[0].Id, failure.GetType().Name);
            return new DeliveryResult(DeliveryOutcome.Unreachable, Answer: failure.GetType().Name);
        }
    }

    private int Record(Work work, IChannel channel, IReadOnlyList<IReadOnlyList<OutgoingMessage>> calls, ConcurrentDictionary<Guid, DeliveryResult> results)
    {
        var batch = calls.SelectMany(call => call.Select((message, at) => (Message: message, Call: call[0].Id, IsFirst: at == 0))).ToList();
        var ids = batch.ConvertAll(one => one.Message.Id);
        var rows = work.Db.NotificationsOutgoing.AsTracking().Where(o => ids.Contains(o.Id)).ToDictionary(o => o.Id);
        var callIds = calls.ToDictionary(call => call[0].Id, _ => Ids.New(work.Now));
        foreach (var (message, call, isFirst) in batch.Where(one => rows.ContainsKey(one.Message.Id)))
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
                CallId = callIds[call],
                Attempt = message.Attempt,
                At = work.Now,
                Result = result.Outcome,
                GatewayId = Short(result.GatewayId, 100),
                Answer = Short(result.Answer, 60) ?? "",
                // One call is paid once.
                Cost = isFirst ? result.Cost : 0,
            });
            Settle(outgoing, result, work.Now);
        }
        if (results.Values.Max(result => result.Rest) is { } rest)
            _resting[channel.Name] = work.Now + rest;
        Wake(work, channel.Name, results.Values);
        return results.Count;
    }

    private static void Settle(Outgoing outgoing, DeliveryResult result, Instant now)
    {
        if (result.Outcome == DeliveryOutcome.Delivered)
        {
            (outgoing.State, outgoing.Address, outgoing.SealedLink) = (OutgoingState.Sent, null, null);
            return;
        }
        // Another node was faster, or an administrator decided meanwhile.
        if (outgoing.State != OutgoingState.Waiting)
            return;
        if (result.Rest is { } rest)
        {
            outgoing.DueAt = now + rest;
            return;
        }
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
