using System.CommandLine;
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
    public static Command Create(string[] settings)
    {
        var unit = new Option<string>("--unit") { Description = "主办单位全称 / Full name of the office that runs the platform.", Required = true };
        var system = new Option<string>("--system") { Description = "系统管理员账号 / Account of the system administrator.", DefaultValueFactory = _ => "sysadmin" };
        var security = new Option<string>("--security") { Description = "安全管理员账号 / Account of the security administrator.", DefaultValueFactory = _ => "secadmin" };
        var auditor = new Option<string>("--auditor") { Description = "审计员账号 / Account of the auditor.", DefaultValueFactory = _ => "auditor" };
        var command = new Command("first-administrators", "建立三员账号 / Create system administrator, security administrator and auditor, each with an initial password.") { unit, system, security, auditor };
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
            var founded = await app.Services.GetRequiredService<FoundUnit>().Run(new NewUnit("county", parsed.GetValue(unit)!), act, cancel);
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
            return 0;
        });
        return command;
    }

    internal static int Refuse(IReadOnlyList<Refusal> refusals, TextWriter? to = null)
    {
        foreach (var refusal in refusals)
            (to ?? Console.Error).WriteLine($"{refusal.In(Language.Zh)} {refusal.In(Language.En)}");
        return 1;
    }
}
