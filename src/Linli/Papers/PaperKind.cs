using Linli.Foundation.Text;

namespace Linli.Papers;

/// <summary>文书种类: code, the blank of its model, and with that what its template may name.</summary>
/// <param name="Code">The stored word, e.g. <c>order</c>; also the template's file name.</param>
/// <param name="Blank">The model with nothing in it.</param>
public sealed record PaperKind(string Code, PaperModel Blank)
{
    /// <summary>交办单.</summary>
    public static readonly PaperKind Order = new("order", new OrderPaper());

    /// <summary>吹哨通知单.</summary>
    public static readonly PaperKind Whistle = new("whistle", new WhistleNotice());

    /// <summary>退回审批单.</summary>
    public static readonly PaperKind Return = new("return", new ReturnPaper());

    /// <summary>延期审批单.</summary>
    public static readonly PaperKind Extension = new("extension", new ExtensionPaper());

    /// <summary>挂账审批单.</summary>
    public static readonly PaperKind Shelving = new("shelving", new ShelvingPaper());

    /// <summary>督办单.</summary>
    public static readonly PaperKind Supervision = new("supervision", new SupervisionPaper());

    /// <summary>办结报告.</summary>
    public static readonly PaperKind Completion = new("completion", new CompletionPaper());

    /// <summary>回复单.</summary>
    public static readonly PaperKind Reply = new("reply", new ReplyPaper());

    /// <summary>一事一档.</summary>
    public static readonly PaperKind Dossier = new("dossier", new DossierPaper());

    /// <summary>Every kind, in the order of a case's life.</summary>
    public static readonly IReadOnlyList<PaperKind> All = [Order, Whistle, Return, Extension, Shelving, Supervision, Completion, Reply, Dossier];

    /// <summary>What the issuing itself fills in, on every kind; a template must hold the first and the second.</summary>
    public static readonly IReadOnlyList<string> Issuing = ["文号", "校验码", "签发人", "签发单位", "成文日期", "校验网址"];

    /// <summary>Its name.</summary>
    public Phrase Name => new("Papers.Kind." + Code);

    /// <summary>Placeholders its template may use.</summary>
    public IReadOnlyList<string> Words => [.. Issuing, .. Blank.Words.Select(word => word.Name)];

    /// <summary>Lists its template may use.</summary>
    public IReadOnlyList<string> Lists => [.. Blank.Tables.Select(table => table.Name), QrPlace];

    /// <summary>Where a QR code stands.</summary>
    public static readonly string QrPlace = "二维码";

    /// <summary>The kind of a code, or null.</summary>
    public static PaperKind? Of(string? code) => All.FirstOrDefault(kind => kind.Code == code);
}
