using Microsoft.EntityFrameworkCore;

namespace Linli.Foundation.Data;

/// <summary>The tables of all rooms: what <see cref="LinliDb"/> maps. Filled by the list of rooms in <c>House.cs</c>.</summary>
public sealed record RoomTables(IReadOnlyList<Action<ModelBuilder>> Maps);
