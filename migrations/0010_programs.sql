-- A program is a pack in force: the revisions of its pack, its sites, and what the lead announces.

create table programs_program (
  id text primary key,
  jurisdiction_id text not null,
  name text not null,
  time_zone text not null
);

-- Every revision is kept whole, so that a booking made under an earlier one can be honoured.
create table programs_pack (
  id text primary key,
  program_id text not null references programs_program (id),
  files text not null,
  effective_at bigint not null,
  installed_at bigint not null,
  installed_by text not null,
  reason text not null
);
create index programs_pack_by_time on programs_pack (program_id, effective_at);
@append_only(programs_pack)

create table programs_site (
  id text primary key,
  program_id text not null references programs_program (id),
  jurisdiction_id text not null,
  version bigint not null,
  name text not null,
  street text,
  town text not null,
  zip text,
  latitude double precision not null,
  longitude double precision not null,
  time_zone text not null,
  phone text,
  opens_on bigint,
  closed text not null,
  services text not null,
  free_of_charge text,
  identification_asked text,
  insurance_asked text,
  residence_proof_asked text,
  interpreter text,
  step_free text,
  transit text
);
create index programs_site_by_program on programs_site (program_id, name);

-- What must be in order before a site opens.
create table programs_site_requirement (
  site_id text not null references programs_site (id),
  program_id text not null,
  requirement text not null,
  met text not null,
  override_reason text,
  recorded_at bigint not null,
  recorded_by text not null,
  primary key (site_id, requirement)
);

-- Dated numbers that the lead announces; the newest of a measure is shown.
create table programs_count (
  id text primary key,
  program_id text not null references programs_program (id),
  measure text not null,
  counted_on bigint not null,
  number bigint not null,
  source text not null,
  recorded_at bigint not null,
  recorded_by text not null
);
create index programs_count_by_day on programs_count (program_id, measure, counted_on, recorded_at);
@append_only(programs_count)

-- Dated texts of the lead's for the public pages, in each language.
create table programs_notice (
  id text primary key,
  program_id text not null references programs_program (id),
  dated_on bigint not null,
  english text not null,
  spanish text not null,
  withdrawn_at bigint,
  recorded_at bigint not null,
  recorded_by text not null
);
create index programs_notice_by_day on programs_notice (program_id, dated_on);
