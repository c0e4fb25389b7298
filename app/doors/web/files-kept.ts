// Files of a form that could not be sent yet. They are in the storage already, sealed; the form takes along, sealed too, what
// is known of each, so that nobody chooses them again: not after advice, not after a mistake, not without script. On record
// they are only once the form is done with; what never is, is swept like everything that no row knows.
import { sql } from 'kysely'
import { z } from 'zod'
import { invalid } from '../../kit/errors.ts'
import type { Written } from '../../kit/files/write.ts'
import type { Context, Kit } from '../../kit/kit.ts'
import { placeOf } from '../../kit/vault/place.ts'
import { verb } from '../../kit/verb.ts'
import { KEPT, keptValue, shownOf } from './kept-value.ts'
import type { FileIn } from './files-in.ts'

const KEPT_FOR = 86_400_000 // ms; less than the storage keeps what no row knows (kit/files/sweep.ts)

type Sealed = Omit<Written, 'head' | 'sum'> & { head: string; sum: string; until: number }
/** For whom the form was drawn, which is looked at before anything is done with it. */
const placeIn = (form: FormData) => placeOf('form', 'file', String(form.get('whose')))

type Keeping = {
  kit: Pick<Kit, 'vault' | 'clock'>
  ctx: () => Context
  form: FormData
  files: FileIn[]
  /** Whose record files go to, where none came with this form. @throws for whoever may send none */
  patient: () => Promise<string>
}

/**
 * To the files that came with a form those that came with it before; and in the form all of them, for the next time.
 * @returns of one that is no more, why; a file that is on record by now is left out: the message that has it was sent
 */
export async function withKept({ kit, ctx, form, files, patient }: Keeping): Promise<FileIn[]> {
  if (form.get('_keeps') !== 'files') return files
  const before = form.getAll(KEPT).map(String)
  const came = files.flatMap((file) => ('written' in file ? [file.written] : []))
  if (before.length + came.length === 0) return files
  const whose = came[0]?.patient ?? (await patient())
  const place = placeIn(form)
  const opened = await Promise.all(
    before.map(async (value) => ({ value, file: await open(kit, { whose, place }, value) })),
  )
  const ids = opened.flatMap(({ file }) => (file ? [file.id] : []))
  const used = new Set(ids.length > 0 ? await onRecord(ctx(), { ids }) : [])
  form.delete(KEPT)
  const kept: FileIn[] = []
  for (const { value, file } of opened) {
    if (!file) kept.push(gone(shownOf(value).name))
    else if (!used.has(file.id)) {
      form.append(KEPT, value)
      kept.push({ field: KEPT, name: file.name, written: file })
    }
  }
  for (const file of came) form.append(KEPT, await sealed(kit, place, file))
  return [...kept, ...files]
}

const gone = (name: string): FileIn => ({
  field: KEPT,
  name,
  why: invalid('file_gone', 'We have not kept this file. Choose it again.'),
})

async function sealed(kit: Keeping['kit'], place: string, file: Written): Promise<string> {
  const { head, sum, ...rest } = file
  const said = {
    ...rest,
    head: head.toString('base64'),
    sum: sum.toString('base64'),
    until: kit.clock().getTime() + KEPT_FOR,
  } satisfies Sealed
  const bytes = await kit.vault.seal(file.patient, place, JSON.stringify(said))
  return keptValue(file, bytes.toString('base64url'))
}

async function open(
  kit: Keeping['kit'],
  { whose, place }: { whose: string; place: string },
  value: string,
): Promise<Written | null> {
  const bytes = Buffer.from(shownOf(value).sealed, 'base64url')
  const plain = await kit.vault.open(whose, place, bytes).catch(() => null)
  if (!plain) return null
  const { head, sum, until, ...rest } = JSON.parse(plain.toString()) as Sealed
  if (until < kit.clock().getTime()) return null
  return { ...rest, head: Buffer.from(head, 'base64'), sum: Buffer.from(sum, 'base64') }
}

/** Which of these files are on record already, as far as whoever asks sees. */
export const onRecord = verb({
  name: 'files.on-record',
  who: ['patient', 'staff'],
  reach: 'any',
  input: z.object({ ids: z.array(z.uuid()).max(50) }),
  audit: () => [],
  run: async (tx, { ids }): Promise<string[]> => {
    const { rows } = await sql<{ id: string }>`
      select file_id as id from file where file_id = any (${ids}::uuid[])`.execute(tx.db)
    return rows.map(({ id }) => id)
  },
})
