using Linli.Shell;

var builder = WebApplication.CreateBuilder(args);
ShellModule.Register(builder);
var app = builder.Build();
app.UseShell();
app.UseAntiforgery();
ShellModule.MapRoutes(app);
app.MapGet("/", () => "Linli");
app.Run();
