using FsCheck;
using FsCheck.Fluent;
using Linli.Foundation.Privacy;

namespace Linli.Tests.Foundation.Privacy;

public sealed class ScrubTests
{
    [Theory]
    [InlineData("打给13800005678没人接", "打给〔电话〕没人接")]
    [InlineData("tel=138-0000-5678;", "tel=〔电话〕;")]
    [InlineData("+86 138 0000 5678", "〔电话〕")]
    [InlineData("１３８００００５６７８", "〔电话〕")]
    [InlineData("座机0943-8220000。", "座机〔电话〕。")]
    [InlineData("(010) 6222 0000", "〔电话〕")]
    [InlineData("身份证62040219500101001X", "身份证〔证件号〕")]
    [InlineData("13800005678,13900001234", "〔电话〕,〔电话〕")]
    public void Numbers_of_people_are_taken_out(string text, string scrubbed) => Scrub.Text(text).ShouldBe(scrubbed);

    [Theory]
    [InlineData("case 2026-0004217 accepted in 12 ms")]
    [InlineData("0195f7a0-1234-7000-8000-138000056781")]
    [InlineData("position 1763766951000000")]
    [InlineData("2026-03-04T10:00:00.1234567Z")]
    [InlineData("没有数字")]
    public void Other_numbers_stay(string text) => Scrub.Text(text).ShouldBe(text);

    [Fact]
    public void A_log_names_what_was_there_and_an_index_gets_a_blank()
    {
        const string Told = "打13800005678，身份证62040219500101001X";
        Scrub.Line(Told).ShouldBe("打[phone]，身份证[id]");
        Scrub.Without(Told).ShouldBe("打 ，身份证 ");
    }

    [Fact]
    public void No_mobile_survives_whatever_stands_around_it() =>
        Prop.ForAll(Gen.Choose(0, 999_999_999).ToArbitrary(), ArbMap.Default.ArbFor<string?>(), (rest, around) =>
        {
            var phone = $"13{rest:000000000}";
            // Glued to Latin letters or digits it is part of a code, not a phone.
            var text = $"{around} {phone}，{around}";
            return !Scrub.Text(text).Contains(phone, StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Logs_carry_no_number_in_message_values_or_exceptions()
    {
        var written = new List<string>();
        using var app = Build(written);
        var log = app.Services.GetRequiredService<ILogger<ScrubTests>>();
        log.LogError(new InvalidOperationException("phone 13800005678 is odd"), "Called {Phone} at {Count}", "138 0000 5678", 3);
        var line = written.Single(l => l.Contains("Called", StringComparison.Ordinal));
        line.ShouldBe("Called [phone] at 3|Phone=[phone]|Count=3|{OriginalFormat}=Called {Phone} at {Count}|System.InvalidOperationException: phone [phone] is odd");
    }

    private static WebApplication Build(List<string> written)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders().AddProvider(new Recorder(written));
        builder.ScrubLogs();
        return builder.Build();
    }

    private sealed class Recorder(List<string> written) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            written.Add(string.Join('|', [formatter(state, exception),
                .. ((IEnumerable<KeyValuePair<string, object?>>)state!).Select(pair => $"{pair.Key}={pair.Value}"), exception?.ToString()]));

        public void Dispose()
        {
        }
    }
}
