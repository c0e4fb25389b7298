// What makes an access look odd. Pure: names go in, a yes or no comes out, and nothing of them is kept.

export const rules = [
  'own record',
  'same surname',
  'restricted record',
  'many charts',
  'unusual hours',
] as const
export type Rule = (typeof rules)[number]

/** A person as the watch knows them for a moment. */
export type Named = {
  name: string
  /** Family names, where the record tells them apart from the rest: the present one, one before a marriage. */
  families?: string[]
  email: string | null
}

/** 'Dr. Inés Castellano-Brook, MD' -> 'ines castellano-brook' */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/,.*$/, '')
    .replace(/^(dr|mr|mrs|ms|prof)\.?\s+/, '')
    .replace(/\s+(jr|sr|i{2,3}|iv)\.?$/, '')
    .replace(/['’.]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const SHORT = 3 // letters; shorter parts of a double name say nothing

/** A family name, and the parts of a double one. */
function surnames({ name, families }: Named): Set<string> {
  const given = families?.length ? families : [plain(name).split(' ').at(-1) ?? '']
  const whole = given.map(plain).filter((one) => one !== '')
  const parts = whole.flatMap((one) => one.split(/[\s-]/)).filter((one) => one.length >= SHORT)
  return new Set([...whole, ...parts])
}

/** Whether both share a family name, or a part of a double one. */
export function sameSurname(one: Named, other: Named): boolean {
  const theirs = surnames(other)
  return [...surnames(one)].some((name) => theirs.has(name))
}

/** Whether both look like one person: the same address, or the same name. */
export function samePerson(one: Named, other: Named): boolean {
  const [a, b] = [one, other].map(({ email }) => email?.trim().toLowerCase())
  return Boolean(a && a === b) || (plain(one.name) !== '' && plain(one.name) === plain(other.name))
}

export type Looked = { id: string; patient: string; at: Date }

/** @param list oldest first @returns those of the first stretch of `minutes` in which more than `most` records were opened; empty when there is none */
export function tooMany(list: Looked[], most: number, minutes: number): Looked[] {
  let from = 0
  for (const [to, { at }] of list.entries()) {
    while ((list[from] as Looked).at.getTime() <= at.getTime() - minutes * 60_000) from += 1
    const stretch = list.slice(from, to + 1)
    if (stretch.length > most && new Set(stretch.map(({ patient }) => patient)).size > most)
      return stretch
  }
  return []
}

/** Whether an hour of the day lies between two, also across midnight. */
export const isBetween = (hour: number, from: number, until: number): boolean =>
  from <= until ? hour >= from && hour < until : hour >= from || hour < until
