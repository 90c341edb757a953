using Linli.Cases.Escalate;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;

namespace Linli.Cases.Shelvings;

/// <summary>挂账提醒: tells the county what waits for it and what the street goes on shelving; the street and the unit what was decided.</summary>
internal sealed class ShelvingNews(CaseTeller teller) : IListener
{
    public string Name => "cases.shelving-news";

    public void Hear(Work work, SealedFact heard)
    {
        var fact = heard.Fact;
        if (fact.Is<ShelvingProposed>())
            teller.Tell(work, fact, "Cases.News.ShelvingAsked", CaseTeller.County);
        else if (fact.Is<ShelvingReviewed>())
            teller.Tell(work, fact, "Cases.News.ShelvedOn", CaseTeller.County);
        else if (fact.Is<CaseShelved>())
            teller.Tell(work, fact, "Cases.News.Shelved", target => [.. teller.Street(target, fact), .. teller.Handling(target, fact)]);
        else if (fact.Is<ShelvingRefused>())
            teller.Tell(work, fact, "Cases.News.ShelvingRefused", target => [.. teller.Street(target, fact), .. teller.Handling(target, fact)]);
        else if (fact.Is<CaseUnshelved>())
            teller.Tell(work, fact, fact.Read<CaseUnshelved>().Unreviewed ? "Cases.News.ShelvingForgotten" : "Cases.News.Unshelved",
                target => [.. teller.Street(target, fact), .. teller.Handling(target, fact)]);
    }
}
