namespace Linli.Audit.Syslog;

/// <summary>Where the record is sent besides (section <c>Linli:Audit:Syslog</c>).</summary>
public sealed record SyslogSettings
{
    /// <summary><c>tcp://10.0.0.9:601</c>, <c>udp://10.0.0.9:514</c> or <c>unix:///dev/log</c>; empty: nowhere. TCP tells when the server is gone, the others do not.</summary>
    public string Address { get; init; } = "";
}
