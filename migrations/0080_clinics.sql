-- Bookable places, what is held and booked on them, and the site's guard.

-- A verb that spends a site's places or doses updates this row first, so that such verbs of one site never interleave.
create table clinics_guard (
  site_id text primary key,
  version bigint not null
);

create table clinics_place (
  id text primary key,
  program_id text not null,
  site_id text not null,
  service text not null,
  held_on bigint not null,
  starts_at bigint not null,
  ends_at bigint not null,
  capacity bigint not null check (capacity >= 0),
  taken bigint not null check (taken >= 0),
  closed text not null,
  check (taken <= capacity)
);
create unique index clinics_place_by_time on clinics_place (site_id, service, starts_at);

-- How many places of a day are held or booked and not yet served or given up; what doses must be kept for (P2).
create table clinics_day_tally (
  site_id text not null,
  service text not null,
  held_on bigint not null,
  committed bigint not null check (committed >= 0),
  primary key (site_id, service, held_on)
);

create table clinics_hold (
  id text primary key,
  program_id text not null,
  site_id text not null,
  place_id text not null references clinics_place (id),
  token_hash text not null unique,
  state text not null,
  held_at bigint not null,
  expires_at bigint not null,
  appointment_id text
);
create index clinics_hold_by_expiry on clinics_hold (expires_at) where state = 'held';
create index clinics_hold_by_place on clinics_hold (place_id) where state = 'held';

create table clinics_appointment (
  id text primary key,
  program_id text not null,
  jurisdiction_id text not null,
  version bigint not null,
  site_id text not null,
  place_id text references clinics_place (id),
  service text not null,
  person_id text not null,
  dose_number bigint not null,
  state text not null,
  channel text not null,
  held_on bigint not null,
  starts_at bigint not null,
  code_hash text not null unique,
  pack_revision text not null,
  criteria_version text,
  booked_at bigint not null,
  booked_by text not null,
  arrived_at bigint,
  fulfilled_at bigint,
  dose_id text,
  cancelled_at bigint,
  cancel_reason text
);
create index clinics_appointment_by_day on clinics_appointment (site_id, held_on, starts_at);
create index clinics_appointment_by_person on clinics_appointment (person_id);

-- P4: per person, program, service and dose number one active booking.
create unique index clinics_appointment_one_active
  on clinics_appointment (program_id, person_id, service, dose_number)
  where state in ('booked', 'arrived');

-- Tokens of the private check that were used, until they would have expired anyway (P9: nothing else of it is kept).
create table clinics_spent_token (
  token_hash text primary key,
  expires_at bigint not null
);
