using System.CommandLine;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;

namespace Linli.Commands;

/// <summary><c>linli doctor</c>: checks what must hold and names the first thing that does not.</summary>
internal static class DoctorCommand
{
    public static Command Create(string[] settings)
    {
        var command = new Command("doctor", "Check the record, the files and the settings.");
        command.SetAction(async (_, cancel) =>
        {
            await using var app = LinliApp.Build(settings);
            foreach (var warning in app.Services.GetRequiredService<Durability>().Warnings())
            {
                Console.Error.WriteLine(warning.In(Language.Zh));
                Console.Error.WriteLine(warning.In(Language.En));
            }
            var fault = app.Services.GetRequiredService<ChainCheck>().FirstFault();
            if (fault is not null)
            {
                Console.Error.WriteLine(fault.In(Language.Zh));
                Console.Error.WriteLine(fault.In(Language.En));
                return 1;
            }
            Console.WriteLine("The chain of facts is whole. 留痕链完整。");
            return 0;
        });
        return command;
    }
}
