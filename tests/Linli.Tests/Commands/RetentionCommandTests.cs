using System.CommandLine;
using System.Text.Json;
using Linli.Commands;
using Linli.Tests.Cases.Retention;
using Linli.Tests.Houses;

namespace Linli.Tests.Commands;

public sealed class RetentionCommandTests
{
    [Fact]
    public async Task A_dry_run_counts_in_both_languages_and_a_run_erases_as_many()
    {
        await using var house = TestHouse.Open(DatabaseKind.Sqlite);
        // The command has the real clock, by which this matter ended long ago.
        house.Clock.GoTo("2020-03-04T10:00");
        var town = await Town.Build(house);
        var told = await Ended.Report(house, town);
        var (exit, output) = await Run(house, "--dry-run");
        exit.ShouldBe(0);
        output.ShouldContain("反映人的联系方式（180 天）：现在清理会删 1 项，");
        output.ShouldContain("Contact details of reporters (180 days): 1 if run now, 1 before dawn of");
        output.ShouldContain("什么也没有删除");
        Ended.Phone(house, told.Id).ShouldNotBeNull();
        using var json = JsonDocument.Parse((await Run(house, "--dry-run", "--json")).Output);
        json.RootElement.EnumerateArray().Single(line => line.GetProperty("kind").GetString() == "contact").GetProperty("dueNow").GetInt32().ShouldBe(1);
        (exit, output) = await Run(house);
        exit.ShouldBe(0);
        output.ShouldContain("反映人的联系方式：删除了 1 项");
        output.ShouldContain("共删除 1 项");
        Ended.Phone(house, told.Id).ShouldBeNull();
        (await Run(house)).Output.ShouldContain("共删除 0 项");
    }

    private static async Task<(int Exit, string Output)> Run(TestHouse house, params string[] args)
    {
        await using var output = new StringWriter();
        var exit = await RetentionCommand.Create([$"--Linli:Folder={house.Folder}", "--Logging:LogLevel:Default=None"])
            .Parse(args).InvokeAsync(new InvocationConfiguration { Output = output, Error = TextWriter.Null });
        return (exit, output.ToString());
    }
}
