using Linli.Complaints.Answer;
using Linli.Complaints.Data;
using Linli.Complaints.Make;
using Linli.Foundation;
using Linli.Foundation.Retention;
using Linli.Organizations;
using Linli.Shell;
using Microsoft.EntityFrameworkCore;

namespace Linli.Complaints;

/// <summary>意见投诉: complaints about the platform itself, from every page's foot to those who run it.</summary>
public sealed class ComplaintsModule : IModule
{
    /// <summary>May read and answer them: the county's administrators.</summary>
    public const string Handle = "complaints.answer";

    /// <inheritdoc/>
    public static void Register(IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(builder.Configuration.GetSection("Linli:Complaints").Get<ComplaintsSettings>() ?? new ComplaintsSettings());
        builder.Services.AddSingleton<ComplaintSecrets>();
        builder.Services.AddSingleton<ComplaintLimits>();
        builder.Services.AddSingleton<MakeComplaint>();
        builder.Services.AddSingleton<AnswerComplaint>();
        builder.Services.AddSingleton<UnmaskPhone>();
        builder.Services.AddSingleton<IRetained, PhonesRetained>();
        builder.Services.AddSingleton<IMenuNote, ComplaintsNote>();
        builder.Services.AddSingleton(new PermissionGrant(Handle, Role.CountyDispatcher, Role.SystemAdmin));
        builder.Services.AddSingleton(new MenuEntry("Complaints.Menu", "/complaints", "message-report", Handle, 880));
    }

    /// <inheritdoc/>
    public static void MapTables(ModelBuilder model) => ComplaintsTables.Map(model);

    /// <inheritdoc/>
    public static void MapRoutes(IEndpointRouteBuilder routes)
    {
    }
}
