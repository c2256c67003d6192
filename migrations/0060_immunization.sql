-- Doses given to people, one line each, never changed. What was said wrongly is corrected by a later line.
create table immunization_dose (
  id text primary key,
  program_id text not null,
  person_id text not null,
  source text not null,
  dose_number bigint not null,
  product_cvx text not null,
  given_on bigint not null,
  given_at bigint,
  given_by text,
  site_id text,
  appointment_id text,
  route text,
  volume_ul bigint,
  body_site text,
  lot_id text,
  lot_number text,
  lot_expires_on bigint,
  vial_id text,
  information_sheet text,
  information_sheet_edition text,
  consent_recorded text not null,
  registry text not null,
  evidence text,
  source_text text,
  replaces_dose_id text,
  recorded_at bigint not null,
  recorded_by text not null
);
create index immunization_dose_by_person on immunization_dose (program_id, person_id, given_on);
create index immunization_dose_by_day on immunization_dose (program_id, given_on, site_id);
create index immunization_dose_by_lot on immunization_dose (program_id, lot_id, given_on);
create unique index immunization_dose_replaced_once on immunization_dose (replaces_dose_id);
@append_only(immunization_dose)

-- What people said later about a dose: entered in error, or standing after all. The highest number holds.
create table immunization_correction (
  id text not null unique,
  program_id text not null,
  dose_id text not null references immunization_dose (id),
  number bigint not null,
  state text not null,
  reason text not null,
  note text,
  recorded_at bigint not null,
  recorded_by text not null,
  primary key (dose_id, number)
);
@append_only(immunization_correction)

-- What a dose as recorded has against the pack of its day.
create table immunization_administration_error (
  dose_id text not null references immunization_dose (id),
  program_id text not null,
  kind text not null,
  recorded_at bigint not null,
  primary key (dose_id, kind)
);
@append_only(immunization_administration_error)

-- Standing doses by day, moved in the transaction that moves the lines, so that dashboards never count people.
create table immunization_day_tally (
  program_id text not null,
  given_on bigint not null,
  source text not null,
  site_id text not null,
  dose_number bigint not null,
  product_cvx text not null,
  doses bigint not null check (doses >= 0),
  primary key (program_id, given_on, source, site_id, dose_number, product_cvx)
);

-- The outcome of the questions before a dose; the answers are not kept.
create table immunization_screening (
  id text primary key,
  program_id text not null,
  person_id text not null,
  site_id text not null,
  appointment_id text,
  action text not null,
  contraindicated text not null,
  only_routes text not null,
  observe_minutes bigint not null,
  pack_revision text not null,
  screened_at bigint not null,
  screened_on bigint not null,
  recorded_at bigint not null,
  recorded_by text not null
);
create index immunization_screening_by_person on immunization_screening (program_id, person_id, screened_at);
@append_only(immunization_screening)

create table immunization_observation (
  dose_id text primary key references immunization_dose (id),
  program_id text not null,
  person_id text not null,
  site_id text not null,
  minutes bigint not null,
  started_at bigint not null,
  ends_at bigint not null,
  outcome text,
  ended_at bigint,
  ended_by text
);
create index immunization_observation_open on immunization_observation (program_id, site_id, ends_at)
  where outcome is null;

-- A reaction or an administration error, as staff reported it.
create table immunization_mishap (
  id text primary key,
  program_id text not null,
  dose_id text not null references immunization_dose (id),
  person_id text not null,
  kind text not null,
  mishap text not null,
  severity text not null,
  onset_at bigint,
  action_taken text,
  report_to_vaers text not null,
  recorded_at bigint not null,
  recorded_by text not null
);
create index immunization_mishap_by_dose on immunization_mishap (dose_id);
@append_only(immunization_mishap)
