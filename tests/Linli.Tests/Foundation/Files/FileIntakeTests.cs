using System.Text;
using Linli.Foundation.Files;
using Linli.Foundation.Text;

namespace Linli.Tests.Foundation.Files;

public sealed class FileIntakeTests
{
    private static readonly FileRules Rules = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_jpeg_loses_its_place_and_still_stands_upright(bool little)
    {
        var xmp = TinyFiles.Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.ASCII.GetBytes(TinyFiles.Place)]);
        var iptc = TinyFiles.Segment(0xED, Encoding.ASCII.GetBytes("Photoshop 3.0\0" + TinyFiles.Place));
        var comment = TinyFiles.Segment(0xFE, Encoding.ASCII.GetBytes(TinyFiles.Place));
        var clean = Photo(TinyFiles.Jpeg(extra: [.. TinyFiles.JpegExif(6, little), .. xmp, .. iptc, .. comment]));
        clean.Kind.ShouldBe(FileKind.Jpeg);
        TinyFiles.Holds(clean.Content, TinyFiles.Place).ShouldBeFalse();
        clean.Content.ShouldBe(TinyFiles.Jpeg(extra: TinyFiles.Segment(0xE1, [.. "Exif\0\0"u8, .. Exif.Only(6)])));
        Exif.Orientation(Exif.Only(6)).ShouldBe(6);
    }

    [Fact]
    public void A_jpeg_without_anything_to_hide_stays_as_it_is()
    {
        var plain = TinyFiles.Jpeg(640, 480);
        var clean = Photo(plain);
        clean.Content.ShouldBe(plain);
        (clean.Width, clean.Height).ShouldBe((640, 480));
        Photo(TinyFiles.Jpeg(extra: TinyFiles.JpegExif(1))).Content.ShouldBe(TinyFiles.Jpeg());
    }

    [Fact]
    public void Colour_profiles_stay_and_what_follows_the_end_goes()
    {
        var profile = TinyFiles.Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, 9, 9]);
        var second = TinyFiles.Segment(0xE2, [.. "MPF\0"u8, 1, 2, 3]);
        Photo(TinyFiles.Jpeg(extra: [.. profile, .. second], after: [.. "....ftypmp42 a motion photo"u8])).Content.ShouldBe(TinyFiles.Jpeg(extra: profile));
    }

    [Fact]
    public void A_png_keeps_its_picture_and_nothing_else()
    {
        byte[] texts = [.. TinyFiles.Chunk("tEXt", Encoding.ASCII.GetBytes("Comment\0" + TinyFiles.Place)), .. TinyFiles.Chunk("iTXt", Encoding.ASCII.GetBytes(TinyFiles.Place)),
            .. TinyFiles.Chunk("zTXt", [1]), .. TinyFiles.Chunk("tIME", new byte[7]), .. TinyFiles.Chunk("acTL", new byte[8]), .. TinyFiles.Chunk("prVt", [1])];
        var gamma = TinyFiles.Chunk("gAMA", [0, 0, 1, 1]);
        Photo(TinyFiles.Png(extra: [.. gamma, .. texts], after: [1, 2, 3])).Content.ShouldBe(TinyFiles.Png(extra: gamma));
        Photo(TinyFiles.Png(extra: TinyFiles.Chunk("eXIf", TinyFiles.ExifWithPlace(8)))).Content
            .ShouldBe(TinyFiles.Png(extra: TinyFiles.Chunk("eXIf", Exif.Only(8))));
    }

    [Fact]
    public void A_webp_keeps_its_picture_and_its_orientation()
    {
        var exif = TinyFiles.Riff("EXIF", TinyFiles.ExifWithPlace(3));
        var xmp = TinyFiles.Riff("XMP ", Encoding.ASCII.GetBytes(TinyFiles.Place));
        var clean = Photo(TinyFiles.Webp(0x0C, exif, xmp));
        clean.Content.ShouldBe(TinyFiles.Webp(0x08, TinyFiles.Riff("EXIF", Exif.Only(3))));
        (clean.Width, clean.Height).ShouldBe((2, 2));
        Photo(TinyFiles.Webp(0x0C, TinyFiles.Riff("EXIF", TinyFiles.ExifWithPlace(1)), xmp)).Content.ShouldBe(TinyFiles.Webp(0));
    }

    [Fact]
    public void A_bomb_is_refused_by_its_header()
    {
        Refused(TinyFiles.Jpeg(65_500, 65_500)).ShouldBe("TooManyPixels");
        Refused(TinyFiles.Png(100_000, 10)).ShouldBe("TooManyPixels");
        Refused(TinyFiles.Png(int.MaxValue, int.MaxValue)).ShouldBe("TooManyPixels");
        byte[] huge = [.. TinyFiles.Webp(0)];
        huge[24] = huge[25] = huge[26] = huge[27] = huge[28] = huge[29] = 0xFF;
        Refused(huge).ShouldBe("TooManyPixels");
    }

    [Fact]
    public void Wrong_kinds_are_refused_each_with_its_own_words()
    {
        var expected = new (string Reason, byte[] File)[]
        {
            ("Empty", []),
            ("Heic", TinyFiles.Box("ftyp", [.. "heic"u8, 0, 0, 0, 0])),
            ("Heic", TinyFiles.Box("ftyp", [.. "avif"u8, 0, 0, 0, 0])),
            ("Markup", [.. "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8]),
            ("Markup", [0xEF, 0xBB, 0xBF, .. "\n <!DOCTYPE html><html></html>"u8]),
            ("Markup", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<html>")]),
            ("Gif", [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0]),
            ("Archive", TinyFiles.Zip()),
            ("Archive", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]),
            ("Program", [.. "MZ"u8, 0x90, 0]),
            ("Program", [0x7F, .. "ELF"u8]),
            ("Program", [.. "#!/bin/sh"u8]),
            ("Video", TinyFiles.Box("ftyp", [.. "qt  "u8, 0, 0, 0, 0])),
            ("Unknown", [.. "hello"u8]),
            ("Unknown", [0xFF]),
            ("Wanted.Photo", TinyFiles.Amr(5)),
            ("Wanted.Photo", TinyFiles.Pdf()),
        };
        foreach (var (reason, file) in expected)
        {
            Refused(file).ShouldBe(reason);
            var refusal = FileIntake.Check(file, FileFamily.Photo, Rules, "photos").Refusals.Single();
            refusal.Field.ShouldBe("photos");
            refusal.In(Language.Zh).ShouldNotStartWith("[");
            refusal.In(Language.En).ShouldNotStartWith("[");
        }
    }

    [Fact]
    public void Two_files_in_one_are_refused()
    {
        Refused(TinyFiles.Jpeg(after: TinyFiles.Zip())).ShouldBe("TwoInOne");
        Refused(TinyFiles.Png(after: TinyFiles.Zip())).ShouldBe("TwoInOne");
        Refused(TinyFiles.Jpeg(extra: TinyFiles.Segment(0xFE, [.. "<ScRiPt>alert(1)</script>"u8]))).ShouldBe("TwoInOne");
        Refused(TinyFiles.Png(extra: TinyFiles.Chunk("tEXt", [.. "a\0<!DOCTYPE html>"u8]))).ShouldBe("TwoInOne");
        Refused(TinyFiles.Jpeg(extra: TinyFiles.Segment(0xFE, [.. "%PDF-1.4"u8]))).ShouldBe("TwoInOne");
        Refused(TinyFiles.Webp(0, TinyFiles.Riff("JUNK", [.. "<?php system('id')"u8]))).ShouldBe("TwoInOne");
        Refused([.. TinyFiles.Pdf(), .. TinyFiles.Zip()], FileFamily.Document).ShouldBe("TwoInOne");
    }

    [Fact]
    public void A_file_cut_anywhere_is_refused_and_nothing_breaks()
    {
        var exif = TinyFiles.JpegExif(6);
        foreach (var (whole, family) in new[]
        {
            (TinyFiles.Jpeg(extra: exif), FileFamily.Photo), (TinyFiles.Png(extra: TinyFiles.Chunk("eXIf", TinyFiles.ExifWithPlace(6))), FileFamily.Photo),
            (TinyFiles.Webp(0x08, TinyFiles.Riff("EXIF", TinyFiles.ExifWithPlace(6))), FileFamily.Photo),
            (TinyFiles.M4a(5), FileFamily.Voice), (TinyFiles.Ogg(5)[..^1], FileFamily.Voice), (TinyFiles.Pdf()[..^3], FileFamily.Document),
        })
            for (var length = 0; length < whole.Length; length++)
                FileIntake.Check(whole.AsSpan(0, length), family, Rules).IsRefused.ShouldBeTrue($"{family} cut at {length} of {whole.Length}");
    }

    [Fact]
    public void Any_changed_bytes_are_answered_with_an_outcome_never_an_exception()
    {
        var random = new Random(20260304);
        byte[][] files = [TinyFiles.Jpeg(extra: TinyFiles.JpegExif(6)), TinyFiles.Png(extra: TinyFiles.Chunk("eXIf", TinyFiles.ExifWithPlace(6))), TinyFiles.Webp(0x08, TinyFiles.Riff("EXIF", TinyFiles.ExifWithPlace(6))),
            TinyFiles.Ogg(5), TinyFiles.Webm(5), TinyFiles.M4a(5), TinyFiles.FragmentedM4a(3), TinyFiles.Amr(20), TinyFiles.Pdf()];
        for (var round = 0; round < 40_000; round++)
        {
            var file = files[round % files.Length].ToArray();
            for (var change = random.Next(1, 6); change > 0; change--)
                file[random.Next(file.Length)] = (byte)random.Next(256);
            foreach (var family in Enum.GetValues<FileFamily>())
                Should.NotThrow(() => FileIntake.Check(file, family, Rules));
        }
    }

    [Fact]
    public void What_was_cleaned_once_is_clean()
    {
        foreach (var (file, family) in new[]
        {
            (TinyFiles.Jpeg(extra: TinyFiles.JpegExif(6)), FileFamily.Photo), (TinyFiles.Png(extra: TinyFiles.Chunk("eXIf", TinyFiles.ExifWithPlace(6))), FileFamily.Photo),
            (TinyFiles.Webp(0x0C, TinyFiles.Riff("EXIF", TinyFiles.ExifWithPlace(6))), FileFamily.Photo), (TinyFiles.Ogg(9), FileFamily.Voice), (TinyFiles.Webm(9), FileFamily.Voice), (TinyFiles.M4a(9), FileFamily.Voice),
        })
        {
            var once = FileIntake.Check(file, family, Rules).Value;
            FileIntake.Check(once.Content, family, Rules).Value.Content.ShouldBe(once.Content);
        }
    }

    [Fact]
    public async Task Fifty_megabytes_are_refused_after_reading_little_more_than_the_limit()
    {
        using var stream = new Endless(50L << 20);
        (await FileIntake.Read(stream, FileFamily.Photo, Rules, cancel: TestContext.Current.CancellationToken)).Refusals.Single().Key.ShouldBe("Files.Refusal.TooBig.Photo");
        stream.Given.ShouldBeLessThan((20L << 20) + (128 << 10));
        using var voice = new Endless(1L << 30);
        (await FileIntake.Read(voice, FileFamily.Voice, Rules, cancel: TestContext.Current.CancellationToken)).Refusals.Single().Args.ShouldBe([12], "a minute of uncompressed sound, and a little");
    }

    [Fact]
    public async Task A_stream_within_the_limit_is_read_whole()
    {
        using var stream = new MemoryStream(TinyFiles.Jpeg());
        (await FileIntake.Read(stream, FileFamily.Photo, Rules, cancel: TestContext.Current.CancellationToken)).Value.Content.ShouldBe(TinyFiles.Jpeg());
    }

    [Fact]
    public void Documents_with_programs_in_them_are_refused()
    {
        FileIntake.Check(TinyFiles.Pdf(), FileFamily.Document, Rules).Value.Kind.ShouldBe(FileKind.Pdf);
        Refused(TinyFiles.Pdf("<</S/JavaScript/JS(app.alert(1))>>"), FileFamily.Document).ShouldBe("PdfWithScript");
        Refused(TinyFiles.Pdf("<</S/J#61vaScript /JS (x)>>"), FileFamily.Document).ShouldBe("PdfWithScript");
        Refused(TinyFiles.Pdf("<</S/Launch/F(cmd.exe)>>"), FileFamily.Document).ShouldBe("PdfWithScript");
        FileIntake.Check(TinyFiles.Pdf("stream\n by chance /JS (x) endstream"), FileFamily.Document, Rules).IsRefused.ShouldBeFalse();
        Refused(TinyFiles.Pdf("stream\n page endstream /OpenAction<</S/JavaScript>>"), FileFamily.Document).ShouldBe("PdfWithScript");
        Refused([.. TinyFiles.Pdf().Take(30)], FileFamily.Document).ShouldBe("Damaged");
    }

    private static CleanFile Photo(byte[] file) => FileIntake.Check(file, FileFamily.Photo, Rules).Value;

    private static string Refused(byte[] file, FileFamily family = FileFamily.Photo) =>
        FileIntake.Check(file, family, Rules).Refusals.Single().Key["Files.Refusal.".Length..];

    private sealed class Endless(long length) : MemoryStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = (int)Math.Min(buffer.Length, length - Given);
            Given += count;
            return ValueTask.FromResult(count);
        }
    }
}
