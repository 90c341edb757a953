using System.Text.Json;
using Linli.Foundation.Data;
using Linli.Foundation.Text;
using Linli.Foundation.Web;
using Linli.Identity.Data;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Linli.Identity.Web;

/// <summary>Keeps what was typed into a form when the session turned out to be over, and shows it again after the same person has signed in.</summary>
/// <remarks>Only for somebody whose session it was, only text, at most 256 KB and five forms a person, half a day long. Files are not kept.</remarks>
internal sealed class KeptForms(IUnitOfWork unitOfWork, DatabaseOptions database, IDataProtectionProvider protection, IClock clock)
{
    private const int MostBytes = 256 * 1024;
    private const int MostForms = 5;
    private static readonly Duration Lasting = Duration.FromHours(12);

    private readonly IDataProtector _seal = protection.CreateProtector("Linli.Identity.KeptForms");

    /// <summary>Keeps the posted form of a page; its id, or null when there is nothing to keep or nobody to keep it for.</summary>
    public async Task<Guid?> Keep(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType
            || http.Features.Get<PastSession>() is not { } past || http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null)
            return null;
        var fields = SentForm.Keepable(await http.Request.ReadFormAsync());
        var content = JsonSerializer.SerializeToUtf8Bytes(fields.ToDictionary(field => field.Key, field => field.Value.ToArray()));
        if (content.Length > MostBytes)
            return null;
        var now = clock.GetCurrentInstant();
        var form = new KeptForm { Id = Ids.New(now), AccountId = past.AccountId, Path = http.Request.Path, Content = _seal.Protect(content), KeptAt = now };
        return await unitOfWork.Run(work =>
        {
            var others = work.Db.KeptForms.Where(kept => kept.AccountId == past.AccountId).OrderByDescending(kept => kept.KeptAt).Select(kept => kept.Id).ToList();
            var surplus = others.Skip(MostForms - 1).ToList();
            var old = work.Now - Lasting;
            work.Db.KeptForms.Where(kept => surplus.Contains(kept.Id) || kept.KeptAt < old).ExecuteDelete();
            work.Db.Add(form);
            return form.Id;
        });
    }

    /// <summary>Puts a kept form into the page that is asked for, when it is this person's and of this page.</summary>
    public async Task Show(HttpContext http, SignedIn person)
    {
        if (!HttpMethods.IsGet(http.Request.Method) || !person.IsSignedIn || !Guid.TryParse(http.Request.Query["kept"], out var id))
            return;
        var (account, path, since) = (person.AccountId, http.Request.Path.Value, clock.GetCurrentInstant() - Lasting);
        using var db = database.Read();
        if (await db.KeptForms.SingleOrDefaultAsync(kept => kept.Id == id && kept.AccountId == account && kept.Path == path && kept.KeptAt >= since, http.RequestAborted) is not { } form)
            return;
        var fields = JsonSerializer.Deserialize<Dictionary<string, string?[]>>(_seal.Unprotect(form.Content))!;
        SentForm.ShowAgain(http, fields.ToDictionary(field => field.Key, field => new Microsoft.Extensions.Primitives.StringValues(field.Value)), new Refusal("Identity.FormKept"));
    }
}
