-- The permanent record and the read model. Instants are business time unless the column says otherwise:
-- leases and attempts use the database's own clock.

create table plan (
  plan        text primary key,
  version     text not null,
  begun_at    timestamptz,
  begun_on    date
);

create table plan_version (
  plan        text not null references plan,
  version     text not null,
  hash        text not null,
  content     jsonb not null,
  applied_at  timestamptz not null,
  primary key (plan, version)
);

-- A duty's definition lives in the plan version; this is how far it has come.
create table duty (
  plan        text not null references plan,
  duty        text not null,
  hash        text not null,
  joined_at   timestamptz not null,
  cursor      text,
  wake_at     timestamptz,
  ended_at    timestamptz,
  primary key (plan, duty)
);

-- Answers to a plan's questions, by where the question stands.
create table answer (
  plan        text not null references plan,
  at          text not null,
  answer      text not null,
  by_person   text not null,
  answered_at timestamptz not null,
  primary key (plan, at)
);

create table occurrence (
  occurrence  text primary key,
  plan        text not null references plan,
  duty        text not null,
  period      text not null,
  version     text not null,
  state       text not null check (state in ('backlog', 'open', 'reported', 'confirmed', 'excused', 'superseded')),
  due         date not null,
  year        integer not null,
  wake_at     timestamptz,
  opened_at   timestamptz not null,
  -- The occurrence as the domain knows it, and the period it stands for as the calendar had it.
  snapshot    jsonb not null,
  span        jsonb not null,
  unique (plan, duty, period)
);
create index occurrence_by_year on occurrence (plan, year);
create index occurrence_by_state on occurrence (plan, state, due) where state in ('backlog', 'open', 'reported');
create index occurrence_by_due on occurrence (plan, due);
-- What was settled last of each duty.
create index occurrence_settled on occurrence (plan, duty, due desc) where state in ('confirmed', 'excused');
-- Deadlines named by the plan: a backlog stands in the year it was settled, whatever year it is of.
create index occurrence_of_days on occurrence (plan) where period = 'once' or period like 'on-%';
create index occurrence_by_wake on occurrence (wake_at) where wake_at is not null;

-- What people ask for, written before the engine is asked: an Update carries only the id, never free text.
create table command (
  command     uuid primary key,
  plan        text not null,
  subject     text not null,
  body        jsonb not null,
  asked_at    timestamptz not null,
  result      jsonb
);

create table event (
  seq         bigint generated always as identity primary key,
  plan        text not null,
  subject     text not null,
  kind        text not null,
  at          timestamptz not null,
  by_person   text,
  body        jsonb not null,
  command     uuid
);
create index event_by_subject on event (subject, seq);
create index event_by_plan on event (plan, seq);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The event log is append-only: mend a mistake with another event';
end $$;
create trigger event_is_append_only before update or delete or truncate on event
  for each statement execute function refuse_change();

create table letter (
  letter      uuid primary key default gen_random_uuid(),
  plan        text not null references plan,
  subject     text not null,
  occurrence  text references occurrence,
  part        text not null default '',
  step        text not null,
  role        text not null,
  person      text not null,
  stand_in_for text,
  revision    integer not null,
  due         date,
  post_at     timestamptz not null,
  state       text not null default 'written'
              check (state in ('written', 'dropped', 'superseded', 'posting', 'accepted', 'refused', 'ambiguous', 'withdrawn')),
  text        jsonb not null,
  envelope    uuid,
  -- The command that dropped it: taking that back restores the letter.
  dropped_by  uuid,
  unique (plan, subject, part, step, person, revision)
);
create index letter_to_post on letter (plan, post_at) where state = 'written';
create index letter_by_occurrence on letter (occurrence);
create index letter_by_envelope on letter (envelope);

create table envelope (
  envelope    uuid primary key default gen_random_uuid(),
  plan        text not null references plan,
  person      text not null,
  address     text not null,
  post_at     timestamptz not null,
  generation  integer not null default 0,
  state       text not null default 'queued'
              check (state in ('queued', 'posting', 'accepted', 'refused', 'ambiguous', 'withdrawn')),
  message_id  text not null,
  subject     text not null,
  raw         bytea not null,
  -- Business time: when it is tried (again), when the relay took it.
  retry_at    timestamptz not null,
  sent_at     timestamptz,
  tries       integer not null default 0,
  -- The database's clock.
  lease_until timestamptz,
  fence       bigint not null default 0,
  unique (plan, person, post_at, generation)
);
create index envelope_to_post on envelope (plan, retry_at) where state in ('queued', 'posting');

create table attempt (
  attempt     bigint generated always as identity primary key,
  envelope    uuid not null references envelope,
  fence       bigint not null,
  at          timestamptz not null,
  outcome     text not null check (outcome in ('accepted', 'refused', 'ambiguous')),
  response    text not null
);
create index attempt_by_envelope on attempt (envelope);

create table link (
  token_hash  bytea primary key,
  plan        text not null references plan,
  person      text not null,
  purpose     text not null check (purpose in ('act', 'todo', 'plan')),
  occurrence  text references occurrence,
  expires_at  timestamptz not null,
  revoked_at  timestamptz
);

create table mailroom (
  plan        text primary key references plan,
  wake_at     timestamptz,
  -- The wake the mailroom's workflow was last told: where it is later than wake_at, it has to be woken.
  told_at     timestamptz,
  -- Lists and summaries have been written for every day up to this one.
  lists_through date,
  held        jsonb
);

create table person (
  plan        text not null references plan,
  person      text not null,
  name        text not null,
  email       text not null,
  primary key (plan, person)
);

create table holding (
  plan        text not null references plan,
  ordinal     integer not null,
  role        text not null,
  person      text not null,
  from_date   date not null,
  to_date     date,
  stand_in    text,
  primary key (plan, ordinal),
  foreign key (plan, person) references person
);

create table absence (
  plan        text not null references plan,
  ordinal     integer not null,
  person      text not null,
  from_date   date not null,
  to_date     date not null,
  stand_in    text,
  primary key (plan, ordinal),
  foreign key (plan, person) references person
);

create table alarm (
  alarm       bigint generated always as identity primary key,
  plan        text not null references plan,
  kind        text not null,
  subject     text not null,
  detail      jsonb not null,
  raised_at   timestamptz not null
);

-- What this ledger made for itself once: the secret behind Message-IDs.
create table secret (
  name        text primary key,
  value       bytea not null
);
