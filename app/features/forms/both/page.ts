/** What comes back from one page of a form, for whoever fills it in: what was typed, what is wrong with it, and where it goes on. Pure. */
import type { Texts } from '../../../texts/texts.ts'
import type { Value } from '../questionnaire/answers.ts'
import { allSeen, type Seen, type Settled } from '../questionnaire/settle.ts'
import { alarmsIn, askedOn, sheetOf, sheetsOf } from '../sheets.ts'
import type { Times } from '../questionnaire/times.ts'
import { eachOf } from '../several.ts'
import { readTyped } from '../typed.ts'
import { questionIn, wrongWords } from './words.ts'

/** The name of the field that says which questions a page showed. */
export const SHOWN = '_shown'

export const shownOn = (seen: readonly Seen[]): string =>
  askedOn(seen)
    .map(({ key }) => key)
    .join(' ')

/** What a button of a page asks for: one more time of a group, or one less. Of groups that the page shows, whatever was sent. */
export function timesAsked({ seen }: Settled, key: string, form: FormData): Times | null {
  const [deed, group = '', index = ''] = String(form.get('do') ?? '').split(' ')
  if (deed !== 'add' && deed !== 'remove') return null
  const here = sheetOf(sheetsOf(seen), key)?.seen ?? []
  const found = [...allSeen(here)].find((one) => one.key === group && one.item.repeats)
  if (!found || found.item.kind !== 'group') return null
  return { key: group, without: deed === 'remove' ? Number(index) : null }
}

/** The question of which a button of the page asks for a file. */
export function fileAsked({ seen }: Settled, key: string, form: FormData): string | null {
  const [deed, wanted] = String(form.get('do') ?? '').split(' ')
  const asked = askedOn(sheetOf(sheetsOf(seen), key)?.seen ?? [])
  const found = asked.find((one) => one.key === wanted && one.item.kind === 'attachment')
  return deed === 'file' && found ? found.key : null
}

/** The question of which a button of the page asks for one more answer. */
export function moreAsked({ seen }: Settled, key: string, form: FormData): Seen | null {
  const [deed, wanted] = String(form.get('do') ?? '').split(' ')
  const asked = askedOn(sheetOf(sheetsOf(seen), key)?.seen ?? [])
  return (deed === 'more' && asked.find((one) => one.key === wanted && eachOf(one))) || null
}

/** Where the page goes on then: at the time that was added, or at the group. */
export function afterTimes({ seen }: Settled, { key, without }: Times): string {
  const group = [...allSeen(seen)].find((one) => one.key === key)
  const last = without === null ? group?.times.at(-1) : undefined
  return last ? (askedOn(last)[0]?.key ?? key) : key
}

const itemsIn = (seen: readonly Seen[]) => [...allSeen(seen)].map(({ item }) => item)

export type PageTyped = {
  shown: ReadonlySet<string>
  /** Of questions of the form that the page showed, whatever else was sent. */
  changed: Map<string, Value[]>
  /** A sentence for each field that says nothing that could be kept. */
  fields: Record<string, string>
}

export function readPage(t: Texts, { seen }: Settled, key: string, form: FormData): PageTyped {
  const shown = new Set(String(form.get(SHOWN) ?? '').split(' '))
  const changed = new Map<string, Value[]>()
  const fields: Record<string, string> = {}
  const asked = askedOn(sheetOf(sheetsOf(seen), key)?.seen ?? [])
  for (const one of asked.filter((each) => shown.has(each.key))) {
    // Files are put there on a page of their own.
    if (one.item.kind === 'attachment') continue
    const typed = readTyped(one, form)
    if ('values' in typed) changed.set(one.key, typed.values)
    else
      fields[typed.field ?? one.key] = t(`forms.wrong.${typed.wrong}`, {
        question: questionIn(t, one.item, itemsIn(seen), one.key),
      })
  }
  return { shown, changed, fields }
}

/** What is missing is told at the end; what is wrong is told where it was typed. */
export function wrongOn(
  t: Texts,
  { seen }: Settled,
  key: string,
  { changed }: PageTyped,
): Record<string, string> {
  const fields: Record<string, string> = {}
  const here = sheetOf(sheetsOf(seen), key)
  for (const one of here ? [...allSeen(here.seen)] : [])
    for (const each of one.wrong)
      if (each.firm && each.why !== 'missing' && changed.has(each.key))
        fields[each.key] ??= wrongWords(t, one.item, each, itemsIn(seen))
  return fields
}

/** Whether a page that showed the form as it was `before` need not be drawn again: it asks the same, and tells the same. */
export function standsAsBefore(
  before: Settled,
  now: Settled,
  key: string,
  { shown }: PageTyped,
): boolean {
  const here = ({ seen }: Settled) => sheetOf(sheetsOf(seen), key)?.seen ?? []
  const told = (one: Settled) => {
    const open = [...allSeen(here(one))].filter((each) => each.open)
    const each = open.map(({ key: name, item, values, choices }) => [
      name,
      choices.length,
      (item.readOnly || item.calculated) && values,
    ])
    return JSON.stringify([alarmsIn(one.seen).length > 0, each])
  }
  const asked = askedOn(here(now))
  const same = asked.length === shown.size && asked.every((one) => shown.has(one.key))
  return same && told(before) === told(now)
}

/** Where it goes on: with a question that came to this page (`fresh`), on another page, or with the last look (null). */
export function after(
  { seen }: Settled,
  key: string,
  { shown }: PageTyped,
): { fresh: string } | { sheet: string } | null {
  const sheets = sheetsOf(seen)
  const here = sheetOf(sheets, key)
  const fresh = here && askedOn(here.seen).find((one) => !shown.has(one.key))
  if (fresh) return { fresh: fresh.key }
  const next = here && sheets[sheets.indexOf(here) + 1]
  return next ? { sheet: next.key } : null
}
