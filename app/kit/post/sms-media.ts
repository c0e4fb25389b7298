// A picture of a text that came in, fetched from the provider with the account's own key. Addresses come from outside, so
// only the provider's own host is asked, and it may send on only to the hosts where it keeps them.
import { readAccount } from './sms.ts'

const SECONDS = 30
const KEPT_AT = /(^|\.)(twiliocdn\.com|twilio\.com)$/

/** It could not be fetched. */
export class NoMedia extends Error {
  /** Trying again is no use. */
  readonly forGood: boolean

  constructor(forGood: boolean) {
    super('media')
    this.forGood = forGood
  }
}

/** @throws NoMedia */
export async function fetchMedia(
  sms: { url: string } | null,
  address: string,
): Promise<{ name: string; bytes: AsyncIterable<Uint8Array> }> {
  if (!sms) throw new NoMedia(false)
  const { base, account, token } = readAccount(sms.url)
  if (URL.parse(address)?.origin !== new URL(base).origin) throw new NoMedia(true)
  const key = Buffer.from(`${account}:${token}`).toString('base64')
  let answer = await ask(address, { Authorization: `Basic ${key}` })
  const to = answer.headers.get('location')
  if (answer.status >= 300 && answer.status < 400 && to) {
    const next = new URL(to, address)
    const trusted = next.protocol === 'https:' && KEPT_AT.test(next.hostname)
    if (!trusted && next.origin !== new URL(base).origin) throw new NoMedia(true)
    answer = await ask(next.href, {})
  }
  if (!answer.ok || !answer.body) throw new NoMedia([404, 410].includes(answer.status))
  const kind = /^image\/(\w+)/.exec(answer.headers.get('content-type') ?? '')?.[1]
  return { name: kind ? `picture.${kind}` : 'file', bytes: answer.body }
}

const ask = (address: string, headers: Record<string, string>) =>
  fetch(address, {
    headers,
    redirect: 'manual',
    signal: AbortSignal.timeout(SECONDS * 1000),
  }).catch(() => {
    throw new NoMedia(false)
  })
