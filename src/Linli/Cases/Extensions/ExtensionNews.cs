using Linli.Cases.Escalate;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;

namespace Linli.Cases.Extensions;

/// <summary>延期提醒: tells the desk above that more time is asked, and the unit what was decided.</summary>
internal sealed class ExtensionNews(CaseTeller teller) : IListener
{
    public string Name => "cases.extension-news";

    public void Hear(Work work, SealedFact heard)
    {
        var fact = heard.Fact;
        if (fact.Is<ExtensionRequested>())
            teller.Tell(work, fact, "Cases.News.ExtensionAsked", target => teller.Above(target, fact));
        else if (fact.Is<ExtensionApproved>())
            teller.Tell(work, fact, "Cases.News.ExtensionGiven", target => teller.Handling(target, fact));
        else if (fact.Is<ExtensionRefused>())
            teller.Tell(work, fact, "Cases.News.ExtensionRefused", target => teller.Handling(target, fact));
        else if (fact.Is<ExtensionLapsed>())
            teller.Tell(work, fact, "Cases.News.ExtensionLapsed", target => [.. teller.Handling(target, fact), .. teller.Above(target, fact)]);
    }
}
