-- Waste is read by day for a whole program; the ledger's own indexes go by site.
create index inventory_ledger_wasted on inventory_ledger (program_id, occurred_at) where movement = 'wasted';
