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

    /// <summary>All plots: 565 told to the end, 85 still open; neighbours and parts come besides.</summary>
    public static IReadOnlyList<Plot> All { get; } =
    [
        new("spot-rated", 75, 's', s => s.Call().OnTheSpot().Rate()),
        new("spot-unrated", 30, 's', s => s.Call().OnTheSpot().TimeRunsOut()),
        new("community-rated", 82, 'c', s => s.Call().AcceptInside().Result().Pass().Rate()),
        new("community-unrated", 25, 'c', s => s.Call().AcceptInside().Result().Pass().TimeRunsOut()),
        new("department-rated", 91, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start().Result().Pass().Rate()),
        new("department-unrated", 25, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start().Result().Pass().TimeRunsOut()),
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

        new("returned", 5, 'd', s => s.Call().AcceptAndMissend().AskReturn().TakeReturn().Paper("return", "情况属实，拟同意退回。").Acknowledge().Result().Pass().Rate()),
        new("ruled", 3, 'd', s => s.Call().AcceptAndSend().AskReturn().RefuseReturn().AskReturn().Rule().Start().Result().Pass().Rate()),
        new("extended", 8, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start().AskExtension().GrantExtension().Paper("extension", "配件确需订货，拟同意延期。").Result().Pass().Rate()),
        new("shelved-once", 4, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start().ProposeShelf().Shelve().Paper("shelving", "许可未批属客观原因，拟同意挂账。").TakeOffTheShelf().Result().Pass().Rate()),
        new("supervised-once", 4, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start().Supervise().Paper("supervision").AnswerOrder().CrossOff().Result().Pass().Rate().Paper("completion").Paper("dossier")),

        new("merged", 4, 'm', s => s.Call().AcceptAndSend().Acknowledge().Start().Neighbours(2).Result().Pass().Rate()),
        new("merged-late", 2, 'm', s => s.Call().AcceptAndSend().Acknowledge().Result().Pass().Rate().LateNeighbour()),
        new("unmerged", 1, 'm', s => s.Call().AcceptAndSend().Acknowledge().Start().NeighbourOfHisOwn().Result().Pass().Rate()),
        new("one-cause", 2, 'i', s => s.Call().AcceptAndSend().OneCause(4, other => other.Acknowledge().Start().Result().Pass().Rate()).Acknowledge().Start().Result().Pass().Rate()),
        new("split", 3, 'y', s => s.Call().SplitOff(part => part.Acknowledge().Result().Pass().Rate()).AcceptAndSend().Acknowledge().Result().Pass().Rate()),
        new("list", 2, 'l', s => s.Found().List(12).AcceptAndSend().Paper("order").Acknowledge().Start().Tick(5).Tick(7).Result().Pass()),
        new("list-in-part", 1, 'l', s => s.Found().List(9).AcceptAndSend().Acknowledge().Start().Tick(6).ResultInPart().Pass()),
        new("asked", 4, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start().AskReporter().ReporterAnswers().Result().Pass().Rate()),
        new("helped", 3, 'd', s => s.Call().AcceptAndSendWithHelp().Start().Result().Pass().Rate()),
        new("outside", 3, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start().AskOutside(isAnswered: true).Result().Pass().Rate()),
        new("needs-fund", 2, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start().ResultNeedsFund().Pass().Rate().FinishNext()),
        new("explained", 3, 'x', s => s.Call().AcceptAndSend().Acknowledge().Start().ProposeExplained().ApproveExplained().Rate()),
        new("explained-appealed", 1, 'x', s => s.Call().AcceptAndSend().Acknowledge().ProposeExplained().ApproveExplained().RateBadly().StandBy()),
        new("draft-sent-back", 2, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start().ToSign().SendDraftBack().Result().Pass().Rate()),

        new("whistle-closed", 8, 'w', s => s.Call().AcceptInside().Draft().Ask().Blow().Come(3).Confer().Fulfil(3).Result().Pass().Rate().Score().EndWhistle()),
        new("whistle-ruled", 1, 'w', s => s.Call().AcceptInside().Draft().Ask().Blow().Come(2).LastOneDeclinesAndMustCome().Confer().Fulfil(3).Result().Pass().Rate().Score().EndWhistle()),
        new("whistle-refused", 2, 'w', s => s.Call().AcceptInside().Draft().Ask().Decline().Result().Pass().Rate()),
        new("whistle-cancelled", 1, 'w', s => s.Call().AcceptInside().Draft().Ask().Blow().Come(1).CallOff().Result().Pass().Rate()),

        new("return-asked", 2, 'd', s => s.Call().AcceptAndSend().AskReturn()) { Now = Mood.Calm },
        new("ruling-awaited", 1, 'd', s => s.Call().AcceptAndSend().AskReturn().RefuseReturn().AskReturn()) { Now = Mood.Calm },
        new("extension-asked", 2, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start().AskExtension()) { Now = Mood.Calm },
        new("shelving-proposed", 1, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start().ProposeShelf()) { Now = Mood.Calm },
        new("shelved", 2, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start().ProposeShelf().Shelve()) { Now = Mood.Calm },
        new("supervised", 2, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start().Supervise()) { Now = Mood.Calm },
        new("order-answered", 1, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start().Supervise().AnswerOrder()) { Now = Mood.Calm },
        new("nudged", 2, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start().Nudge()) { Now = Mood.Calm },
        new("neighbours-told-too", 2, 'm', s => s.Call().AcceptAndSend().Acknowledge().Start().Neighbours(2)) { Now = Mood.Calm },
        new("cause-at-work", 1, 'i', s => s.Call().AcceptAndSend().OneCause(3, other => other.Acknowledge().Start()).Acknowledge().Start()) { Now = Mood.Calm },
        new("split-at-work", 1, 'y', s => s.Call().SplitOff(part => part.Acknowledge()).AcceptAndSend()) { Now = Mood.Calm },
        new("list-at-work", 2, 'l', s => s.Found().List(12).AcceptAndSend().Acknowledge().Start().Tick(5)) { Now = Mood.Calm },
        new("asking", 2, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start().AskReporter()) { Now = Mood.Calm },
        new("outside-asked", 1, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start().AskOutside(isAnswered: false)) { Now = Mood.Calm },
        new("fund-to-apply-for", 1, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start().ResultNeedsFund().Pass()) { Now = Mood.Calm },
        new("explaining", 1, 'x', s => s.Call().AcceptAndSend().Acknowledge().Start().ProposeExplained()) { Now = Mood.Calm },
        new("to-sign", 1, 'd', s => s.Call().AcceptAndSend().Acknowledge().Start().ToSign()) { Now = Mood.Calm },
        new("whistle-drafted", 1, 'w', s => s.Call().AcceptInside().Draft()) { Now = Mood.Calm },
        new("whistle-requested", 1, 'w', s => s.Call().AcceptInside().Draft().Ask()) { Now = Mood.Calm },
        new("whistle-blown", 1, 'w', s => s.Call().AcceptInside().Draft().Ask().Blow()) { Now = Mood.Calm },
        new("whistle-appealed", 1, 'w', s => s.Call().AcceptInside().Draft().Ask().Decline().Appeal()) { Now = Mood.Calm },
        new("whistle-heard", 1, 'w', s => s.Call().AcceptInside().Draft().Ask().Blow().Come(2)) { Now = Mood.Calm },
        new("whistle-conferred", 1, 'w', s => s.Call().AcceptInside().Draft().Ask().Blow().Come(3).Confer()) { Now = Mood.Calm },
        new("whistle-executing", 1, 'w', s => s.Call().AcceptInside().Draft().Ask().Blow().Come(3).Confer().Fulfil(1)) { Now = Mood.Calm },
        new("whistle-scored", 1, 'w', s => s.Call().AcceptInside().Draft().Ask().Blow().Come(3).Confer().Fulfil(3).Score()) { Now = Mood.Calm },
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
