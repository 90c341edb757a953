using System.CommandLine;
using System.Net;
using System.Text;
using Linli.Areas;
using Linli.Commands;
using Linli.Foundation.Facts;
using Linli.Organizations;
using Linli.Tests.Houses;
using NodaTime;

namespace Linli.Tests.Commands;

/// <summary>An empty house gets its three administrators and the office that runs it, with the county it serves.</summary>
public sealed class FirstAdministratorsCommandTests
{
    private static readonly LocalDate Later = new(2100, 3, 4);
    private static readonly string[] Shape = ["--unit", "清河县社会工作部"];

    [Theory]
    [InlineData("990101")]
    [InlineData("990101000000")]
    public async Task With_the_countys_code_the_office_serves_the_county_from_its_first_moment(string code)
    {
        await using var house = await WithDivisions();
        var (exit, output, error) = await Run(house, [.. Shape, "--area", code]);
        (exit, error).ShouldBe((0, ""));
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(3, "three accounts");
        using var again = house.AnotherNode();
        var county = again.Get<IAreas>().AreaByCode("990101000000")!.Id;
        again.Get<IOrganizations>().UnitOfKind("county", [county], Later).ShouldNotBeNull().Name.ShouldBe("清河县社会工作部");
    }

    [Theory]
    [InlineData("990199", "没有区划代码 990199", "There is no division 990199")]
    [InlineData("990101001000", "不是县（市、区）一级", "not a county")]
    public async Task A_code_that_names_no_county_is_refused_in_words_and_nothing_is_made(string code, string zh, string en)
    {
        await using var house = await WithDivisions();
        var (exit, output, error) = await Run(house, [.. Shape, "--area", code]);
        (exit, output).ShouldBe((1, ""));
        error.ShouldContain(zh);
        error.ShouldContain(en);
        using var db = house.Read();
        db.Units.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_code_the_area_is_chosen_once_on_the_units_page_and_the_checklist_asks_for_it()
    {
        await using var house = await WithDivisions();
        (await Run(house, Shape)).Error.ShouldContain("主办单位还没有辖区");
        // The command has the machine's clock, the house a test's.
        house.Clock.GoTo("2100-03-04T10:00");
        await house.Serve();
        var office = house.Get<IOrganizations>().Units(Later).Single();
        using var browser = await SignedInClient.As(house, await house.NewPerson(Role.SystemAdmin, office.Id));
        (await browser.Page("/setup")).ShouldContain("清河县社会工作部还没有选定辖区");
        var page = $"/organizations/{office.Id}";
        foreach (var (typed, said) in new[] { ("没有的县", "没有找到服务区域"), ("990101001000", "辖区的级别和单位不符") })
        {
            var refused = await browser.Post(page, "serve", ("area", typed));
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(said);
        }
        (await browser.Post(page, "serve", ("area", "清河县 990101000000"))).Headers.Location!.ToString().ShouldContain("Organizations.Done.Serves");
        var county = house.Get<IAreas>().AreaByCode("990101000000")!.Id;
        house.Get<IOrganizations>().FindUnit(office.Id)!.AreaId.ShouldBe(county);
        (await browser.Page("/setup")).ShouldNotContain("还没有选定辖区");
        (await browser.Page(page)).ShouldNotContain("form-serve", Case.Sensitive, "once");
        var twice = await house.Get<ServeArea>().Run(office.Id, new AreaWords.Named(ScopeKind.County, county), Act.BySystem(house.Clock.Now), TestContext.Current.CancellationToken);
        twice.Refusals.Select(one => one.Key).ShouldContain("Organizations.Refusal.AreaGivenAlready");
    }

    private static async Task<TestHouse> WithDivisions()
    {
        var house = TestHouse.Open(DatabaseKind.Sqlite);
        ReadOnlyMemory<byte> csv = Encoding.UTF8.GetBytes("code,name\n990000000000,示范省\n990100000000,示范市\n990101000000,清河县\n990101001000,长平街道\n990101001001,金润社区居委会\n");
        (await house.Get<IAreaImports>().Divisions(csv, new DivisionOptions(), Act.BySystem(house.Clock.Now), new ImportRun())).ThrowIfRefused();
        return house;
    }

    private static async Task<(int Exit, string Output, string Error)> Run(TestHouse house, string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exit = await FirstAdministratorsCommand.Create([$"--Linli:Folder={house.Folder}", "--Logging:LogLevel:Default=None"])
            .Parse(arguments).InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (exit, output.ToString(), error.ToString());
    }
}
