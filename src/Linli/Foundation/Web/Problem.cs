using Linli.Foundation.Text;

namespace Linli.Foundation.Web;

/// <summary>What a program is told when something did not go (RFC 9457), worded for the person behind it.</summary>
/// <param name="Title">What happened, in one sentence.</param>
/// <param name="Status">The HTTP status.</param>
public sealed record Problem(string Title, int Status)
{
    /// <summary>Always about:blank: the title says it.</summary>
    public string Type => "about:blank";

    /// <summary>By field: the sentences against what stands there.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>Every reason with its key, for programs that decide by it.</summary>
    public IReadOnlyList<ProblemReason>? Reasons { get; init; }

    /// <summary>A number by which the log finds it.</summary>
    public string? Trace { get; init; }

    /// <summary>Refusals, in words.</summary>
    public static Problem Of(IReadOnlyList<Refusal> refusals, Language language) =>
        new(string.Join(" ", refusals.Select(refusal => refusal.In(language)).Distinct()), Answers.StatusOf(refusals))
        {
            Errors = refusals.Where(refusal => refusal.Field is not null).GroupBy(refusal => refusal.Field!)
                .ToDictionary(group => group.Key, group => group.Select(refusal => refusal.In(language)).ToArray()),
            Reasons = [.. refusals.Select(refusal => new ProblemReason(refusal.Key, refusal.Field, refusal.In(language)))],
        };
}

/// <summary>One reason against.</summary>
public sealed record ProblemReason(string Key, string? Field, string Sentence);
