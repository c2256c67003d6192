-- Who saw or changed what, when and why. Ids and names of fields only, never personal data.

create table access_audit_event (
  id text primary key,
  program_id text not null,
  occurred_at bigint not null,
  staff_id text not null,
  organization_id text not null,
  request_id text not null,
  operation text not null,
  kind text not null,
  subjects text not null,
  fields text not null,
  purpose text not null,
  outcome text not null
);
@append_only(access_audit_event)
create index access_audit_event_by_time on access_audit_event (program_id, occurred_at, id);
create index access_audit_event_by_staff on access_audit_event (program_id, staff_id, occurred_at, id);

-- Finds the events of a subject; what counts is the list in the event itself, which is sealed.
create table access_audit_subject (
  program_id text not null,
  subject text not null,
  occurred_at bigint not null,
  event_id text not null,
  primary key (program_id, subject, occurred_at, event_id)
);
@append_only(access_audit_subject)

-- Events that the sealer has not seen yet. They may commit in any order.
create table access_audit_waiting (
  event_id text primary key
);

-- The chain: each hash covers the hash before it, the position and the whole event.
create table access_audit_seal (
  position bigint primary key,
  event_id text not null unique,
  previous_hash text not null,
  hash text not null
);
@append_only(access_audit_seal)

-- One sealer at a time: its row is the guard and the head of the chain.
create table access_audit_head (
  name text primary key,
  version bigint not null,
  position bigint not null,
  hash text not null,
  sealed_at bigint not null
);
insert into access_audit_head (name, version, position, hash, sealed_at) values ('head', 0, 0, '', 0);
