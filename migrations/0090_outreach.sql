-- Questions of the public and their answers. Texts are sealed; whoever bears the code may read them.
create table outreach_question (
  id text primary key,
  program_id text not null,
  helper text not null,
  language text not null,
  key_id text not null,
  sealed_text text not null,
  code_hash text not null unique,
  asked_at bigint not null,
  answered_at bigint
);
create index outreach_question_open on outreach_question (program_id, asked_at) where answered_at is null;

create table outreach_answer (
  id text primary key,
  question_id text not null references outreach_question (id),
  key_id text not null,
  sealed_text text not null,
  answered_at bigint not null,
  answered_by text not null
);
create index outreach_answer_by_question on outreach_answer (question_id, answered_at);
