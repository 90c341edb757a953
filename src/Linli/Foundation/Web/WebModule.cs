using System.Net;
using Linli.Foundation.Checkups;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.EntityFrameworkCore;

namespace Linli.Foundation.Web;

/// <summary>The web side of the house: keys of cookies, limits, proxies.</summary>
public sealed class WebModule : IModule
{
    /// <inheritdoc/>
    public static void Register(IHostApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Linli:Web").Get<WebSettings>() ?? new WebSettings();
        builder.Services.AddSingleton(settings);
        builder.Services.AddLimits(settings);
        builder.Services.AddSingleton<ICheckup, AddressCheckup>();
        // Cookies and links only; personal data has keys of its own (Foundation/Privacy).
        builder.Services.AddDataProtection().SetApplicationName("linli")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(LinliSettings.Of(builder.Configuration).Folder, "keys", "dp")));
        builder.Services.AddAntiforgery(options =>
        {
            // Practice often runs on the same machine, and browsers keep no cookies apart by port.
            options.Cookie.Name = builder.Configuration.GetValue<bool>("Linli:Shell:Practice") ? "linli-practice-form" : "linli-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.SuppressXFrameOptionsHeader = true;
        });
        builder.Services.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = settings.OrdinaryMegabytes * 1024L * 1024;
        });
        builder.Services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = LargeFormAttribute.Most * 1024L * 1024);
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in settings.Proxies)
                forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
        });
    }

    /// <inheritdoc/>
    public static void MapTables(ModelBuilder model)
    {
    }

    /// <inheritdoc/>
    public static void MapRoutes(IEndpointRouteBuilder routes)
    {
    }
}
