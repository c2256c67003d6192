-- Requests of one kind are found by time, however rare they are among all.
create index access_audit_event_by_operation on access_audit_event (program_id, operation, occurred_at, id);
