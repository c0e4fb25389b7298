// A clinic whose letters reach a mail server of the test.
import fs from 'node:fs'
import path from 'node:path'
import { killWorkers } from './faults.ts'
import { testPortal, type TestPortal } from './kit.ts'
import { mailServer } from './mail-server.ts'
import { setUpClinic } from './people.ts'

export type MailedClinic = {
  portal: TestPortal
  mail: Awaited<ReturnType<typeof mailServer>>
  /** Of a process that sends its letters. */
  env: NodeJS.ProcessEnv
  stop(): Promise<void>
}

export async function mailedClinic(): Promise<MailedClinic> {
  const from = 'Test Clinic <portal@example.org>'
  const origin = 'https://portal.example.org'
  const mail = await mailServer()
  const config = { mode: 'production', origin, smtp: { url: mail.url(), from } } as const
  const portal = await testPortal({ config })
  await setUpClinic(portal)
  const authority = path.join(portal.env.PORTICO_DATA as string, 'authority.pem')
  fs.writeFileSync(authority, mail.cert)
  return {
    portal,
    mail,
    env: {
      ...portal.env,
      PORTICO_MODE: 'production',
      PORTICO_ORIGIN: origin,
      PORTICO_SMTP_URL: mail.url(),
      PORTICO_MAIL_FROM: from,
      NODE_EXTRA_CA_CERTS: authority,
    },
    async stop() {
      killWorkers()
      await portal.end()
      await mail.stop()
    },
  }
}
