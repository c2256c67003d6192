-- The link that a contact is given to answer for symptoms by oneself; a new one replaces the one before.
create table surveillance_monitoring_link (
  contact_id text primary key references surveillance_contact (id),
  program_id text not null,
  number bigint not null,
  token_hash text not null unique,
  made_at bigint not null,
  made_by text not null
);
