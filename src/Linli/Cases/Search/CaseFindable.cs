using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Dispatch;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;

namespace Linli.Cases.Search;

/// <summary>By what a case is found: its number, place and category; its words where they are open; and who may find it. Pure.</summary>
/// <remarks>
/// 1. Words of a protected case are not there: to be told that a hidden text holds a word is to read it.
/// 2. Numbers to call and identity numbers are taken out before: they are found exactly, by a right and with a reason, or not at all.
/// 3. Who may find it is part of the match, so that a search never walks past what others may see.
/// </remarks>
internal sealed class CaseFindable(ICipher ring, Catalogue catalogue)
{
    public static string Open(bool isOpen) => isOpen ? "=open" : "=over";

    public static string Group(string category) => "=g" + category[..Math.Min(2, category.Length)];

    public static string Seer(Guid id) => "@" + id.ToString("N");

    /// <summary>Everything, each once; null where everything of it was erased.</summary>
    public ISet<string>? Of(Case target, CasePrivate secrets, IEnumerable<CaseText> texts)
    {
        if (secrets.Key is null)
            return null;
        var found = new HashSet<string>(StringComparer.Ordinal) { Open(target.IsOpen), Group(target.Category) };
        foreach (var seer in Seers(target))
            found.Add(Seer(seer));
        Add(target.Number);
        // The sender's number is one word and no number to call, however many digits it has.
        if (target.OutsideNumber is { } outside)
            found.UnionWith(SearchWords.OfText(outside));
        Add(target.Place);
        if (catalogue.Find(target.Category) is { } category)
        {
            Add(category.Name.Zh);
            Add(category.Name.En);
        }
        if (target.IsProtected)
            return found;
        var key = CaseSecrets.KeyOf(secrets, ring);
        if (secrets.Report is { } report)
            Add(key.OpenText(report, CaseSecrets.Column("report", target.Id)));
        foreach (var text in texts)
            if (text.Words is { } words && text.Kind != CaseTextKind.LookReason)
                Add(key.OpenText(words, CaseSecrets.Row(text)));
        return found;

        void Add(string words) => found.UnionWith(SearchWords.OfText(Scrub.Without(words)));
    }

    /// <summary>The areas, units and persons who may see it.</summary>
    public static IEnumerable<Guid> Seers(Case target) =>
        new[] { target.CountyId, target.StreetId, target.CommunityId, target.GridId, target.MicroGridId, target.BuildingId, target.LeadUnitId, target.ResponsiblePersonId, target.FiledBy }
            .OfType<Guid>().Concat(target.CoUnits);
}
