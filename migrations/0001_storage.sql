-- What every database of Quell's keeps about itself: events for the upper rooms, and requests that were done before.

create table storage_stream (
  stream text primary key,
  position bigint not null
);

create table storage_event (
  stream text not null references storage_stream (stream),
  number bigint not null,
  id text not null,
  kind text not null,
  schema_version bigint not null,
  program_id text not null,
  subject_id text not null,
  occurred_at bigint not null,
  primary key (stream, number)
);
@append_only(storage_event)

create table storage_cursor (
  subscriber text not null,
  stream text not null references storage_stream (stream),
  position bigint not null,
  primary key (subscriber, stream)
);

create table storage_request (
  key_hash text primary key,
  request_hash text not null,
  result_id text not null,
  recorded_at bigint not null
);
create index storage_request_by_time on storage_request (recorded_at);
