-- People who were exposed, what happened, and the checks of their monitoring.

create table surveillance_contact (
  id text primary key,
  program_id text not null,
  jurisdiction_id text not null,
  person_id text,             -- absent: nobody could be named
  naming text not null,
  state text not null,
  owner text,
  became_case_id text,
  high_first_on bigint,       -- these days follow from the exposures
  pep_from_on bigint,
  exposed_last_on bigint not null,
  monitor_until_on bigint,
  pep text not null,
  pep_changed_at bigint,
  rhythm text not null,
  ask_on_days text not null,  -- by spaces
  channel text not null,
  opened_at bigint not null,
  opened_by text not null,
  ended_at bigint
);
create index surveillance_contact_by_person on surveillance_contact (program_id, person_id);
create index surveillance_contact_by_deadline on surveillance_contact (program_id, state, pep_from_on, id);
create index surveillance_contact_by_end on surveillance_contact (program_id, state, monitor_until_on, id);

-- What happened between a case and a contact. A line is withdrawn, never changed.
create table surveillance_exposure (
  id text primary key,
  program_id text not null,
  contact_id text not null references surveillance_contact (id),
  case_id text,
  kind text not null,
  risk text not null,
  setting text not null,
  first_on bigint not null,
  last_on bigint not null,
  pep_approved text not null,
  approved_by text,
  sealed_note text,           -- under the key of the case's person
  recorded_at bigint not null,
  recorded_by text not null,
  withdrawn_at bigint,
  withdrawn_by text
);
create index surveillance_exposure_by_contact on surveillance_exposure (contact_id);
create index surveillance_exposure_by_case on surveillance_exposure (case_id);

create table surveillance_symptom_check (
  id text primary key,
  program_id text not null,
  contact_id text not null references surveillance_contact (id),
  due_on bigint not null,
  channel text not null,
  token_hash text unique,     -- of the link in a text
  asked_at bigint,
  tries bigint not null,
  last_tried_at bigint,
  answer text,
  answered_at bigint,
  answered_by text,
  unique (contact_id, due_on)
);
create index surveillance_symptom_check_due on surveillance_symptom_check (program_id, due_on, channel)
  where answered_at is null;

-- Links by which a case passes on that there was an exposure, without a name. Nothing but this row leads to the case.
create table surveillance_notice (
  id text primary key,
  program_id text not null,
  jurisdiction_id text not null,
  case_id text not null references surveillance_case (id),
  token_hash text not null unique,
  kind text not null,
  setting text not null,
  exposed_on bigint not null,
  uses bigint not null,
  uses_max bigint not null check (uses <= uses_max),
  expires_at bigint not null,
  withdrawn_at bigint,
  made_at bigint not null,
  made_by text not null
);
create index surveillance_notice_by_case on surveillance_notice (case_id);
