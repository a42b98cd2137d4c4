-- The map is counted as of an instant that is told; the older form without one was never called.
drop function recount_cells();
