namespace Linli.Notifications.Channels;

/// <summary>语音电话: a gateway that calls the duty phone, reads a registered template out, and lets the person take the matter by a key.</summary>
/// <remarks>It is asked as the gateway for text messages is; what it tells later comes in by <see cref="Callbacks.TakeCallback"/>.</remarks>
internal sealed class VoiceChannel(VoiceSettings voice, OutsideWords words, Gateway gateway) : IChannel
{
    private readonly SmsChannel _inner = new(voice, words, gateway);

    public string Name => "voice";

    public int PerMinute => voice.PerMinute;

    public Task<DeliveryResult> Send(OutgoingMessage message, CancellationToken cancel) => _inner.Send(message, cancel);
}
