/** How much of real-shaped records has a text; runs where the shared sample records are present. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { explain } from './explain.ts'

const samples = new URL('../../../../../shared/data/fhir/', import.meta.url)

test.skipIf(!existsSync(samples))(
  'nineteen in twenty lab results and vital signs of the sample records have a text (skipped where the samples are absent)',
  () => {
    const counted = countSamples()
    const total = counted.reduce((sum, [, times]) => sum + times, 0)
    const missing = counted.filter(([code]) => !explain(`loinc|${code}`))
    const without = missing.reduce((sum, [, times]) => sum + times, 0)
    expect(total).toBeGreaterThan(1000)
    expect(1 - without / total, JSON.stringify(missing)).toBeGreaterThanOrEqual(0.95)
  },
)

/** LOINC codes of laboratory and vital-sign Observations in the sample records, with how often. */
function countSamples(): [string, number][] {
  const counts = new Map<string, number>()
  for (const file of readdirSync(samples, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.gz')) continue
    const text = gunzipSync(readFileSync(new URL(file, samples))).toString()
    const documents = file.includes('ndjson') ? text.split('\n').filter(Boolean) : [text]
    for (const document of documents) {
      for (const code of codesIn(JSON.parse(document)))
        counts.set(code, (counts.get(code) ?? 0) + 1)
    }
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])
}

type Coding = { system?: string; code?: string }
type Concept = { coding?: Coding[] }
type Resource = {
  resourceType?: string
  entry?: { resource?: Resource }[]
  category?: Concept[]
  code?: Concept
}

function codesIn(resource: Resource): string[] {
  if (resource.resourceType === 'Bundle') {
    return (resource.entry ?? []).flatMap(({ resource: inner }) => (inner ? codesIn(inner) : []))
  }
  if (resource.resourceType !== 'Observation') return []
  const kinds = (resource.category ?? []).flatMap(({ coding }) => coding ?? [])
  if (!kinds.some(({ code }) => code === 'laboratory' || code === 'vital-signs')) return []
  const loinc = (resource.code?.coding ?? []).find(({ system }) => system === 'http://loinc.org')
  return loinc?.code ? [loinc.code] : []
}
