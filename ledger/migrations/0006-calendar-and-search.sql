-- What is decided about a single period still to come. What was decided before is in the events.
create table exception (
  plan        text not null references plan,
  duty        text not null,
  period      text not null,
  kind        text not null check (kind in ('moved', 'skipped')),
  due         date,
  reason      text not null,
  by_person   text not null,
  decided_at  timestamptz not null,
  primary key (plan, duty, period),
  check ((kind = 'moved') = (due is not null))
);

-- Moved periods that have opened: they have a day of their own, and the cursor passes them by.
alter table duty add column out_of_turn text[] not null default '{}';

-- When the calendar, the ledger and the engine were last compared.
create table inspection (
  inspected_at timestamptz not null,
  checked      integer not null,
  drift        integer not null,
  took_place   timestamptz not null default now()
);
create index inspection_latest on inspection (took_place desc);

-- The page of letters reads one screenful at a time, newest first: of all, of one person, of one duty.
create index letter_by_state on letter (plan, state, post_at desc, letter desc);
create index letter_by_person on letter (plan, person, state, post_at desc, letter desc);
create index letter_by_duty on letter (plan, occurrence text_pattern_ops);
create index envelope_by_state on envelope (plan, state, post_at desc) where state in ('queued', 'posting', 'refused', 'ambiguous');
create index alarm_by_plan on alarm (plan, raised_at desc);
create index duty_by_wake on duty (plan, wake_at) where wake_at is not null;

-- Searching: what people wrote, and periods by their names.
create function words_of(body jsonb) returns tsvector language sql immutable parallel safe as $$
  select to_tsvector('swedish', concat_ws(' ', body -> 'content' ->> 'note', body ->> 'reason', body ->> 'note', body ->> 'text'))
$$;
create index event_words on event using gin (words_of(body));
create index occurrence_by_label on occurrence (plan, lower(span ->> 'label') text_pattern_ops, due desc);
create index occurrence_by_period on occurrence (plan, period, due desc);
