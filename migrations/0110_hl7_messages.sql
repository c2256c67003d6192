-- What laboratories send, sealed as it was received, and what became of each message. Its text stands under a key of
-- its own. While nobody was made of it that key is wrapped by a master key; then by the keys of its persons, so that
-- whoever is erased takes it along.

create table interop_hl7_message (
  id text primary key,
  program_id text not null,
  jurisdiction_id text not null,
  message_key text not null,   -- keyed hash of sender, facility and control id (MSH-3, MSH-4, MSH-10)
  content_hash text not null,  -- keyed hash of its bytes
  door text not null,
  sender text not null,  -- the sending facility or application, by name
  received_at bigint not null,
  received_by text not null,
  state text not null,
  reason text,
  place text,          -- of the field that is at fault: "OBX[2]-5"
  faults text not null,  -- as they were acknowledged
  version bigint not null,  -- of its text: 1 is as received
  master_key_id text,  -- absent where the key is wrapped by persons' keys
  wrapped_key text not null,
  sealed_text text not null,  -- the newest version
  changed_at bigint not null,
  changed_by text not null,
  unique (program_id, message_key, content_hash)
);
create index interop_hl7_message_by_state on interop_hl7_message (program_id, state, received_at, id);
create index interop_hl7_message_by_master_key on interop_hl7_message (master_key_id, id);

-- Whom the patients of a message (their groups, from 1) were found to be.
create table interop_hl7_person (
  message_id text not null references interop_hl7_message (id),
  patient bigint not null,
  person_id text not null,
  primary key (message_id, patient)
);
create index interop_hl7_person_by_person on interop_hl7_person (person_id);

-- What was done with a message, and its text before that where it was mended.
create table interop_hl7_act (
  message_id text not null references interop_hl7_message (id),
  number bigint not null,
  program_id text not null,
  act text not null,
  outcome text not null,
  reason text,
  version bigint not null,
  sealed_text text,
  acted_at bigint not null,
  acted_by text not null,
  primary key (message_id, number)
);
@append_only(interop_hl7_act)

-- What the department says that laboratories' own codes and words mean, beside the tables of the pack.
create table interop_local_code (
  program_id text not null,
  kind text not null,    -- test or result
  code text not null,    -- folded
  means text not null,   -- a LOINC code of the case definition, a meaning of a result, or not_ours
  noted_at bigint not null,
  noted_by text not null,
  primary key (program_id, kind, code)
);
