-- Figures with where they come from. Append-only: a correction is another entry that says which one it takes the place of.
create table figure (
  entry       bigint generated always as identity primary key,
  plan        text not null references plan,
  occurrence  text not null references occurrence,
  duty        text not null,
  period      text not null,
  part        text not null,
  year        int not null,
  figure      text not null,
  -- Empty where the figure has none.
  category    text not null,
  value       double precision check (value >= 0 and value < 'infinity'),
  -- Why there is none.
  missing     text,
  -- Absent: typed into a form.
  file_name   text,
  file_sha256 text check (file_sha256 ~ '^[0-9a-f]{64}$'),
  by_person   text not null,
  at          timestamptz not null,
  replaces    bigint unique references figure,
  reason      text,
  -- The report it came with was undone or sent back.
  withdrawn   boolean not null default false,
  command     uuid,
  check ((value is null) <> (missing is null)),
  check ((file_name is null) = (file_sha256 is null))
);
create index figure_by_duty on figure (plan, duty, year);
create index figure_by_occurrence on figure (occurrence);
create trigger figure_is_append_only before update or delete or truncate on figure
  for each statement execute function refuse_change();
