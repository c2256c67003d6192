-- A keyed hash of a fixed word: a server with another department's keys would find nobody and open nothing, so it is
-- turned away when it starts.
create table storage_key_check (
  name text primary key,
  hash text not null
);
