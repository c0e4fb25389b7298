// Who must not act for a patient. Staff see why; the person who is kept out gets the same answer as for a wrong code.
import type { Tx } from '../../kit/kit.ts'
import { placeOf } from '../../kit/vault/place.ts'
import { emailKey } from '../account/account.server.ts'

export type BlockFacts = { name: string; email: string; reason: string }
export type Block = BlockFacts & { id: string; since: Date }

const place = (id: string) => placeOf('proxy_block', 'facts', id)

export const sealBlock = (tx: Tx, patient: string, id: string, facts: BlockFacts) =>
  tx.vault.seal(patient, place(id), JSON.stringify(facts))

export async function blocksOf(tx: Tx, patient: string): Promise<Block[]> {
  const rows = await tx.db
    .selectFrom('proxy_block')
    .selectAll()
    .where('patient_id', '=', patient)
    .where('ended_at', 'is', null)
    .execute()
  return Promise.all(
    rows.map(async (row) => ({
      id: row.block_id,
      since: row.created_at,
      ...(JSON.parse(
        (await tx.vault.open(patient, place(row.block_id), row.facts)).toString('utf8'),
      ) as BlockFacts),
    })),
  )
}

const plain = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase()

export const isSameName = (one: string, other: string): boolean => plain(one) === plain(other)

/** By address, whoever's it is by now, or by name. @param key of the account that would act */
export async function isBlocked(
  tx: Tx,
  patient: string,
  person: { name: string; email: string | null; key: Buffer | null },
): Promise<boolean> {
  const keys = [person.email && emailKey(tx.ctx.kit, person.email), person.key].filter(
    (key) => key !== null,
  ) as Buffer[]
  const blocks = await blocksOf(tx, patient)
  return blocks.some(
    ({ name, email }) =>
      isSameName(name, person.name) ||
      (email !== '' && keys.some((key) => key.equals(emailKey(tx.ctx.kit, email)))),
  )
}
