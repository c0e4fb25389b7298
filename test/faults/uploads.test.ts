// No byte that was acknowledged is lost: the server is killed in the middle of uploads, sendings and scans, again and again, at
// moments drawn from a fixed seed. Afterwards every receipt has its bytes, and no file waits for ever.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkFiles } from '../../app/kit/files/check.ts'
import { everyByte } from '../../app/kit/files/read.ts'
import { readFile } from '../../app/kit/files/file.ts'
import { inTransaction } from '../../app/kit/transaction.ts'
import { jobContext } from '../../app/kit/verb.ts'
import { clamdServer, hasClamd } from '../support/clamd.ts'
import { startDemonstration, type Demonstration } from '../support/demonstration.ts'
import { seeded } from '../support/faults.ts'
import { testPortal, type TestPortal } from '../support/kit.ts'
import { addPatient, setUpClinic, signedIn } from '../support/people.ts'

const KILLS = process.env.PORTICO_FAULTS === 'full' ? 50 : 5
const PIECE = 700_000
const ORIGIN = 'https://portal.example.org'

let portal: TestPortal
let server: Demonstration
let clamd: Awaited<ReturnType<typeof clamdServer>> | null
let env: Record<string, string>
let cookie: string
beforeAll(async () => {
  clamd = hasClamd ? await clamdServer() : null
  portal = await testPortal({ config: { mode: 'production' } })
  await setUpClinic(portal)
  const { token } = await signedIn(portal, await addPatient(portal, 'Ana Faults'))
  cookie = `__Host-portal=${token}`
  env = { ...portal.env, ...clamd?.env, PORTICO_MODE: 'production', PORTICO_ORIGIN: ORIGIN }
  server = await startDemonstration(env)
}, 240_000)
afterAll(async () => {
  await server?.stop()
  await portal?.end()
  await clamd?.stop()
})

const random = seeded(20_261_128)

/** The next request that is asked after so many is asked as the blow falls. */
let blow = 0
let kills = 0
async function ask(address: string, options: RequestInit): Promise<Response | null> {
  const headers = { cookie, origin: ORIGIN, 'Tus-Resumable': '1.0.0', ...options.headers }
  const asked = fetch(server.origin + address, { redirect: 'manual', ...options, headers }).catch(
    () => null,
  )
  blow -= 1
  if (blow !== 0) return asked
  kills += 1
  // While it works on it, or has just answered: which of the two, nobody chooses.
  await Promise.race([asked, new Promise((soon) => void setTimeout(soon, random() * 12))])
  server.process.kill('SIGKILL')
  const answer = await asked
  await server.stop()
  server = await startDemonstration({ ...env, PORT: new URL(server.origin).port })
  return answer
}

/** @returns the address of an upload that is whole */
async function upload(name: string, bytes: Buffer): Promise<string> {
  let address: string | null | undefined
  while (!address) {
    const about = `name ${btoa(name)}`
    const headers = { 'Upload-Length': String(bytes.length), 'Upload-Metadata': about }
    const begun = await ask('/uploads/tus', { method: 'POST', headers })
    address = begun?.headers.get('location')
  }
  for (let safe = 0; ;) {
    const looked = await ask(address, { method: 'HEAD' })
    if (!looked) continue
    const offset = Number(looked.headers.get('upload-offset'))
    expect(offset).toBeGreaterThanOrEqual(safe) // what was acknowledged is there
    if (offset === bytes.length) return address
    const headers = {
      'Upload-Offset': String(offset),
      'Content-Type': 'application/offset+octet-stream',
    }
    const body = new Uint8Array(bytes.subarray(offset, offset + PIECE))
    const sent = await ask(address, { method: 'PATCH', headers, body })
    if (sent?.status === 204) safe = Number(sent.headers.get('upload-offset'))
  }
}

/** @returns the receipt that was acknowledged; null when the blow fell before */
async function send(address: string): Promise<string | null> {
  const body = new FormData()
  body.append('uploaded', address.split('/').at(-1) as string)
  const answer = await ask('/uploads/new', { method: 'POST', body })
  return answer?.status === 302
    ? ((/\/uploads\/([\da-f-]{36})/.exec(answer.headers.get('location') ?? '') ?? [])[1] ?? null)
    : null
}

test(
  `${KILLS} kills in the middle of uploads lose nothing that was acknowledged`,
  { timeout: 60_000 + KILLS * 20_000 },
  async () => {
    const receipts = new Map<string, { file: string; sum: string }>()
    for (let round = 0; ; round += 1) {
      if (kills === KILLS) break
      if (blow <= 0) blow = 1 + Math.floor(random() * 9)
      const size = 200_000 + Math.floor(random() * 3_000_000)
      const bytes = Buffer.alloc(size, createHash('sha512').update(String(round)).digest())
      bytes.write('%PDF-1.7\n')
      const address = await upload(`scan ${round}.pdf`, bytes)
      const receipt = await send(address)
      const sum = createHash('sha256').update(bytes).digest('hex')
      if (receipt) receipts.set(receipt, { file: address.split('/').at(-1) as string, sum })
    }
    expect(kills).toBe(KILLS)
    expect(receipts.size).toBeGreaterThan(1)
    for (const [receipt, { file, sum }] of receipts) {
      const { rows } = await portal.owner.query(
        'select file_id from upload_file where upload_id = $1',
        [receipt],
      )
      expect(rows).toEqual([{ file_id: file }])
      const job = jobContext(portal.kit, 'files')
      const row = await inTransaction(job, ({ open, kit }) =>
        readFile({ db: open.db, vault: kit.vault }, file),
      )
      const hash = createHash('sha256')
      for await (const piece of everyByte(portal.kit, row)) hash.update(piece)
      expect(hash.digest('hex')).toBe(sum)
    }
    if (!clamd) return
    // Scans that the blows interrupted are done by whoever takes the job next.
    await server.stop()
    const scanner = { path: clamd.env.PORTICO_CLAMD }
    const config = { ...portal.kit.config, scanner }
    await checkFiles.work({ ...portal.kit, config }, { id: null, last: false })
    const { rows } = await portal.owner.query(
      `select distinct state from file where origin = 'patient' and file_id = any($1)`,
      [[...receipts.values()].map(({ file }) => file)],
    )
    expect(rows).toEqual([{ state: 'clean' }])
  },
)
