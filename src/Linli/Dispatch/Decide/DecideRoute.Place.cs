namespace Linli.Dispatch.Decide;

/// <content>Steps 2 and 3: where it is, and whether the place has an owner of its own.</content>
internal sealed partial class DecideRoute
{
    /// <summary>A point coarser than this is asked about (domain.md §3.5 step 2).</summary>
    private const double CoarseMetres = 100;

    private (PlaceFacts Place, bool Unlocated, bool Ask) FindPlace()
    {
        var place = _facts.Place;
        if (place.Evidence is { } evidence)
        {
            var isLocated = place.Grid is not null;
            _steps.Add(new(RouteStepKind.Place, isLocated, evidence));
            return (place, !isLocated, place.ShouldAsk);
        }
        switch (place.Source)
        {
            case PlaceSource.Plate:
                Record(RouteStepKind.Place, true, "PlacePlate");
                return (place, false, false);
            case PlaceSource.Address:
                Record(RouteStepKind.Place, true, "PlaceAddress");
                return (place, false, false);
            case PlaceSource.Choice:
                Record(RouteStepKind.Place, true, "PlaceChoice");
                return (place, false, false);
            case PlaceSource.Point when place.AccuracyMetres > CoarseMetres:
                Record(RouteStepKind.Place, false, "PlaceCoarse", place.AccuracyMetres, CoarseMetres);
                return (place.Unlocated(), true, true);
            case PlaceSource.Point when place.GridsHit == 1:
                Record(RouteStepKind.Place, true, "PlacePoint");
                return (place, false, false);
            case PlaceSource.Point:
                Record(RouteStepKind.Place, false, place.GridsHit == 0 ? "PlaceNoGrid" : "PlaceSeveralGrids", place.GridsHit);
                return (place.Unlocated(), true, false);
            default:
                Record(RouteStepKind.Place, false, "PlaceNone");
                return (place.Unlocated(), true, true);
        }
    }

    private void RecordSpecialPlace(PlaceFacts place)
    {
        if (place.Special is { } special)
            Record(RouteStepKind.SpecialPlace, true, "SpecialPlace", special.Name, Kind(special.OwnerKind).Name);
        else
            Record(RouteStepKind.SpecialPlace, false, "SpecialPlaceNone");
    }

    private DutyKind Kind(string key) => _book.DutyKinds[key];
}
