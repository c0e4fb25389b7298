-- Second factors: what the sign-in has to know, and a token that changes when somebody proves again who they are.

-- How long a session lasts depends on the role.
create policy signing_in on staff_member for select to portico_public using (account_id = (select app.claim('account')::uuid));
grant select (account_id, role) on staff_member to portico_public;
grant update (token_hash) on auth_session to portico_patient, portico_staff;
