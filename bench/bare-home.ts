// The other side of home.server_ratio: nothing but node:http and one prepared statement. It looks up the session and
// whose record it opens, the next appointment, sent by another system or booked here, times that are held, the news, new
// documents, what the clinic asked for, forms among it, what it did not take, what became of refills, bills to be paid, how many
// threads are unread and what waits to be sent, as the home page does, with the owner's rights, opens nothing, writes nothing, and prints
// a string. Run as: bare-home.ts <session token>
import { createHash } from 'node:crypto'
import http from 'node:http'
import { Pool } from 'pg'
import { readConfig } from '../app/kit/config.ts'
import { startPostgres } from '../app/kit/postgres/start.ts'

const text = `
  with reader as (
    select s.session_id, s.aal, a.display, a.account_id, l.patient_id, l.news_from, l.relation, l.sections, p.card,
      m.role, r.may, c.patients_need
    from auth_session s
    join account a on a.account_id = s.account_id and a.disabled_at is null
    left join clinic c on true
    cross join lateral (select count(*) as records from account_patient o where o.account_id = a.account_id
      and o.ended_at is null and (o.ends_at is null or o.ends_at > $2)) n
    join account_patient l on l.account_id = a.account_id
      and (l.patient_id = s.record_id or s.record_id is null and n.records = 1)
      and l.ended_at is null and (l.ends_at is null or l.ends_at > $2)
    join patient p on p.patient_id = l.patient_id
    left join staff_member m on m.account_id = a.account_id
    left join staff_role r on r.role = m.role
    where s.token_hash = $1 and s.ended_at is null and s.ends_at > $2
      and s.seen_at > $2::timestamptz - make_interval(mins => coalesce(c.idle_minutes, 15))
  ),
  next as (
    select e.id, e.kind, e.at, e.news_at, e.version, e.body from reader r
    join record_entry e on e.patient_id = r.patient_id and e.state <> 'void'
      and e.kind = 'appointment' and e.state = 'active' and e.at >= $2
    order by e.at limit 3
  ),
  news as (
    select e.id, e.kind, e.at, e.news_at, e.version, e.body from reader r
    join record_entry e on e.patient_id = r.patient_id and e.state <> 'void'
      and e.kind = any($3) and e.news_at > r.news_from
    where not exists (select from record_seen s where s.patient_id = e.patient_id
        and s.account_id = r.account_id and s.id = e.id and s.version >= e.version)
      and not exists (select from record_entry g where g.patient_id = e.patient_id and g.id = e.group_id
        and g.kind = 'report' and g.state <> 'void' and g.news_at > r.news_from and not exists (
          select from record_seen s where s.patient_id = g.patient_id
            and s.account_id = r.account_id and s.id = g.id and s.version >= g.version))
    order by e.news_at desc limit 11
  ),
  papers as (
    select d.document_id, d.class, d.news_at, d.version, d.words from reader r
    join document d on d.patient_id = r.patient_id and d.shown and d.showable and d.status <> 'draft'
      and d.news_at > r.news_from
    where not exists (select from record_seen s where s.patient_id = d.patient_id
      and s.account_id = r.account_id and s.id = d.document_id and s.version >= d.version)
    order by d.news_at desc limit 11
  ),
  asked as (
    select q.request_id, q.state, q.created_at, q.words from reader r
    join document_request q on q.patient_id = r.patient_id and q.state = 'asked'
    left join staff_member m on m.account_id = q.made_by
    order by q.created_at desc, q.request_id limit 20
  ),
  unread as (
    select count(*)::int as n from reader r
    join message_thread t on t.patient_id = r.patient_id
    left join message_mark k on k.patient_id = t.patient_id and k.thread_id = t.thread_id
      and k.account_id = r.account_id
    where t.clinic_seq > coalesce(k.seen_seq, 0)
  ),
  booked as (
    select a.appointment_id, a.state, a.starts_at, a.ends_at, a.time_zone, a.way, v.name, v.preparation, b.name as who,
      o.name as place, o.address,
      (select count(*) from check_in c where c.patient_id = a.patient_id and c.appointment_id = a.appointment_id)::int as done
    from reader r
    join appointment a on a.patient_id = r.patient_id and a.state in ('booked', 'arrived') and a.ends_at > $2
      and a.starts_at > $2::timestamptz - interval '8 hours'
    join visit_type v on v.visit_type_id = a.visit_type_id
    join bookable b on b.bookable_id = a.bookable_id
    join location o on o.location_id = a.location_id
    order by a.starts_at limit 1
  ),
  offers as (
    select o.offer_id, o.why, o.starts_at, o.held_until, l.time_zone from reader r
    join slot_offer o on o.patient_id = r.patient_id and o.state = 'open' and o.held_until > $2
    join location l on l.location_id = o.location_id
    order by o.held_until limit 10
  ),
  forms as (
    select q.request_id, q.state, q.created_at, q.version, f.title, f.minutes, a.starts_at, p.changed_at, s.signed_at from reader r
    join form_request q on q.patient_id = r.patient_id and q.state = 'asked'
    join form_version f on f.form_id = q.form_id and f.version = q.version
    left join appointment a on a.patient_id = q.patient_id and a.appointment_id = q.appointment_id
    left join form_response p on p.patient_id = q.patient_id and p.request_id = q.request_id
    left join staff_member m on m.account_id = q.made_by
    left join lateral (select max(g.created_at) as signed_at from signature g where g.patient_id = q.patient_id
      and g.request_id = q.request_id) s on true
    order by q.created_at desc, q.request_id limit 20
  ),
  refills as (
    select f.refill_id, f.state, f.created_at, f.state_at, f.words,
      array(select v.what from refill_event v where v.patient_id = f.patient_id and v.refill_id = f.refill_id) as steps,
      f.entry_id in (select n.about_id from notice_reader d join notice n on n.notice_id = d.notice_id and n.kind = 'refills'
        where d.account_id = r.account_id and d.patient_id = r.patient_id and d.read_at is null) as told
    from reader r
    join refill f on f.patient_id = r.patient_id and f.state <> 'taken back'
      and (f.state in ('asked', 'approved') or f.state_at > $2::timestamptz - interval '30 days')
    order by f.created_at desc limit 20
  ),
  bills as (
    select b.bill_id, b.currency, b.due_on, b.owed_minor from reader r
    join bill b on b.patient_id = r.patient_id and b.state = 'issued' and b.owed_minor > 0
    order by b.due_on, b.bill_id limit 5
  ),
  refused as (
    select n.about_id, n.kind, n.created_at from reader r
    join notice_reader d on d.account_id = r.account_id and d.patient_id = r.patient_id and d.read_at is null
    join notice n on n.notice_id = d.notice_id and n.kind = 'uploads' and n.about_id is not null
  ),
  drafts as (
    select d.place, d.created_at, d.body from reader r
    join draft d on d.account_id = r.account_id and d.record_id = r.patient_id
    order by d.created_at desc
  )
  select null::uuid as id, null as kind, null::timestamptz as at, null::timestamptz as news_at,
    (select n from unread) as version, card as body from reader
  union all select * from next union all select * from news
  union all select document_id, class, null, news_at, version, words from papers
  union all select request_id, state, null, created_at, 0, words from asked
  union all select appointment_id, state, starts_at, ends_at, done,
    convert_to(concat_ws(' ', time_zone, way, name, preparation, who, place, address), 'UTF8') from booked
  union all select offer_id, why, starts_at, held_until, 0, convert_to(time_zone, 'UTF8') from offers
  union all select request_id, state, created_at, changed_at, version, convert_to(title::text, 'UTF8') from forms
  union all select refill_id, state, created_at, state_at, cardinality(steps) + told::int, words from refills
  union all select bill_id, currency, due_on, null, owed_minor::int, ''::bytea from bills
  union all select about_id, kind, created_at, null, 0, ''::bytea from refused
  union all select null, place, created_at, null, 0, body from drafts`

const kinds = ['report', 'result', 'note', 'immunization', 'medicine', 'condition']
const token = createHash('sha256')
  .update(process.argv[2] ?? '')
  .digest()

const postgres = await startPostgres(readConfig().dataFolder)
const url = new URL(postgres.url)
url.pathname = '/portico'
const pool = new Pool({ connectionString: url.href, max: 4 })
// Whoever stops first: the database may go before this does.
pool.on('error', () => {})

const server = http.createServer((_request, response) => {
  pool
    .query({ name: 'home', text, values: [token, new Date(), kinds] })
    .then(({ rows }) => {
      if (rows.length === 0) throw new Error('Nobody is signed in.')
      const items = rows.map((row) => `<li>${row.kind} ${row.id} ${row.body.length}</li>`)
      const page = `<!doctype html><title>Home</title><ul>${items.join('')}</ul>`
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      return response.end(page)
    })
    .catch((error: Error) => {
      response.statusCode = 500
      response.end(error.message)
    })
})
server.listen(0, 'localhost', () => process.send?.((server.address() as { port: number }).port))
process.once('SIGTERM', () => {
  server.close()
  server.closeAllConnections()
  void pool.end().then(() => postgres.stop())
})
