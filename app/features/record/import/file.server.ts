// Filing: a batch of decided resources into the record, in one transaction, as often as one likes.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Deed } from '../../../kit/audit/record.ts'
import type { Kit, Tx } from '../../../kit/kit.ts'
import { CLINIC_SUBJECT } from '../../../kit/vault/vault.ts'
import { verb } from '../../../kit/verb.ts'
import { tellOfRecord } from '../../notices/record.ts'
import { cardPlace } from '../../people/people.server.ts'
import { bodyPlace, sharedPlace } from '../places.ts'
import { compare } from './compare.ts'
import type { Item, Outcome, SealedItem } from './filing.ts'
import { guard, guardMembers } from './guard.ts'
import { holdByLaw } from './hold-by-law.ts'
import { joinGroups, readGroups } from './groups.ts'
import { indexPatients, indexShared, moveAliases } from './finding.ts'
import { insertEntries, insertShared, replaceEntries, replaceShared, type Sealed } from './write.ts'
import { noteProgress, noteReferences, type Progress, type Waiting } from './progress.ts'
import type { Ending } from './tally.ts'

export const MOST_AT_ONCE = 500

/**
 * Files up to 500 resources of any patients. What is on file already, or newer there, stays as it is; a
 * changed one keeps its former version. One entry in the audit log per patient.
 * @returns what became of each item, in their order
 */
export const fileResources = verb({
  name: 'record.import.file',
  who: ['job'],
  input: z.object({
    source: z.int(),
    items: z.array(z.custom<Item>()).max(MOST_AT_ONCE),
    /** The run this belongs to, references to look for, and how far it has come. */
    run: z.uuid().nullable(),
    waiting: z.array(z.custom<Waiting>()),
    /** Other names of entries that this batch brings or confirms: nobody waits for them any more. */
    named: z.array(z.uuid()),
    progress: z.array(z.custom<Progress>()),
  }),
  prepare: sealAll,
  run: async (tx, input, sealed): Promise<Outcome[]> => {
    const { items, run } = input
    await addPatients(tx, items)
    const all = items.map((item, i): Sealed => ({
      item,
      body: (sealed[i] as SealedItem).body,
      groupId: null,
    }))
    const outcomes = await write(tx, all, input.source)
    const written = items.filter((_item, i) => outcomes[i] === 'new' || outcomes[i] === 'changed')
    await guard(
      tx,
      items.filter((_item, i) => outcomes[i] !== 'again'),
    )
    await guardMembers(tx, written)
    await holdByLaw(
      tx,
      written.map((item) => ({ item, isNew: outcomes[items.indexOf(item)] === 'new' })),
    )
    await tellOfRecord(
      tx,
      all.filter((_one, i) => outcomes[i] === 'new' || outcomes[i] === 'changed'),
    )
    await indexPatients(tx, written)
    await indexShared(tx.db, written)
    await moveAliases(tx.db, written)
    if (run === null) return outcomes
    await noteReferences(tx.db, run, input.waiting, input.named)
    // What has to be looked up again is not settled, and so nothing behind it is.
    const endings = items.map(({ type }, i) => ({ type, ending: outcomes[i] as Ending }))
    if (!outcomes.includes('again'))
      for (const one of input.progress) await noteProgress(tx.db, run, one, endings, tx.now)
    return outcomes
  },
  audit: (input, outcomes) => deeds(input.items, outcomes),
})

/** Files what is new, replaces what changed, and joins observations to their reports. */
async function write(tx: Tx, all: Sealed[], source: number): Promise<Outcome[]> {
  const known = all.filter(({ item }) => item.onFile !== null)
  const coming = all.filter(({ item }) => item.onFile === null)
  const compared = await compare(
    tx,
    known.map(({ item }) => item),
  )
  const changed = known.filter(({ item }) => compared.get(item)?.outcome === 'changed')
  const groups = await readGroups(
    tx.db,
    [...coming, ...changed].map(({ item }) => item),
  )
  for (const one of all) one.groupId = groups.of(one.item)

  const [own, shared] = split(coming)
  const filed = await insertEntries(tx.db, inOrder(own), source, tx.now)
  for (const id of await insertShared(tx.db, inOrder(shared), source, tx.now)) filed.add(id)
  const [ownChanged, sharedChanged] = split(changed)
  const isNews = (one: Sealed) => compared.get(one.item)?.isNews ?? false
  await replaceEntries(
    tx.db,
    ownChanged.map((one) => ({ ...one, isNews: isNews(one) })),
    tx.now,
  )
  await replaceShared(tx.db, sharedChanged, tx.now)
  await joinGroups(tx.db, groups.links, filed)
  return all.map(
    ({ item }): Outcome => compared.get(item)?.outcome ?? (filed.has(item.id) ? 'new' : 'again'),
  )
}

const split = (all: Sealed[]): [own: Sealed[], shared: Sealed[]] => [
  all.filter(({ item }) => item.patient !== null),
  all.filter(({ item }) => item.patient === null),
]

/** Two imports at once wait for each other row by row; in one order, they never do so in a circle. */
const inOrder = (all: Sealed[]) => all.toSorted((a, b) => (a.item.id < b.item.id ? -1 : 1))

async function sealAll(kit: Kit, input: { items: Item[] }): Promise<SealedItem[]> {
  await kit.vault.know(input.items.map((item) => item.patient ?? CLINIC_SUBJECT))
  return input.items.map((item) => (item.sealed ??= sealItem(kit, item)))
}

/** Seals an item for a subject that the vault knows. @throws when the subject's key was destroyed */
export function sealItem({ vault }: Kit, { id, patient, bytes, card }: Item): SealedItem {
  if (patient === null)
    return { body: vault.sealNow(CLINIC_SUBJECT, sharedPlace(id), bytes), card: null }
  return {
    body: vault.sealNow(patient, bodyPlace(id), bytes),
    card: card && vault.sealNow(patient, cardPlace(patient), JSON.stringify(card)),
  }
}

/** A patient who is only mentioned so far gets a row without a card. */
async function addPatients(tx: Tx, items: Item[]): Promise<void> {
  const patients = new Set(items.map((item) => item.patient).filter((one) => one !== null))
  if (patients.size === 0) return
  await sql`
    insert into patient (patient_id, created_at)
    select p, ${tx.now} from unnest(${[...patients].toSorted()}::uuid[]) p
    where not exists (select from patient where patient_id = p)
    on conflict do nothing`.execute(tx.db)
}

function deeds(items: Item[], outcomes: Outcome[]): Deed[] {
  const counts = new Map<string | null, number>()
  items.forEach((item, i) => {
    if (outcomes[i] === 'new' || outcomes[i] === 'changed')
      counts.set(item.patient, (counts.get(item.patient) ?? 0) + 1)
  })
  return [...counts].map(([patient, count]) => ({
    action: 'file',
    what: patient === null ? 'directory' : 'record',
    patient,
    count,
  }))
}
