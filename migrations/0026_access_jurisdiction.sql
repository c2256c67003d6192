-- A department that answers for a part of the program sees the cases of that part; absent: the whole program.
alter table access_organization add column jurisdiction text;
