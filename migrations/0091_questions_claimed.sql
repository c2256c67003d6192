-- Who has claimed a question and alone may read it, what it is about as the asker chose, for whom an answer was given,
-- and which organization is a partner of the pack.
alter table outreach_question add column topic text;
alter table outreach_question add column claimed_by text;
alter table outreach_question add column claimed_at bigint;
alter table outreach_answer add column answered_for text;
create index outreach_question_answered on outreach_question (program_id, answered_at, id) where answered_at is not null;

create table outreach_partner (
  program_id text not null,
  slug text not null,
  organization_id text not null,
  recorded_at bigint not null,
  recorded_by text not null,
  primary key (program_id, slug)
);
create unique index outreach_partner_by_organization on outreach_partner (program_id, organization_id);
