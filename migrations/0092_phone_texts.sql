-- Texts to phones: what waits, what was sent and what came of it. Ids only; the id of a text is the key by which the
-- gateway knows it again. The number is opened from the person's sealed contact point when a text leaves.
create table outreach_phone_text (
  id text primary key,
  program_id text not null,
  kind text not null,
  subject_id text not null,     -- an appointment, or a symptom check
  about_at bigint not null,     -- when the appointment is, or the day asked about begins
  person_id text not null,
  contact_point_id text,        -- absent where no phone of the person takes texts
  state text not null,
  tries bigint not null,
  queued_at bigint not null,
  expires_at bigint not null,
  next_try_at bigint not null,
  sent_at bigint,
  ended_at bigint,
  segments bigint
);
create unique index outreach_phone_text_once on outreach_phone_text (program_id, kind, subject_id, about_at);
create index outreach_phone_text_due on outreach_phone_text (program_id, next_try_at)
  where state in ('waiting', 'sending');
create index outreach_phone_text_by_person on outreach_phone_text (person_id, queued_at);
create index outreach_phone_text_sent on outreach_phone_text (program_id, sent_at) where sent_at is not null;
create index outreach_phone_text_ended on outreach_phone_text (program_id, ended_at) where ended_at is not null;

-- Numbers that said STOP, by keyed hash, and what the gateway has handed in already.
create table outreach_stopped_number (
  program_id text not null,
  number_hash text not null,
  stopped_at bigint not null,
  primary key (program_id, number_hash)
);
create table outreach_heard_text (
  program_id text not null,
  gateway_id text not null,
  number_hash text not null,
  heard_as text not null,
  heard_at bigint not null,
  primary key (program_id, gateway_id)
);
create index outreach_heard_text_by_number on outreach_heard_text (program_id, number_hash, heard_at);

-- Whether the server has a gateway, and whether somebody has paused what goes out.
create table outreach_text_switch (
  program_id text primary key,
  gateway text not null,
  flow text not null,
  changed_at bigint not null,
  changed_by text not null
);
