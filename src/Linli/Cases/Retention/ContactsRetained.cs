using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.MyData;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Retention;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Retention;

/// <summary>联系方式到期: name, number and how to be reached of a case long over, and the numbers that stand in its texts (domain.md 6 row 16).</summary>
/// <remarks>The same wiping as the reporter's own wish, a fact for each case; a case that is over has no clock that could fall away.</remarks>
internal sealed class ContactsRetained(ContactErasure erasure, ICipher ring) : IRetained
{
    private const int MostAtOnce = 50;

    // What people told or were asked; an answer may name an office's number, which is no reporter's.
    private static readonly CaseTextKind[] Told =
        [CaseTextKind.ContactNote, CaseTextKind.Addition, CaseTextKind.RatingWord, CaseTextKind.ReturnVisitNote, CaseTextKind.Note, CaseTextKind.Instruction, CaseTextKind.LinkBrief];

    public string Kind => RetentionKind.Contact;

    public int Due(LinliDb db, RetentionCut cut) => Kept(db, cut, held: false).Count();

    public int Held(LinliDb db, RetentionCut cut) => Kept(db, cut, held: true).Count();

    public int Erase(Work work, RetentionCut cut)
    {
        var due = Kept(work.Db, cut, held: false).OrderBy(c => c.ClosedAt).ThenBy(c => c.Id).Take(MostAtOnce).AsTracking().ToList();
        if (due.Count == 0)
            return 0;
        var ids = due.ConvertAll(c => c.Id);
        var secrets = work.Db.CasePrivates.AsTracking().Where(row => ids.Contains(row.CaseId)).ToDictionary(row => row.CaseId);
        var texts = work.Db.CaseTexts.AsTracking().Where(text => ids.Contains(text.CaseId) && text.Words != null && Told.Contains(text.Kind)).ToLookup(text => text.CaseId);
        erasure.Wipe(work, due.ConvertAll(c => (c, secrets[c.Id])), work.Now);
        work.Db.CaseLinks.Where(link => ids.Contains(link.CaseId) && link.Phone != null).ExecuteUpdate(set => set.SetProperty(link => link.Phone, (byte[]?)null));
        foreach (var target in due)
        {
            Scrubbed(secrets[target.Id], texts[target.Id]);
            var here = CaseVerbs.Point(target);
            work.Append(Act.BySystem(work.Now), target, new ContactErased(new CaseShift(here, here)));
        }
        return due.Count;
    }

    private static IQueryable<Case> Kept(LinliDb db, RetentionCut cut, bool held) => OverCases.Of(db, cut, held).Where(c => c.HoldsContact);

    private void Scrubbed(CasePrivate secrets, IEnumerable<CaseText> texts)
    {
        if (secrets.Key is null)
            return;
        var key = CaseSecrets.KeyOf(secrets, ring);
        secrets.Report = WithoutNumbers(secrets.Report, CaseSecrets.Column("report", secrets.CaseId));
        secrets.Summary = WithoutNumbers(secrets.Summary, CaseSecrets.Column("summary", secrets.CaseId));
        foreach (var text in texts)
            text.Words = WithoutNumbers(text.Words, CaseSecrets.Row(text));

        byte[]? WithoutNumbers(byte[]? value, RowName row) =>
            value is not null && key.OpenText(value, row) is var words && Scrub.Text(words) is var scrubbed && scrubbed != words ? key.SealText(scrubbed, row) : value;
    }
}
