-- What the department has to allot, to whom it is allotted, and what is on its way.

-- Guarded sums of the supply entries and of the allotments.
create table inventory_supply (
  program_id text not null,
  product text not null,
  received bigint not null,
  allotted bigint not null,
  primary key (program_id, product),
  check (allotted >= 0 and allotted <= received)
);

create table inventory_supply_entry (
  id text primary key,
  program_id text not null,
  product text not null,
  vials bigint not null check (vials <> 0),
  received_on bigint not null,
  source text not null,
  recorded_at bigint not null,
  recorded_by text not null
);
create index inventory_supply_entry_by_day on inventory_supply_entry (program_id, product, received_on);
@append_only(inventory_supply_entry)

create table inventory_allotment (
  id text primary key,
  program_id text not null,
  product text not null,
  site text not null,
  vials bigint not null check (vials >= 0),
  shipped bigint not null check (shipped >= 0 and shipped <= vials),
  note text not null,
  allotted_at bigint not null,
  allotted_by text not null
);
create index inventory_allotment_by_site on inventory_allotment (program_id, site);

create table inventory_shipment (
  id text primary key,
  program_id text not null,
  allotment text not null references inventory_allotment (id),
  product text not null,
  site text not null,
  vials bigint not null check (vials > 0),
  vials_arrived bigint not null check (vials_arrived >= 0),
  state text not null,
  sent_at bigint not null,
  sent_by text not null,
  expected_on bigint not null,
  arrived_at bigint,
  note text not null
);
create index inventory_shipment_by_site on inventory_shipment (program_id, site, state);

create table inventory_supply_request (
  id text primary key,
  program_id text not null,
  product text not null,
  site text not null,
  vials bigint not null,
  needed_on bigint,
  note text not null,
  state text not null,
  requested_at bigint not null,
  requested_by text not null,
  allotment text references inventory_allotment (id),
  vials_granted bigint,
  decision_note text,
  decided_at bigint,
  decided_by text
);
create index inventory_supply_request_by_state on inventory_supply_request (program_id, state, requested_at);
