// portico keys rotate-master | rotate-patient <id>
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { resealPatient } from '../features/record/reseal.server.ts'
import { ensureRoles } from '../kit/db/migrate.ts'
import { masterKey, writeMasterKey } from '../kit/vault/master.ts'
import { jobContext } from '../kit/verb.ts'
import type { Running } from '../kit/start.ts'
import { UsageError, type Command } from './main.ts'

export const command: Command = {
  says: 'changes the master key, or the key of one patient',
  usage: `npm run portico -- keys rotate-master --to <new key file>
npm run portico -- keys rotate-patient <patient id>`,
  async run(args, start) {
    const { values, positionals } = parseArgs({
      args,
      options: { to: { type: 'string' } },
      allowPositionals: true,
      strict: false,
    })
    const [deed, patient] = positionals
    if (deed === 'rotate-master' && typeof values.to === 'string')
      return rotateMaster(await start(), values.to)
    if (deed === 'rotate-patient' && patient) return rotatePatient(await start(), patient)
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

/** A new key for one patient: everything sealed under the old one is sealed anew, then the old one is destroyed. */
async function rotatePatient({ kit, keyStore }: Running, patient: string): Promise<number> {
  await keyStore.rotateSubject(patient)
  kit.vault.forget(patient)
  let total = 0
  for (;;) {
    const { resealed } = await resealPatient(jobContext(kit, 'keys'), { patient })
    total += resealed
    if (resealed === 0) break
  }
  await keyStore.retireOldKeys(patient)
  process.stdout.write(
    `${total} sealed values now open with a new key; the old key is destroyed.\n`,
  )
  return 0
}
