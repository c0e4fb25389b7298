// Records that mean harm, or are merely wrong in every place where something can be: for the tests that show them.
import { fullCare } from './full-care.ts'
import type { Resource } from './full-parts.ts'
import { fullResults } from './full-results.ts'
import { fullVisits } from './full-visits.ts'

type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

/** A value for any place of a resource. */
export const hostile: Record<string, Json> = {
  script: '<script>alert(1)</script><img src=x onerror=alert(1)>"\'><svg onload=alert(1)>',
  link: 'javascript:alert(1)//',
  data: 'data:text/html,<script>alert(1)</script>',
  braces: "{x} {0, plural, one {#}} '{' <b>{</b>",
  override: '\u202E\u2066\u200F<evil>\u0000\u0007\u001b[31m\ud800',
  constructor: 'constructor',
  proto: '__proto__',
  toString: 'toString',
  percent: '%E0%A4%A %s ${1} $& $1',
  number: 1e308,
  minus: -0.0000001,
  digits: '1e999',
  year: '99999-12-31T23:59:59Z',
  lastYear: '9999-12-31T23:59:59.999999999Z',
  zone: '2024-02-29T24:00:00+14:00',
  true: true,
  null: null,
  list: [],
  lists: [[[['x']]], null, 0],
  object: {},
  odd: {
    coding: 'x',
    text: { a: 1 },
    value: 'NaN',
    start: [],
    reference: 7,
    data: [],
    resourceType: 'Patient',
  },
  path: '../../../etc/passwd',
}

/** A full resource of everything. @param key of the patient and the visit they belong to */
export const fullRecord = (key: string): Resource[] => [
  ...fullResults(key),
  ...fullCare(key),
  ...fullVisits(key),
]

const kept = new Set(['resourceType', 'id', 'subject', 'patient'])

/** Copies of `resource`, each with `value` in another place: in leaves and in whole branches. */
export function* mutants(resource: Resource, value: unknown): Generator<Resource> {
  for (const path of paths(resource)) {
    const copy = structuredClone(resource)
    let at: Record<string, unknown> = copy
    for (const step of path.slice(0, -1)) at = at[step] as Record<string, unknown>
    at[path.at(-1) as string] = value
    yield copy
  }
}

function* paths(value: unknown, before: string[] = []): Generator<string[]> {
  if (typeof value !== 'object' || value === null) return
  for (const [name, child] of Object.entries(value)) {
    if (kept.has(name)) continue
    yield [...before, name]
    yield* paths(child, [...before, name])
  }
}
