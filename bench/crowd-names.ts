// Generated people: some names are borne by many, as in life, and most by few.
import type { Patient } from 'fhir/r4'

const words = (text: string) => text.trim().split(/\s+/)
const given = words(`
  Maria James Mary John Patricia Robert Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph
  Jessica Thomas Sarah Charles Karen Daniel Nancy Matthew Lisa Anthony Margaret Mark Betty Marco Sandra Steven Ashley
  José Dorothy Paul Kimberly Andrew Emily Joshua Donna Kenneth Michelle Kevin Carol Brian Amanda George Marta Martín
  Nguyễn Thị Minh Anh Li Wei Ana Luis Juan Carmen Fatima Mohammed Aisha Olga Ivan Zoë Siobhán Björn Łukasz Marie`)
const family = words(`
  Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson
  Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young
  Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts
  O'Brien O'Connor McDonald Marshall Marquez Marino Müller Kowalski Patel Singh Kim Chen Wang Ali Khan Silva Santos`)
const syllables = words(`
  ba ber bo bri ca cha cor da del do dra el en fa fer fi ga gan gri ha hel ho in jan jo ka kel ko la len lo ma mar mi mo
  na nel ni no o pa per pi po ra ren ri ro sa sel si so ta ten ti to u va vel vi wa wen wi ya yo za zel`)

/** The same numbers from the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const RARE = 0.45 // part of the names that few bear

export function person(n: number, random: () => number): Patient {
  const one = (list: string[]) => list[Math.floor(random() ** 2 * list.length)] as string
  const rare = () => {
    const name = Array.from({ length: 2 + Math.floor(random() * 3) }, () => one(syllables)).join('')
    return name[0]?.toUpperCase() + name.slice(1)
  }
  const first = random() < RARE ? rare() : one(given)
  const last = random() < RARE ? rare() : one(family)
  const day = new Date(Date.UTC(1930, 0, 1) + Math.floor(random() * 95 * 365) * 86_400_000)
  const digits = () => String(Math.floor(random() * 10_000)).padStart(4, '0')
  return {
    resourceType: 'Patient',
    id: `crowd-${n}`,
    identifier: [{ type: { coding: [{ code: 'MR' }] }, value: `CR-${100_000 + n}` }],
    name: [
      { use: 'official', given: [first, ...(random() < 0.3 ? [one(given)] : [])], family: last },
    ],
    birthDate: day.toISOString().slice(0, 10),
    telecom: [
      { system: 'phone', use: 'mobile', value: `(202) 5${digits().slice(1, 3)}-${digits()}` },
      { system: 'email', value: `${first}.${last}${n}@example.org`.toLowerCase() },
    ],
  }
}
