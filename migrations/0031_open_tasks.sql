-- Tasks that are not closed are few among all that ever were, and are read in the order in which they are due.
create index worklist_task_open on worklist_task (program_id, due_at, id) where state in ('open', 'claimed');
