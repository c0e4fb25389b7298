// Nothing that was acknowledged is lost: the server, or the database under it, is killed in the middle of work,
// again and again, at moments drawn from a fixed seed. `npm run test:faults` does many more rounds.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from '../shots/sign-in.ts'
import { root, startDemonstration, type Demonstration } from '../support/demonstration.ts'
import { seeded } from '../support/faults.ts'

const ROUNDS = process.env.PORTICO_FAULTS === 'full' ? 20 : 2
const sizes = ['100', '115', '130', '150', '200']

let folder: string
let env: Record<string, string>
let portal: Demonstration

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'portico-faults-'))
  env = {
    PORTICO_DATA: path.join(folder, 'data'),
    PORTICO_MASTER_KEY_FILE: path.join(folder, 'master.key'),
  }
})
afterAll(async () => {
  await portal?.stop()
  fs.rmSync(folder, { recursive: true, force: true })
})

async function chooseSize(session: string, text: string): Promise<boolean> {
  const answer = await fetch(`${portal.origin}/display`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: portal.origin, Cookie: `__Host-portal=${session}` },
    body: new URLSearchParams({ text, contrast: 'auto', theme: 'auto' }),
  })
  return answer.status === 302
}

async function sizeNow(session: string): Promise<string | undefined> {
  const answer = await fetch(`${portal.origin}/display`, {
    headers: { Cookie: `__Host-portal=${session}` },
  })
  return /data-text="(\d+)"/.exec(await answer.text())?.[1]
}

/** The postmaster under the data folder. */
function postmaster(): number {
  const [file] = fs.globSync('**/postmaster.pid', { cwd: env.PORTICO_DATA as string })
  return Number(
    fs.readFileSync(path.join(env.PORTICO_DATA as string, file as string), 'utf8').split('\n')[0],
  )
}

test(
  `${ROUNDS} kills in the middle of work lose nothing`,
  { timeout: 60_000 + ROUNDS * 30_000 },
  async () => {
    const random = seeded(20_261_121)
    portal = await startDemonstration(env)
    const [person] = await portal.people()
    let session = await signIn(portal, person as never)
    for (let round = 0; round < ROUNDS; round += 1) {
      const victim = round % 2 === 0 ? (portal.process.pid as number) : postmaster()
      const after = 5 + Math.floor(random() * 40) // changes before the blow
      let acknowledged = await sizeNow(session)
      let last = acknowledged
      for (let change = 0; ; change += 1) {
        last = sizes[Math.floor(random() * sizes.length)] as string
        const sent = chooseSize(session, last)
        if (change === after) process.kill(victim, 'SIGKILL')
        const done = await sent.catch(() => false)
        if (!done) break
        acknowledged = last
        if (change > after + 200) throw new Error('The blow hit nothing.')
      }
      await portal.stop()
      portal = await startDemonstration({ ...env, PORT: new URL(portal.origin).port })
      // What was acknowledged, or the one change that was on its way when the blow fell.
      expect([acknowledged, last]).toContain(await sizeNow(session))
      const verdict = execFileSync(
        process.execPath,
        [path.join(root, 'app/cli/main.ts'), 'audit', 'verify'],
        {
          env: { ...process.env, ...env },
          encoding: 'utf8',
        },
      )
      expect(verdict).toContain('The audit log is whole')
      session = await signIn(portal, person as never)
    }
  },
)
