-- What a site's requirement was met by: the registry's id, the day of an agreement.
alter table programs_site_requirement add column note text;

-- Who changed a site when, with the site as it was before, so that a change can be undone.
create table programs_site_change (
  id text primary key,
  program_id text not null references programs_program (id),
  site_id text not null references programs_site (id),
  kind text not null,
  reason text not null,
  image text not null,
  version_after bigint not null,
  changed_at bigint not null,
  changed_by text not null
);
create index programs_site_change_by_site on programs_site_change (site_id, version_after);
@append_only(programs_site_change)

-- When a site is open to the public in a week; what can be booked are its places.
create table programs_site_hours (
  site_id text not null references programs_site (id),
  weekday text not null,
  opens_at text not null,
  closes_at text not null,
  number bigint not null,
  primary key (site_id, number)
);

alter table programs_notice add column withdrawn_by text;

-- Numbers that were announced by mistake. They stay in the history and are shown nowhere.
create table programs_count_withdrawal (
  count_id text primary key references programs_count (id),
  program_id text not null references programs_program (id),
  withdrawn_at bigint not null,
  withdrawn_by text not null
);
