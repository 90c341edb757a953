using Linli.Cases.Domain;
using Linli.Foundation.Text;
using Linli.Organizations;

namespace Linli.Cases.Unmask;

/// <summary>How far someone may come to what is hidden.</summary>
public enum Openness
{
    /// <summary>Not at all.</summary>
    Never,

    /// <summary>With a typed reason, recorded and shown to the reporter.</summary>
    Ask,

    /// <summary>By dialling for one's own open case, which is its own reason (domain.md 3.8 rule 11); or by asking.</summary>
    Dial,

    /// <summary>It is not hidden from this person.</summary>
    Open,
}

/// <summary>知悉范围: what of a reporter and of a protected report a post may come to know (domain.md 3.6, 3.8 rules 5 and 11).</summary>
public static class Knowing
{
    /// <summary>The reporter's name and number; where not, the reason in words.</summary>
    public static (Openness Access, Phrase? Why) Contact(CaseSnapshot s, Unit? unit)
    {
        var target = s.Case;
        return RoleRules.OfWord(s.Act.Role) switch
        {
            Role.Secretary or Role.GridHead or Role.StreetDispatcher or Role.CountyDispatcher => (Own(s), null),
            Role.GridWorker when target.IsProtected && !s.Is(target.ResponsiblePersonId) => (Openness.Never, new Phrase("Cases.Unmask.Why.Desk")),
            Role.GridWorker => (Own(s), null),
            Role.DepartmentHandler when target.IsProtected => (Openness.Never, new Phrase("Cases.Unmask.Why.Protected")),
            Role.DepartmentHandler when unit?.Kind == "property" && !target.PropertyMayContact => (Openness.Never, new Phrase("Cases.Unmask.Why.Property")),
            // The lead unit talks to the reporter; those who help do so through it.
            Role.DepartmentHandler when target.IsCoUnit(s.Act.Unit) => (Openness.Never, new Phrase("Cases.Unmask.Why.CoUnit")),
            Role.DepartmentHandler when target.IsOpen => (Own(s), null),
            _ => (Openness.Never, new Phrase("Cases.Unmask.Why.Post")),
        };
    }

    /// <summary>The reporter's own words, voice and photos.</summary>
    public static Openness Original(CaseSnapshot s)
    {
        var target = s.Case;
        if (!target.IsProtected || s.Act.Who is not null && s.Act.Who == target.FiledBy)
            return Openness.Open;
        return RoleRules.OfWord(s.Act.Role) switch
        {
            // Whoever must decide what it is has to read it; from then on handlers get the summary.
            Role.Secretary or Role.GridHead or Role.StreetDispatcher or Role.CountyDispatcher
                when target.State is CaseState.Submitted or CaseState.Accepted && s.Act.Unit is not null && s.Act.Unit == target.ResponsibleUnitId => Openness.Open,
            Role.Secretary or Role.GridHead or Role.GridWorker or Role.StreetDispatcher or Role.CountyDispatcher or Role.DepartmentHandler => Openness.Ask,
            _ => Openness.Never,
        };
    }

    private static Openness Own(CaseSnapshot s) =>
        s.Case.IsOpen && s.Case.OwesCallback && CaseVerbs.Possible(s).Any(possible => possible is { Verb: CaseVerb.RecordContact, IsFree: true }) ? Openness.Dial : Openness.Ask;
}
