-- Each occurrence that opens asks whether somebody told of an event for it; commands are never taken away.
create index command_that_opens on command (subject) where body ->> 'kind' = 'open';
