/** How a form is spread over pages: one for each group at its top, one for the questions and tables between two groups. Pure. */
import { same, type Value } from './questionnaire/answers.ts'
import { asks, itemsOf, type Form, type Item } from './questionnaire/form.ts'
import type { Refusal } from './questionnaire/read.fhir.ts'
import { allSeen, type Seen } from './questionnaire/settle.ts'
import { isPlain } from './several.ts'
import { isTable } from './questionnaire/tables.ts'

export type Sheet = {
  /** Its address: the key of the first thing on it. */
  key: string
  seen: Seen[]
}

export function sheetsOf(seen: readonly Seen[]): Sheet[] {
  const sheets: Sheet[] = []
  let between: Sheet | null = null
  for (const one of seen) {
    if (![...allSeen([one])].some(({ open, item }) => open && item.kind !== 'group')) continue
    const alone = isSection(one.item)
    if (between && !alone) between.seen.push(one)
    else sheets.push((between = { key: one.key, seen: [one] }))
    if (alone) between = null
  }
  return sheets
}

const isSection = (item: Item): boolean => item.kind === 'group' && !isTable(item)

/** What a page may come to ask, whatever is answered on it. */
export function mayStandOn({ seen: [first] }: Sheet, { items }: Form): Item[] {
  if (first && isSection(first.item)) return [first.item]
  return items.filter((item) => !isSection(item))
}

/** On which page something stands. */
export const sheetOf = (sheets: readonly Sheet[], key: string): Sheet | undefined =>
  sheets.find(({ seen }) => [...allSeen(seen)].some((one) => one.key === key))

/** The questions of a page that somebody can answer there. */
export const askedOn = (seen: readonly Seen[]): Seen[] =>
  [...allSeen(seen)].filter(
    ({ open, item }) => open && asks(item) && !item.readOnly && !item.calculated,
  )

/** What the pages cannot ask for yet. Such a form is refused when it is brought, by the name of the part. */
export function cannotAsk(form: Form): Refusal[] {
  return [...itemsOf(form.items)].flatMap((item): Refusal[] => {
    const several =
      item.kind === 'group' ||
      item.kind === 'attachment' ||
      isPlain(item) ||
      (item.choices.length > 0 && item.items.length === 0)
    return item.repeats && !several ? [{ part: 'repeats', at: item.id, why: 'not-supported' }] : []
  })
}

/** Whether one answer changes what else is asked, or what is worked out. */
export const changesItself = (form: Form): boolean =>
  [...itemsOf(form.items)].some(
    ({ when, whenFormula, calculated, choicesFormula, choices }) =>
      when.length > 0 ||
      whenFormula !== null ||
      calculated !== null ||
      choicesFormula !== null ||
      choices.some(({ alarm }) => alarm),
  )

/** Answers that the clinic must hear of at once. */
export const alarmsIn = (seen: readonly Seen[]): Seen[] =>
  [...allSeen(seen)].filter(({ values, choices }) =>
    values.some((value) => isAlarm(value, choices)),
  )

export const isAlarm = (value: Value, choices: Seen['choices']): boolean =>
  choices.some((choice) => choice.alarm && same(choice.value, value))
