using Linli.Dispatch.Decide;
using Linli.Organizations;

namespace Linli.Tests.Dispatch;

public sealed class DutyKindTests
{
    [Fact]
    public void Organizations_knows_every_kind_of_unit_that_may_lead()
    {
        // A grid worker is a post, not a unit: a grid stands for it.
        foreach (var kind in DispatchBook.Default().DutyKinds.Keys.Where(kind => kind != "grid-worker"))
            (UnitKinds.IsKind(kind) || UnitKinds.IsDepartment(kind)).ShouldBeTrue(kind);
    }
}
