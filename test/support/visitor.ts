// A browser without a screen: keeps cookies as a browser does, sends forms as a page of the portal does.
import { ORIGIN } from './served.ts'

export class Visitor {
  readonly cookies = new Map<string, string>()
  readonly #server: string
  readonly #headers: Record<string, string>

  /** @param headers sent along with everything */
  constructor(server: string, headers: Record<string, string> = {}) {
    this.#server = server
    this.#headers = headers
  }

  get(address: string, method = 'GET'): Promise<Response> {
    return this.#send(address, { method })
  }

  post(address: string, fields: Record<string, string> = {}, server?: string): Promise<Response> {
    return this.#send(address, { method: 'POST', body: new URLSearchParams(fields) }, server)
  }

  async #send(address: string, what: RequestInit, server = this.#server): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { origin: ORIGIN, ...(cookie && { cookie }), ...this.#headers }
    const answer = await fetch(server + address, { redirect: 'manual', headers, ...what })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/Max-Age=0/.test(line)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return answer
  }

  /** Whether this browser holds a session that opens a page. */
  async isIn(page = '/more'): Promise<boolean> {
    return (await this.get(page)).status === 200
  }
}
