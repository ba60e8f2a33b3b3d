-- A role that changes hands: each side is told once, when the change is in force and can no longer be taken back at once.
create table role_move (
  move        bigint generated always as identity primary key,
  plan        text not null references plan,
  command     uuid not null,
  role        text not null,
  side        text not null check (side in ('took', 'left')),
  -- Absent where a role became vacant: whoever answers for it then.
  person      text,
  other       text,
  on_date     date not null,
  post_at     timestamptz not null,
  state       text not null default 'waiting' check (state in ('waiting', 'told', 'cancelled'))
);
create index role_move_to_tell on role_move (plan, post_at) where state = 'waiting';

-- A link to enter one's own absence stands in each letter.
alter table link drop constraint link_purpose_check;
alter table link add constraint link_purpose_check check (purpose in ('act', 'todo', 'plan', 'absence'));
