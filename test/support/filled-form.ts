// Fills in a form without an account, by its pages alone and with no script: every text, the first of every choice that is "yes", and a
// file wherever one is asked for.
import { vi } from 'vitest'
import { ORIGIN } from './served.ts'

export type FilledForm = {
  given: string
  family: string
  /** Stands in every field of words. */
  answer: string
  file: { name: string; bytes: Uint8Array }
}

const hidden = (html: string) =>
  [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  )

/** @param title of a form that is open to all @returns where its last look is */
export async function fillInForm(
  origin: string,
  title: string,
  { given, family, answer, file }: FilledForm,
): Promise<string> {
  const open = async (address: string) => (await fetch(origin + address)).text()
  const post = async (address: string, body: FormData | URLSearchParams) => {
    const answered = await fetch(origin + address, {
      method: 'POST',
      headers: { origin },
      body,
      redirect: 'manual',
    })
    const to = answered.headers.get('location')
    return to ? new URL(to, ORIGIN).pathname : null
  }
  const list = await open('/intake')
  const start = new RegExp(`href="(/intake/[^"]+)"[^>]*>(?:(?!</a>)[\\s\\S])*${title}`).exec(
    list,
  )?.[1]
  if (!start) throw new Error(`No form that is open to all is called ${title}.`)
  const page = await open(start)
  const [a = 0, b = 0] = (/How much is (\d+) plus (\d+)/.exec(page) ?? []).slice(1).map(Number)
  const who = new URLSearchParams({
    given,
    family,
    'born-day': '29',
    'born-month': '2',
    'born-year': '1980',
    email: 'somebody@example.org',
    language: 'en',
    answer: String(a + b),
  })
  for (const [name, value] of hidden(page)) who.set(name, value)
  // Whoever is too quick is not let through yet.
  const begun = await vi.waitFor(
    async () => {
      const to = await post(start, who)
      return to?.startsWith('/intake/at/') ? to : Promise.reject(new Error('It did not begin.'))
    },
    { timeout: 30_000, interval: 1000 },
  )
  const first = await fetch(origin + begun, { redirect: 'manual' })
  let at = new URL(first.headers.get('location') ?? begun, ORIGIN).pathname
  const base = begun.replace(/[^/]+$/, '')
  const filed = new Set<string>()
  for (let n = 0; n < 20 && !at.endsWith('/review'); n += 1) {
    const html = await open(at)
    const said = new URLSearchParams(hidden(html).map(([name, value]) => [name, value]))
    for (const [field] of html.matchAll(/<(?:input|textarea)[^>]*>/g)) {
      const name = /name="([^"]+)"/.exec(field)?.[1] ?? ''
      if (/type="(hidden|file)"/.test(field) || !name.startsWith('q')) continue
      const value = /value="([^"]*)"/.exec(field)?.[1] ?? ''
      if (/type="(radio|checkbox)"/.test(field)) {
        if (!said.has(name)) said.set(name, value)
      } else
        said.set(name, /-(day|month)$/.test(name) ? '2' : name.endsWith('-year') ? '1980' : answer)
    }
    const to = await post(at, said)
    if (!to) throw new Error(`${at} was not kept.`)
    for (const [, key = ''] of (await open(at)).matchAll(/value="file (q[\d-]+)"/g)) {
      if (filed.has(key)) continue
      filed.add(key)
      const body = new FormData()
      body.append('file', new Blob([new Uint8Array(file.bytes)]), file.name)
      if (!(await post(`${base}${key}/file`, body))) throw new Error('The file was not taken.')
    }
    at = to
  }
  if (filed.size === 0) throw new Error('Nothing asked for a file.')
  return at
}
