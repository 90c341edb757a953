using Linli.Foundation.Data;
using Linli.Organizations;

namespace Linli.Cases;

/// <summary>吹哨待办: asked by the desk's handover, answered by the room of whistles above.</summary>
public interface IWhistlesDue
{
    /// <summary>How many whistles are open that this unit called or was called to; a thousand at most.</summary>
    Task<int> Of(LinliDb db, Unit unit, CancellationToken cancel);
}
