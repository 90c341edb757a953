using Linli.Foundation.Data;

namespace Linli.Notifications;

/// <summary>B 角: tells who stands in for a recipient who does not read. The duty roster answers; without one nobody does.</summary>
public interface IStandIns
{
    /// <summary>The stand-in, or null.</summary>
    Recipient? Of(Work work, Recipient recipient);
}

internal sealed class NoStandIns : IStandIns
{
    public Recipient? Of(Work work, Recipient recipient) => null;
}
