-- Vials that one site sent to another and that have not been accepted there: on no shelf meanwhile.
create table inventory_transfer (
  id text primary key,
  program_id text not null,
  lot text not null references inventory_lot (id),
  product text not null,
  from_site text not null,
  to_site text not null,
  vials bigint not null check (vials > 0),
  state text not null,
  expected_on bigint not null,
  sent_at bigint not null,
  sent_by text not null,
  note text not null,
  accept_act text,
  vials_arrived bigint,
  accepted_at bigint,
  accepted_by text
);
create index inventory_transfer_to on inventory_transfer (to_site, state);
create index inventory_transfer_from on inventory_transfer (from_site, state);
create index inventory_transfer_by_state on inventory_transfer (program_id, state, expected_on);
create unique index inventory_transfer_accept on inventory_transfer (accept_act);
