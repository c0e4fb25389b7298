-- There is always a front desk team: whoever finds no other team can write to it, and what goes to nobody goes there. It
-- can be renamed; it cannot be ended, and settings do not let it be emptied.

alter table team add column front_desk boolean not null default false,
  add constraint team_front_desk_stays check (not front_desk or ended_at is null);
create unique index team_front_desk on team ((true)) where front_desk;
comment on column team.front_desk is 'The one team that is always there, whatever it is called.';

update team set front_desk = true where team_id = (select team_id from team where lower(name) = 'front desk' and ended_at is null limit 1);
insert into team (team_id, name, created_at, front_desk)
  select gen_random_uuid(), 'Front desk', now(), true where not exists (select from team where front_desk);
-- Where nobody is in it: those whose role it is.
insert into team_member (team_id, account_id, created_at)
  select t.team_id, m.account_id, now() from team t cross join staff_member m
    join account a on a.account_id = m.account_id and a.disabled_at is null
    where t.front_desk and m.role = 'front desk'
      and not exists (select from team_member x where x.team_id = t.team_id and x.ended_at is null);
-- The demonstration puts people in it.
grant update (name, ended_at) on team to portico_jobs;
