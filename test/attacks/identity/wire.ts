// Browsers for attacks on the way in: each keeps its cookies, as the server sets them, and sends forms as pages do.
import { generate } from 'otplib'
import { ORIGIN } from '../../support/served.ts'

export type Answer = { status: number; to: string; body: string; cookies: string[]; ms: number }
export type Wire = ReturnType<typeof wire>

/** @param server where it listens; @param headers sent with every request */
export function wire(server: string, headers: Record<string, string> = {}) {
  const jar = new Map<string, string>()

  async function send(address: string, init: RequestInit = {}): Promise<Answer> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const start = performance.now()
    const answer = await fetch(server + address, {
      redirect: 'manual',
      ...init,
      headers: { ...(cookie && { cookie }), ...headers, ...(init.headers as object) },
    })
    const body = await answer.text()
    const ms = performance.now() - start
    const cookies = answer.headers.getSetCookie()
    for (const one of cookies) keep(one)
    return { status: answer.status, to: answer.headers.get('location') ?? '', body, cookies, ms }
  }

  function keep(set: string) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
    if (/Max-Age=0/.test(set)) jar.delete(name)
    else jar.set(name, value)
  }

  const get = (address: string) => send(address)
  const post = (address: string, form: Record<string, string>) =>
    send(address, {
      method: 'POST',
      headers: { origin: ORIGIN },
      body: new URLSearchParams(form),
    })

  return {
    jar,
    send,
    get,
    post,
    /** The session's token, if there is one. */
    token: () => jar.get('__Host-portal') ?? jar.get('__Host-staff'),
    password: (email: string, password: string) => post('/sign-in', { email, password }),
    code: (by: string, code: string) => post('/sign-in/second', { by, code }),
  }
}

/** What an authenticator app shows, so many steps of 30 seconds from now. */
export const codeOf = (secret: string, steps = 0): Promise<string> =>
  generate({ secret, epoch: Math.floor(Date.now() / 1000) + steps * 30 })

/** A code that fits none of the steps that count. */
export async function wrongCode(secret: string): Promise<string> {
  const right = await Promise.all([-2, -1, 0, 1, 2].map((steps) => codeOf(secret, steps)))
  for (let n = 100_000; ; n += 1) if (!right.includes(String(n))) return String(n)
}
