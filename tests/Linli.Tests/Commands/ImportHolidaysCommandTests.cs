using System.CommandLine;
using Linli.Commands;
using Linli.Deadlines;
using Linli.Tests.Houses;

namespace Linli.Tests.Commands;

public sealed class ImportHolidaysCommandTests
{
    [Fact]
    public async Task It_takes_lists_in_and_says_what_was_new()
    {
        await using var house = TestHouse.Open(DatabaseKind.Sqlite);
        var file = Path.Combine(house.Folder, "2027.csv");
        await File.WriteAllTextAsync(file, "paper_year,date,name,kind\n2027,2027-01-01,元旦,off");
        var (exit, output, _) = await Run(house, file);
        exit.ShouldBe(0);
        output.ShouldContain("已导入 2027 年放假安排");
        (await Run(house, file)).Output.ShouldContain("没有改动");
        using var again = house.AnotherNode();
        again.Get<IDeadlines>().Time.Calendar.Knows(2027).ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_it_cannot_read_changes_nothing()
    {
        await using var house = TestHouse.Open(DatabaseKind.Sqlite);
        var file = Path.Combine(house.Folder, "2027.json");
        await File.WriteAllTextAsync(file, """{"year":2027,"days":[]}""");
        var (exit, _, error) = await Run(house, file);
        exit.ShouldBe(1);
        error.ShouldContain("2027 年的放假安排是空的");
        (await Run(house, Path.Combine(house.Folder, "nowhere.csv"))).Error.ShouldContain("nowhere.csv");
    }

    private static async Task<(int Exit, string Output, string Error)> Run(TestHouse house, string file)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exit = await ImportHolidaysCommand.Create([$"--Linli:Folder={house.Folder}", "--Logging:LogLevel:Default=None"])
            .Parse([file]).InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (exit, output.ToString(), error.ToString());
    }
}
