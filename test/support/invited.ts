// Patients without an account, and staff who invite them, over HTTP.
import { randomUUID } from 'node:crypto'
import { entryId, keyOf } from '../../app/features/record/import/identity.ts'
import type { TestPortal } from './kit.ts'
import { importResources } from './people.ts'
import { sampleResources } from './resources.ts'
import type { Served } from './served.ts'
import { Visitor } from './visitor.ts'

export const BORN = { 'born-day': '17', 'born-month': '4', 'born-year': '1961' }
export const WRONG = { ...BORN, 'born-day': '18' }
export const NEXT = 'eleven herons fly south'

/** Somebody with a record and no account; born on `BORN`. */
export async function addInvitable(portal: TestPortal, name: string): Promise<string> {
  const key = `invited-${randomUUID()}`
  await importResources(portal, key, sampleResources(key, name))
  return entryId(portal.kit.vault, 'test', keyOf('Patient', key))
}

/** A browser with a session of that kind. */
export function withSession(it: Served, token: string, kind: 'patient' | 'staff' = 'staff') {
  const browser = new Visitor(it.origin)
  browser.cookies.set(kind === 'staff' ? '__Host-staff' : '__Host-portal', token)
  return browser
}

export type Contact = { email?: string; phone?: string }

/** Staff press "Invite". @returns the code, as printed */
export async function invited(it: Served, patient: string, { email = '', phone = '' }: Contact) {
  const staff = withSession(it, it.sessions.staff.token)
  const answer = await staff.post(`/staff/patients/${patient}/invite`, { email, phone })
  const page = await answer.text()
  const code = /\b[A-Z]{4}-[A-Z]{4}-[A-Z]{4}\b/.exec(page)?.[0]
  if (!code) throw new Error(`No code on the page, which was answered with ${answer.status}.`)
  return code
}

/** First and second screen. @returns the answer to the birth date */
export async function prove(
  browser: Visitor,
  code: string,
  born: Record<string, string> = BORN,
  server?: string,
): Promise<Response> {
  await browser.post('/activate', { code }, server)
  return browser.post('/activate/date', born, server)
}

/** Where an answer leads; null when it leads nowhere. */
export const leadsTo = (answer: Response): string | null => answer.headers.get('location')

/** The last screen with a password. */
export const choose = (browser: Visitor, more: Record<string, string> = {}, server?: string) =>
  browser.post('/activate/way', { way: 'own', next: NEXT, again: NEXT, ...more }, server)
