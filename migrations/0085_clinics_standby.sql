-- The standby list: people for whom no place was free, called when a dose is.

create table clinics_standby (
  id text primary key,
  program_id text not null,
  version bigint not null,
  person_id text not null,
  service text not null,
  dose_number bigint not null,
  state text not null,
  channel text not null,
  reach_minutes bigint not null check (reach_minutes > 0),
  code_hash text not null unique,
  joined_at bigint not null,
  joined_by text not null,
  changed_at bigint not null,
  calls bigint not null check (calls >= 0),
  last_called_at bigint,
  -- Set while a person is being called: the site's dose that is kept for them, and until when.
  offered_site text,
  offered_on bigint,
  offer_ends_at bigint,
  offered_by text,
  appointment_id text
);
create index clinics_standby_by_offer on clinics_standby (offer_ends_at) where state = 'offered';

-- A person waits once.
create unique index clinics_standby_one_active
  on clinics_standby (program_id, person_id, service, dose_number)
  where state in ('waiting', 'offered');

-- Where a person can come.
create table clinics_standby_site (
  site_id text not null,
  standby_id text not null references clinics_standby (id),
  primary key (site_id, standby_id)
);

-- What became of whom, by whom; one line a version.
create table clinics_standby_entry (
  standby_id text not null references clinics_standby (id),
  version bigint not null,
  kind text not null,
  site_id text,
  undoes bigint,
  recorded_at bigint not null,
  recorded_by text not null,
  primary key (standby_id, version)
);
@append_only(clinics_standby_entry)
