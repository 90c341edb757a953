using System.Globalization;
using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Time;
using Linli.Whistles.Confer;
using Linli.Whistles.Domain;
using NodaTime;
using NodaTime.Text;

namespace Linli.Whistles.Sheet;

/// <summary>Reads what a verb's form sent, names its forms, and orders them on a page.</summary>
internal static class WhistleForms
{
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>The name of a verb's form on its page.</summary>
    public static string NameOf(WhistleVerb verb, Invitation? one) =>
        "do-" + Storage.Word(verb) + (one is not null && WhistleLife.AboutOf(verb) == About.One ? "-" + one.Id.ToString("N", CultureInfo.InvariantCulture) : "");

    /// <summary>The verb of an address, or null.</summary>
    public static WhistleVerb? VerbOf(string? word) =>
        Enum.GetValues<WhistleVerb>().Where(verb => Storage.Word(verb) == word).Select(verb => (WhistleVerb?)verb).FirstOrDefault();

    /// <summary>Verbs done by one press, nothing to be typed.</summary>
    public static bool IsBare(WhistleVerb verb) => verb is WhistleVerb.Request or WhistleVerb.Issue or WhistleVerb.AgreeVisit;

    /// <summary>The input of a form.</summary>
    public static WhistleInput Read(IFormCollection form, DeploymentZone zone, WhistleVerb verb, Invitation? one, Whistle? target) => new()
    {
        Seen = Word(form, "seen"),
        Text = Word(form, "text"),
        Matter = Word(form, "matter"),
        Power = Word(form, "power"),
        Lack = Word(form, "lack"),
        Urgency = Enum.TryParse<Urgency>(form["urgency"], out var urgency) ? urgency : null,
        Units = [.. form["units"].Select(id => Guid.TryParse(id, out var unit) ? unit : Guid.Empty).Where(id => id != Guid.Empty)],
        Unit = Id(form, "unit"),
        Invitation = one?.Id,
        Leader = Word(form, "leader"),
        Signer = Word(form, "signer"),
        At = Minute.Parse(form["at"].ToString()) is { Success: true } at ? zone.At(at.Value) : null,
        Lon = Degrees(form, "lng"),
        Lat = Degrees(form, "lat"),
        Case = Id(form, "case"),
        Lead = Id(form, "lead"),
        Duties = verb != WhistleVerb.HoldConference || target is null ? [] :
            [.. target.Invitations.Select(other => new DutyInput(other.Id, Word(form, HoldConference.FieldOf("duty", other.Id)), Day(form, HoldConference.FieldOf("due", other.Id))))],
        Marks = [.. Enumerable.Range(0, 4).Select(index => form[Score.Marks.FieldOf(index)].ToString()).TakeWhile(mark => mark.Length > 0)
            .Select(mark => int.TryParse(mark, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : -1)],
        Voice = Word(form, "voice"),
    };

    /// <summary>A moment as a date and time field shows it.</summary>
    public static string? Shown(Instant? at, DeploymentZone zone) => at is { } moment ? Minute.Format(zone.Local(moment)) : null;

    /// <summary>A verb's drawing.</summary>
    public static string Icon(WhistleVerb verb) => verb switch
    {
        WhistleVerb.Request => "send",
        WhistleVerb.Issue => "speakerphone",
        WhistleVerb.Refuse or WhistleVerb.Decline => "hand-stop",
        WhistleVerb.Cancel => "x",
        WhistleVerb.Invite => "user-plus",
        WhistleVerb.AddCase => "git-merge",
        WhistleVerb.CheckIn => "user-check",
        WhistleVerb.Object or WhistleVerb.Appeal or WhistleVerb.Escalate or WhistleVerb.Uphold or WhistleVerb.Overrule => "gavel",
        WhistleVerb.ProposeVisit or WhistleVerb.AgreeVisit => "calendar",
        WhistleVerb.HoldConference => "users-group",
        WhistleVerb.AnswerDuty => "check",
        WhistleVerb.SpeakForCommunity => "message",
        WhistleVerb.ScoreDepartment or WhistleVerb.ScoreStreet => "star",
        WhistleVerb.Close => "checks",
        WhistleVerb.IssueNotice => "file-text",
        _ => "edit",
    };

    /// <summary>The way on comes before the side ways; smaller stands higher.</summary>
    public static int Order(WhistleVerb verb) => verb switch
    {
        WhistleVerb.Overrule => 0,
        WhistleVerb.Uphold => 1,
        WhistleVerb.CheckIn or WhistleVerb.Request or WhistleVerb.Issue => 2,
        WhistleVerb.AnswerDuty or WhistleVerb.HoldConference => 3,
        WhistleVerb.SpeakForCommunity or WhistleVerb.ScoreDepartment or WhistleVerb.ScoreStreet => 4,
        WhistleVerb.Close => 5,
        WhistleVerb.AgreeVisit => 6,
        WhistleVerb.ProposeVisit => 7,
        WhistleVerb.Escalate or WhistleVerb.Appeal => 8,
        WhistleVerb.Invite => 9,
        WhistleVerb.AddCase => 10,
        WhistleVerb.Revise or WhistleVerb.IssueNotice => 11,
        WhistleVerb.Object => 12,
        WhistleVerb.Decline or WhistleVerb.Refuse => 13,
        _ => 14,
    };

    private static Guid? Id(IFormCollection form, string field) => Guid.TryParse(form[field], out var id) ? id : null;

    private static string? Word(IFormCollection form, string field) => form[field].ToString() is { Length: > 0 } word ? word : null;

    private static double? Degrees(IFormCollection form, string field) => double.TryParse(form[field], NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;

    private static LocalDate? Day(IFormCollection form, string field) => LocalDatePattern.Iso.Parse(form[field].ToString()) is { Success: true } day ? day.Value : null;
}
