using System.CommandLine;
using System.Text.Json;
using Linli.Commands;

namespace Linli.Tests.Commands;

public sealed class DueCommandTests
{
    [Fact]
    public void It_prints_the_due_date_and_why()
    {
        using var folder = new Holidays("2026.json", """
            {"year":2026,"days":[{"name":"春节","date":"2026-02-14","isOffDay":false},{"name":"春节","date":"2026-02-16","isOffDay":true}]}
            """);
        var (exit, output, error) = Run("--holidays", folder.File, "--hours", "08:30-12:00,14:30-18:00", "--received", "2026-02-13T10:00", "--limit", "2wd", "--json");
        error.ShouldBeEmpty();
        exit.ShouldBe(0);
        using var answer = JsonDocument.Parse(output);
        answer.RootElement.GetProperty("due").GetString().ShouldBe("2026-02-17T18:00:00+08:00");
        answer.RootElement.GetProperty("zh").GetString()!.ShouldContain("2月14日（周六）调休上班");
        answer.RootElement.GetProperty("en").GetString()!.ShouldContain("off for Spring Festival");
        output.ShouldContain("个工作日", customMessage: "Chinese is printed as Chinese");
        output.ShouldContain("+08:00");
    }

    [Theory]
    [InlineData("2026-02-13T10:00", "5wd", "2026-02-27T18:00:00+08:00")]
    [InlineData("2026-02-13 10:00", "30m", "2026-02-13T10:30:00+08:00")]
    [InlineData("2026-02-13T02:00:00Z", "30m", "2026-02-13T10:30:00+08:00")]
    [InlineData("2026-02-13", "1wh", "2026-02-13T09:30:00+08:00")]
    public void Without_files_it_uses_the_years_it_knows(string received, string limit, string due) =>
        Run("--received", received, "--limit", limit).Output.ShouldStartWith(due);

    [Fact]
    public void A_service_window_binds_minutes() =>
        Run("--window", "08:00-22:00", "--received", "2026-02-13T21:50", "--limit", "30m").Output.ShouldStartWith("2026-02-14T08:20:00+08:00");

    [Fact]
    public void Several_files_are_read_together()
    {
        using var first = new Holidays("2025.csv", "paper_year,date,name,kind\n2025,2025-12-30,测试,off");
        using var second = new Holidays("2026.csv", "paper_year,date,name,kind\n2026,2026-01-01,元旦,off");
        Run("--holidays", first.File, second.File, "--received", "2025-12-29T10:00", "--limit", "2wd").Output.ShouldStartWith("2026-01-02T18:00:00+08:00");
    }

    [Fact]
    public void A_missing_year_is_a_clear_error_that_names_it()
    {
        using var folder = new Holidays("2026.csv", "paper_year,date,name,kind\n2026,2026-01-01,元旦,off");
        var (exit, output, error) = Run("--holidays", folder.File, "--received", "2026-12-30T10:00", "--limit", "5wd", "--json");
        exit.ShouldNotBe(0);
        output.ShouldBeEmpty();
        error.ShouldContain("缺少 2027 年的放假安排");
        error.ShouldContain("The holiday list for 2027 is missing");
    }

    [Theory]
    [InlineData("Limit", "--received", "2026-02-13T10:00", "--limit", "5weeks")]
    [InlineData("2026-02-30", "--received", "2026-02-30T10:00", "--limit", "5wd")]
    [InlineData("18:00-08:00", "--received", "2026-02-13T10:00", "--limit", "5wd", "--hours", "18:00-08:00")]
    [InlineData("nowhere.json", "--received", "2026-02-13T10:00", "--limit", "5wd", "--holidays", "nowhere.json")]
    public void What_it_cannot_read_it_says(string named, params string[] arguments)
    {
        var (exit, output, error) = Run(arguments);
        exit.ShouldNotBe(0);
        output.ShouldBeEmpty();
        error.ShouldContain(named, Case.Insensitive);
    }

    private static (int Exit, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = DueCommand.Create().Parse(arguments).Invoke(new InvocationConfiguration { Output = output, Error = error });
        return (exit, output.ToString(), error.ToString());
    }

    private sealed class Holidays : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("linli-due-");

        public Holidays(string name, string text)
        {
            File = Path.Combine(_folder.FullName, name);
            System.IO.File.WriteAllText(File, text);
        }

        public string File { get; }

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
