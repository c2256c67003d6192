-- Two persons who may be one, as the matcher found them when the second came in: a person decides.
create table people_possible_match (
  program_id text not null,
  person_id text not null references people_person (id),  -- who came in
  other_id text not null references people_person (id),   -- who was known
  hundredth_bits bigint not null,                         -- of evidence
  found_at bigint not null,
  found_by text not null,
  primary key (person_id, other_id)
);
create index people_possible_match_by_other on people_possible_match (other_id);
create index people_possible_match_by_time on people_possible_match (program_id, found_at);
