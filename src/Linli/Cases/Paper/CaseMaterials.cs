using Linli.Areas;
using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Cases.Unmask;
using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Linli.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Paper;

/// <summary>Reads what papers are filled from, as far as the one acting may see it; at once and not awaited, since a work is synchronous.</summary>
internal sealed class CaseMaterials(ICipher ring, IAreas areas, IOrganizations organizations, IHolders holders, DeploymentZone zone)
{
    public CaseMaterial Read(LinliDb db, CaseSnapshot snapshot, CasePrivate secrets)
    {
        var (target, id) = (snapshot.Case, snapshot.Case.Id);
        var facts = db.Facts.AsNoTracking().Where(fact => fact.SubjectId == id && fact.SubjectKind == Case.SubjectKind).OrderBy(fact => fact.Version).ToList();
        var texts = db.CaseTexts.AsNoTracking().Where(text => text.CaseId == id).ToList();
        var files = db.CaseFiles.AsNoTracking().Where(file => file.CaseId == id).OrderBy(file => file.FactVersion).ToList();
        var clocks = db.Clocks.AsNoTracking().Where(row => row.SubjectId == id && (row.Kind == ClockKind.Handling || row.Kind == ClockKind.Supervision)).OrderByDescending(row => row.StartedAt).ToList();
        var names = holders.NamesOf([.. facts.Select(fact => fact.Who).OfType<Guid>().Distinct()]);
        var mayReadWords = Knowing.Original(snapshot) == Openness.Open;
        string UnitName(Guid? unit) => unit is { } known ? organizations.FindUnit(known)?.Name ?? "" : "";
        return new CaseMaterial(snapshot, facts,
            texts.Where(text => mayReadWords || text.Kind is not (CaseTextKind.Addition or CaseTextKind.RatingWord))
                .Select(text => (text.FactVersion, Kind: text.Kind.ToString(), Words: CaseSecrets.Words(text, secrets, ring)))
                .Where(text => text.Words is not null).ToLookup(text => text.FactVersion, text => (text.Kind, text.Words!)),
            files, zone)
        {
            Matter = Scrub.Text((target.IsProtected ? CaseSecrets.Summary(secrets, ring) : CaseSecrets.Summary(secrets, ring) ?? CaseSecrets.Report(secrets, ring)) ?? ""),
            Reporter = Masked(target, secrets),
            WholeReporter = Whole(snapshot, secrets),
            Grid = string.Join(" ", new[] { target.CommunityId, target.GridId, target.MicroGridId }.OfType<Guid>().Select(areas.Label).OfType<string>()),
            Due = clocks.Find(clock => clock.Kind == ClockKind.Handling)?.Due,
            AnswerDue = clocks.Find(clock => clock.Kind == ClockKind.Supervision)?.Due,
            UnitName = UnitName,
            PersonName = who => who is { } account ? names.GetValueOrDefault(account) ?? "" : "",
            OfficeOf = fact => fact.Post is { } post && organizations.FindPost(post) is { } held ? UnitName(held.UnitId) : "",
        };
    }

    private string Masked(Case target, CasePrivate secrets)
    {
        if (target.ReportedByStaff)
            return Say("Cases.Paper.Reporter.Staff");
        if (target.IsProtected)
            return Say("Cases.Paper.Reporter.Protected");
        return string.Join("　", new[] { Mask.Name(CaseSecrets.Name(secrets, ring)), CaseSecrets.Phone(secrets, ring)?.Masked }.Where(part => !string.IsNullOrEmpty(part)));
    }

    private string Whole(CaseSnapshot snapshot, CasePrivate secrets) =>
        Knowing.Contact(snapshot, snapshot.Act.Unit is { } unit ? organizations.FindUnit(unit) : null).Access == Openness.Never ? ""
        : string.Join("　", new[] { CaseSecrets.Name(secrets, ring), CaseSecrets.Phone(secrets, ring)?.Written }.Where(part => !string.IsNullOrEmpty(part)));

    private static string Say(string key) => Texts.Say(Language.Zh, key);
}
