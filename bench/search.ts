// search.ratio: what finding patients among 100,000 costs in processor time (this process and PostgreSQL), as somebody
// types, against the same verb with a plain-text column and a trigram index under it: the same session, transaction and
// log, and nothing sealed. search.growth: the search among 100,000 against 10,000. In rounds; the median counts.
import type { Client } from 'pg'
import { plain } from '../app/features/find/letters.ts'
import { searchPatients } from '../app/features/find/find.server.ts'
import type { Context } from '../app/kit/kit.ts'
import { addStaff, setUpClinic, signedIn } from '../test/support/people.ts'
import { fillCrowd, type Known } from './crowd.ts'
import { processTime, treeTime } from './cpu.ts'
import { startDatabases, type Databases } from './databases.ts'
import { median, type Measured } from './figures.ts'
import { searchPlain } from './plain-search.ts'
import type { Say } from './run.ts'

const SIZES = { small: 10_000, large: 100_000 }
const KNOWN = 30 // people who are looked for
const ROUNDS = 5

type Clinic = { desk: Context; typed: string[]; owner: Client }
type Search = (ctx: Context, input: { search: string }) => Promise<{ items: unknown[] }>

export async function measureSearch(say: Say): Promise<Measured> {
  const databases = await startDatabases()
  const small = await makeClinic(databases, 'small', say)
  const large = await makeClinic(databases, 'large', say)
  const now = () => processTime(process.pid) + treeTime(databases.postmaster)
  /** Processor time of one search, in milliseconds. */
  const costs = async ({ desk, typed, owner }: Clinic, search: Search): Promise<number> => {
    await databases.settle()
    const before = now()
    for (const [n, one] of typed.entries()) {
      // Nobody types that much in ten minutes.
      if (n % 100 === 0) await owner.query('delete from throttle')
      const { items } = await search(desk, { search: one })
      if (items.length === 0) throw new Error(`"${one}" found nobody.`)
    }
    return (now() - before) / typed.length
  }
  for (const clinic of [small, large])
    for (const search of [searchPatients, searchPlain]) await costs(clinic, search)
  const ratios: number[] = []
  const growths: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const [few, many] = [await costs(small, searchPatients), await costs(large, searchPatients)]
    const unsealed = await costs(large, searchPlain)
    say(`  ${many.toFixed(2)} ms, plain ${unsealed.toFixed(2)} ms; of 10,000 ${few.toFixed(2)} ms`)
    ratios.push(many / unsealed)
    growths.push(many / few)
  }
  return { 'search.ratio': median(ratios), 'search.growth': median(growths) }
}

async function makeClinic(
  databases: Databases,
  size: keyof typeof SIZES,
  say: Say,
): Promise<Clinic> {
  say(`  making ${SIZES[size]} patients`)
  const running = await databases.freshKit()
  const { owner, known } = await fillCrowd(running, SIZES[size], KNOWN)
  const portal = { ...running, owner } as never
  await setUpClinic(portal)
  const { ctx } = await signedIn(portal, await addStaff(portal, 'Dee Desk', 'front desk'))
  return { desk: ctx, typed: known.flatMap(asTyped), owner }
}

/** A name letter by letter, with another part of it, a year, a birth date; the end of the telephone number; the record number. */
function asTyped({ name, birthDate, number, phone }: Known): string[] {
  const [first = '', last = ''] = [name.split(' ')[0], name.split(' ').at(-1)].map((word) =>
    plain(word ?? ''),
  )
  const letters = Array.from({ length: Math.max(0, last.length - 2) }, (_, i) =>
    last.slice(0, i + 3),
  )
  return [
    ...letters,
    `${first} ${last.slice(0, 3)}`,
    `${last.slice(0, 3)} ${birthDate.slice(0, 4)}`,
    `${last} ${birthDate}`,
    phone.slice(-4),
    plain(number),
  ].filter((one) => one.split(' ').every((part) => part.length > 2))
}
