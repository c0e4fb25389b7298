-- A text that was set aside can be listed, and brought back among those that wait to be matched.
create index text_in_aside on text_in (settled_at desc) where state = 'aside';
create policy bringing_back on text_in for update to portico_staff
  using (state = 'aside' and (select app.staff_may('messages.answer')))
  with check (state = 'waits' and settled_by is null);
