// A history in words: what each version changed, from what to what. Pure.
import type { Texts } from '../../texts/texts.ts'
import type { Line, SettingKind } from './kind.ts'
import type { Version } from './versions.ts'

/** Of the first version, which changed nothing, all that it says: no `from`. */
export type Difference = { term: string; from?: string; to: string }
export type Told = Omit<Version, 'value'> & { changes: Difference[] }

/** @param versions newest first */
export function differences(kind: SettingKind, versions: Version[], t: Texts): Told[] {
  return versions.map(({ value, ...version }, i) => {
    const before = versions[i + 1]
    const now = linesOf(kind, value, t)
    if (!before) return { ...version, changes: now.map(({ term, value: to }) => ({ term, to })) }
    return { ...version, changes: between(linesOf(kind, before.value, t), now) }
  })
}

/** A version that an older release wrote may lack what a kind says by now. */
function linesOf(kind: SettingKind, value: unknown, t: Texts): Line[] {
  const known = kind.value.safeParse(value)
  return known.success ? kind.lines(known.data, t) : []
}

function between(before: Line[], now: Line[]): Difference[] {
  const was = new Map(before.map(({ term, value }) => [term, value]))
  const is = new Map(now.map(({ term, value }) => [term, value]))
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((term) => {
    const [from = '', to = ''] = [was.get(term), is.get(term)]
    return from === to ? [] : [{ term, from, to }]
  })
}
