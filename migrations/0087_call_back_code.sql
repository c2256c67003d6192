-- The code by which whoever asked for a call finds it again and takes it back; rows from before have none. The program
-- before this one lists waiting and closed rows only, so it never meets one that was taken back.
alter table clinics_call_back add column code_hash text;
create unique index clinics_call_back_by_code on clinics_call_back (code_hash) where code_hash is not null;
