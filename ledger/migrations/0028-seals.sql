-- The event log in batches, each with the SHA-256 of the one before it and of its own events: whoever changes or removes an old event
-- changes every head after it, and those have also been written down outside the database.
create table seal (
  seal        integer primary key,
  first_seq   bigint not null,
  last_seq    bigint not null,
  events      integer not null check (events > 0),
  head        text not null,
  sealed_at   timestamptz not null
);

create function refuse_unsealing() returns trigger language plpgsql as $$
begin
  raise exception 'A seal is never changed: it says what the event log held';
end $$;
create trigger seal_is_append_only before update or delete or truncate on seal
  for each statement execute function refuse_unsealing();
