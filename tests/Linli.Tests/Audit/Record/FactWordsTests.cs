using System.Reflection;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;

namespace Linli.Tests.Audit.Record;

/// <summary>The auditor reads and filters the record by words, never by the names that code gives to things.</summary>
public sealed class FactWordsTests
{
    private static readonly Type[] All = typeof(LinliApp).Assembly.GetTypes();

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void Every_kind_of_fact_has_words(Language language) =>
        All.Select(type => type.GetCustomAttribute<FactKindAttribute>()?.Name).OfType<string>().Where(kind => !Texts.Has(language, "Facts.Kind." + kind)).Order().ShouldBeEmpty();

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void Every_kind_of_thing_has_words(Language language) =>
        All.Where(type => type is { IsInterface: false, IsAbstract: false } && type.IsAssignableTo(typeof(ISubject)))
            .Select(KindOf).Distinct().Where(subject => !Texts.Has(language, "Facts.Subject." + subject)).Order().ShouldBeEmpty();

    // A row may have a column of that name too, or give the word to the interface alone.
    private static string KindOf(Type subject) =>
        (string)subject.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Single(one => one.Name.EndsWith(nameof(ISubject.SubjectKind), StringComparison.Ordinal)).GetValue(null)!;
}
