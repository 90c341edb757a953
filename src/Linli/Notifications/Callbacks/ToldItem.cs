using System.Text;
using Linli.Foundation.Privacy;

namespace Linli.Notifications.Callbacks;

/// <summary>One thing a gateway tells: something about a message of ours, or a short answer from a phone.</summary>
internal sealed record ToldItem
{
    private const int LongestValue = 200;
    private const int LongestAnswer = 4;

    /// <summary>Our own id of the message, or the number the gateway gave it; null for an answer.</summary>
    public string? Id { get; private init; }

    /// <summary>The gateway's word for how it went.</summary>
    public string? Status { get; private init; }

    /// <summary>True when that word means that it arrived.</summary>
    public bool HasArrived { get; private init; }

    /// <summary>The key pressed on the phone.</summary>
    public string? Pressed { get; private init; }

    /// <summary>True when that key takes the matter.</summary>
    public bool Takes { get; private init; }

    /// <summary>The blind index of the phone that answers.</summary>
    public byte[]? PhoneIndex { get; private init; }

    /// <summary>What it answers, in half-width capitals.</summary>
    public string? Answer { get; private init; }

    /// <summary>True when it may take a matter, so that its notice is needed.</summary>
    public bool MayTake => Takes || Answer is "1";

    /// <summary>Reads its fields; null when it says nothing that is ours to hear.</summary>
    public static ToldItem? Read(IReadOnlyDictionary<string, string> item, SmsSettings gateway, CallbackSettings callback, KeyRing ring)
    {
        string? Field(string name) => item.GetValueOrDefault(name)?.Trim() is { Length: > 0 and <= LongestValue } value ? value : null;
        if (Field(callback.Text) is { } text && Field(callback.Phone) is { } written)
        {
            var answer = text.Normalize(NormalizationForm.FormKC).ToUpperInvariant();
            return answer.Length <= LongestAnswer && PhoneNumber.Parse(written) is { IsRefused: false } phone ? new ToldItem { PhoneIndex = ring.PhoneIndex(phone.Value), Answer = answer } : null;
        }
        var (status, pressed) = (Field(callback.Status), gateway is VoiceSettings ? Field(callback.Pressed) : null);
        return Field(callback.Id) is not { } id ? null : new ToldItem
        {
            Id = id,
            Status = status,
            HasArrived = status is not null && callback.Arrived.Contains(status, StringComparer.OrdinalIgnoreCase),
            Pressed = pressed,
            Takes = pressed is not null && pressed == (gateway as VoiceSettings)?.TakeKey,
        };
    }
}
