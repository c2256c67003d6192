-- Who was reached: people with a dose given at a site, counted by group. The tally holds numbers only. What a person was
-- counted as is sealed, so that a later change moves one count and the table tells nobody's race or age.
create table oversight_reached (
  program_id text not null,
  person_id text not null,
  key_id text not null,
  sealed_groups text not null,
  primary key (program_id, person_id)
);

create table oversight_reach_tally (
  program_id text not null,
  dimension text not null,
  category text not null,
  people bigint not null check (people >= 0),
  primary key (program_id, dimension, category)
);
