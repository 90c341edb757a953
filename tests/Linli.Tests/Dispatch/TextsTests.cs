using Linli.Deadlines;
using Linli.Dispatch;
using Linli.Foundation.Text;

namespace Linli.Tests.Dispatch;

public sealed class TextsTests
{
    [Fact]
    public void Both_languages_have_the_same_keys() =>
        Keys(Language.Zh).ShouldBe(Keys(Language.En));

    [Fact]
    public void Every_word_of_the_room_has_a_sentence()
    {
        var wanted = Named<Urgency>().Concat(Named<CaseKind>()).Concat(Named<NamedParty>()).Concat(Named<DutyLevel>())
            .Concat(Enum.GetNames<RouteStepKind>().Select(name => $"Dispatch.StepName.{name}"))
            .Concat(Enum.GetValues<CategoryFlags>().Where(flag => flag != CategoryFlags.None).Select(flag => $"Dispatch.Flag.{flag}"))
            .Concat(Enum.GetNames<LimitStep>().Select(name => $"Dispatch.Limit.{name}"));
        wanted.Except(Keys(Language.Zh)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Named<T>() where T : struct, Enum => Enum.GetNames<T>().Select(name => $"Dispatch.{typeof(T).Name}.{name}");

    private static List<string> Keys(Language language) =>
        [.. Texts.Keys(language).Where(key => key.StartsWith("Dispatch.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
