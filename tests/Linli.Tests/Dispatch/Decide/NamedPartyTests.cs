using Linli.Dispatch;

namespace Linli.Tests.Dispatch.Decide;

/// <summary>domain.md §3.8 rule 5: whoever is spoken of neither leads, helps nor sees it.</summary>
public sealed class NamedPartyTests
{
    [Theory]
    [InlineData(NamedParty.GridWorker, "street")]
    [InlineData(NamedParty.Community, "street")]
    [InlineData(NamedParty.Property, "street")]
    [InlineData(NamedParty.Street, "county")]
    public void A_matter_about_those_who_handle_goes_one_level_up(NamedParty about, string lead)
    {
        var decision = Deciding.Decide(Deciding.Facts("楼道堆物没人管") with { About = about, Place = Deciding.Estate });
        decision.Lead.Kind.Key.ShouldBe(lead);
        decision.KeptFrom.ShouldBe(about);
    }

    [Theory]
    [InlineData("网格员态度恶劣，不接电话", NamedParty.GridWorker)]
    [InlineData("居委会优亲厚友，账目不公开", NamedParty.Community)]
    [InlineData("街道办推诿，踢皮球", NamedParty.Street)]
    public void Words_that_seem_to_speak_of_them_protect_until_a_person_looks(string text, NamedParty party)
    {
        var decision = Deciding.Decide(text);
        decision.KeptFrom.ShouldBe(party);
        decision.NeedsPerson.ShouldBeTrue();
        decision.Lead.Kind.Key.ShouldBe(party == NamedParty.Street ? "county" : "street");
    }

    [Fact]
    public void Poor_property_service_never_goes_to_the_company()
    {
        foreach (var text in new[] { "物业不作为，电梯坏了一直推诿", "物业服务差，保洁不来", "物业不修单元门，态度差" })
        {
            var decision = Deciding.Decide(text);
            decision.Lead.Kind.Key.ShouldNotBe("property");
            decision.Co.Select(co => co.Kind.Key).ShouldNotContain("property");
            decision.Verifier.ShouldBeNull();
        }
    }

    [Fact]
    public void Misconduct_of_staff_goes_to_the_inspection_channel() =>
        Deciding.Decide("窗口工作人员态度恶劣").Lead.Kind.Key.ShouldBe("inspection");

    [Fact]
    public void Naming_a_grid_worker_kindly_is_no_complaint() => Deciding.Decide("特别感谢网格员").KeptFrom.ShouldBeNull();

    [Fact]
    public void The_spoken_of_party_never_appears_whatever_the_category()
    {
        foreach (var category in Deciding.Book.Catalogue.All)
            foreach (var party in Enum.GetValues<NamedParty>())
            {
                var decision = Deciding.Decide(Deciding.Facts("") with { Category = category.Code, About = party, Place = Deciding.Estate });
                string[] barred = party switch
                {
                    NamedParty.GridWorker => ["grid-worker"],
                    NamedParty.Community => ["grid-worker", "community"],
                    NamedParty.Property => ["property"],
                    _ => ["street"],
                };
                new[] { decision.Lead, decision.Verifier }.Concat(decision.Co).OfType<DutyParty>().Select(unit => unit.Kind.Key).Intersect(barred).ShouldBeEmpty(category.Code);
            }
    }
}
