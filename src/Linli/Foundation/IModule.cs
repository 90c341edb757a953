using Microsoft.EntityFrameworkCore;

namespace Linli.Foundation;

/// <summary>A room of the house: what it registers, its tables and its routes, on one page.</summary>
/// <remarks>Rooms are listed by name in <c>Program.cs</c>; nothing is found by scanning.</remarks>
public interface IModule
{
    /// <summary>Puts the room's services into the container.</summary>
    static abstract void Register(IHostApplicationBuilder builder);

    /// <summary>Maps the room's tables, all named <c>room_…</c>.</summary>
    static abstract void MapTables(ModelBuilder model);

    /// <summary>Maps the room's endpoints that are not Razor pages.</summary>
    static abstract void MapRoutes(IEndpointRouteBuilder routes);
}
