-- Laboratory results, specimens and cases. Who somebody is stands in people; here are ids, codes and days, and what is
-- said in an interview, sealed under the person's own key.

create table surveillance_order (
  id text primary key,
  program_id text not null,
  jurisdiction_id text not null,
  person_id text not null,
  site_id text not null,
  appointment_id text,
  order_number text not null unique,  -- what stands on the label and comes back in the result
  specimen_type text,
  collected_at bigint not null,
  collected_by text not null,
  received_at bigint,
  cancelled_at bigint,
  cancel_reason text
);
create index surveillance_order_by_person on surveillance_order (program_id, person_id, collected_at);
create index surveillance_order_by_appointment on surveillance_order (appointment_id);
create index surveillance_order_by_site on surveillance_order (site_id, collected_at);

create table surveillance_case_number (
  program_id text primary key,
  last bigint not null
);

create table surveillance_case (
  id text primary key,
  program_id text not null,
  jurisdiction_id text not null,
  number bigint not null,
  person_id text not null,
  state text not null,
  investigator text,
  episode_on bigint not null,   -- the earliest day of its evidence
  reported_on bigint not null,  -- when the department learned of it
  specimen_on bigint,           -- the first specimen that supports it
  onset_on bigint,
  hospitalised text not null,
  died text not null,
  died_on bigint,
  health_care_worker text not null,
  classification text not null,         -- in force
  evidence_classification text not null,  -- what the evidence alone says
  overridden text not null,
  definition_version text not null,
  version bigint not null,  -- of the answers
  sealed_answers text,
  sealed_sensitive text,
  change text not null,
  restores bigint not null,
  opened_at bigint not null,
  opened_by text not null,
  changed_at bigint not null,
  changed_by text not null,
  closed_at bigint,
  unique (program_id, number)
);
create index surveillance_case_by_person on surveillance_case (program_id, person_id);
create index surveillance_case_by_report on surveillance_case (program_id, reported_on, number);
create index surveillance_case_by_investigator on surveillance_case (program_id, investigator, state);

-- Answers that are no longer in force, as they were sealed.
create table surveillance_case_history (
  case_id text not null references surveillance_case (id),
  version bigint not null,
  program_id text not null,
  sealed_answers text,
  sealed_sensitive text,
  change text not null,
  restores bigint not null,
  changed_at bigint not null,
  changed_by text not null,
  primary key (case_id, version)
);
@append_only(surveillance_case_history)

-- How a case was classified, each time, and on what. The highest number holds.
create table surveillance_classification (
  case_id text not null references surveillance_case (id),
  number bigint not null,
  program_id text not null,
  classification text not null,
  basis text not null,
  because text not null,  -- ids of results and questions, by commas
  definition_version text not null,
  reason text,
  sealed_note text,
  decided_at bigint not null,
  decided_by text not null,
  primary key (case_id, number)
);
@append_only(surveillance_classification)

-- What a laboratory said of one test of one specimen, each time it said it. Of one result_key the line that was reported
-- last holds, whenever it came.
create table surveillance_lab_result (
  id text primary key,
  program_id text not null,
  jurisdiction_id text not null,
  person_id text not null,
  case_id text,
  order_id text,
  result_key text not null,
  state text not null,
  loinc text,
  local_code text,
  test_name text not null,
  meaning text,
  result_code text,
  specimen_type text,
  specimen_number text,
  collected_on bigint,
  reported_at bigint not null,
  laboratory text not null,
  source text not null,
  source_id text,
  sealed_detail text,
  recorded_at bigint not null,
  recorded_by text not null
);
create index surveillance_lab_result_by_key on surveillance_lab_result (program_id, result_key, reported_at);
create index surveillance_lab_result_by_person on surveillance_lab_result (program_id, person_id, reported_at);
create index surveillance_lab_result_by_case on surveillance_lab_result (case_id);
create index surveillance_lab_result_by_order on surveillance_lab_result (order_id);

-- That a person was told of a result by a human: a positive one may then be shown.
create table surveillance_result_told (
  program_id text not null,
  result_key text not null,
  told_at bigint not null,
  told_by text not null,
  primary key (program_id, result_key)
);
