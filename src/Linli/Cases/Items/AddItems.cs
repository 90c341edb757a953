using Linli.Cases.Domain;
using Linli.Foundation.Data;
using Linli.Foundation.Privacy;
using Linli.Foundation.Text;
using Microsoft.EntityFrameworkCore;

namespace Linli.Cases.Items;

/// <summary>列清单: one line, one thing.</summary>
public sealed class AddItems : ICaseVerb
{
    /// <summary>The most things of one case.</summary>
    public const int Most = 500;

    /// <summary>The longest line.</summary>
    public const int Longest = 100;

    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.AddItems;

    /// <inheritdoc/>
    public Type Fields => typeof(AddItemsFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input)
    {
        var lines = Lines(input);
        if (lines.Count == 0)
            yield return CaseRefusals.Missing(nameof(input.Lines), "Items");
        if (snapshot.Case.ItemsTotal + lines.Count > Most)
            yield return new Refusal("Cases.Refusal.TooManyItems", nameof(input.Lines), Most);
        if (lines.FirstOrDefault(line => line.Length > Longest) is { } tooLong)
            yield return new Refusal("Cases.Refusal.ItemTooLong", nameof(input.Lines), tooLong[..20], Longest);
    }

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        var lines = Lines(step.Input);
        foreach (var line in lines)
        {
            var id = Ids.New(step.Act.At);
            step.Work.Insert(new CaseItem { Id = id, CaseId = step.Case.Id, Number = ++step.Case.ItemsTotal, Words = step.Key.SealText(line, CaseItem.Row(id)) });
        }
        return shift => new ItemsAdded(shift, lines.Count, step.Case.ItemsTotal);
    }

    private static List<string> Lines(VerbInput input) => [.. input.Lines.Select(line => line.Trim()).Where(line => line.Length > 0)];
}

/// <summary>逐项销号: those that are done, one by one or several at once.</summary>
public sealed class TickItems : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.TickItems;

    /// <inheritdoc/>
    public Type Fields => typeof(TickItemsFields);

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input)
    {
        if (input.Items.Count == 0)
            yield return CaseRefusals.Missing(nameof(input.Items), "Ticked");
        foreach (var reason in CaseRefusals.OfOptionalText(nameof(input.Text), input.Text))
            yield return reason;
    }

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseStep step)
    {
        if (Chosen(step).Count < step.Input.Items.Distinct().Count())
            yield return new Refusal("Cases.Refusal.ItemsChanged", nameof(VerbInput.Items)) { IsConflict = true };
    }

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        var chosen = Chosen(step);
        foreach (var item in chosen)
            (item.DoneAt, item.DoneBy) = (step.Act.At, step.Act.Who);
        step.Case.ItemsDone += chosen.Count;
        // The first real action implies that somebody has it in hand (domain.md 3.8 rule 1).
        step.Case.ResponsiblePersonId ??= step.Act.Who;
        step.Keep(Data.CaseTextKind.Note, step.Input.Text);
        return shift => new ItemsTicked(shift, chosen.Count, step.Case.ItemsDone, step.Case.ItemsTotal);
    }

    private static List<CaseItem> Chosen(CaseStep step)
    {
        step.Work.Flush();
        var (id, wanted) = (step.Case.Id, step.Input.Items.Distinct().ToList());
        return step.Work.Db.Set<CaseItem>().AsTracking().Where(item => item.CaseId == id && item.DoneAt == null && wanted.Contains(item.Id)).ToList();
    }
}

/// <summary>What 清单 bring.</summary>
internal static class ItemsRegistration
{
    public static IServiceCollection AddItemLists(this IServiceCollection services) => services.AddSingleton<ICaseVerb, AddItems>().AddSingleton<ICaseVerb, TickItems>();
}
