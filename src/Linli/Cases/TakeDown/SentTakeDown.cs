using Linli.Cases.Report;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using NodaTime.Text;

namespace Linli.Cases.TakeDown;

/// <summary>代录表单 as it was sent: what is to be shown for confirmation, or what <see cref="ReportCase"/> takes.</summary>
internal sealed class SentTakeDown(IFormCollection form, TakeDownPlaces places, DeploymentZone zone)
{
    private static readonly LocalDateTimePattern Typed = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>The ways a report comes to a desk.</summary>
    public static readonly IReadOnlyList<IntakeChannel> Channels = [IntakeChannel.Phone, IntakeChannel.Message, IntakeChannel.Desk];

    /// <summary>True when the person pressed 识别.</summary>
    public bool WantsPicking => form["pick"].ToString().Length > 0;

    /// <summary>What rules find in the words and the person has not filled in; empty where there is nothing new to confirm.</summary>
    public IReadOnlyList<(string Name, string Value)> Picked(NodaTime.Instant now)
    {
        var text = form["text"].ToString();
        if (string.IsNullOrWhiteSpace(text) || (!WantsPicking && form["message"].ToString().Length > 0))
            return [];
        var read = ReadMessage.Of(text, zone.Local(now));
        List<(string Name, string Value)> found = [];
        void Fill(string field, string? value)
        {
            if (!string.IsNullOrEmpty(value) && string.IsNullOrWhiteSpace(form[field]))
                found.Add((field, value));
        }

        Fill("phone", read.Phone);
        Fill("name", read.Name);
        Fill("address", places.In(text, form["area"]));
        Fill("when", read.When);
        Fill("contact", read.Way is { } way ? Foundation.Data.Storage.Word(way) : null);
        Fill("happened", read.Happened is { } happened ? Typed.Format(happened) : null);
        if (read.Words != text.ReplaceLineEndings("\n").Trim())
            found.Add(("text", read.Words));
        if (found.Count > 0)
        {
            Fill("message", text);
            // Heads of a chat are no telephone call.
            if (found.Any(one => one.Name == "text") && text.Contains('\n', StringComparison.Ordinal))
                found.Add(("channel", Foundation.Data.Storage.Word(IntakeChannel.Message)));
        }
        return found;
    }

    /// <summary>The report.</summary>
    public ReportInput Input(SentFiles files, string key)
    {
        var channel = SentReport.Enum<IntakeChannel>(form["channel"]);
        return new ReportInput
        {
            Where = places.Read(Words("address"), form["area"]),
            Text = Words("text"),
            Message = Words("message") is { } message && message != Words("text") ? message : null,
            Phone = Words("phone"),
            Name = Words("name"),
            Contact = SentReport.Enum<ContactWay>(form["contact"]) ?? (Words("phone") is null ? null : ContactWay.Call),
            When = Words("when"),
            About = SentReport.Enum<Dispatch.NamedParty>(form["about"]),
            Confidential = form["confidential"] == "true",
            Under14 = form["under14"] == "true",
            Photos = files.Photos,
            Voice = files.Voice,
            HappenedAt = Typed.Parse(form["happened"].ToString()) is { Success: true } happened ? zone.At(happened.Value) : null,
            Channel = channel is { } given && Channels.Contains(given) ? given : IntakeChannel.Phone,
            IdempotencyKey = key,
        };
    }

    /// <summary>Somebody without a phone is asked how the answer is to come: by a visit, on paper, or not at all.</summary>
    public static IEnumerable<Refusal> Reasons(ReportInput input)
    {
        if (input.Phone is null && input.Contact is null && !input.Under14)
            yield return CaseRefusals.Missing("contact", "WayWithoutPhone");
    }

    private string? Words(string field) => string.IsNullOrWhiteSpace(form[field]) ? null : form[field].ToString().Trim();
}
