// Texts through Twilio's REST API, or anything that speaks it. The provider tells later how each fared (sms-status.ts).
import { NotSent, unanswered, Unknown, type Sender } from './sender.ts'

const SECONDS = 20
const LATER = new Set([401, 403, 408, 429]) // put right by the operator, or by waiting
const CLOCKS = 300_000 // ms by which the provider's clock may differ from ours
/** The path at which the provider tells how a text fared, before the id of the letter. */
export const STATUS_PATH = '/hooks/sms'
/** The address at which the provider brings texts that come in; it is entered there. */
export const TEXTS_PATH = '/hooks/texts'

export type SmsAccount = { base: string; account: string; token: string }

/** @param url `https://account:token@host` */
export function readAccount(url: string): SmsAccount {
  const { origin, pathname, username, password } = new URL(url)
  return {
    base: origin + pathname.replace(/\/$/, ''),
    account: decodeURIComponent(username),
    token: decodeURIComponent(password),
  }
}

/** @param portal where the portal is reached; the provider calls back only at an https address */
export function makeSmsSender(
  { url, from }: { url: string; from: string },
  portal: string,
): Sender {
  const { base, account, token } = readAccount(url)
  const address = `${base}/2010-04-01/Accounts/${encodeURIComponent(account)}/Messages.json`
  const key = Buffer.from(`${account}:${token}`).toString('base64')
  const sender: [string, string] = [from.startsWith('MG') ? 'MessagingServiceSid' : 'From', from]
  const ask = (where: string, body?: URLSearchParams) =>
    fetch(where, {
      method: body ? 'POST' : 'GET',
      headers: { Authorization: `Basic ${key}` },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(SECONDS * 1000),
    })
  return {
    send: async ({ id, to, text }) => {
      const body = new URLSearchParams([['To', to], sender, ['Body', text]])
      if (portal.startsWith('https:')) body.set('StatusCallback', `${portal}${STATUS_PATH}/${id}`)
      const answer = await ask(address, body).catch((error: { cause?: { code?: string } }) => {
        throw unanswered('sms', error)
      })
      const said = (await answer.json().catch(() => ({}))) as { sid?: unknown; code?: unknown }
      if (answer.ok) return typeof said.sid === 'string' ? said.sid.slice(0, 64) : null
      // Twilio's own number of the failure says more than the status: 21610 is somebody who answered STOP.
      const code = typeof said.code === 'number' ? said.code : answer.status
      // A failure of theirs says nothing of what they had done by then.
      if (answer.status >= 500) throw new Unknown(`sms ${code}`)
      throw new NotSent(`sms ${code}`, !LATER.has(answer.status))
    },
    find: async ({ to, text }, since) => {
      const begun = new Date(since.getTime() - CLOCKS)
      // Newest first. By the day of sending one that has yet to be sent would not be found.
      const query = new URLSearchParams({ To: to, PageSize: '100' })
      const answer = await ask(`${address}?${query}`).catch(() => null)
      const said = (await answer?.json().catch(() => null)) as { messages?: Listed[] } | null
      if (!answer?.ok || !Array.isArray(said?.messages)) throw new NotSent('sms unanswered', false)
      return said.messages
        .filter(({ body, date_created: at }) => body === text && Date.parse(at) >= begun.getTime())
        .map(({ sid }) => sid.slice(0, 64))
    },
    fate: async (provider) => {
      const where = `${address.replace(/\.json$/, '')}/${encodeURIComponent(provider)}.json`
      const answer = await ask(where).catch(() => null)
      const said = (await answer?.json().catch(() => null)) as Fate | null
      if (!answer?.ok || typeof said?.status !== 'string') return null
      const { status, error_code: code } = said
      return { status: status.slice(0, 20), ...(code && { code: String(code).slice(0, 6) }) }
    },
  }
}

type Fate = { status?: unknown; error_code?: number | null }
type Listed = { sid: string; body: string; date_created: string }
