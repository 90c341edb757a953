using Linli.Foundation.Checkups;

namespace Linli.Audit.Syslog;

/// <summary>What sending the record to a log server registers.</summary>
internal static class SyslogRegistration
{
    public static void AddSyslog(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(builder.Configuration.GetSection("Linli:Audit:Syslog").Get<SyslogSettings>() ?? new SyslogSettings());
        builder.Services.AddSingleton<SendRecord>();
        builder.Services.AddHostedService<SyslogWorker>();
        builder.Services.AddSingleton<ICheckup, SyslogCheckup>();
    }
}
