-- Pieces of work with an owner and a due time. They point at records by id and hold no personal data.

create table worklist_task (
  id text primary key,
  program_id text not null,
  kind text not null,
  subject_id text not null,
  site text,
  permission text not null,
  priority text not null,
  due_at bigint not null,
  state text not null,
  owner text,
  note text not null,
  outcome text,
  outcome_note text,
  opened_at bigint not null,
  opened_by text not null,
  closed_at bigint,
  closed_by text,
  -- Set while a task stands that must not be opened twice about one subject.
  open_key text unique
);
create index worklist_task_by_due on worklist_task (program_id, state, due_at, id);
create index worklist_task_by_subject on worklist_task (program_id, kind, subject_id);
