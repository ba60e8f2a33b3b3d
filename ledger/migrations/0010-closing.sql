-- A year of a plan that is being closed: when its workflow wakes. The plan says when a year is closed; this is how far it has come.
create table closing (
  plan        text not null references plan,
  year        integer not null,
  -- What was to be frozen before it is not: nobody had followed the year up.
  opened_at   timestamptz not null,
  wake_at     timestamptz,
  ended_at    timestamptz,
  primary key (plan, year)
);

-- A year's status as it was frozen. The text is the canonical JSON that the checksum is of: kept as text, for every byte counts.
create table frozen_year (
  plan        text not null references plan,
  year        integer not null,
  kind        text not null check (kind in ('stop', 'final')),
  version     text not null,
  frozen_at   timestamptz not null,
  -- Absent where its time had come.
  by_person   text,
  checksum    text not null,
  content     text not null,
  primary key (plan, year, kind)
);

create function refuse_thaw() returns trigger language plpgsql as $$
begin
  raise exception 'A frozen year is never changed: what came after it is shown beside it';
end $$;
create trigger frozen_year_is_append_only before update or delete or truncate on frozen_year
  for each statement execute function refuse_thaw();
