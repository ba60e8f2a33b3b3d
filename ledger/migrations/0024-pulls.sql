-- A duty whose figures are pulled from a source: when its workflow wakes.
create table pull (
  plan        text not null references plan,
  duty        text not null,
  wake_at     timestamptz,
  ended_at    timestamptz,
  primary key (plan, duty)
);

-- What a source gave for a period, or why it gave nothing. A proposal: nothing counts until somebody reports it. Append-only. The period's
-- occurrence need not have opened.
create table pulled (
  pulled      bigint generated always as identity primary key,
  plan        text not null references plan,
  duty        text not null,
  period      text not null,
  source      text not null,
  -- What it was called then; its id, where it was not known.
  title       text not null,
  at          timestamptz not null,
  -- By the key that each has in a report, and the checksum of what they were read from.
  figures     jsonb,
  sha256      text check (sha256 ~ '^[0-9a-f]{64}$'),
  -- Why there are none, for operators and for those who were to report.
  fault       jsonb,
  check ((figures is null) = (sha256 is null) and (figures is null) <> (fault is null))
);
create index pulled_by_period on pulled (plan, duty, period);
create trigger pulled_is_append_only before update or delete or truncate on pulled
  for each statement execute function refuse_change();

-- A figure that was reported as it was pulled.
alter table figure add column pulled bigint references pulled;
