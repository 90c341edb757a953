using Linli.Cases.Domain;

namespace Linli.Cases;

/// <summary>How a case is found: by its id for staff, by the index of a tracking code for the one who holds the link.</summary>
public readonly record struct CaseAddress(Guid? Id, byte[]? TrackingIndex)
{
    /// <summary>By id.</summary>
    public static CaseAddress Of(Guid id) => new(id, null);

    /// <summary>By tracking code, as its index.</summary>
    public static CaseAddress OfTracking(byte[] index) => new(null, index);

    internal IQueryable<Case> In(IQueryable<Case> cases)
    {
        var (id, index) = (Id, TrackingIndex);
        return index is null ? cases.Where(c => c.Id == id) : cases.Where(c => c.TrackingIndex == index);
    }
}
