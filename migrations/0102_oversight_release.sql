-- What the public was told, week by week. A row is a number that was shown, with the day through which it counts; what
-- was kept back has no row. Never changed: what was said cannot be unsaid, and the next week is decided by it.
create table oversight_release (
  program_id text not null,
  through bigint not null,
  measure text not null,
  category text not null,
  number bigint not null,
  as_of bigint not null,
  primary key (program_id, through, measure, category)
);
@append_only(oversight_release)
