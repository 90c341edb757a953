using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Linli.Deadlines;
using Linli.Foundation.Text;
using NodaTime.Text;

namespace Linli.Commands;

/// <summary>到期计算: <c>due</c> reckons one due date on the command line and says why; it needs no database.</summary>
/// <remarks>Unlike the product, which falls back to the weekday rule, it refuses when a year's holiday list is missing (domain.md 3.9).</remarks>
public static class DueCommand
{
    // Printed for people and programs, never into a page: + and Chinese stand as they are.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The command, ready to be hung under the program's root.</summary>
    public static Command Create()
    {
        var holidays = new Option<FileInfo[]>("--holidays") { Description = Help("Holidays"), AllowMultipleArgumentsPerToken = true };
        var hours = new Option<string>("--hours") { Description = Help("Hours"), DefaultValueFactory = _ => OfficeHours.Default.ToString() };
        var window = new Option<string>("--window") { Description = Help("Window") };
        var received = new Option<string>("--received") { Description = Help("Received"), Required = true };
        var limit = new Option<string>("--limit") { Description = Help("Limit"), Required = true };
        var json = new Option<bool>("--json") { Description = Help("Json") };
        var command = new Command("due", Help("What")) { holidays, hours, window, received, limit, json };
        command.SetAction(parsed =>
        {
            var question = Read(
                [.. parsed.GetValue(holidays) ?? []], parsed.GetValue(hours)!, parsed.GetValue(window), parsed.GetValue(received)!, parsed.GetValue(limit)!);
            var answer = question.IsRefused ? question.Refusals.ToList() : question.Value.Answer();
            return Print(answer, parsed.GetValue(json), parsed.InvocationConfiguration);
        });
        return command;
    }

    // Everything that is wrong is said at once: hours, window, files, limit and time.
    private static Outcome<DueQuestion> Read(ImmutableArray<FileInfo> holidays, string hours, string? window, string received, string limit)
    {
        var refusals = new List<Refusal>();
        if (!OfficeHours.TryParse(hours, out var office))
            refusals.Add(new Refusal("Deadlines.Refusal.OfficeHours", "hours", hours));
        var service = ServiceWindow.Default.Span;
        if (window is not null && !DaySpan.TryParse(window, out service))
            refusals.Add(new Refusal("Deadlines.Refusal.ServiceWindow", "window", window));
        var calendar = BuiltInCalendars.All;
        if (!holidays.IsEmpty)
        {
            var read = HolidayFiles.Read(holidays);
            refusals.AddRange(read.Refusals);
            calendar = read.IsRefused ? WorkCalendar.WeekdaysOnly : WorkCalendar.Of(read.Value);
        }
        var question = DueQuestion.Read(received, limit, new WorkingTime(calendar, office ?? OfficeHours.Default, new ServiceWindow(service), WorkingTime.China), window is not null);
        refusals.AddRange(question.Refusals);
        return refusals.Count > 0 ? refusals : question;
    }

    private static int Print(Outcome<ClockReading> answer, bool asJson, InvocationConfiguration to)
    {
        foreach (var refusal in answer.Refusals)
        {
            to.Error.WriteLine(refusal.In(Language.Zh));
            to.Error.WriteLine(refusal.In(Language.En));
        }
        if (answer.IsRefused)
            return 1;
        var (zh, en) = (answer.Value.Because.In(Language.Zh), answer.Value.Because.In(Language.En));
        var due = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'sso<+HH:mm>")
            .Format(answer.Value.Due.InZone(WorkingTime.China).ToOffsetDateTime());
        if (asJson)
            to.Output.WriteLine(JsonSerializer.Serialize(new { due, zh, en }, Readable));
        else
            to.Output.WriteLine(string.Join(Environment.NewLine, due, zh, en));
        return 0;
    }

    private static string Help(string about) =>
        Texts.Say(Language.Zh, $"Deadlines.Due.Help.{about}") + " / " + Texts.Say(Language.En, $"Deadlines.Due.Help.{about}");
}
