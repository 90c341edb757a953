using Linli.Cases.Escalate;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;

namespace Linli.Cases.Returns;

/// <summary>退回提醒: tells the desk that a return waits, and the units what was decided.</summary>
internal sealed class ReturnNews(CaseTeller teller) : IListener
{
    public string Name => "cases.return-news";

    public void Hear(Work work, SealedFact heard)
    {
        var fact = heard.Fact;
        if (fact.Is<ReturnRequested>())
            teller.Tell(work, fact, "Cases.News.ReturnAsked", target => teller.Ruling(target, fact));
        else if (fact.Is<ReturnAccepted>())
            Moved(work, fact, fact.Read<ReturnAccepted>().From, fact.Read<ReturnAccepted>().To, "Cases.News.ReturnTaken");
        else if (fact.Is<ReturnRefused>())
            teller.Tell(work, fact, "Cases.News.ReturnRefused", _ => teller.Unit(fact.Read<ReturnRefused>().Unit, fact.At));
        else if (fact.Is<ReturnRuled>())
            Moved(work, fact, fact.Read<ReturnRuled>().From, fact.Read<ReturnRuled>().To, "Cases.News.ReturnRuled");
    }

    private void Moved(Work work, Fact fact, Guid? from, Guid? to, string key)
    {
        teller.Tell(work, fact, key, _ => teller.Unit(from, fact.At));
        if (to is not null && to != from)
            teller.Tell(work, fact, "Cases.News.Order", _ => teller.Unit(to, fact.At));
    }
}
