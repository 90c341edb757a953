namespace Linli.Foundation.Files;

/// <summary>What a file is for.</summary>
public enum FileFamily
{
    /// <summary>照片.</summary>
    Photo,

    /// <summary>语音: up to a minute, played by staff.</summary>
    Voice,

    /// <summary>文件: a scan or a letter.</summary>
    Document,
}

/// <summary>One kind of file we keep, told by its content and never by its name.</summary>
/// <param name="Code">The stored word.</param>
/// <param name="Family">What it is for.</param>
/// <param name="MediaType">How it is served.</param>
/// <param name="Extension">What a saved copy is called.</param>
public sealed record FileKind(string Code, FileFamily Family, string MediaType, string Extension)
{
    public static readonly FileKind Jpeg = new("jpeg", FileFamily.Photo, "image/jpeg", ".jpg");
    public static readonly FileKind Png = new("png", FileFamily.Photo, "image/png", ".png");
    public static readonly FileKind Webp = new("webp", FileFamily.Photo, "image/webp", ".webp");
    public static readonly FileKind Webm = new("webm", FileFamily.Voice, "audio/webm", ".webm");
    public static readonly FileKind Ogg = new("ogg", FileFamily.Voice, "audio/ogg", ".ogg");
    public static readonly FileKind M4a = new("m4a", FileFamily.Voice, "audio/mp4", ".m4a");
    public static readonly FileKind Amr = new("amr", FileFamily.Voice, "audio/amr", ".amr");
    public static readonly FileKind Mp3 = new("mp3", FileFamily.Voice, "audio/mpeg", ".mp3");
    public static readonly FileKind Wav = new("wav", FileFamily.Voice, "audio/wav", ".wav");
    public static readonly FileKind Pdf = new("pdf", FileFamily.Document, "application/pdf", ".pdf");

    /// <summary>Every kind.</summary>
    public static readonly IReadOnlyList<FileKind> All = [Jpeg, Png, Webp, Webm, Ogg, M4a, Amr, Mp3, Wav, Pdf];

    /// <summary>The kind of a stored word.</summary>
    public static FileKind Of(string code) => All.Single(kind => kind.Code == code);

    /// <inheritdoc/>
    public override string ToString() => Code;
}
