# Data for rt-setup-database: twenty queues, as a street has grids.
@Queues = map { { Name => "grid-$_", Description => "Grid $_" } } 1 .. 20;
1;
