using Linli.Foundation.Checkups;
using Linli.Foundation.Data;
using Linli.Foundation.Text;

namespace Linli.Audit.Syslog;

/// <summary>Looks whether the record reaches a log server in time.</summary>
internal sealed class SyslogCheckup(DatabaseOptions database, SyslogSettings settings) : ICheckup
{
    private const int Patience = 500;

    public IEnumerable<Finding> Look(IProgress<double>? progress)
    {
        if (SyslogSender.Parse(settings.Address) is not { } address)
        {
            yield return new Finding("syslog", Health.Warn, new Phrase("Audit.Checkup.NoSyslog"), new Phrase("Audit.Checkup.NoSyslog.ToDo"));
            yield break;
        }
        using var db = database.Read();
        yield return SendRecord.Waiting(db) is var waiting and > Patience
            ? new Finding("syslog", Health.Warn, new Phrase("Audit.Checkup.SyslogLate", address, waiting), new Phrase("Audit.Checkup.SyslogLate.ToDo"))
            : Finding.Well("syslog", "Audit.Checkup.Syslog", address);
    }
}
