-- Texts that nobody has answered become calls after some hours: found without reading all checks of all contacts.
create index surveillance_symptom_check_texted on surveillance_symptom_check (program_id, asked_at)
  where channel = 'text' and answered_at is null and asked_at is not null;
