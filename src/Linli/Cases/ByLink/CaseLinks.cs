using Linli.Cases.Data;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using NodaTime;

namespace Linli.Cases.ByLink;

/// <summary>A link as those on the case see it.</summary>
/// <param name="Link">The row.</param>
/// <param name="Recipient">To whom; null once erased.</param>
/// <param name="Phone">The number of that person.</param>
/// <param name="Token">The token; null once erased.</param>
/// <param name="Purpose">What was asked.</param>
/// <param name="Answers">What came back.</param>
public sealed record GivenLink(CaseLink Link, string? Recipient, PhoneNumber? Phone, string? Token, string? Purpose, IReadOnlyList<CaseLinkAnswer> Answers)
{
    /// <summary>True while it opens.</summary>
    public bool IsLive(Instant now, bool caseIsOpen) => caseIsOpen && Link.RevokedAt is null && Link.Until > now;
}

/// <summary>答复链接: names the sealed columns, finds links, and reads those of a case.</summary>
public static class CaseLinks
{
    /// <summary>The place of a sealed column.</summary>
    public static RowName Column(string column, Guid link) => new("cases_links." + column, link);

    /// <summary>What a token is found by.</summary>
    public static byte[] IndexOf(KeyRing ring, string token) => ring.BlindIndex("link", token);

    /// <summary>The address that is given away.</summary>
    public static string Href(string token) => "/answer/" + token;

    /// <summary>Links that open at this instant, as far as they themselves know: a case that ended closes them too.</summary>
    public static IQueryable<CaseLink> Live(IQueryable<CaseLink> links, Instant now) => links.Where(link => link.RevokedAt == null && link.Until > now);

    /// <summary>The links of a case, the latest first.</summary>
    /// <remarks>Read at once, not awaited: several parts of one page ask, and a page has one context.</remarks>
    public static IReadOnlyList<GivenLink> Of(LinliDb db, Guid caseId, CasePrivate secrets, ICipher ring)
    {
        var links = db.CaseLinks.Where(link => link.CaseId == caseId).OrderByDescending(link => link.FactVersion).ToList();
        if (links.Count == 0)
            return [];
        var answers = db.CaseLinkAnswers.Where(answer => answer.CaseId == caseId).OrderBy(answer => answer.FactVersion).ToLookup(answer => answer.LinkId);
        var purposes = db.CaseTexts.Where(text => text.CaseId == caseId && text.Kind == CaseTextKind.LinkPurpose).ToList();
        var key = secrets.Key is null ? null : CaseSecrets.KeyOf(secrets, ring);
        string? Open(byte[]? value, string column, Guid id) => value is null || key is null ? null : key.OpenText(value, Column(column, id));
        return [.. links.Select(link => new GivenLink(link,
            Open(link.Recipient, "recipient", link.Id),
            Open(link.Phone, "phone", link.Id) is { } number ? PhoneNumber.Known(number) : null,
            Open(link.Token, "token", link.Id),
            purposes.FirstOrDefault(text => text.FactVersion == link.FactVersion) is { } purpose ? CaseSecrets.Words(purpose, secrets, ring) : null,
            [.. answers[link.Id]]))];
    }
}
