-- Criteria that the lead writes, each with the instant from which it holds. They stand beside the pack's own versions;
-- whichever began last is in force. What was written is never changed: a mended version is a new one.
create table programs_criteria (
  id text primary key,
  program_id text not null references programs_program (id),
  version text not null,
  effective_at bigint not null,
  draft text not null,
  reason text not null,
  written_at bigint not null,
  written_by text not null,
  unique (program_id, version)
);
create index programs_criteria_by_time on programs_criteria (program_id, effective_at);
@append_only(programs_criteria)

-- A version to come, also one of the pack's, that will not hold after all; or that will again. The last one decides.
create table programs_criteria_decision (
  id text primary key,
  program_id text not null references programs_program (id),
  version text not null,
  decision text not null,
  reason text not null,
  decided_at bigint not null,
  decided_by text not null
);
create index programs_criteria_decision_by_version on programs_criteria_decision (program_id, version, decided_at);
@append_only(programs_criteria_decision)
