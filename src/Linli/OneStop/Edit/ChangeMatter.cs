using Linli.Dispatch;
using Linli.Foundation.Data;
using Linli.Foundation.Facts;
using Linli.Foundation.Text;
using Linli.OneStop.Find;
using Microsoft.EntityFrameworkCore;

namespace Linli.OneStop.Edit;

/// <summary>The words of a matter, as typed or imported.</summary>
internal sealed record MatterWords(string Name, string Where, string Hours, string Phone, string Papers, string NoLonger, string Instead, string Category)
{
    /// <summary>Those of a matter.</summary>
    public static MatterWords Of(Matter matter) => new(matter.Name, matter.Where, matter.Hours, matter.Phone, matter.Papers, matter.NoLonger, matter.Instead, matter.Category);

    /// <summary>Writes them into it.</summary>
    public void Into(Matter matter) => (matter.Name, matter.Where, matter.Hours, matter.Phone, matter.Papers, matter.NoLonger, matter.Instead, matter.Category) = (Name, Where, Hours, Phone, Papers, NoLonger, Instead, Category);
}

/// <summary>改事项: changes or removes one matter.</summary>
internal sealed class ChangeMatter(IUnitOfWork works, IDispatch dispatch, MattersThere there)
{
    /// <summary>The longest name.</summary>
    public static readonly int LongestName = 60;

    /// <summary>The longest line: where, when.</summary>
    public static readonly int LongestLine = 200;

    /// <summary>The longest text: papers.</summary>
    public static readonly int LongestText = 2_000;

    /// <summary>All reasons against the words.</summary>
    public IEnumerable<Refusal> Reasons(MatterWords words)
    {
        if (words.Name.Length == 0)
            yield return new Refusal("OneStop.Refusal.NameMissing", "name");
        foreach (var (field, said, longest) in new[]
        {
            ("name", words.Name, LongestName), ("where", words.Where, LongestLine), ("hours", words.Hours, LongestLine), ("phone", words.Phone, 40),
            ("papers", words.Papers, LongestText), ("no-longer", words.NoLonger, LongestText), ("instead", words.Instead, LongestText),
        })
            if (said.Length > longest)
                yield return new Refusal("OneStop.Refusal.TooLong", field, said.Length, longest);
        if (!IsDialled(words.Phone))
            yield return new Refusal("OneStop.Refusal.NotAPhone", "phone");
        if (dispatch.Current.Find(words.Category) is null)
            yield return new Refusal("OneStop.Refusal.NoCategory", "category", words.Category);
    }

    /// <summary>True when empty or a number that can be dialled.</summary>
    public static bool IsDialled(string phone) => phone.Length == 0 || (phone.Count(char.IsAsciiDigit) is >= 3 and <= 15 && phone.All(c => char.IsAsciiDigit(c) || c is '-' or ' ' or '+' or '转'));

    /// <summary>Changes it.</summary>
    public Task<Outcome<Matter>> Run(Guid id, MatterWords words, Act act, CancellationToken cancel = default) => works.Run<Outcome<Matter>>(work =>
    {
        if (work.Db.Matters.Find(id) is not { } matter)
            return new Refusal("OneStop.Refusal.Missing") { IsMissing = true };
        var reasons = Reasons(words).ToList();
        if (work.Db.Matters.Any(other => other.Id != id && other.Name == words.Name && other.AreaId == matter.AreaId))
            reasons.Add(new Refusal("OneStop.Refusal.NameTaken", "name", words.Name));
        if (reasons.Count > 0)
            return reasons;
        In(work, act, matter, words);
        return matter;
    }, cancel);

    /// <summary>Removes it.</summary>
    public Task<Outcome<Guid>> Remove(Guid id, Act act, CancellationToken cancel = default) => works.Run<Outcome<Guid>>(work =>
    {
        if (work.Db.Matters.Find(id) is not { } matter)
            return new Refusal("OneStop.Refusal.Missing") { IsMissing = true };
        RemoveIn(work, act, matter);
        return id;
    }, cancel);

    /// <summary>Adds a matter, within a work in progress.</summary>
    public Matter AddIn(Work work, Act act, Guid? area, int order, MatterWords words)
    {
        var matter = new Matter { Id = Ids.New(act.At), AreaId = area, SortOrder = order, Name = "", Where = "", Hours = "", Phone = "", Papers = "", NoLonger = "", Instead = "", Category = "" };
        words.Into(matter);
        work.Db.Add(matter);
        work.Append(act, matter, new MatterAdded(area, matter.Category));
        Index(work, matter);
        return matter;
    }

    /// <summary>Changes it, within a work in progress.</summary>
    public void In(Work work, Act act, Matter matter, MatterWords words)
    {
        words.Into(matter);
        work.Append(act, matter, new MatterChanged(matter.Category));
        work.Db.RemoveRange(work.Db.MatterWords.AsTracking().Where(word => word.MatterId == matter.Id));
        work.Save();
        Index(work, matter);
    }

    /// <summary>Removes it, within a work in progress.</summary>
    public void RemoveIn(Work work, Act act, Matter matter)
    {
        work.Append(act, matter, new MatterRemoved());
        work.Save();
        work.Db.RemoveRange(work.Db.MatterWords.AsTracking().Where(word => word.MatterId == matter.Id));
        work.Save();
        work.Db.Remove(matter);
        Turn(work);
    }

    private void Index(Work work, Matter matter)
    {
        work.Db.AddRange(SearchWords.OfText($"{matter.Name} {matter.NoLonger}").Select(word => new MatterWord { Word = word, MatterId = matter.Id }));
        Turn(work);
    }

    private void Turn(Work work) => work.AfterCommit(there.Forget);
}
