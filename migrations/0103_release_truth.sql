-- What was true of every category when a week was published, and whether it was told then: the next week is looked at
-- together with all before it. Exact numbers, for the program alone.
create table oversight_release_truth (
  program_id text not null,
  through bigint not null,
  measure text not null,
  category text not null,
  number bigint not null,
  told text not null,
  primary key (program_id, measure, through, category)
);
@append_only(oversight_release_truth)
