using Linli.Foundation.Text;
using Linli.Shell.Forms;
using Microsoft.Extensions.Primitives;

namespace Linli.Tests.Shell;

public sealed class FormStateTests
{
    private static FormState Sent(params (string Name, string Value)[] fields) =>
        new("report", fields.ToDictionary(field => field.Name, field => new StringValues(field.Value)), [new Refusal("Some.Key", "Phone"), new Refusal("Other.Key")]);

    [Fact]
    public void What_was_typed_wins_over_what_was_stored() => Sent(("phone", "139")).Value("phone", "138").ShouldBe("139");

    [Fact]
    public void A_field_that_was_emptied_stays_empty() => Sent(("phone", "")).Value("phone", "138").ShouldBe("");

    [Fact]
    public void Before_it_is_sent_a_field_holds_what_was_stored() => FormState.Fresh.Value("phone", "138").ShouldBe("138");

    [Fact]
    public void A_refusal_finds_its_field_whatever_the_case() => Sent(("phone", "")).About("phone").Single().Key.ShouldBe("Some.Key");

    [Fact]
    public void Two_forms_on_a_page_have_different_ids() => Sent(("phone", "")).IdOf("phone").ShouldBe("f-report-phone");
}
