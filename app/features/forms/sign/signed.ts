// The signatures under one form, opened.
import { sql } from 'kysely'
import type { Tx } from '../../../kit/kit.ts'
import { openContent, type Content, type LinkKind } from './content.ts'

export type Signed = Content & {
  seq: number
  id: string
  code: string
  document: string
  /** Null where it was signed without signing in. */
  account: string | null
}

type Row = {
  seq: number
  id: string
  code: string
  kind: LinkKind
  document: string
  account: string | null
  content: Buffer
}

/** In the order in which they were made; none where nobody signed, or whoever asks does not see the form. */
export async function signaturesUnder(
  { db, vault }: Pick<Tx, 'db' | 'vault'>,
  { id, patient }: { id: string; patient: string },
): Promise<Signed[]> {
  const { rows } = await sql<Row>`
    select seq, link_id as id, code, kind, document_id as document, account_id as account, content
    from signature where patient_id = ${patient} and request_id = ${id} order by seq`.execute(db)
  return Promise.all(
    rows.map(async ({ content, ...row }) => ({
      ...(await openContent(vault, { patient, code: row.code, content })),
      ...row,
    })),
  )
}

/** What stands under a form, of each kind at most one. */
export const partsOf = (signed: readonly Signed[]) => ({
  signed: signed.find(({ kind }) => kind === 'signed'),
  countersigned: signed.find(({ kind }) => kind === 'countersigned'),
  withdrawn: signed.find(({ kind }) => kind === 'withdrawn'),
})
