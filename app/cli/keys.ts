// portico keys rotate-master | rotate-patient <number>
import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { findPatientByNumber } from '../features/account/account.server.ts'
import { resealPatient } from '../features/record/reseal.server.ts'
import { ensureRoles } from '../kit/db/migrate.ts'
import type { Kit } from '../kit/kit.ts'
import { masterKey, writeMasterKey } from '../kit/vault/master.ts'
import { ROTATION_PAUSE } from '../kit/vault/vault.ts'
import { jobContext } from '../kit/verb.ts'
import type { Running } from '../kit/start.ts'
import { UsageError, type Command } from './command.ts'

export const command: Command = {
  says: 'changes the master key, or the key of one patient',
  usage: `npm run portico -- keys rotate-master --to <new key file>
npm run portico -- keys rotate-patient <record number or id> [--alone]
  --alone: nothing else of Portico runs on these records, so there is nobody to wait for`,
  async run(args, start) {
    const { values, positionals } = parseArgs({
      args,
      options: { to: { type: 'string' }, alone: { type: 'boolean' } },
      allowPositionals: true,
      strict: false,
    })
    const [deed, patient] = positionals
    if (deed === 'rotate-master' && typeof values.to === 'string')
      return rotateMaster(await start(), values.to)
    if (deed === 'rotate-patient' && patient)
      return rotatePatient(await start(), patient, values.alone === true)
    throw new UsageError('Say which key to change.')
  },
}

/** Wraps the key-encryption keys under a new master key. No record is touched. */
async function rotateMaster({ keyStore, ownerUrl }: Running, file: string): Promise<number> {
  const value = randomBytes(32)
  // Written first: a crash afterwards leaves the old key valid and a file that nothing uses.
  writeMasterKey(file, value)
  const next = masterKey(value, file)
  await keyStore.rewrap(next)
  await ensureRoles(ownerUrl, next)
  process.stdout.write(
    `The new master key is in ${file}. Start every server with PORTICO_MASTER_KEY_FILE=${file}, then destroy the old key.\n`,
  )
  return 0
}

/**
 * A new key for one patient: everything sealed under the old one is sealed anew, then the old one is destroyed.
 * A server that still remembers the old key could seal something under it meanwhile, which nobody could ever open;
 * so the old key is kept until none does.
 */
async function rotatePatient({ kit, keyStore }: Running, number: string, alone: boolean) {
  const { patient } = await findPatientByNumber(jobContext(kit, 'account'), { number })
  await keyStore.rotateSubject(patient)
  kit.vault.forget(patient)
  let total = await resealAll(kit, patient)
  if (!alone) {
    process.stdout.write(
      `A new key is in use. Waiting ${ROTATION_PAUSE / 60_000} minutes until no server uses the old one.\n`,
    )
    await setTimeout(ROTATION_PAUSE)
    total += await resealAll(kit, patient)
  }
  await keyStore.retireOldKeys(patient)
  process.stdout.write(
    `${total} sealed values now open with a new key; the old key is destroyed.\n`,
  )
  return 0
}

async function resealAll(kit: Kit, patient: string): Promise<number> {
  for (let total = 0; ;) {
    const { resealed } = await resealPatient(jobContext(kit, 'keys'), { patient })
    if (resealed === 0) return total
    total += resealed
  }
}
