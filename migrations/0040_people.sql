-- Persons. Names, birth dates, phones and all else that is personal are sealed with the person's own data key, which is
-- kept wrapped by a master key; what stands here in the open are ids, versions, times and keyed hashes.

create table people_person (
  id text primary key,
  program_id text not null,
  jurisdiction_id text not null,
  version bigint not null,
  data_key_id text not null,
  master_key_id text not null,
  wrapped_key text,      -- null once the key was forgotten
  sealed_identity text,  -- null with it
  change text not null,
  restores bigint not null,  -- the version whose content this one has; its own unless it was made by an undo
  registered_at bigint not null,
  registered_by text not null,
  changed_at bigint not null,
  changed_by text not null
);
create index people_person_by_master_key on people_person (master_key_id, id);

-- Versions that are no longer in force, as they were sealed.
create table people_person_history (
  person_id text not null references people_person (id),
  version bigint not null,
  program_id text not null,
  sealed_identity text not null,
  change text not null,
  restores bigint not null,
  changed_at bigint not null,
  changed_by text not null,
  primary key (person_id, version)
);
@append_only(people_person_history)

create table people_contact_point (
  id text primary key,
  program_id text not null,
  person_id text not null references people_person (id),
  version bigint not null,
  sealed_contact_point text not null,
  preferred text not null,
  changed_at bigint not null,
  changed_by text not null
);
create index people_contact_point_by_person on people_contact_point (person_id);

create table people_contact_point_history (
  contact_point_id text not null,
  version bigint not null,
  program_id text not null,
  person_id text not null references people_person (id),
  sealed_contact_point text not null,
  changed_at bigint not null,
  changed_by text not null,
  primary key (contact_point_id, version)
);
@append_only(people_contact_point_history)

create table people_search_key (
  program_id text not null,
  kind text not null,
  hash text not null,
  person_id text not null references people_person (id),
  primary key (program_id, kind, hash, person_id)
);
create index people_search_key_by_person on people_search_key (person_id);

-- Persons found to be one: the record on the left is kept as it was written, the one on the right is in force. A person
-- that was never merged has no row.
create table people_identity (
  person_id text primary key references people_person (id),
  program_id text not null,
  in_force_id text not null references people_person (id)
);
create index people_identity_by_in_force on people_identity (in_force_id);
