// Texts through Twilio's REST API, or anything that speaks it.
import { NotSent, type Sender } from './sender.ts'

const SECONDS = 20
const LATER = new Set([401, 403, 408, 429]) // put right by the operator, or by waiting

export function makeSmsSender({ url, from }: { url: string; from: string }): Sender {
  const { origin, pathname, username, password } = new URL(url)
  const account = decodeURIComponent(username)
  const base = origin + pathname.replace(/\/$/, '')
  const address = `${base}/2010-04-01/Accounts/${encodeURIComponent(account)}/Messages.json`
  const key = Buffer.from(`${account}:${decodeURIComponent(password)}`).toString('base64')
  const sender: [string, string] = [from.startsWith('MG') ? 'MessagingServiceSid' : 'From', from]
  return async ({ to, text }) => {
    const body = new URLSearchParams([['To', to], sender, ['Body', text]])
    const answer = await fetch(address, {
      method: 'POST',
      headers: { Authorization: `Basic ${key}` },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(SECONDS * 1000),
    }).catch(() => {
      throw new NotSent('sms unreachable', false)
    })
    const said = (await answer.json().catch(() => ({}))) as { sid?: unknown; code?: unknown }
    if (answer.ok) return typeof said.sid === 'string' ? said.sid.slice(0, 64) : null
    // Twilio's own number of the failure says more than the status: 21610 is somebody who answered STOP.
    const code = typeof said.code === 'number' ? said.code : answer.status
    throw new NotSent(`sms ${code}`, answer.status < 500 && !LATER.has(answer.status))
  }
}
