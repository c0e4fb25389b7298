// The other side of home.server_ratio: nothing but node:http and one prepared statement. It looks up the session,
// the next appointment and the news as the home page does, with the owner's rights, opens nothing, writes
// nothing, and prints a string. Run as: bare-home.ts <session token>
import { createHash } from 'node:crypto'
import http from 'node:http'
import { Pool } from 'pg'
import { readConfig } from '../app/kit/config.ts'
import { startPostgres } from '../app/kit/postgres/start.ts'

const text = `
  with reader as (
    select s.session_id, a.display, l.account_id, l.patient_id, l.news_from, p.card
    from auth_session s
    join account a on a.account_id = s.account_id and a.disabled_at is null
    left join clinic c on true
    join account_patient l on l.account_id = a.account_id and l.ended_at is null and l.relation = 'self'
    join patient p on p.patient_id = l.patient_id
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
    order by e.news_at desc limit 20
  )
  select null::uuid as id, null as kind, null::timestamptz as at, null::timestamptz as news_at,
    0 as version, card as body from reader
  union all select * from next union all select * from news`

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
