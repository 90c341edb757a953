using Linli.Identity;
using Linli.Organizations;
using Linli.Tests.Houses;
using Microsoft.EntityFrameworkCore;

namespace Linli.Tests.Imports;

/// <summary>Units, accounts and posts from the offices' own lists, by the two administrators whose they are.</summary>
public sealed class StaffTests
{
    private static readonly byte[] Staff = Book.With(Book.Sheet("花名册",
        ["金润社区工作人员花名册", null, null, null, null],
        ["姓名", "单位", "职务", "负责网格", "联系方式"],
        ["钱 志 远", "金润社区", "书记", null, 13800000001L],
        ["吴桂香", null, "专职网格员", "第一网格", 13800000002L],
        ["郑小军", null, "楼长", "金润嘉园3号楼", null],
        ["合计", "3 人", null, null, null]).Merge("A1:E1"));

    [Theory, OnBoth]
    public async Task The_security_administrator_makes_accounts_and_the_system_administrator_gives_posts_from_one_list(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var (security, system) = (await house.NewPerson(Role.SecurityAdmin), await house.NewPerson(Role.SystemAdmin));
        house.Look("posts", Staff).Told().ShouldAllBe(told => told.Contains("请安全管理员先用同一份表建账号", StringComparison.Ordinal));
        var accounts = (await house.Import("accounts", Staff, town.As(security))).ThrowIfRefused();
        accounts.Secrets.Select(one => one.Name).ShouldBe(["钱志远", "吴桂香", "郑小军"]);
        (await house.Get<SignIn>().Run(new Credentials("吴桂香", accounts.Secrets[1].Secret, null), TestContext.Current.CancellationToken)).IsRefused.ShouldBeFalse();
        house.Look("accounts", Staff).Counts().ShouldBe((0, 0, 3));

        var posts = (await house.Import("posts", Staff, town.As(system))).ThrowIfRefused();
        house.Look("posts", Staff).Counts().ShouldBe((0, 0, 3));
        using var db = house.Read();
        var worker = await db.Accounts.SingleAsync(account => account.UserName == "吴桂香");
        house.Get<IOrganizations>().PostsOf(worker.Id, house.Clock.Now).Single().ShouldSatisfyAllConditions(
            post => post.Role.ShouldBe(Role.GridWorker), post => post.AreaId.ShouldBe(town.Grid), post => post.UnitId.ShouldBe(town.CommunityOffice.Id));
        var chief = await db.Accounts.SingleAsync(account => account.UserName == "郑小军");
        house.Get<IOrganizations>().PostsOf(chief.Id, house.Clock.Now).Single().AreaId.ShouldBe(town.Plate.Building);

        (await house.TakeBack(accounts.Run)).Keys().ShouldBe(["Organizations.Stands.Posts", "Identity.Stands.SignedIn"], ignoreOrder: true);
        (await house.TakeBack(posts.Run)).ThrowIfRefused();
        house.Get<IOrganizations>().PostsOf(worker.Id, house.Clock.Now).ShouldBeEmpty();
    }

    [Theory, OnBoth]
    public async Task Accounts_nobody_used_go_away_with_their_import_and_may_come_again(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var made = (await house.Import("accounts", Tables.Text("姓名,账号\n冯雨,fengyu\n"))).ThrowIfRefused();
        (await house.TakeBack(made.Run)).ThrowIfRefused();
        using var db = house.Read();
        (await db.Accounts.CountAsync()).ShouldBe(0);
        house.Look("accounts", Tables.Text("姓名,账号\n冯雨,fengyu\n")).Counts().ShouldBe((1, 0, 0));
    }

    [Fact]
    public async Task Whoever_cannot_be_told_apart_or_is_no_post_is_named()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite);
        var town = await Town.Build(house);
        (await house.Import("accounts", Tables.Text("姓名,账号\n冯雨,fengyu\n冯雨,fengyu2\n沈兰,shenlan\n"))).ThrowIfRefused();
        house.Look("accounts", Tables.Text("姓名,账号\n何平,fengyu\n王秀兰,\n")).Told().ShouldBe(["第 2 行 B 列“账号”：账号“fengyu”已经是冯雨的。请在“账号”一列另写一个。"], "王秀兰 is there under another account and stays");
        house.Look("posts", Tables.Text("姓名,单位,岗位,负责区域\n冯雨,金润社区,网格员,第一网格\n沈兰,没有的单位,网格员,第一网格\n沈兰,金润社区,厨师,\n沈兰,金润社区,审计员,\n沈兰,金润社区,网格员,第七网格\n沈兰,长平街道办事处,网格员,\n")).Told().Select(told => told[(told.IndexOf('：', StringComparison.Ordinal) + 1)..]).ShouldBe(
        [
            "叫“冯雨”的不止一人，请加一列“账号”写清楚是哪一位。",
            "没有“没有的单位”这个单位。请先导入单位，或者改成登记的名称。",
            "“厨师”不是系统里的岗位。请写：社区书记、网格长、网格员、楼栋长、街道调度员、承办人等。",
            "系统管理员、安全管理员、审计员不能用表格任命，请到“组织”页面。",
            "在金润社区没有找到“第七网格”。请先导入网格和楼栋，或者改成登记的名称。",
            "网格员要写负责哪里。",
        ]);
        town.ShouldNotBeNull();
    }

    [Theory, OnBoth]
    public async Task The_phone_book_gives_units_their_numbers_and_founds_what_is_missing(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var file = Book.With(Book.Sheet("通讯录", ["单位名称", "值班电话", "上级单位"], ["金润社区", "（0999）8219999", null], ["清河县城市管理局", 8212345, null], ["城管一中队", "0999-8212346", "清河县城市管理局"], ["安居物业公司", "1.38E+10", null]));
        house.Look("units", file).Told().Single().ShouldStartWith("第 5 行 B 列“值班电话”：“1.38E+10”是表格软件缩写过的号码");
        file = Book.With(Book.Sheet("通讯录", ["单位名称", "值班电话", "上级单位", "类型"], ["金润社区", "（0999）8219999", null, null], ["城管一中队", "0999-8212346", "清河县城市管理局", "其他"], ["清河县城市管理局", 8212345, null, null], ["安居物业公司", null, null, null]));
        house.Look("units", file).Counts().ShouldBe((3, 1, 0));
        var made = (await house.Import("units", file)).ThrowIfRefused();
        var organizations = house.Get<IOrganizations>();
        var day = new NodaTime.LocalDate(2026, 3, 4);
        organizations.DutyPhone([town.Community], day).ShouldBe("0999-8219999");
        var bureau = organizations.Units(day).Single(unit => unit.Name == "清河县城市管理局");
        (bureau.Department, bureau.ParentId, bureau.AreaId).ShouldBe(("urban-management", town.CountyOffice.Id, town.County));
        organizations.UnitsUnder(bureau.Id, day).Single().Name.ShouldBe("城管一中队");
        house.Look("units", file).Counts().ShouldBe((0, 0, 4));

        await house.NewPerson(Role.DepartmentHandler, bureau.Id);
        (await house.TakeBack(made.Run)).Keys().ShouldBe(["Organizations.Stands.Posts"]);
    }

    [Fact]
    public async Task Of_several_sheets_the_one_that_names_the_columns_best_is_taken()
    {
        using var house = TestHouse.Open(DatabaseKind.Sqlite);
        await Town.Build(house);
        var book = Book.With(Book.Sheet("网格", ["网格名称", "类型", "上级网格"], ["第一网格", null, null]), Book.Sheet("电话", ["单位名称", "值班电话", "类型"], ["安居物业公司", "0999-8213333", null]));
        house.Look("units", book).Draft.Sheets[house.Look("units", book).Draft.Sheet].Name.ShouldBe("电话");
        house.Look("grids", book).Draft.Sheet.ShouldBe(0);
    }

    [Theory, OnBoth]
    public async Task A_phone_book_taken_back_leaves_the_old_numbers(DatabaseKind kind)
    {
        using var house = TestHouse.Open(kind);
        var town = await Town.Build(house);
        var made = (await house.Import("units", Tables.Text("单位,电话\n金润社区,0999-8219999\n安居物业公司,0999-8213333\n"))).ThrowIfRefused();
        (await house.TakeBack(made.Run)).ThrowIfRefused();
        var organizations = house.Get<IOrganizations>();
        organizations.DutyPhone([town.Community], new NodaTime.LocalDate(2026, 3, 4)).ShouldBe("0999-8211001");
        organizations.Units(new NodaTime.LocalDate(2026, 3, 4)).ShouldNotContain(unit => unit.Name == "安居物业公司");
        house.Look("units", Tables.Text("单位\n某某坊\n长平街道\n")).Told().ShouldContain(told => told.Contains("看不出“某某坊”是什么单位", StringComparison.Ordinal));
    }
}
