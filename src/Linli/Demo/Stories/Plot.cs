namespace Linli.Demo.Stories;

/// <summary>How a case goes and where it stands now; each plot is told so many times in the full county.</summary>
/// <param name="Name">Its name; also what its random numbers are drawn by.</param>
/// <param name="Times">How often in 650.</param>
/// <param name="Way">Which reports fit (<see cref="Template.Way"/>).</param>
/// <param name="Tell">Tells it.</param>
internal sealed record Plot(string Name, int Times, char Way, Action<Story> Tell)
{
    /// <summary>How it has to look today, for cases still open; null when it is over.</summary>
    public Mood? Now { get; init; }

    /// <summary>All plots: 585 told to the end, 65 still open.</summary>
    public static IReadOnlyList<Plot> All { get; } =
    [
        new("spot-rated", 90, 's', s => s.Call().OnTheSpot().Rate()),
        new("spot-unrated", 30, 's', s => s.Call().OnTheSpot().TimeRunsOut()),
        new("community-rated", 97, 'c', s => s.Call().AcceptInside().Result().Pass().Rate()),
        new("community-unrated", 30, 'c', s => s.Call().AcceptInside().Result().Pass().TimeRunsOut()),
        new("department-rated", 116, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start().Result().Pass().Rate()),
        new("department-unrated", 30, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start().Result().Pass().TimeRunsOut()),
        new("failed-once", 14, 'd', s => s.Call().AcceptAndSend().Acknowledge().Result().Fail().Result().Pass().Rate()),
        new("sent-on", 10, 'd', s => s.Call().AcceptAndMissend().SendOn().Acknowledge().Result().Pass().Rate()),
        new("consult-rated", 24, 'q', s => s.Call().AnswerQuestion().Rate()),
        new("consult-unrated", 6, 'q', s => s.Call().AnswerQuestion().TimeRunsOut()),
        new("found-and-fixed", 34, 'f', s => s.Found().FixedAtOnce()),
        new("found-and-sent", 12, 'd', s => s.Found().AcceptAndSend().Acknowledge().Result().Pass()),
        new("about-company", 8, 'p', s => s.Call().AcceptAndSend().Acknowledge().Start().Result().Pass().Rate()),
        new("bad-confirmed", 8, 'd', s => s.Call().AcceptAndSend().Acknowledge().Result().Pass().RateBadly().StandBy()),
        new("bad-redone", 9, 'd', s => s.Call().AcceptAndSend().Acknowledge().Result().Pass().RateBadly().DoAgain().Result().Pass().Rate()),
        new("reopened", 5, 'd', s => s.Call().AcceptAndSend().Acknowledge().Result().Pass().Rate().AskAgain().Result().Pass().Rate()),
        new("referred", 16, 'r', s => s.Call().Refer()),
        new("voided", 6, 'v', s => s.ProposeVoid().ConfirmVoid()),
        new("void-rejected", 2, 'c', s => s.ProposeVoid().RejectVoid().Call().AcceptInside().Result().Pass().Rate()),
        new("withdrawn", 14, 'c', s => s.Call().TakeBack()),

        new("returned", 5, 'd', s => s.Call().AcceptAndMissend().AskReturn().TakeReturn().Acknowledge().Result().Pass().Rate()),
        new("ruled", 3, 'd', s => s.Call().AcceptAndSend().AskReturn().RefuseReturn().AskReturn().Rule().Start().Result().Pass().Rate()),
        new("extended", 8, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start().AskExtension().GrantExtension().Result().Pass().Rate()),
        new("shelved-once", 4, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start().ProposeShelf().Shelve().TakeOffTheShelf().Result().Pass().Rate()),
        new("supervised-once", 4, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start().Supervise().AnswerOrder().CrossOff().Result().Pass().Rate()),

        new("return-asked", 2, 'd', s => s.Call().AcceptAndSend().AskReturn()) { Now = Mood.Calm },
        new("ruling-awaited", 1, 'd', s => s.Call().AcceptAndSend().AskReturn().RefuseReturn().AskReturn()) { Now = Mood.Calm },
        new("extension-asked", 2, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start().AskExtension()) { Now = Mood.Calm },
        new("shelving-proposed", 1, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start().ProposeShelf()) { Now = Mood.Calm },
        new("shelved", 2, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start().ProposeShelf().Shelve()) { Now = Mood.Calm },
        new("supervised", 2, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start().Supervise()) { Now = Mood.Calm },
        new("order-answered", 1, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start().Supervise().AnswerOrder()) { Now = Mood.Calm },
        new("nudged", 2, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start().Nudge()) { Now = Mood.Calm },
        new("new", 6, 'c', s => s.Nothing()) { Now = Mood.Calm },
        new("call-me", 2, 'c', s => s.JustCallMe()) { Now = Mood.Calm },
        new("called", 4, 'd', s => s.Call()) { Now = Mood.Calm },
        new("unreached", 2, 'c', s => s.CallInVain()) { Now = Mood.Calm },
        new("unlocated", 2, 'd', s => s.Nowhere()) { Now = Mood.Calm },
        new("void-proposed", 1, 'v', s => s.ProposeVoid()) { Now = Mood.Calm },
        new("about-community", 1, 'k', s => s.Nothing()) { Now = Mood.Calm },
        new("call-missed", 1, 'c', s => s.Nothing()) { Now = Mood.Red },
        new("accepted", 4, 'd', s => s.Call().Accept()) { Now = Mood.Calm },
        new("assigned", 4, 'd', s => s.Call().AcceptAndSend()) { Now = Mood.Calm },
        new("unseen", 1, 'd', s => s.Call().AcceptAndSend()) { Now = Mood.Red },
        new("acknowledged", 3, 'd', s => s.Call().AcceptAndSend().Acknowledge()) { Now = Mood.Calm },
        new("handling", 4, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start()) { Now = Mood.Calm },
        new("handling-amber", 4, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start()) { Now = Mood.Amber },
        new("handling-late", 3, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start()) { Now = Mood.Red },
        new("doing-again", 2, 'd', s => s.Call().AcceptAndSend().Acknowledge().Result().Pass().RateBadly().DoAgain()) { Now = Mood.Calm },
        new("verifying", 3, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start().Result()) { Now = Mood.Calm },
        new("replied", 3, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start().Result().Pass()) { Now = Mood.Calm },
        new("in-review", 2, 'd', s => s.Call().AcceptAndSend().Acknowledge().Result().Pass().RateBadly()) { Now = Mood.Calm },
    ];
}

/// <summary>How urgent an open case looks.</summary>
internal enum Mood
{
    /// <summary>Time enough.</summary>
    Calm,

    /// <summary>Soon due.</summary>
    Amber,

    /// <summary>Late.</summary>
    Red,
}
