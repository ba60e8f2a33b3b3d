-- Meetings on which the work group goes through the plan. Each save is its own: a meeting that nobody ends loses nothing.
create table meeting (
  meeting     uuid primary key,
  plan        text not null references plan,
  held_on     date not null,
  recorder    text not null,
  present     jsonb not null,
  started_at  timestamptz not null,
  ended_at    timestamptz
);
create index meeting_by_plan on meeting (plan, started_at desc);

-- What has been gone through, whether or not anything was done about it.
create table meeting_duty (
  meeting         uuid not null references meeting,
  duty            text not null,
  gone_through_at timestamptz not null,
  primary key (meeting, duty)
);

-- Written before the engine is asked; the command holds what was asked and what came of it.
create table meeting_command (
  meeting     uuid not null references meeting,
  command     uuid not null,
  primary key (meeting, command)
);
