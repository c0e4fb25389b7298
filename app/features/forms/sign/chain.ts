// The chain of a patient's signatures. Each link holds the hash of the one before, and its id is made of its own hash; the
// audit log names the ids, and the head of the audit log is signed and lies outside the database (app/kit/audit). So a link
// that is changed, taken out or cut off the end shows, also where the whole chain was made anew.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { hashedUuid } from '../../../kit/ids.ts'
import type { Tx } from '../../../kit/kit.ts'
import type { LinkKind, Role } from './content.ts'

export type Link = {
  seq: number
  id: string
  kind: LinkKind
  request: string
  /** Null where it was signed without signing in. */
  account: string | null
  role: Role
  document: string
  code: string
  contentSum: Buffer
  paperSum: Buffer
  chain: Buffer
  at: Date
}

export const START: Buffer = Buffer.alloc(32)

type Unlinked = Omit<Link, 'id' | 'chain'>

const hash = (...parts: (string | Buffer)[]): Buffer => {
  const made = createHash('sha256')
  for (const part of parts) made.update(part)
  return made.digest()
}

/** A link after the one before it. @param patient whose chain it is: no link can be moved to another one */
export function linked(patient: string, before: Buffer, link: Unlinked): Link {
  const row = hash(
    JSON.stringify([
      patient,
      link.seq,
      link.kind,
      link.request,
      link.account,
      link.role,
      link.document,
      link.code,
      link.contentSum.toString('hex'),
      link.paperSum.toString('hex'),
      link.at.toISOString(),
    ]),
  )
  const chain = hash(before, String(link.seq), row)
  return { ...link, chain, id: hashedUuid(chain) }
}

/** All links of a patient, the first one first; nothing of what is sealed. */
export async function chainOf({ db }: Pick<Tx, 'db'>, patient: string): Promise<Link[]> {
  const { rows } = await sql<Link>`
    select seq, link_id as id, kind, request_id as request, account_id as account, role, document_id as document, code,
      content_sum as "contentSum", paper_sum as "paperSum", chain, created_at as at
    from app.signature_chain(${patient})`.execute(db)
  return rows
}

/** Nobody else adds a link to this patient's chain until the transaction is over. */
export const lockChain = (tx: Pick<Tx, 'db'>, patient: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended('signature|' || ${patient}, 0))`.execute(tx.db)

export type Fault = { seq: number; problem: 'changed' | 'removed' | 'cut off' | 'not on record' }

/**
 * The first thing that is wrong with a chain; null where it holds.
 * @param named ids of links that the audit log holds; left out where whoever asks may not read it
 */
export function faultIn(
  patient: string,
  links: readonly Link[],
  named?: ReadonlySet<string>,
): Fault | null {
  let before = START
  for (const [at, link] of links.entries()) {
    const seq = at + 1
    if (link.seq !== seq) return { seq, problem: 'removed' }
    const again = linked(patient, before, link)
    if (!again.chain.equals(link.chain) || again.id !== link.id) return { seq, problem: 'changed' }
    if (named && !named.has(link.id)) return { seq, problem: 'not on record' }
    before = link.chain
  }
  if (named && named.size > links.length) return { seq: links.length + 1, problem: 'cut off' }
  return null
}
