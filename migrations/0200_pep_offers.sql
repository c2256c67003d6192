-- A place that is kept for somebody who was exposed, for the pack's hours, and given out as a link. The place itself is
-- held as any other (clinics_hold); what the offer adds is for whom, and what came of it.
create table clinics_pep_offer (
  id text primary key,
  program_id text not null,
  contact_id text not null,
  person_id text not null,
  hold_id text not null references clinics_hold (id),
  site_id text not null,
  place_id text not null references clinics_place (id),
  starts_at bigint not null,
  pep_by bigint not null,      -- the day by which it was wanted: while it prevents best, or while it still helps
  code_hash text not null unique,
  state text not null,
  made_at bigint not null,
  made_by text not null,
  expires_at bigint not null,
  ended_at bigint,
  appointment_id text
);
create index clinics_pep_offer_by_contact on clinics_pep_offer (contact_id, made_at);
create index clinics_pep_offer_by_expiry on clinics_pep_offer (expires_at) where state = 'standing';
create index clinics_pep_offer_by_person on clinics_pep_offer (person_id) where state = 'standing';
