// Reads sendings with their files and what became of each, for those who sent them and for the clinic.
import { sql, type RawBuilder } from 'kysely'
import type { FileState } from '../../kit/files/file.ts'
import { openHead } from '../../kit/files/head.ts'
import type { FileType } from '../../kit/files/type.ts'
import type { Tx } from '../../kit/kit.ts'
import { placeOf } from '../../kit/vault/place.ts'
import { referenceOf } from '../access/reference.ts'
import type { DocumentClass } from '../documents/classes.ts'
import { openWords } from '../documents/rows.ts'
import { openRequest, type RequestState } from './requests/request.ts'
import type { Sending, SentFile } from './sending.ts'

export const wordsPlace = (upload: string): string => placeOf('upload', 'words', upload)
export const stepPlace = (file: string): string => placeOf('upload_step', 'words', file)

type Row = {
  id: string
  patient: string
  words: Buffer | null
  by: string
  at: Date
  files: FileFound[]
  request: { id: string; patient: string; state: RequestState; words: string } | null
}
type FileFound = {
  id: string
  size: number
  type: FileType | null
  state: FileState
  why: string | null
  checked: string | null
  head: string
  steps: {
    what: 'seen' | 'filed' | 'refused'
    at: string
    by: string | null
    words: string | null
    /** What it became, where whoever reads may see that. */
    document: { id: string; class: DocumentClass; words: string } | null
  }[]
}

/** Sendings that row-level security shows, the newest first. @param where of `u`, the sending */
export async function sendings(
  tx: Pick<Tx, 'db' | 'vault'>,
  where: RawBuilder<unknown>,
  most: number,
): Promise<Sending[]> {
  const { rows } = await sql<Row>`
    select u.upload_id as id, u.patient_id as patient, u.words, u.made_by as by, u.created_at as at,
      (select coalesce(json_agg(json_build_object('id', f.file_id, 'size', f.size, 'type', f.type, 'state', f.state, 'why', f.why,
          'checked', f.checked_at, 'head', encode(f.head, 'base64'),
          'steps', (select coalesce(json_agg(json_build_object('what', s.what, 'at', s.created_at, 'by', m.name,
              'words', encode(s.words, 'base64'), 'document', case when d.document_id is not null then
                json_build_object('id', d.document_id, 'class', d.class, 'words', encode(d.words, 'base64')) end)), '[]')
            from upload_step s left join staff_member m on m.account_id = s.made_by
            left join document d on d.patient_id = s.patient_id and d.document_id = s.document_id
            where s.patient_id = f.patient_id and s.file_id = f.file_id)) order by f.file_id), '[]')
        from upload_file uf join file f on f.patient_id = uf.patient_id and f.file_id = uf.file_id
        where uf.patient_id = u.patient_id and uf.upload_id = u.upload_id) as files,
      (select json_build_object('id', r.request_id, 'patient', r.patient_id, 'state', r.state, 'words', encode(r.words, 'base64')) from document_request r
        where r.upload_id = u.upload_id limit 1) as request
    from upload u where ${where} order by u.created_at desc, u.upload_id limit ${most}`.execute(
    tx.db,
  )
  return Promise.all(rows.map((row) => opened(tx, row)))
}

async function opened({ vault }: Pick<Tx, 'vault'>, row: Row): Promise<Sending> {
  const { id, patient, by, at } = row
  const words = row.words && (await vault.open(patient, wordsPlace(id), row.words)).toString()
  const files = await Promise.all(
    row.files.map(async ({ head, steps, checked, ...file }): Promise<SentFile> => {
      const sealed = Buffer.from(head, 'base64')
      const { name } = await openHead(vault, { patient, id: file.id, head: sealed })
      const step = (what: string) => {
        const found = steps.find((one) => one.what === what)
        return found ? { at: new Date(found.at), by: found.by } : null
      }
      const refused = step('refused')
      const became = steps.find((one) => one.what === 'filed')?.document
      const why = steps.find((one) => one.what === 'refused')?.words
      return {
        ...file,
        name,
        checkedAt: checked ? new Date(checked) : null,
        seen: step('seen'),
        filed: step('filed'),
        document: became ? await documentOf(vault, patient, became) : null,
        refused: refused && {
          ...refused,
          words: why
            ? (await vault.open(patient, stepPlace(file.id), Buffer.from(why, 'base64'))).toString()
            : '',
        },
      }
    }),
  )
  const request = row.request && (await requestOf(vault, row.request))
  return { id, patient, reference: referenceOf(id), words, by, at: new Date(at), files, request }
}

async function requestOf(vault: Tx['vault'], of: NonNullable<Row['request']>) {
  const { id, patient, state } = of
  const { title } = await openRequest({ vault }, patient, id, Buffer.from(of.words, 'base64'))
  return { id, title, state }
}

type Became = NonNullable<FileFound['steps'][number]['document']>

async function documentOf(vault: Tx['vault'], patient: string, of: Became) {
  const { title } = await openWords({ vault }, patient, of.id, Buffer.from(of.words, 'base64'))
  return { id: of.id, class: of.class, title }
}
