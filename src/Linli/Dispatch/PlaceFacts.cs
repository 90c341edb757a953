using Linli.Areas;
using Linli.Foundation.Text;

namespace Linli.Dispatch;

/// <summary>地点要素: how the place was found and what lies there.</summary>
public sealed record PlaceFacts
{
    /// <summary>No place at all.</summary>
    public static readonly PlaceFacts Unknown = new();

    /// <summary>How it was found.</summary>
    public PlaceSource Source { get; init; }

    /// <summary>The building of a plate or address.</summary>
    public Guid? Building { get; init; }

    /// <summary>The micro-grid.</summary>
    public Guid? MicroGrid { get; init; }

    /// <summary>The grid.</summary>
    public Guid? Grid { get; init; }

    /// <summary>The community; for an unlocated report the nearest one.</summary>
    public Guid? Community { get; init; }

    /// <summary>The street.</summary>
    public Guid? Street { get; init; }

    /// <summary>The county.</summary>
    public Guid? County { get; init; }

    /// <summary>How many grids the point fell into; more or fewer than one leaves it unlocated.</summary>
    public int GridsHit { get; init; } = 1;

    /// <summary>Accuracy of the point in metres, as the phone gave it.</summary>
    public double? AccuracyMetres { get; init; }

    /// <summary>What sort of place it is.</summary>
    public PlaceSort Sort { get; init; }

    /// <summary>True when the estate has a property company.</summary>
    public bool HasPropertyCompany { get; init; }

    /// <summary>A special grid or numbered asset that has an owner of its own.</summary>
    public SpecialPlace? Special { get; init; }

    /// <summary>Why this place, where Areas has found it.</summary>
    public Phrase? Evidence { get; init; }

    /// <summary>True where Areas would have a person asked.</summary>
    public bool ShouldAsk { get; init; }

    /// <summary>The place as Areas has found it.</summary>
    public static PlaceFacts Of(Place place) => new()
    {
        Source = place.How switch
        {
            PlacedBy.Plate => PlaceSource.Plate,
            PlacedBy.Address => PlaceSource.Address,
            PlacedBy.Point => PlaceSource.Point,
            PlacedBy.Choice => PlaceSource.Choice,
            _ => PlaceSource.None,
        },
        Building = place.Building,
        MicroGrid = place.MicroGrid,
        Grid = place.Grid ?? place.MicroGrid,
        Community = place.Community,
        Street = place.Street,
        County = place.County,
        Sort = place.Building is null ? PlaceSort.Unknown : PlaceSort.Estate,
        Evidence = place.Evidence,
        ShouldAsk = place.ShouldAsk,
    };

    /// <summary>Every area it lies in, the nearest first: whose rulings apply.</summary>
    public IReadOnlyList<Guid> Areas => [.. new[] { MicroGrid, Grid, Community, Street, County }.OfType<Guid>().Distinct()];

    /// <summary>The same place without the finer areas, when they are not certain.</summary>
    internal PlaceFacts Unlocated() => this with { Building = null, MicroGrid = null, Grid = null };
}

/// <summary>How a place was found, the surest first.</summary>
public enum PlaceSource
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>二维码: the plate says where.</summary>
    Plate,

    /// <summary>标准地址.</summary>
    Address,

    /// <summary>坐标.</summary>
    Point,

    /// <summary>选定的区域.</summary>
    Choice,
}

/// <summary>What sort of place it is: on it depends who answers for a car or a lamp.</summary>
public enum PlaceSort
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>小区内.</summary>
    Estate,

    /// <summary>道路、公共场所.</summary>
    Road,

    /// <summary>村.</summary>
    Village,

    /// <summary>商场、学校、园区、机关.</summary>
    Premises,
}

/// <summary>专属网格或设施: a place or asset with an owner who answers for it.</summary>
/// <param name="Name">As its plate or number says: 3 号楼 1 单元电梯.</param>
/// <param name="OwnerKind">Kind of the owner.</param>
/// <param name="Owner">The owner.</param>
public sealed record SpecialPlace(string Name, string OwnerKind, Guid? Owner);
