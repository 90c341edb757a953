using System.CommandLine;
using Linli.Foundation.Facts;
using Linli.Identity;
using Linli.Organizations;
using NodaTime;

namespace Linli.Commands;

/// <summary><c>linli reset-password</c>: a new initial password for one account, for when the last security administrator has lost his.</summary>
internal static class ResetPasswordCommand
{
    public static Command Create(string[] settings)
    {
        var name = new Argument<string>("account") { Description = "账号 / The account." };
        var command = new Command("reset-password", "重置密码并解除锁定 / Set a new initial password and lift a lock.") { name };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var app = LinliApp.Build(settings);
            var account = app.Services.GetRequiredService<IHolders>().Named(parsed.GetValue(name)!) ?? Guid.Empty;
            var reset = await app.Services.GetRequiredService<KeepAccounts>().Reset(account, Act.BySystem(app.Services.GetRequiredService<IClock>().GetCurrentInstant()), cancel);
            if (reset.IsRefused)
                return FirstAdministratorsCommand.Refuse(reset.Refusals);
            Console.WriteLine($"{reset.Value.Account.UserName}\t{reset.Value.InitialPassword}");
            return 0;
        });
        return command;
    }
}
