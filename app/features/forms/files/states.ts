// How far each file of a question is: whether it can be looked at, is still being checked, or was turned away.
import { sql } from 'kysely'
import type { FileState } from '../../../kit/files/file.ts'
import type { FileType } from '../../../kit/files/type.ts'
import type { Tx } from '../../../kit/kit.ts'
import type { Value } from '../questionnaire/answers.ts'
import { fileIn } from './attachment.ts'

export type Attached = {
  id: string
  name: string
  size: number
  type: FileType | null
  state: FileState
}

/** In the order of the answers; what is not on record any more is left out. */
export async function fileStates(
  { db }: Pick<Tx, 'db'>,
  values: readonly Value[],
): Promise<Attached[]> {
  const ids = values.flatMap((value) => fileIn(value) ?? [])
  if (ids.length === 0) return []
  const { rows } = await sql<Omit<Attached, 'name'>>`
    select file_id as id, size, type, state from file where file_id = any(${ids}::uuid[])`.execute(
    db,
  )
  return values.flatMap((value) => {
    const row = rows.find(({ id }) => id === fileIn(value))
    return row && value.kind === 'attachment' ? [{ ...row, name: value.name ?? '' }] : []
  })
}
