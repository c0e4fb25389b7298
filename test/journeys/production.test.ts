// What exists in production only, and what exists in a demonstration only.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startDemonstration, type Demonstration } from '../support/demonstration.ts'
import { testEnvironment } from '../support/kit.ts'

let production: Demonstration
let secure: Demonstration

beforeAll(async () => {
  production = await startDemonstration({
    ...(await testEnvironment()),
    PORTICO_MODE: 'production',
    PORTICO_ORIGIN: 'https://portal.example.org',
  })
  secure = await startDemonstration({ ...(await testEnvironment()), PORTICO_TLS: 'self-signed' })
}, 240_000)
afterAll(async () => {
  await production?.stop()
  await secure?.stop()
})

test('production has no demonstration: no list of people, no cards, no banner', async () => {
  for (const address of ['/demo/people.json', '/demo/outbox.json', '/demo/outbox'])
    expect((await fetch(production.origin + address)).status).toBe(404)
  const page = await (await fetch(`${production.origin}/sign-in`)).text()
  expect(page).not.toMatch(/Be one of these people|Demonstration/)
  const tapped = await fetch(`${production.origin}/sign-in`, {
    method: 'POST',
    headers: { Origin: 'https://portal.example.org' },
    body: new URLSearchParams({ person: 'jose' }),
    redirect: 'manual',
  })
  expect(tapped.status).toBe(422)
})

test('behind https the browser is told to stay there', async () => {
  const answer = await fetch(`${production.origin}/sign-in`)
  expect(answer.headers.get('strict-transport-security')).toContain('max-age=63072000')
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('with a certificate the portal speaks TLS 1.2 and newer, and nothing older', async () => {
  const { connect } = await import('node:tls')
  const speaks = (version: 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3') =>
    new Promise<boolean>((done) => {
      const socket = connect({
        port: Number(new URL(secure.origin).port),
        host: 'localhost',
        minVersion: version,
        maxVersion: version,
        rejectUnauthorized: false,
        ciphers: 'DEFAULT@SECLEVEL=0',
      })
      socket.once('secureConnect', () => done(Boolean(socket.end())))
      socket.once('error', () => done(false))
    })
  expect(await speaks('TLSv1.3')).toBe(true)
  expect(await speaks('TLSv1.2')).toBe(true)
  expect(await speaks('TLSv1.1')).toBe(false)
})

test('the portal can be installed: a manifest with icons that exist', async () => {
  const manifest = (await (await fetch(`${production.origin}/manifest.webmanifest`)).json()) as {
    display: string
    start_url: string
    icons: { src: string; type: string }[]
  }
  expect(manifest).toMatchObject({ display: 'standalone', start_url: '/' })
  for (const { src, type } of manifest.icons) {
    const icon = await fetch(production.origin + src)
    expect(icon.status, src).toBe(200)
    expect(icon.headers.get('content-type'), src).toContain(type)
  }
})

test('this machine by its number is led to it by its name', async () => {
  const byNumber = secure.origin.replace('localhost', '127.0.0.1')
  const { request } = await import('node:https')
  const to = await new Promise<string | undefined>((done, failed) =>
    request(`${byNumber}/record`, { rejectUnauthorized: false }, (answer) => {
      answer.resume()
      done(answer.headers.location)
    })
      .once('error', failed)
      .end(),
  )
  expect(to).toBe(`${secure.origin}/record`)
})
