// Phrases that only patients' records hold: what a leak would show. Taken from the invented people's own records.
import type { FhirResource } from 'fhir/r4'

/** A phrase and what kind of thing it is. */
export type Phrase = { text: string; kind: 'name' | 'birth' | 'contact' | 'number' | 'words' }

type Json = { [key: string]: unknown }

/** Texts that stand for a person wherever they are found: at least so many letters, or chance finds them. */
const LEAST = { name: 8, birth: 8, contact: 10, number: 8, words: 18 }

/**
 * Phrases of the given records, each once. Left out is what is readable by design or says nothing of anybody:
 * @param public_ text in which a phrase may not occur (staff, the clinic, our own words), in any case
 */
export function phrasesOf(resources: FhirResource[], public_: string): Phrase[] {
  const found = new Map<string, Phrase>()
  const everybody = public_.toLowerCase()
  // A birth date that is also the day of a visit stands readable beside that visit (a newborn's first vaccine).
  const dates = new Set(resources.flatMap(clinicalDates))
  const put = (kind: Phrase['kind'], text: unknown) => {
    if (typeof text !== 'string') return
    const phrase = text.trim().replace(/\s+/g, ' ')
    if (phrase.length < LEAST[kind] || everybody.includes(phrase.toLowerCase())) return
    if (kind === 'birth' && dates.has(phrase)) return
    found.set(phrase, { text: phrase, kind })
  }
  for (const resource of resources) {
    if (resource.resourceType === 'Patient' || resource.resourceType === 'RelatedPerson') {
      for (const { text, family, given } of resource.name ?? []) {
        put('name', text)
        put('name', family)
        if (given?.[0] && family) put('name', `${given[0]} ${family}`)
      }
      const { birthDate = '' } = resource
      put('birth', birthDate)
      if (birthDate && !dates.has(birthDate)) put('birth', birthDate.replaceAll('-', ''))
      for (const { value } of resource.telecom ?? []) put('contact', value)
      for (const { line } of resource.address ?? []) put('contact', line?.[0])
      for (const { value } of resource.identifier ?? []) put('number', value)
    } else if ('subject' in resource || 'patient' in resource)
      for (const text of textsOf(resource as unknown as Json)) put('words', text)
  }
  return [...found.values()]
}

/** `most` phrases: every name, date, contact and number, and words chosen evenly from beginning to end. */
export function someOf(phrases: Phrase[], most: number): string[] {
  const words = phrases.filter(({ kind }) => kind === 'words')
  const others = phrases.filter(({ kind }) => kind !== 'words').slice(0, most / 2)
  const wanted = most - others.length
  const step = words.length / wanted
  const chosen = Array.from(
    { length: Math.min(wanted, words.length) },
    (_, n) => words[Math.floor(n * Math.max(step, 1))],
  )
  return [...others, ...chosen].flatMap((phrase) => phrase?.text ?? [])
}

/** Days on which something happened to somebody, as a readable column would say them. */
function clinicalDates(resource: FhirResource): string[] {
  const { birthDate: _, ...rest } = resource as unknown as Json
  return JSON.stringify(rest).match(/\b\d{4}-\d\d-\d\d/g) ?? []
}

const spoken = new Set([
  'valueString',
  'conclusion',
  'comment',
  'description',
  'patientInstruction',
  'text',
  'reason',
])

/** What somebody wrote: sentences of notes and attachments, text results, comments, names of problems. */
function* textsOf(value: unknown, key = ''): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* textsOf(item, key)
  else if (typeof value === 'object' && value !== null) {
    const { contentType, data } = value as { contentType?: string; data?: string }
    if (data && /^text\/(plain|html)/.test(contentType ?? ''))
      yield* sentences(
        Buffer.from(data, 'base64')
          .toString('utf8')
          .replace(/<[^>]*>/g, '\n'),
      )
    for (const [name, inner] of Object.entries(value)) yield* textsOf(inner, name)
  } else if (typeof value === 'string' && spoken.has(key)) yield* sentences(value)
}

/** Parts of a text that a person would know again, short enough to stand on one line. */
const sentences = (text: string): string[] =>
  text.split(/[.;:\n]+/).map((sentence) => sentence.trim().slice(0, 60))
