-- The last characters of a booking code, so that a printed list can be held against a code that somebody shows.
alter table clinics_appointment add column code_ending text;
