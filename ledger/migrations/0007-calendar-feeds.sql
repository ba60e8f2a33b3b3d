-- Calendar feeds: the address is the key, so only its hash is kept. They use the database's clock, as links do.
create table feed (
  feed        uuid primary key default gen_random_uuid(),
  token_hash  bytea not null unique,
  plan        text not null references plan,
  person      text not null,
  -- Absent where it is all that is the person's own.
  role        text,
  created_at  timestamptz not null default clock_timestamp(),
  revoked_at  timestamptz
);
create index feed_by_person on feed (plan, person) where revoked_at is null;
