// Nothing runs or paints in a page but the portal's own style sheet and scripts: the content security policy of the
// answer allows these by what is in them, and the page has no other.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serve, type Served } from '../support/served.ts'

let it: Served
beforeAll(async () => {
  it = await serve()
}, 240_000)
afterAll(() => it?.stop())

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const between = (html: string, tag: string) =>
  [...html.matchAll(new RegExp(`<${tag}[^>]*>([^]*?)</${tag}>`, 'g'))].map(([, text = '']) => text)

test.each(['/sign-in', '/', '/nowhere', '/staff'])(
  'the policy of %s fits its page exactly',
  async (path) => {
    const answer = await it.ask(path, { cookie: it.as(path === '/staff' ? 'staff' : 'patient') })
    const html = await answer.text()
    const policy = new Map(
      (answer.headers.get('content-security-policy') ?? '').split('; ').map((directive) => {
        const [name = '', ...sources] = directive.split(' ')
        return [name, sources]
      }),
    )
    expect(policy.get('default-src')).toEqual(["'none'"])
    const styles = between(html, 'style').map(hashOf)
    expect(styles).toHaveLength(path.startsWith('/staff') ? 2 : 1)
    expect(policy.get('style-src')).toEqual(styles)
    const scripts = between(html, 'script').filter((text) => text !== '')
    expect(scripts.length).toBeGreaterThan(0)
    expect(policy.get('script-src')).toEqual([...new Set(scripts.map(hashOf))])
    // The icon of the tab stands in the page: a picture, which runs nothing. Nothing else may be given like this.
    expect(policy.get('img-src')).toEqual(["'self'", 'data:'])
    policy.set('img-src', ["'self'"])
    const allowed = new Set(
      [...policy.values()].flat().filter((one) => !one.startsWith("'sha256-")),
    )
    expect([...allowed].toSorted()).toEqual(["'none'", "'self'"])
    expect(html).not.toMatch(/<[^>]+ (?:on\w+|style)=/)
    expect(html).not.toMatch(/<(?:script|link)[^>]+(?:src|href)="(?:https?:)?\/\//)
    // Nothing is asked for before the page is painted: not even an icon.
    expect(html).toMatch(/<link rel="icon" href="data:image\/svg\+xml,/)
    expect(html).not.toMatch(/<(?:script|img)[^>]+src=|<link rel="(?:stylesheet|preload)/)
  },
)
