using Linli.Foundation.Text;

namespace Linli.Foundation.Files;

/// <summary>Why a file is not taken, each with what to do instead.</summary>
internal static class FileRefusals
{
    public static readonly Refusal Empty = new("Files.Refusal.Empty");
    public static readonly Refusal Damaged = new("Files.Refusal.Damaged");
    public static readonly Refusal Heic = new("Files.Refusal.Heic");
    public static readonly Refusal Gif = new("Files.Refusal.Gif");
    public static readonly Refusal Markup = new("Files.Refusal.Markup");
    public static readonly Refusal Video = new("Files.Refusal.Video");
    public static readonly Refusal Archive = new("Files.Refusal.Archive");
    public static readonly Refusal Program = new("Files.Refusal.Program");
    public static readonly Refusal Unknown = new("Files.Refusal.Unknown");
    public static readonly Refusal UnknownVoice = new("Files.Refusal.UnknownVoice");
    public static readonly Refusal Silent = new("Files.Refusal.Silent");
    public static readonly Refusal TwoInOne = new("Files.Refusal.TwoInOne");
    public static readonly Refusal Animated = new("Files.Refusal.Animated");
    public static readonly Refusal PdfWithScript = new("Files.Refusal.PdfWithScript");

    public static Refusal TooBig(FileFamily family, int limit) => new("Files.Refusal.TooBig." + family, null, limit >> 20);

    public static Refusal Wanted(FileFamily family) => new("Files.Refusal.Wanted." + family);

    public static Refusal TooManyPixels(int width, int height) => new("Files.Refusal.TooManyPixels", null, width, height);

    public static Refusal TooLong(int seconds, int limit) => new("Files.Refusal.TooLong", null, seconds, limit);
}
