-- The dashboard counts what is open by kind, without looking at all that is done.
create index worklist_task_open_by_kind on worklist_task (program_id, kind, due_at) where state in ('open', 'claimed');
