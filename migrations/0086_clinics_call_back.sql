-- The call-back list: who asked to be called, who calls them now, and each try.

create table clinics_call_back (
  id text primary key,
  program_id text not null,
  version bigint not null,
  person_id text not null,
  state text not null,
  best_time text not null,
  channel text not null,
  asked_at bigint not null,
  asked_by text not null,
  tries bigint not null check (tries >= 0),
  last_tried_at bigint,
  outcome text,
  changed_at bigint not null
);
create index clinics_call_back_by_age on clinics_call_back (program_id, state, asked_at, id);

-- Who calls whom now. The two keys are the rule: one call-back a person of staff, one person of staff a call-back.
create table clinics_call_back_claim (
  staff_id text primary key,
  call_back_id text not null unique references clinics_call_back (id),
  claimed_at bigint not null
);

create table clinics_call_back_entry (
  call_back_id text not null references clinics_call_back (id),
  version bigint not null,
  kind text not null,
  undoes bigint,
  recorded_at bigint not null,
  recorded_by text not null,
  primary key (call_back_id, version)
);
@append_only(clinics_call_back_entry)
