using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Deadlines;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;

namespace Linli.Cases.Asking;

/// <summary>请反映人补充: without it the work cannot go on; the clock of the work rests, three working days at most (domain.md 3.8 rule 8).</summary>
public sealed class AskReporter : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.AskReporter;

    /// <inheritdoc/>
    public Type Fields => typeof(AskReporterFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => CaseRefusals.OfText(nameof(input.Text), input.Text, "Question");

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Keep(CaseTextKind.Question, step.Input.Text);
        return shift => new ReporterAsked(shift);
    }
}

/// <summary>反映人已补充: the clock goes on.</summary>
public sealed class ReporterAnswered : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.ReporterAnswered;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) =>
        input.Files.Count > 0 && string.IsNullOrWhiteSpace(input.Text) ? [] : CaseRefusals.OfText(nameof(input.Text), input.Text, "Word");

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        step.Keep(CaseTextKind.Addition, step.Input.Text);
        step.KeepFiles();
        return shift => new AnswerOfReporter(shift, step.Input.Files.Count);
    }
}

/// <summary>补充到期: nobody is kept waiting for longer; the work goes on with what is known.</summary>
public sealed class LapseAsking : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.LapseAsking;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input) => [];

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step) => shift => new AskingLapsed(shift);
}

/// <summary>Lets the work go on by itself when the time for the answer is over.</summary>
internal sealed class AskingTime(CaseVerbs verbs) : IListener
{
    public string Name => "cases.asking-time";

    public void Hear(Work work, SealedFact heard)
    {
        if (heard.Fact.Is<ClockTurnedRed>() && heard.Fact.Read<ClockTurnedRed>() is { Clock: ClockKind.ReporterAnswer, SubjectKind: "case" } over)
            // An answer of the same second wins: the verb is then refused, and that is right.
            verbs.Run(work, CaseAddress.Of(over.SubjectId), [(CaseVerb.LapseAsking, new VerbInput())], Act.BySystem(heard.Fact.At > work.Now ? heard.Fact.At : work.Now));
    }
}

/// <summary>What 补充材料 brings.</summary>
internal static class AskingRegistration
{
    public static IServiceCollection AddAsking(this IServiceCollection services) => services
        .AddSingleton<ICaseVerb, AskReporter>().AddSingleton<ICaseVerb, ReporterAnswered>().AddSingleton<ICaseVerb, LapseAsking>()
        .AddSingleton<IListener, AskingTime>();
}
