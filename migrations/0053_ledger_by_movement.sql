-- A site's ledger is read by kind of movement, or by lot, without reading all of its lines.
create index inventory_ledger_by_movement on inventory_ledger (site, movement, recorded_at, act, line);
create index inventory_ledger_by_lot on inventory_ledger (site, lot, recorded_at, act, line);
