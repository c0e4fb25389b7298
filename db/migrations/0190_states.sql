-- In which states the clinic works is one setting: the ages of guardians and the rules for results follow it.

alter table clinic add column states text[] not null default '{}';
comment on column clinic.states is 'In which countries or states the clinic works, such as US-TX: their rules of release_rule and ages of guardian_law hold.';
update clinic set states = array(
  select distinct s from (select nullif(jurisdiction, 'default') as s union select jurisdiction from release_state where ended_at is null) as chosen
  where s is not null order by s);

-- What was chosen before stays in its history.
insert into setting_version (subject, version, value, changed_at, changed_by)
  select 'states', row_number() over (order by created_at, state_id),
    jsonb_build_object('states', to_jsonb(array_remove(array[jurisdiction], null))), created_at, made_by
  from release_state;
insert into setting_version (subject, version, value)
  select 'states', v.n + 1, jsonb_build_object('states', to_jsonb(c.states))
  from clinic c, (select count(*)::int as n, (array_agg(value order by version desc))[1] as last
    from setting_version where subject = 'states') as v
  where cardinality(c.states) > 0 and v.last is distinct from jsonb_build_object('states', to_jsonb(c.states));

drop table release_state;
alter table clinic drop column jurisdiction;
comment on table release_rule is 'States whose law holds some results back for some hours. It holds where the clinic works in the state (clinic.states), and nowhere else.';
comment on column guardian_law.jurisdiction is 'A country or state, such as US-AL; default holds for those that are not written down.';
