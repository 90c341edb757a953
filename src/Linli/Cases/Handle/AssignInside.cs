using Linli.Cases.Data;
using Linli.Cases.Domain;
using Linli.Foundation.Text;
using Linli.Organizations;

namespace Linli.Cases.Handle;

/// <summary>内部分派: a person of the unit is to do it.</summary>
public sealed class AssignInside(IOrganizations organizations) : ICaseVerb
{
    /// <inheritdoc/>
    public CaseVerb Verb => CaseVerb.AssignInside;

    /// <inheritdoc/>
    public IEnumerable<Refusal> Reasons(CaseSnapshot snapshot, VerbInput input)
    {
        if (input.Person is not { } person)
            yield return CaseRefusals.Missing(nameof(input.Person), "Person");
        else if (!organizations.PostsOf(person, snapshot.Act.At).Any(post => post.UnitId == snapshot.Act.Unit))
            yield return new Refusal("Cases.Refusal.PersonNotInUnit", nameof(input.Person));
        if (input.Text?.Length > CaseRefusals.LongestText)
            yield return new Refusal("Cases.Refusal.TextTooLong", nameof(input.Text), input.Text.Length, CaseRefusals.LongestText);
    }

    /// <inheritdoc/>
    public Func<CaseShift, ICaseFact> Change(CaseStep step)
    {
        if (step.Case.State == CaseState.Accepted)
            (step.Case.LeadUnitId, step.Case.LedByCommunity) = (step.Act.Unit, true);
        step.Case.ResponsiblePersonId = step.Input.Person;
        step.Keep(CaseTextKind.Instruction, step.Input.Text);
        return shift => new CaseAssignedInside(shift, step.Input.Person!.Value);
    }
}
