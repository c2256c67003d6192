-- The link in a reminder opens the appointment as its code does. It follows from the appointment's id, so that it can be
-- made again; only its hash is kept.
create table clinics_appointment_link (
  appointment_id text primary key references clinics_appointment (id),
  program_id text not null,
  token_hash text not null unique,
  made_at bigint not null
);
create index clinics_appointment_booked_on on clinics_appointment (program_id, held_on, id) where state = 'booked';
