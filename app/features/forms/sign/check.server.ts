// Whether a file, or a code that stands on one, is of what was signed here: among the signatures that whoever asks may see.
import { createHash } from 'node:crypto'
import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import type { Words } from '../questionnaire/form.ts'
import { ofPerson } from '../../record/record.policy.ts'
import { chainOf, faultIn } from './chain.ts'
import { codeTyped, openContent, type LinkKind } from './content.ts'

export type Checked = {
  /** By the letters of the file, or by a code that anybody could have copied. */
  by: 'file' | 'code'
  kind: LinkKind
  at: Date
  title: Words
  patient: string
  request: string
  /** Something was added to it since. */
  newer: boolean
  /** The whole chain of the patient holds. */
  whole: boolean
} | null

/** SHA-256 of a file in hex. */
export const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const asked = z.object({
  /** Of the file, in hex. */
  sum: z
    .string()
    .regex(/^[\da-f]{64}$/)
    .nullable(),
  code: z.string().max(60).nullable(),
})

type Row = {
  patient: string
  request: string
  code: string
  kind: LinkKind
  at: Date
  content: Buffer
  newer: boolean
}

/** @param where of `s`, the signatures that whoever asks may see */
async function check(
  tx: Pick<Tx, 'db' | 'vault'>,
  { sum, code }: z.output<typeof asked>,
  where: RawBuilder<unknown>,
): Promise<Checked> {
  const wanted = sum
    ? sql`s.paper_sum = ${Buffer.from(sum, 'hex')}`
    : sql`s.code = ${codeTyped(code ?? '')}`
  const { rows } = await sql<Row>`
    select s.patient_id as patient, s.request_id as request, s.code, s.kind, s.created_at as at, s.content,
      exists (select from signature n where n.patient_id = s.patient_id and n.request_id = s.request_id and n.seq > s.seq) as newer
    from signature s where ${wanted} and ${where} limit 1`.execute(tx.db)
  const [row] = rows
  if (!row) return null
  const { patient, content, ...found } = row
  const { form } = await openContent(tx.vault, { patient, code: row.code, content })
  const whole = faultIn(patient, await chainOf(tx, patient)) === null
  return { ...found, by: sum ? 'file' : 'code', title: form.title, patient, whole }
}

export const checkOwnSigned = verb({
  name: 'forms.own.check',
  who: ['patient'],
  reach: 'any',
  input: asked,
  run: (tx, wanted) => check(tx, wanted, sql`s.patient_id = ${ofPerson(tx)}`),
  audit: (_input, found) => (found ? { action: 'read', what: 'form', id: found.request } : []),
})

export const checkSigned = verb({
  name: 'forms.check',
  who: ['staff'],
  may: 'forms.read',
  input: asked,
  run: (tx, wanted) => check(tx, wanted, sql`true`),
  audit: (_input, found) =>
    found ? { action: 'read', what: 'form', patient: found.patient, id: found.request } : [],
})

/** Whether this person may check anything at all. */
export const beginChecking = verb({
  name: 'forms.check.begin',
  who: ['staff'],
  may: 'forms.read',
  input: z.object({}),
  audit: () => [],
  run: async () => {},
})
