-- What the daily inspection found: where calendar, ledger and engine did not say the same.
create table drift (
  drift       bigint generated always as identity primary key,
  plan        text not null references plan,
  kind        text not null,
  subject     text not null,
  detail      text not null,
  found_at    timestamptz not null,
  -- What was done about it: absent where a person has to.
  repair      text
);
create index drift_by_plan on drift (plan, found_at desc);
