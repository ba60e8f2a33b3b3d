-- Who is looking. All of it in real time, by the database's own clock: nothing here travels.

-- What signs texts that browsers keep for us (mail-link passes, sign-in under way). Made here, so that no page has to write it.
insert into secret (name, value)
values ('browser', decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'))
on conflict do nothing;

-- An account of the municipality's own sign-in (issuer's tenant and object id), and whom it is in a plan. Bound by a verified address the
-- first time; from then on the key says who it is, whatever becomes of the address.
create table identity (
  key         text not null,
  plan        text not null references plan,
  person      text not null,
  bound_at    timestamptz not null default clock_timestamp(),
  primary key (key, plan),
  unique (plan, person),
  foreign key (plan, person) references person
);

create table session (
  session     uuid primary key default gen_random_uuid(),
  token_hash  bytea not null unique,
  -- mail:<address> or the key of an identity.
  identity    text not null,
  created_at  timestamptz not null default clock_timestamp(),
  seen_at     timestamptz not null default clock_timestamp(),
  expires_at  timestamptz not null,
  ended_at    timestamptz
);
create index session_by_identity on session (identity) where ended_at is null;

-- One-time links, sent by mail to somebody who asks to sign in.
create table sign_in_link (
  token_hash  bytea primary key,
  address     text not null,
  expires_at  timestamptz not null,
  used_at     timestamptz
);

-- Who has asked for one, to refuse too many: by hashes, kept for a day.
create table sign_in_request (
  request     bigint generated always as identity primary key,
  address     bytea not null,
  source      bytea not null,
  at          timestamptz not null default clock_timestamp()
);
create index sign_in_request_by_time on sign_in_request (at);
