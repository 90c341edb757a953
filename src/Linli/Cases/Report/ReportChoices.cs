using Linli.Dispatch;
using Linli.Foundation.Data;
using Linli.Foundation.Text;
using Linli.Shell;
using Linli.Shell.Parts;
using NodaTime;

namespace Linli.Cases.Report;

/// <summary>What the report form offers to choose from.</summary>
internal static class ReportChoices
{
    /// <summary>The pictures, in the catalogue's order.</summary>
    public static IReadOnlyList<Tile> Tiles(Catalogue catalogue, Language language) =>
        [.. catalogue.Tiles.Select(tile => new Tile(tile.Key, tile.Name.In(language), Icons.Names.Contains(tile.Picture) ? tile.Picture : "dots"))];

    /// <summary>这件事反映的是谁本身 (domain.md 3.8 rule 5).</summary>
    public static IReadOnlyList<Choice> Parties(PageContext page) =>
        [.. Enum.GetValues<NamedParty>().Select(party => new Choice(Storage.Word(party), page.Say($"Cases.Report.About.{party}")))];

    /// <summary>跟进它: what neighbours told of, by category, and the way out.</summary>
    public static IReadOnlyList<Choice> Neighbours(IEnumerable<NeighbourMatters> matters, PageContext page) =>
    [
        .. matters.Select(matter => new Choice(matter.What.Code, page.Say("Cases.Report.Follow.This", matter.What.Name), page.Say(matter.Told))),
        new Choice("", page.Say("Cases.Report.Follow.None")),
    ];

    /// <summary>How to be reached (rule 6). A paper answer is asked for at the counter, where somebody knows the door.</summary>
    public static IReadOnlyList<Choice> Ways(PageContext page) =>
        [.. Enum.GetValues<ContactWay>().Where(way => way != ContactWay.Paper).Select(way => new Choice(Storage.Word(way), page.Say(CaseWords.Contact(way)), way is ContactWay.TextOnly ? page.Say("Cases.Report.Contact.TextOnly.Hint") : null))];

    /// <summary>Answers that make the matter sensitive: from then on the phone keeps no draft (rule 6).</summary>
    public static string SensitiveValues(Catalogue catalogue) => string.Join(',',
        catalogue.Tiles.Where(tile => catalogue.Under(tile).Any(category => category.Has(CategoryFlags.Sensitive))).Select(tile => tile.Key)
            .Concat(Enum.GetValues<NamedParty>().Select(Storage.Word)));

    /// <summary>Refusals of files, at their field.</summary>
    public static IEnumerable<Refusal> NotTaken(IEnumerable<LeftOut> leftOut) =>
        leftOut.Select(left => new Refusal(left.Says.Key, left.Nth == 0 ? SentFiles.VoiceField : SentFiles.PhotosField, left.Says.Args));

    /// <summary>Refusals of files, at their field; and the word that chosen files must be chosen again, since no browser lets a page keep them.</summary>
    public static IEnumerable<Refusal> OfFiles(SentReport sent)
    {
        foreach (var refusal in NotTaken(sent.LeftOut))
            yield return refusal;
        if (sent.Input.Photos.Count > 0)
            yield return new Refusal("Cases.Report.ChooseAgain", SentFiles.PhotosField, sent.Input.Photos.Count);
        if (sent.Input.Voice is not null)
            yield return new Refusal("Cases.Report.SpeakAgain", SentFiles.VoiceField);
    }

    extension(IDispatch dispatch)
    {
        /// <summary>Numbers to ring first, by the words and the tile.</summary>
        public IReadOnlyList<EmergencyAdvice> DangerIn(string? text, string? tile, Instant at) =>
            dispatch.Decide(new ReportFacts(text ?? "", at, at.InUtc().Date) { Tile = dispatch.Current.FindTile(tile) is null ? null : tile }).Emergencies;
    }
}
