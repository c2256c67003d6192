-- Who works with Quell: organizations, staff, how they prove who they are, and the devices of sites. Tokens, recovery
-- codes and passwords are kept as hashes only; the secret of the second step is sealed.

create table access_guard (
  name text primary key,
  version bigint not null
);
insert into access_guard (name, version) values ('first_lead', 0);

create table access_organization (
  id text primary key,
  program_id text not null,
  kind text not null,
  name text not null,
  recorded_at bigint not null,
  recorded_by text not null
);
create index access_organization_by_name on access_organization (program_id, name);

create table access_staff (
  id text primary key,
  program_id text not null,
  organization_id text not null references access_organization (id),
  display_name text not null,
  sign_in_name text not null,
  every_site text not null,
  password_hash text,
  second_step_sealed text,
  second_step_key_id text,
  second_step_used bigint not null,
  pin_hash text,
  ends_at bigint,
  ended_at bigint,
  version bigint not null,
  recorded_at bigint not null,
  recorded_by text not null,
  unique (program_id, sign_in_name)
);
create index access_staff_by_name on access_staff (program_id, display_name, id);

create table access_staff_role (
  staff_id text not null references access_staff (id),
  role text not null,
  primary key (staff_id, role)
);

create table access_staff_site (
  staff_id text not null references access_staff (id),
  site_id text not null,
  primary key (staff_id, site_id)
);

create table access_link (
  token_hash text primary key,
  staff_id text not null references access_staff (id),
  purpose text not null,
  ends_at bigint not null,
  used_at bigint,
  recorded_at bigint not null,
  recorded_by text not null
);
create index access_link_by_staff on access_link (staff_id);

create table access_recovery_code (
  staff_id text not null references access_staff (id),
  code_hash text not null,
  used_at bigint,
  primary key (staff_id, code_hash)
);

create table access_device (
  id text primary key,
  program_id text not null,
  site_id text not null,
  name text not null,
  token_hash text not null unique,
  ended_at bigint,
  recorded_at bigint not null,
  recorded_by text not null
);
create index access_device_by_site on access_device (program_id, site_id);

-- Who signed in fully on a device, and so may unlock it by PIN until the shift ends.
create table access_shift (
  staff_id text not null references access_staff (id),
  device_id text not null references access_device (id),
  began_at bigint not null,
  ends_at bigint not null,
  primary key (staff_id, device_id)
);
create index access_shift_by_device on access_shift (device_id);

create table access_sign_in (
  token_hash text primary key,
  staff_id text not null references access_staff (id),
  device_id text,
  kind text not null,
  began_at bigint not null,
  seen_at bigint not null,
  ends_at bigint not null,
  ended_at bigint
);
create index access_sign_in_by_staff on access_sign_in (staff_id);

create table access_attempt_limit (
  key_hash text primary key,
  began_at bigint not null,
  attempts bigint not null
);
create index access_attempt_limit_by_time on access_attempt_limit (began_at);
