-- Stock by lot, site and unit. The ledger is the truth; inventory_stock and the counts of a vial are its sums, kept
-- beside it so that a write can be guarded by them.

create table inventory_lot (
  id text primary key,
  program_id text not null,
  product text not null,
  lot_number text not null,
  expires_on bigint not null,
  cvx text not null,
  mvx text not null,
  ndc text not null,
  added_at bigint not null,
  added_by text not null,
  unique (program_id, product, lot_number)
);

-- One row a site: whoever changes its stock changes this row first, so that two never change it at once.
create table inventory_site (
  site text primary key,
  program_id text not null,
  version bigint not null
);

create table inventory_stock (
  lot text not null references inventory_lot (id),
  site text not null,
  unit text not null,
  program_id text not null,
  on_hand bigint not null check (on_hand >= 0),
  primary key (site, lot, unit)
);

create table inventory_vial (
  id text primary key,
  program_id text not null,
  lot text not null references inventory_lot (id),
  site text not null,
  route text not null,
  state text not null,
  doses_expected bigint not null,
  doses_most bigint not null,
  doses_drawn bigint not null,
  doses_spent bigint not null check (doses_spent <= doses_drawn),
  opened_at bigint not null,
  beyond_use_at bigint not null,
  closed_at bigint
);
create index inventory_vial_by_site on inventory_vial (site, state, lot);

create table inventory_ledger (
  id text primary key,
  program_id text not null,
  act text not null,
  line bigint not null,
  lot text not null references inventory_lot (id),
  site text not null,
  unit text not null,
  movement text not null,
  change bigint not null check (change <> 0),
  vial text references inventory_vial (id),
  shipment text,
  wastage_reason text,
  adjustment_reason text,
  corrects text unique references inventory_ledger (id),
  note text not null,
  occurred_at bigint not null,
  recorded_at bigint not null,
  recorded_by text not null,
  unique (act, line)
);
create index inventory_ledger_by_site on inventory_ledger (site, recorded_at, act, line);
create index inventory_ledger_by_vial on inventory_ledger (vial);
@append_only(inventory_ledger)

-- A lot that must not be used, at one site or everywhere, until it is released.
create table inventory_quarantine (
  id text primary key,
  program_id text not null,
  lot text not null references inventory_lot (id),
  site text,
  reason text not null,
  began_at bigint not null,
  began_by text not null,
  ended_at bigint,
  ended_by text,
  end_reason text
);
create index inventory_quarantine_by_lot on inventory_quarantine (lot, ended_at);

-- Each physical count, also where it agreed with the ledger.
create table inventory_count (
  id text not null,
  program_id text not null,
  lot text not null references inventory_lot (id),
  site text not null,
  unit text not null,
  expected bigint not null,
  counted bigint not null,
  counted_at bigint not null,
  recorded_at bigint not null,
  recorded_by text not null,
  primary key (id, lot, unit)
);
@append_only(inventory_count)
