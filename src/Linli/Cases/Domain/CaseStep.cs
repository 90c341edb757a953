using Linli.Cases.Data;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Domain;

/// <summary>One verb being done inside a work: what it may read, and how it leaves words and files behind.</summary>
public sealed class CaseStep(Work work, Case target, Act act, VerbInput input, CasePrivate secrets, ICipher ring)
{
    private SubjectKey? _key;

    /// <summary>The work.</summary>
    public Work Work => work;

    /// <summary>The case, tracked.</summary>
    public Case Case => target;

    /// <summary>The act.</summary>
    public Act Act => act;

    /// <summary>What the person gave.</summary>
    public VerbInput Input => input;

    /// <summary>The sealed words of the case.</summary>
    public CasePrivate Secrets => secrets;

    /// <summary>The case's own key.</summary>
    public SubjectKey Key => _key ??= CaseSecrets.KeyOf(secrets, ring);

    /// <summary>The category as it stood before this verb.</summary>
    public string CategoryBefore { get; } = target.Category;

    /// <summary>Keeps a text beside the fact that this step will append; nothing for an empty one.</summary>
    public void Keep(CaseTextKind kind, string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
            return;
        var text = new CaseText { Id = Ids.New(act.At), CaseId = target.Id, FactVersion = target.Version + 1, Kind = kind, At = act.At };
        text.Words = Key.SealText(words.Trim(), CaseSecrets.Row(text));
        work.Insert(text);
    }

    /// <summary>The latest text of a kind that was kept before this verb; null where there is none.</summary>
    public string? Latest(CaseTextKind kind)
    {
        work.Flush();
        return work.Db.CaseTexts.AsNoTracking().Where(text => text.CaseId == target.Id && text.Kind == kind).OrderByDescending(text => text.FactVersion).FirstOrDefault() is { } text
            ? CaseSecrets.Words(text, secrets, ring)
            : null;
    }

    /// <summary>Keeps what handlers may read of a protected case instead of the reporter's own words (转办摘要).</summary>
    public void KeepSummary(string words) => secrets.Summary = Key.SealText(words.Trim(), CaseSecrets.Column("summary", target.Id));

    /// <summary>Keeps the rows of the files that came with it.</summary>
    public void KeepFiles()
    {
        foreach (var file in input.Files)
            work.Insert(CaseSecrets.FileRow(target.Id, target.Version + 1, file, act.At));
    }
}
