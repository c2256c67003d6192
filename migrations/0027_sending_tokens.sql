-- Tokens by which a laboratory's system hands results in. Only hashes are kept; a token is shown once.
create table access_sending_token (
  id text primary key,
  program_id text not null,
  organization_id text not null references access_organization (id),
  name text not null,
  token_hash text not null unique,
  issued_at bigint not null,
  issued_by text not null,
  used_at bigint,
  revoked_at bigint,
  revoked_by text
);
create index access_sending_token_by_program on access_sending_token (program_id, issued_at, id);
