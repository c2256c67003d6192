-- What was published, changed and withdrawn in bulk, by whom and why; line by line, so that it can be undone.
create table clinics_place_change (
  id text primary key,
  program_id text not null,
  kind text not null,
  reason text not null,
  places bigint not null,
  kept bigint not null,
  changed_at bigint not null,
  changed_by text not null
);
create index clinics_place_change_by_time on clinics_place_change (program_id, changed_at);
@append_only(clinics_place_change)

create table clinics_place_change_line (
  change_id text not null references clinics_place_change (id),
  place_id text not null references clinics_place (id),
  site_id text not null,
  capacity_before bigint not null,
  closed_before text not null,
  capacity_after bigint not null,
  closed_after text not null,
  primary key (change_id, place_id)
);
@append_only(clinics_place_change_line)
