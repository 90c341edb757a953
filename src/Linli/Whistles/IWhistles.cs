using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;

namespace Linli.Whistles;

/// <summary>吹哨报到: the door of this room, for rooms above: draft a whistle, do a verb, read what is open.</summary>
public interface IWhistles
{
    /// <summary>Drafts a whistle for a case.</summary>
    Outcome<WhistleDone> Draft(Work work, WhistleDraft draft, Act act);

    /// <summary>Does a verb.</summary>
    Outcome<WhistleDone> Do(Work work, Guid whistle, WhistleVerb verb, WhistleInput input, Act act);

    /// <summary>The invitations of a whistle by department.</summary>
    IReadOnlyDictionary<Guid, Guid> InvitationsOf(LinliDb db, Guid whistle);

    /// <summary>Open whistles that nobody owes anything for: no clock running or lawfully paused. Must be none, always; a draft owes nothing yet.</summary>
    IQueryable<Guid> Orphans(LinliDb db);
}
