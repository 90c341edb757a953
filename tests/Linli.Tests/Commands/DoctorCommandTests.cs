using System.CommandLine;
using System.Text.Json;
using Linli.Commands;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Organizations;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Commands;

public sealed class DoctorCommandTests
{
    [Fact]
    public async Task It_says_a_line_for_each_look_in_both_languages_and_fails_for_a_broken_chain()
    {
        await using var house = TestHouse.Open(DatabaseKind.Sqlite);
        await house.Get<KeyRingMark>().Hold();
        await house.NewPerson(Role.GridWorker);
        await house.Settle();
        // The command has the real clock, by which the facts of this house may lie long ago.
        var (exit, output) = await Run(house);
        exit.ShouldBe(0, output);
        output.ShouldContain("✓ 留痕链完整");
        output.ShouldContain("The chain of facts is whole");
        await house.UnitOfWork.Run(work => work.Db.Facts.Where(fact => fact.Kind == "identity.account-created").ExecuteUpdate(set => set.SetProperty(fact => fact.Payload, "{ }")));
        (exit, output) = await Run(house, "--json");
        exit.ShouldBe(1);
        using var json = JsonDocument.Parse(output);
        var chain = json.RootElement.EnumerateArray().Single(finding => finding.GetProperty("name").GetString() == "chain");
        chain.GetProperty("health").GetString().ShouldBe("fail");
        chain.GetProperty("zh").GetString()!.ShouldContain("被改动过");
        chain.GetProperty("toDoEn").GetString().ShouldNotBeEmpty();
    }

    private static async Task<(int Exit, string Output)> Run(TestHouse house, params string[] args)
    {
        await using var output = new StringWriter();
        var exit = await DoctorCommand.Create([$"--Linli:Folder={house.Folder}", "--Logging:LogLevel:Default=None"])
            .Parse(args).InvokeAsync(new InvocationConfiguration { Output = output, Error = TextWriter.Null });
        return (exit, output.ToString());
    }
}
