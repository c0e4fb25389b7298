// Sharing documents with somebody outside: made, listed with every opening, stopped. What whoever opens it sees is
// opened.server.ts; that it never is more than its maker sees now is row-level security (db/migrations/0270_shares.sql).
import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../../kit/actor.ts'
import { invalid, notFound } from '../../kit/errors.ts'
import { isUuid, uuidv7 } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { mustBeFresh } from '../account/session.server.ts'
import { tokenHash } from '../account/token.ts'
import { openWho } from '../caregivers/who.ts'
import { browserOf, type Browser } from '../devices/browser.ts'
import { patientSees } from '../documents/documents.policy.ts'
import { columns, openRow, type DocumentRow, type Raw } from '../documents/rows.ts'
import { ofPerson } from '../record/record.policy.ts'
import { openShareWords, shareWordsPlace } from './place.ts'
import { newAddressToken, newPasscode, passcodeProof } from './proof.ts'
import { lengths, MOST_DOCUMENTS, type Share, type ShareState } from './terms.ts'

type Own = Tx & { actor: Extract<Actor, { kind: 'patient' }> }
const HOUR = 3_600_000
const OFFERED = 100
const LISTED = 50
const OPENINGS = 200

/** Whoever may do something with documents, and not only read them. */
const shares = { act: 'documents' } as const

/** The documents that can be shared, the newest first; the one that was asked for among them. */
export const readShareForm = verb({
  name: 'shares.form.read',
  who: ['patient'],
  reach: shares,
  input: z.object({ document: z.string().nullable() }),
  audit: { action: 'read', what: 'documents' },
  decide: mustBeFresh,
  run: async (tx, { document }): Promise<{ documents: DocumentRow[] }> => {
    const first = document && isUuid(document) ? document : null
    const { rows } = await sql<Raw>`
      select ${columns}, false as is_new from document d where ${patientSees(tx)}
      order by d.document_id is not distinct from ${first} desc, d.dated_on desc, d.document_id
      limit ${OFFERED}`.execute(tx.db)
    return { documents: await Promise.all(rows.map((row) => openRow(tx, row))) }
  },
})

export type Made = {
  id: string
  whom: string
  token: string
  passcode: string
  endsAt: Date
}

/** The address and the passcode are given back this once. @throws invalid */
export const makeShare = verb({
  name: 'shares.make',
  who: ['patient'],
  reach: shares,
  input: z.object({
    whom: z.string().trim().min(1, 'Say for whom this is.').max(100, 'Use at most 100 characters.'),
    hours: z.coerce
      .number()
      .refine((n) => lengths.includes(n as never), 'Choose how long it stays open.'),
    documents: z.array(z.uuid()).max(MOST_DOCUMENTS, `Choose at most ${MOST_DOCUMENTS}.`),
    summary: z.boolean(),
  }),
  decide: mustBeFresh,
  run: async (tx, { whom, hours, documents, summary }): Promise<Made & { count: number }> => {
    const { patient, account } = tx.actor
    const chosen = await amongSeen(tx, [...new Set(documents)])
    if (chosen.length === 0 && !summary)
      throw invalid('nothing_shared', 'Choose at least one document, or the summary.', {
        documents: 'Choose at least one document, or the summary.',
      })
    const link = await tx.db
      .selectFrom('account_patient')
      .select(['grant_id', 'sections', 'acts', 'ends_at'])
      .where('patient_id', '=', patient)
      .where('account_id', '=', account)
      .where('ended_at', 'is', null)
      .executeTakeFirstOrThrow()
    const asked = tx.now.getTime() + hours * HOUR
    // Nobody shares for longer than they may look themselves.
    const endsAt = new Date(
      link.ends_at ? Math.min(asked, new Date(link.ends_at).getTime()) : asked,
    )
    const id = uuidv7(tx.now)
    const token = newAddressToken()
    const passcode = newPasscode()
    await tx.db
      .insertInto('share')
      .values({
        patient_id: patient,
        share_id: id,
        account_id: account,
        grant_id: link.grant_id,
        sections: link.sections,
        acts: link.acts,
        token_hash: tokenHash(token),
        passcode: passcodeProof(tx.vault, token, passcode),
        words: await tx.vault.seal(patient, shareWordsPlace(id), whom),
        summary,
        created_at: tx.now,
        ends_at: endsAt,
      })
      .execute()
    if (chosen.length > 0)
      await tx.db
        .insertInto('share_document')
        .values(
          chosen.map((document) => ({ patient_id: patient, share_id: id, document_id: document })),
        )
        .execute()
    return { id, whom, token, passcode, endsAt, count: chosen.length + Number(summary) }
  },
  audit: (_input, { id, count }) => ({ action: 'create', what: 'share', id, count }),
})

/** @throws invalid when one of them is not there any more for this person */
async function amongSeen(tx: Own, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select d.document_id as id from document d where ${patientSees(tx)} and d.document_id = any(${ids}::uuid[])`.execute(
    tx.db,
  )
  if (rows.length < ids.length)
    throw invalid('document_gone', 'One of these documents is not here any more. Choose again.', {
      documents: 'One of these is not here any more. Choose again.',
    })
  return rows.map((row) => row.id)
}

export const listShares = verb({
  name: 'shares.list',
  who: ['patient'],
  reach: shares,
  input: z.object({}),
  audit: { action: 'read', what: 'shares' },
  run: (tx): Promise<Share[]> => sharesOf(tx, null),
})

export type Opening = Browser & { id: string; at: Date; address: string | null }

/** One share, with what it shows now and each time that it was opened. @throws notFound */
export const readShare = verb({
  name: 'shares.read',
  who: ['patient'],
  reach: shares,
  input: z.object({ id: z.string() }),
  audit: ({ id }) => ({ action: 'read', what: 'share', id }),
  run: async (tx, { id }) => {
    const [share] = isUuid(id) ? await sharesOf(tx, id) : []
    if (!share) throw notFound()
    const { rows } = await sql<Raw>`
      select ${columns}, false as is_new from document d
      where ${patientSees(tx)} and d.document_id in (select document_id from share_document
        where patient_id = ${share.patient} and share_id = ${id})
      order by d.dated_on desc, d.document_id`.execute(tx.db)
    const openings = await tx.db
      .selectFrom('share_opening')
      .select(['opening_id', 'opened_at', 'address', 'device'])
      .where('patient_id', '=', share.patient)
      .where('share_id', '=', id)
      .orderBy('opened_at', 'desc')
      .limit(OPENINGS)
      .execute()
    return {
      share,
      documents: await Promise.all(rows.map((row) => openRow(tx, row))),
      openings: openings.map((row): Opening => ({
        ...browserOf(row.device),
        id: row.opening_id,
        at: new Date(row.opened_at),
        address: row.address,
      })),
    }
  },
})

/** From this moment on it opens nothing, also where it is open. Doing it twice is no mistake. @throws notFound */
export const stopShare = verb({
  name: 'shares.stop',
  who: ['patient'],
  reach: shares,
  input: z.object({ id: z.uuid() }),
  audit: ({ id }) => ({ action: 'change', what: 'share', id }),
  run: async (tx, { id }) => {
    const [share] = await sharesOf(tx, id)
    if (!share) throw notFound()
    await tx.db
      .updateTable('share')
      .set({ ended_at: tx.now, ended_why: 'stopped' })
      .where('patient_id', '=', share.patient)
      .where('share_id', '=', id)
      .where('ended_at', 'is', null)
      .execute()
  },
})

/** Of the patient every share of the record and of what was merged into it, of who acts for them those that they made. */
async function sharesOf(tx: Own, id: string | null): Promise<Share[]> {
  const { account } = tx.actor
  const { rows } = await sql<Found>`
    select s.patient_id as patient, s.share_id as id, s.account_id as account, s.grant_id as link, s.words, s.summary, s.wrong,
      s.created_at as created, s.ends_at as ends, s.ended_at as ended, l.who,
      coalesce(s.ended_why, case when not (l.ended_at is null and (l.ends_at is null or l.ends_at > ${tx.now})
        and l.sections @> s.sections and l.acts @> s.acts) then 'access' end) as why,
      (select count(*)::int from share_document d where d.patient_id = s.patient_id and d.share_id = s.share_id) as documents,
      (select count(*)::int from share_opening o where o.patient_id = s.patient_id and o.share_id = s.share_id) as openings,
      (select max(o.opened_at) from share_opening o where o.patient_id = s.patient_id and o.share_id = s.share_id) as last
    from share s left join account_patient l on l.patient_id = s.patient_id and l.grant_id = s.grant_id
    where s.patient_id = ${ofPerson(tx)} ${id ? sql`and s.share_id = ${id}` : sql``}
    order by s.created_at desc limit ${LISTED}`.execute(tx.db)
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      patient: row.patient,
      whom: await openShareWords(tx.vault, row.patient, row.id, row.words),
      state: stateOf(row, tx.now),
      by: row.account === account ? null : await openWho(tx.vault, row.patient, row.link, row.who),
      documents: row.documents,
      summary: row.summary,
      createdAt: row.created,
      endsAt: row.ends,
      endedAt: row.ended,
      openings: row.openings,
      lastOpened: row.last,
      wrong: row.wrong,
    })),
  )
}

type Found = {
  patient: string
  id: string
  account: string
  link: string
  words: Buffer
  summary: boolean
  wrong: number
  created: Date
  ends: Date
  ended: Date | null
  why: 'stopped' | 'guessed' | 'access' | null
  who: Buffer | null
  documents: number
  openings: number
  last: Date | null
}

const stateOf = ({ why, ends }: Found, now: Date): ShareState =>
  why ?? (ends <= now ? 'over' : 'open')
