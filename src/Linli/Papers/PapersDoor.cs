using System.Globalization;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Foundation.Time;
using Linli.Papers.Data;
using Linli.Papers.Docx;
using Linli.Papers.Forms;
using Linli.Papers.Templates;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Papers;

/// <inheritdoc/>
internal sealed class PapersDoor(KeyRing ring, DeploymentZone zone, LinliSettings settings) : IPapers
{
    public IssuedPaper Issue(Work work, Act act, PaperKind kind, PaperModel model, PaperIssue issue, ICipher key)
    {
        var date = zone.Day(act.At);
        var id = Ids.New(act.At);
        var (year, number) = model.OwnNumber ?? (date.Year, Next(work, kind.Code, date.Year));
        var check = CheckCode.Of(ring, id, kind.Code, year, number, date);
        var content = Content(work.Db, kind, model, issue, IssuedPaper.WrittenOf(kind.Code, year, number), date, check);
        var issued = new IssuedPaper
        {
            Id = id,
            SubjectKind = issue.SubjectKind,
            SubjectId = issue.Subject,
            Kind = kind.Code,
            Year = year,
            Number = number,
            Date = date,
            UnitId = act.Unit,
            IssuedBy = act.Who,
            IssuedAt = act.At,
            CheckCode = check,
            Content = key.SealText(content.Written(), Row(id)),
        };
        work.Insert(issued);
        return issued;
    }

    public PaperSheet Draft(LinliDb db, PaperKind kind, PaperModel model, PaperIssue issue, Instant now)
    {
        var date = zone.Day(now);
        return Set(Texts.Say(Language.Zh, kind.Name), "", Content(db, kind, model, issue, IssuedPaper.WrittenOf(kind.Code, model.OwnNumber?.Year ?? date.Year, model.OwnNumber?.Number), date, ""));
    }

    public PaperSheet? Sheet(IssuedPaper paper, ICipher key, Guid? reader) =>
        paper.Content is null ? null
        : Set($"{Texts.Say(Language.Zh, "Papers.Kind." + paper.Kind)} {paper.Written}", paper.CheckCode, PaperContent.Read(key.OpenText(paper.Content, Row(paper.Id))), reader is not null && reader == paper.IssuedBy);

    public byte[] Docx(PaperSheet sheet) => DocxWriter.Write(sheet);

    public IReadOnlyList<IssuedPaper> Of(LinliDb db, string subjectKind, Guid subject) =>
        [.. db.Papers.Where(paper => paper.SubjectKind == subjectKind && paper.SubjectId == subject).OrderByDescending(paper => paper.IssuedAt).ThenByDescending(paper => paper.Id)];

    public void Attach(Work work, Act act, Guid paper, Guid file) => work.Insert(new PaperScan { PaperId = paper, FileId = file, At = act.At });

    public void EraseForIssuers(Work work, string subjectKind, IReadOnlyCollection<Guid> subjects, Func<Guid, ICipher> keyOf)
    {
        foreach (var paper in work.Db.Papers.AsTracking().Where(paper => paper.Content != null && paper.SubjectKind == subjectKind && subjects.Contains(paper.SubjectId)).ToList())
        {
            var key = keyOf(paper.SubjectId);
            if (PaperContent.Read(key.OpenText(paper.Content!, Row(paper.Id))) is { ForIssuer.Count: > 0 } content)
                paper.Content = key.SealText((content with { ForIssuer = new Dictionary<string, string>() }).Written(), Row(paper.Id));
        }
    }

    public void Erase(Work work, string subjectKind, Guid subject)
    {
        foreach (var paper in work.Db.Papers.AsTracking().Where(paper => paper.SubjectKind == subjectKind && paper.SubjectId == subject))
            paper.Content = null;
    }

    private PaperContent Content(LinliDb db, PaperKind kind, PaperModel model, PaperIssue issue, string number, LocalDate date, string check)
    {
        var words = model.Words.ToDictionary(word => word.Name, word => word.Words);
        words["文号"] = number;
        words["签发人"] = issue.Signer;
        words["签发单位"] = issue.Issuer;
        words["成文日期"] = date.ToString("yyyy'年'M'月'd'日'", CultureInfo.InvariantCulture);
        words["校验码"] = CheckCode.Written(check);
        words["校验网址"] = settings.PublicAddress.TrimEnd('/') + "/paper/check";
        return new PaperContent(TemplateShelf.TextOf(db, kind), words, model.Tables.ToDictionary(table => table.Name, table => table.Rows), model.QrAddress, model.ForIssuer);
    }

    private static PaperSheet Set(string title, string check, PaperContent content, bool forIssuer = false)
    {
        var words = !forIssuer ? content.Words : content.Words.ToDictionary(word => word.Key, word => content.ForIssuer.GetValueOrDefault(word.Key) ?? word.Value);
        var (isLarge, blocks) = TemplateText.Set(content.Template, words, content.Tables, content.Qr);
        return new PaperSheet(title, isLarge, blocks, check);
    }

    // The row stays locked until the work ends: a work that fails gives its number back, so there is never a gap.
    private static int Next(Work work, string kind, int year)
    {
        work.Flush();
        using var command = work.Connection.CreateCommand();
        command.Transaction = work.Transaction;
        command.CommandText = "INSERT INTO papers_counters (kind, year, last) VALUES (@kind, @year, 1) ON CONFLICT (kind, year) DO UPDATE SET last = papers_counters.last + 1 RETURNING last";
        foreach (var (name, value) in new (string, object)[] { ("@kind", kind), ("@year", year) })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static RowName Row(Guid paper) => new("papers_papers.content", paper);
}
