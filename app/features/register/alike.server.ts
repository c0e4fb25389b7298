// Finds who on record may be the same person: by keyed hashes of number, telephone, e-mail, birth date and name, never
// by going through the clinic. The few that fit are opened and compared.
import type { Patient } from 'fhir/r4'
import { sql } from 'kysely'
import type { Tx } from '../../kit/kit.ts'
import { asHashes } from '../find/stages.ts'
import { plain, wordsOf } from '../find/letters.ts'
import { born, lastDigits, wholeEmail, wholeName, wholeNumber, type Part } from '../find/scheme.ts'
import type { PersonFields } from './fields.ts'
import { opened } from './file-person.ts'
import { likenessOf, type Likeness } from './likeness.ts'
import { toFields } from './patient.fhir.ts'

const MOST = 40 // looked at

export type Alike = { patient: string; fields: PersonFields; likeness: Likeness }

/**
 * People who may be this one, the likeliest first.
 * @param own a record that is not compared with itself
 * @param namesakes whoever has that name and another birth date too: it may have been mistyped
 */
export async function findAlike(
  tx: Tx,
  fields: PersonFields,
  own: string | null = null,
  namesakes = false,
): Promise<Alike[]> {
  const others = (await byHashes(tx, fields, namesakes)).filter((id) => id !== own)
  if (others.length === 0) return []
  const { rows } = await sql<{ patient_id: string; id: string; body: Buffer }>`
    select distinct on (e.patient_id) e.patient_id, e.id, e.body
    from patient p join record_entry e on e.patient_id = p.patient_id
    where p.patient_id = any(${others}::uuid[]) and p.card is not null and p.into_id is null
      and e.type = ${sql.lit('Patient')} and e.state <> 'void'
    order by e.patient_id, e.received_at desc`.execute(tx.db)
  await tx.vault.know(rows.map(({ patient_id: id }) => id))
  const found: Alike[] = []
  for (const row of rows) {
    const other = toFields((await opened(tx, row.patient_id, row)) as Patient)
    found.push({ patient: row.patient_id, fields: other, likeness: likenessOf(fields, other) })
  }
  return found
    .filter(({ likeness: { level } }) => level !== 'none' && (namesakes || level !== 'namesake'))
    .toSorted((a, b) => rank(a) - rank(b))
}

const levels: Likeness['level'][] = ['likely', 'twin', 'possible', 'namesake', 'none']
const rank = ({ likeness: { level, facts } }: Alike): number =>
  levels.indexOf(level) * 10 - Object.values(facts).filter((one) => one === 'same').length

/** One stage for each thing that two records of one person have in common. */
async function byHashes(tx: Tx, fields: PersonFields, namesakes: boolean): Promise<string[]> {
  const { given, family, born: day, mobile, phone, email, number } = fields
  const [first, last] = [[...wordsOf(given)][0], [...wordsOf(family)].at(-1)]
  const stages: Part[][][] = []
  if (plain(number)) stages.push([[wholeNumber(plain(number))]])
  if (day) stages.push([[born(day), ...turned(day).map(born)]])
  const numbers = [mobile, phone]
    .map((one) => one.replace(/\D/g, ''))
    .filter((one) => one.length > 6)
  if (numbers.length > 0) stages.push([numbers.map(lastDigits)])
  if (email) stages.push([[wholeEmail(email.toLowerCase())]])
  if (first && last && day)
    stages.push([[wholeName(first)], [wholeName(last)], [born(day.slice(0, 4))]])
  if (first && last && namesakes) stages.push([[wholeName(first)], [wholeName(last)]])
  const found = new Set<string>()
  // A stage that finds many must not keep the others from being asked.
  for (const stage of stages) {
    const { keys, counts } = asHashes(tx.vault, [stage])
    const { rows } = await sql<{ id: string }>`
      select patient_id as id from app.find_patients(${keys}::int[], ${counts}::int[], ${MOST})`.execute(
      tx.db,
    )
    for (const { id } of rows) found.add(id)
  }
  return [...found]
}

/** Day and month the other way round, where that is a day too. */
function turned(day: string): string[] {
  const [year, month = '', date = ''] = day.split('-')
  return Number(date) <= 12 && month !== date && date ? [`${year}-${date}-${month}`] : []
}
