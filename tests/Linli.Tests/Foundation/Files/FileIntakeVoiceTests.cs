using System.Text;
using Linli.Foundation.Files;
using NodaTime;

namespace Linli.Tests.Foundation.Files;

/// <summary>Voice messages: up to a minute, sound only, nothing but sound.</summary>
public sealed class FileIntakeVoiceTests
{
    private static readonly FileRules Rules = new();

    [Fact]
    public void Every_recorder_is_understood()
    {
        Voice(TinyFiles.Amr(500)).ShouldBe((FileKind.Amr, Duration.FromSeconds(10)));
        Voice(TinyFiles.Ogg(30)).ShouldBe((FileKind.Ogg, Duration.FromSeconds(30)));
        Voice(TinyFiles.Webm(30)).ShouldBe((FileKind.Webm, Duration.FromSeconds(30)));
        Voice(TinyFiles.M4a(30)).ShouldBe((FileKind.M4a, Duration.FromSeconds(30)));
        Voice(TinyFiles.FragmentedM4a(3)).ShouldBe((FileKind.M4a, Duration.FromSeconds(30)));
        Voice(TinyFiles.Wav(30)).ShouldBe((FileKind.Wav, Duration.FromSeconds(30)));
        Voice(TinyFiles.Mp3(500)).ShouldBe((FileKind.Mp3, Duration.FromSeconds(18)));
    }

    [Fact]
    public void Nothing_but_frames_and_samples_is_kept_of_mp3_and_wav()
    {
        foreach (var file in new[] { TinyFiles.Mp3(100), TinyFiles.Wav(2) })
            TinyFiles.Holds(FileIntake.Check(file, FileFamily.Voice, Rules).Value.Content, TinyFiles.Place).ShouldBeFalse();
        var again = FileIntake.Check(TinyFiles.Wav(2), FileFamily.Voice, Rules).Value.Content;
        FileIntake.Check(again, FileFamily.Voice, Rules).Value.Content.ShouldBe(again);
    }

    [Fact]
    public void A_recording_in_which_nothing_was_said_is_told_so_in_every_form()
    {
        foreach (var file in new[] { TinyFiles.SilentWebm(10), TinyFiles.SilentAmr(500), TinyFiles.Wav(10, 20), TinyFiles.Mp3(200, sounds: false), TinyFiles.M4a(20, rate: 200) })
            Refused(file).Key.ShouldBe("Files.Refusal.Silent");
        // A whisper passes: only a machine that recorded nothing is turned away, never a person.
        FileIntake.Check(TinyFiles.Wav(10, 400), FileFamily.Voice, Rules).IsRefused.ShouldBeFalse();
    }

    [Fact]
    public void Twenty_minutes_are_too_long_and_a_film_or_a_song_sheet_is_no_recording()
    {
        Refused(TinyFiles.Amr(20 * 60 * 50)).Key.ShouldBe("Files.Refusal.TooLong");
        Refused(TinyFiles.Wav(20 * 60)).Key.ShouldBe("Files.Refusal.TooBig.Voice");
        Refused(TinyFiles.Mp3(20 * 60 * 28)).Key.ShouldBe("Files.Refusal.TooLong");
        Refused([.. "fLaC"u8, .. new byte[100]]).Key.ShouldBe("Files.Refusal.UnknownVoice");
        Refused([0xFF, 0xF1, 0x50, 0x80, .. new byte[100]]).Key.ShouldBe("Files.Refusal.UnknownVoice");
        Refused(TinyFiles.Pdf()).Key.ShouldBe("Files.Refusal.Wanted.Voice");
        Refused([]).Key.ShouldBe("Files.Refusal.Empty");
    }

    [Fact]
    public void More_than_a_minute_is_too_long_whatever_the_header_claims()
    {
        foreach (var file in new[] { TinyFiles.Amr(62 * 50), TinyFiles.Ogg(62), TinyFiles.Webm(62), TinyFiles.M4a(62), TinyFiles.FragmentedM4a(7) })
        {
            var refusal = Refused(file);
            refusal.Key.ShouldBe("Files.Refusal.TooLong");
            refusal.Args[1].ShouldBe(60);
        }
        FileIntake.Check(TinyFiles.Webm(60), FileFamily.Voice, Rules).IsRefused.ShouldBeFalse();
    }

    [Fact]
    public void Comments_titles_and_user_data_are_blanked()
    {
        foreach (var file in new[] { TinyFiles.Ogg(5), TinyFiles.Webm(5), TinyFiles.M4a(5), TinyFiles.Webm(5, 2, TinyFiles.Element(0x1254C367, Encoding.ASCII.GetBytes("tags"))) })
        {
            var clean = FileIntake.Check(file, FileFamily.Voice, Rules).Value;
            TinyFiles.Holds(clean.Content, TinyFiles.Place).ShouldBeFalse();
            TinyFiles.Holds(clean.Content, "tags").ShouldBeFalse();
            clean.Content.Length.ShouldBe(file.Length);
        }
    }

    [Fact]
    public void Pictures_in_it_make_it_a_video()
    {
        Refused(TinyFiles.Webm(5, trackType: 1)).Key.ShouldBe("Files.Refusal.Video");
        Refused(TinyFiles.M4a(5, "vide", "isom")).Key.ShouldBe("Files.Refusal.Video");
    }

    [Fact]
    public void Something_glued_behind_the_sound_goes_or_is_refused()
    {
        FileIntake.Check([.. TinyFiles.Ogg(5), 1, 2, 3], FileFamily.Voice, Rules).Value.Content.Length.ShouldBe(TinyFiles.Ogg(5).Length);
        Refused([.. TinyFiles.Amr(5), .. "<script>"u8]).Key.ShouldStartWith("Files.Refusal.");
        Refused([.. TinyFiles.Ogg(5), .. TinyFiles.Zip()]).Key.ShouldBe("Files.Refusal.TwoInOne");
        Refused(TinyFiles.Jpeg()).Key.ShouldBe("Files.Refusal.Wanted.Voice");
    }

    private static (FileKind, Duration) Voice(byte[] file)
    {
        var clean = FileIntake.Check(file, FileFamily.Voice, Rules).Value;
        return (clean.Kind, clean.Length!.Value);
    }

    private static Linli.Foundation.Text.Refusal Refused(byte[] file) => FileIntake.Check(file, FileFamily.Voice, Rules).Refusals.Single();
}
