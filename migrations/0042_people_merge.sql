-- Two records that are one person: both stay as they were written, people_identity says which one is in force, and what
-- stands here is enough to part them again.
create table people_merge (
  id text primary key,
  program_id text not null,
  kept_id text not null references people_person (id),
  merged_id text not null references people_person (id),
  version_before bigint not null,  -- of the kept one's identity
  version_after bigint not null,   -- the same where nothing of it changed
  phones_added text not null,      -- ids of contact points, with spaces
  merged_at bigint not null,
  merged_by text not null,
  undone_at bigint,
  undone_by text
);
create index people_merge_by_kept on people_merge (kept_id, merged_at);
create unique index people_merge_standing on people_merge (merged_id) where undone_at is null;

-- What somebody said of a possible match who looked at both.
alter table people_possible_match add column decision text not null default 'none';
alter table people_possible_match add column decided_at bigint;
alter table people_possible_match add column decided_by text;
create index people_possible_match_by_decision on people_possible_match
  (program_id, decision, hundredth_bits, person_id, other_id);

-- Who is new or changed, and not yet compared with the others. `marks` grows with each change, so that a change during
-- the comparison is not lost.
create table people_match_due (
  person_id text primary key references people_person (id),
  program_id text not null,
  marks bigint not null
);
create index people_match_due_by_program on people_match_due (program_id, person_id);
