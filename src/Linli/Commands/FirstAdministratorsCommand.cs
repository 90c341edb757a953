using System.CommandLine;
using Linli.Areas;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Linli.Identity;
using Linli.Organizations;
using NodaTime;

namespace Linli.Commands;

/// <summary><c>linli first-administrators</c>: gives an empty house its three administrators; afterwards people are added on the pages.</summary>
internal static class FirstAdministratorsCommand
{
    private const int CodeLength = 12;

    public static Command Create(string[] settings)
    {
        var unit = new Option<string>("--unit") { Description = "主办单位全称 / Full name of the office that runs the platform.", Required = true };
        var area = new Option<string?>("--area") { Description = "主办单位所辖县（市、区）的区划代码，先用 import divisions 导入 / Code of the county it serves; import divisions first." };
        var system = new Option<string>("--system") { Description = "系统管理员账号 / Account of the system administrator.", DefaultValueFactory = _ => "sysadmin" };
        var security = new Option<string>("--security") { Description = "安全管理员账号 / Account of the security administrator.", DefaultValueFactory = _ => "secadmin" };
        var auditor = new Option<string>("--auditor") { Description = "审计员账号 / Account of the auditor.", DefaultValueFactory = _ => "auditor" };
        var command = new Command("first-administrators", "建立三员账号 / Create system administrator, security administrator and auditor, each with an initial password.") { unit, area, system, security, auditor };
        command.SetAction(async (parsed, cancel) =>
        {
            // Three accounts, before anything is made.
            string[] names = [parsed.GetValue(system)!, parsed.GetValue(security)!, parsed.GetValue(auditor)!];
            if (names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < names.Length)
                return Refuse([new Refusal("Commands.FirstAdministrators.Apart")], parsed.InvocationConfiguration.Error);
            await using var app = LinliApp.Build(settings);
            app.Services.GetRequiredService<Migrator>().Migrate();
            var act = Act.BySystem(app.Services.GetRequiredService<IClock>().GetCurrentInstant());
            var organizations = app.Services.GetRequiredService<IOrganizations>();
            var day = app.Services.GetRequiredService<DeploymentZone>().Day(act.At);
            if (organizations.Units(day).SelectMany(one => organizations.PostsIn(one.Id, act.At)).Any(post => post.Role is Role.SystemAdmin or Role.SecurityAdmin))
                return Refuse([new Refusal("Commands.FirstAdministrators.HaveSome")]);
            var county = parsed.GetValue(area) is { } code ? app.Services.GetRequiredService<IAreas>().AreaByCode(Whole(code)) : null;
            if (Against(parsed.GetValue(area), county) is { } against)
                return Refuse([against], parsed.InvocationConfiguration.Error);
            var founded = await app.Services.GetRequiredService<FoundUnit>()
                .Run(new NewUnit("county", parsed.GetValue(unit)!) { AreaId = county?.Id, AreaKind = county is null ? null : ScopeKind.County }, act, cancel);
            if (founded.IsRefused)
                return Refuse(founded.Refusals);
            foreach (var (account, role) in new[] { (parsed.GetValue(system)!, Role.SystemAdmin), (parsed.GetValue(security)!, Role.SecurityAdmin), (parsed.GetValue(auditor)!, Role.Auditor) })
            {
                var created = await app.Services.GetRequiredService<CreateAccount>().Run(new NewAccount(account, Texts.Say(Language.Zh, role.Rule.TextKey)), act, cancel);
                if (created.IsRefused)
                    return Refuse(created.Refusals);
                var given = await app.Services.GetRequiredService<AppointTo>().Run(new NewPost(created.Value.Account.Id, founded.Value.Id, role), act, cancel);
                if (given.IsRefused)
                    return Refuse(given.Refusals);
                parsed.InvocationConfiguration.Output.WriteLine($"{Texts.Say(Language.Zh, role.Rule.TextKey)} {role.Word}\t{account}\t{created.Value.InitialPassword}");
            }
            if (county is null)
                parsed.InvocationConfiguration.Error.WriteLine($"{Texts.Say(Language.Zh, "Commands.FirstAdministrators.NoArea")} {Texts.Say(Language.En, "Commands.FirstAdministrators.NoArea")}");
            return 0;
        });
        return command;
    }

    // 990101 and 990101000000 are the same county.
    private static string Whole(string code) => code.Trim().PadRight(CodeLength, '0');

    // Without a code the area is chosen on the unit's page later.
    private static Refusal? Against(string? code, AreaRow? found) =>
        code is null ? null
        : found is null ? new Refusal("Commands.FirstAdministrators.AreaUnknown", null, code)
        : found.Kind != AreaKind.County ? new Refusal("Commands.FirstAdministrators.AreaNoCounty", null, code, found.Name)
        : null;

    internal static int Refuse(IReadOnlyList<Refusal> refusals, TextWriter? to = null)
    {
        foreach (var refusal in refusals)
            (to ?? Console.Error).WriteLine($"{refusal.In(Language.Zh)} {refusal.In(Language.En)}");
        return 1;
    }
}
