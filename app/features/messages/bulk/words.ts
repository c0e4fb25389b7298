// What a message to many says, sealed under the key of whoever sends it until each patient has their own.
import { z } from 'zod'
import { hashedUuid } from '../../../kit/ids.ts'
import { createHash } from 'node:crypto'
import { placeOf } from '../../../kit/vault/place.ts'
import type { Vault } from '../../../kit/vault/vault.ts'

export const bulkWords = z.object({ subject: z.string(), body: z.string(), lang: z.string() })
export type BulkWords = z.output<typeof bulkWords>

const wordsPlace = (bulk: string) => placeOf('bulk_message', 'words', bulk)

type Of = { id: string; by: string }

export const sealBulk = (vault: Vault, { id, by }: Of, words: BulkWords): Promise<Buffer> =>
  vault.seal(by, wordsPlace(id), JSON.stringify(words))

export const openBulk = async (vault: Vault, { id, by }: Of, sealed: Buffer): Promise<BulkWords> =>
  bulkWords.parse(JSON.parse((await vault.open(by, wordsPlace(id), sealed)).toString('utf8')))

/** Of one patient the thread, always the same: a second one cannot be. */
export const threadOfBulk = (bulk: string, patient: string): string =>
  hashedUuid(createHash('sha256').update(`bulk|${bulk}|${patient}`).digest())
