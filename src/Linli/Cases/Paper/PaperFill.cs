using System.Globalization;
using Linli.Cases.Data;
using Linli.Dispatch;
using Linli.Foundation.Facts;
using Linli.Foundation.Files;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Linli.Papers;

namespace Linli.Cases.Paper;

/// <summary>填写: each kind of paper from the case and its timeline. Papers are Chinese, whoever acts; what is not known stays empty.</summary>
internal sealed class PaperFill(IDispatch dispatch)
{
    // Facts that leave an answer for the reporter.
    private static readonly string[] Replies =
        ["cases.result-passed", "cases.case-solved-on-spot", "cases.consult-answered", "cases.explained-close-approved", "cases.close-confirmed"];

    /// <summary>The filled model; what belongs to the issuing (proposal, link, contact) is added by the verb.</summary>
    public PaperModel Of(PaperKind kind, CaseMaterial material, string phone, IReadOnlyList<IssuedPaper> papers) => kind.Code switch
    {
        "order" => Order(material),
        "return" => Return(material),
        "extension" => Extension(material),
        "shelving" => Shelving(material),
        "supervision" => Supervision(material),
        "completion" => Completion(material),
        "reply" => Reply(material, phone),
        _ => Dossier(material, papers),
    };

    private CaseHead Head(CaseMaterial m) => new()
    {
        Number = m.Case.Number,
        Place = m.Case.Place,
        Category = dispatch.Current.Find(m.Case.Category)?.Name.In(Language.Zh) ?? "",
        Channel = Zh(CaseWords.Channel(m.Case.Channel)),
        Received = m.When(m.Case.ReceivedAt),
        Matter = m.Matter,
        Reporter = m.Reporter,
        LeadUnit = m.UnitName(m.Case.LeadUnitId),
        Grid = m.Grid,
        Due = m.When(m.Due),
        State = Zh(CaseWords.State(m.Case.State)),
    };

    private OrderPaper Order(CaseMaterial m)
    {
        var sent = m.Latest("cases.case-dispatched", "cases.case-transferred", "cases.case-assigned-inside", "cases.return-accepted", "cases.return-ruled");
        return new OrderPaper
        {
            Head = Head(m),
            OrderedAt = m.When(sent?.At),
            Instruction = m.Text(sent, "Instruction", "Reason"),
            CoUnits = CaseMaterial.Said(m.Latest("cases.case-dispatched"), "co") is { } co ? string.Join("、", co.EnumerateArray().Select(unit => unit.TryGetGuid(out var id) ? m.UnitName(id) : "").Where(name => name.Length > 0)) : "",
        };
    }

    private ReturnPaper Return(CaseMaterial m)
    {
        var asked = m.Latest(PaperFacts.ReturnRequested);
        return Decided(new ReturnPaper
        {
            Head = Head(m),
            Basis = m.Text(asked, "Basis"),
            Suggested = m.Unit(asked, "suggested"),
            Time = CaseMaterial.Number(asked, "time"),
        }, m, asked);
    }

    private ExtensionPaper Extension(CaseMaterial m)
    {
        var asked = m.Latest(PaperFacts.ExtensionRequested);
        var granted = Decision(m, asked);
        var days = CaseMaterial.Number(granted, "days") is { Length: > 0 } given ? given : CaseMaterial.Number(asked, "days");
        return Decided(new ExtensionPaper
        {
            Head = Head(m),
            Days = days.Length == 0 ? "" : Texts.Say(Language.Zh, "Cases.Paper.WorkingDays", days),
            OldDue = m.Time(granted, "oldDue") is { Length: > 0 } old ? old : m.When(m.Due),
            // Not decided, no new date.
            NewDue = m.Time(granted, "newDue"),
        }, m, asked);
    }

    private ShelvingPaper Shelving(CaseMaterial m)
    {
        var asked = m.Latest(PaperFacts.ShelvingProposed);
        return Decided(new ShelvingPaper { Head = Head(m), Plan = m.Text(asked, "Plan"), ReviewOn = m.Time(asked, "reviewOn") }, m, asked);
    }

    private SupervisionPaper Supervision(CaseMaterial m)
    {
        var order = m.Latest(PaperFacts.Supervised);
        return new SupervisionPaper
        {
            Head = Head(m),
            Level = CaseMaterial.Number(order, "level") is { Length: > 0 } level ? Texts.Say(Language.Zh, "Cases.Paper.Level", level) : "",
            Demand = m.Text(order, "Instruction", "Reason", "Note"),
            Unit = m.Unit(order, "unit") is { Length: > 0 } unit ? unit : m.UnitName(m.Case.LeadUnitId),
            OrderedAt = m.When(order?.At),
            AnswerBy = m.When(m.AnswerDue),
            Order = PaperRules.NumberOf(order),
        };
    }

    private CompletionPaper Completion(CaseMaterial m)
    {
        // Written and signed inside the unit, taken down from a letter, or explained: each is what the unit says.
        var result = m.Latest("cases.result-submitted", "cases.reply-drafted", "cases.answered-on-behalf", "cases.explained-close-proposed");
        var reply = m.Latest(Replies);
        var rated = m.Latest("cases.case-rated");
        return new CompletionPaper
        {
            Head = Head(m),
            Handler = result is null ? m.UnitName(m.Case.LeadUnitId) : m.OfficeOf(result),
            Result = m.Text(result ?? reply, "Result", "Draft", "Reply"),
            Verifier = m.Latest("cases.result-passed", "cases.explained-close-approved") is { } passed ? m.OfficeOf(passed) : "",
            Reply = m.Text(reply, "Reply"),
            RepliedAt = m.When(m.Case.RepliedAt),
            Rating = rated is null ? "" : Zh(CaseWords.Grade(rated.Read<CaseRated>().Grade)),
            ClosedAt = m.When(m.Case.ClosedAt),
        };
    }

    private static ReplyPaper Reply(CaseMaterial m, string phone) => new()
    {
        Number = m.Case.Number,
        Received = CaseMaterial.Day(m.Zone.Day(m.Case.ReceivedAt)),
        // Others in the house may see the sheet lying there: of a protected matter not even the place.
        Place = m.Case.IsProtected ? "" : m.Case.Place,
        Reply = m.Text(m.Latest(Replies), "Reply"),
        // A number broken over two lines in large type is misread.
        Phone = phone.Replace('-', '\u2011'),
    };

    private DossierPaper Dossier(CaseMaterial m, IReadOnlyList<IssuedPaper> papers)
    {
        List<(string What, string Date)> index =
        [
            (Texts.Say(Language.Zh, "Cases.Paper.Index.Report"), m.When(m.Case.ReceivedAt)),
            .. papers.Reverse().Select(paper => ($"{Texts.Say(Language.Zh, "Papers.Kind." + paper.Kind)} {paper.Written}", CaseMaterial.Day(paper.Date))),
            .. m.Files.GroupBy(file => (file.FactVersion, FileKind.Of(file.Kind).Family)).Select(group => (Texts.Say(Language.Zh, "Cases.Paper.Index.Files." + group.Key.Family, group.Count()), m.When(group.First().At))),
            (Texts.Say(Language.Zh, "Cases.Paper.Index.Story"), m.When(m.Facts[^1].At)),
        ];
        return new DossierPaper
        {
            Head = Head(m),
            FiledAt = m.When(m.Snapshot.Act.At),
            Index = new PaperTable(Heads("Nth", "What", "When"), [.. index.Select((row, n) => (IReadOnlyList<string>)[(n + 1).ToString(CultureInfo.InvariantCulture), row.Date, row.What])]) with { Heads = Heads("Nth", "When", "What") },
            Story = new PaperTable(Heads("When", "Who", "What"), [.. m.Facts.Select(fact => (IReadOnlyList<string>)[m.When(fact.At), WhoOf(m, fact), Story(m, fact)])]),
        };
    }

    private static string Story(CaseMaterial m, Fact fact)
    {
        var title = Zh(Cases.Dossier.CaseTimeline.TitleOf(fact));
        // Why somebody looked at a number is between that person, the reporter and the auditor.
        var words = m.Texts[fact.Version].Where(text => text.Kind != nameof(CaseTextKind.LookReason)).Select(text => Scrub.Text(text.Words));
        return string.Join("\n", words.Prepend(title));
    }

    private static string WhoOf(CaseMaterial m, Fact fact) => fact.ActorKind switch
    {
        ActorKind.Resident => Texts.Say(Language.Zh, "Cases.Fact.Who.Reporter"),
        ActorKind.Guest => Texts.Say(Language.Zh, "Cases.Fact.Who.Guest"),
        ActorKind.System => Texts.Say(Language.Zh, "Cases.Fact.Who.System"),
        _ => string.Join("\n", new[] { m.OfficeOf(fact), m.PersonName(fact.Who) }.Where(part => part.Length > 0)),
    };

    private static T Decided<T>(T paper, CaseMaterial m, Fact? asked) where T : RequestPaper
    {
        var decision = Decision(m, asked);
        return paper with
        {
            Applicant = asked is null ? "" : m.OfficeOf(asked),
            AppliedBy = m.PersonName(asked?.Who),
            AppliedAt = m.When(asked?.At),
            Reason = m.Text(asked, "Reason"),
            Decision = decision is null ? "" : Texts.Say(Language.Zh, PaperFacts.Decisions[decision.Kind]),
            DecisionWords = m.Text(decision, "Reason", "Told", "Note", "Instruction"),
            DecidedBy = m.PersonName(decision?.Who),
            DecidedAt = m.When(decision?.At),
        };
    }

    // The first decision after the request; a later request has a decision of its own. Its family is in its name: return, extension, shelv…
    private static Fact? Decision(CaseMaterial m, Fact? asked)
    {
        if (asked is null)
            return null;
        var family = asked.Kind[(asked.Kind.IndexOf('.', StringComparison.Ordinal) + 1)..][..5];
        return m.Facts.FirstOrDefault(fact => fact.Version > asked.Version && PaperFacts.Decisions.ContainsKey(fact.Kind) && fact.Kind.Contains(family, StringComparison.Ordinal));
    }

    private static string[] Heads(params string[] keys) => [.. keys.Select(key => Texts.Say(Language.Zh, "Cases.Paper.Head." + key))];

    private static string Zh(Phrase phrase) => phrase.In(Language.Zh);
}
