/** What is typed into the fields of a page as answers, and answers as what stands in the fields. Pure. */
import { same, type Value } from './questionnaire/answers.ts'
import type { Seen } from './questionnaire/settle.ts'
import { eachOf } from './several.ts'

export type Form = { get: (name: string) => unknown; getAll: (name: string) => unknown[] }
export type Typed =
  | { values: Value[] }
  | {
      wrong: 'number' | 'whole' | 'date' | 'time' | 'link'
      /** The field, where it is another one than that of the question. */
      field?: string
    }

/** The value of the choice beside which somebody writes what was not offered. */
export const OTHER = 'other'

export function readTyped(seen: Seen, form: Form): Typed {
  const values: Value[] = []
  const each = eachOf(seen)
  if (!each) return readOne(seen, form)
  for (const one of each) {
    const typed = readOne(one, form)
    if ('wrong' in typed) return { ...typed, field: one.key }
    values.push(...typed.values)
  }
  return { values }
}

function readOne(seen: Seen, form: Form): Typed {
  const { key, item, choices } = seen
  const said = (name = key) => String(form.get(name) ?? '').trim()
  if (choices.length > 0) {
    const picks = form.getAll(key).map(String)
    const chosen = picks.flatMap((pick) => choices[Number(pick)]?.value ?? [])
    const words = item.kind === 'open-choice' && picks.includes(OTHER) ? said(`${key}-other`) : ''
    return { values: words ? [...chosen, { kind: 'string', value: words }] : chosen }
  }
  switch (item.kind) {
    case 'boolean':
      return { values: said() ? [{ kind: 'boolean', value: said() === 'yes' }] : [] }
    case 'integer':
    case 'decimal':
    case 'quantity':
      return number(seen, said(), said(`${key}-unit`))
    case 'date':
    case 'dateTime':
      return moment(
        seen,
        [said(`${key}-year`), said(`${key}-month`), said(`${key}-day`)],
        said(`${key}-time`),
      )
    case 'time':
      if (!said()) return { values: [] }
      return /^\d\d:\d\d$/.test(said())
        ? { values: [{ kind: 'time', value: `${said()}:00` }] }
        : { wrong: 'time' }
    case 'url':
      if (!said()) return { values: [] }
      return URL.canParse(said()) ? { values: [{ kind: 'url', value: said() }] } : { wrong: 'link' }
    default:
      return { values: said() ? [{ kind: 'string', value: said().replace(/\r\n?/g, '\n') }] : [] }
  }
}

function number({ item }: Seen, said: string, unitPicked: string): Typed {
  if (!said) return { values: [] }
  // Some write a comma where others write a point.
  const value = Number(said.replace(/^([-+]?\d*),(\d+)$/, '$1.$2'))
  if (!/\d/.test(said) || !Number.isFinite(value)) return { wrong: 'number' }
  if (item.kind === 'integer') {
    return Number.isSafeInteger(value)
      ? { values: [{ kind: 'integer', value }] }
      : { wrong: 'whole' }
  }
  if (item.kind === 'decimal') return { values: [{ kind: 'decimal', value }] }
  const unit = item.units[Number(unitPicked || 0)] ?? item.unit
  const { display, system, code } = unit ?? {}
  return {
    values: [
      {
        kind: 'quantity',
        value,
        ...(display && { unit: display }),
        ...(system && { system }),
        ...(code && { code }),
      },
    ],
  }
}

function moment({ item }: Seen, [year = '', month = '', day = '']: string[], time: string): Typed {
  if (![year, month, day, time].some(Boolean)) return { values: [] }
  const date = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(at.getTime()) || !at.toISOString().startsWith(date)) return { wrong: 'date' }
  if (item.kind === 'date') return { values: [{ kind: 'date', value: date }] }
  if (time && !/^\d\d:\d\d$/.test(time)) return { wrong: 'time' }
  return { values: [{ kind: 'dateTime', value: time ? `${date}T${time}:00` : date }] }
}

/** What is chosen, as the fields of choices are named: their place in the list. */
export function picksOf({ values, choices, item }: Seen): string[] {
  const picks = values.flatMap((value) => {
    const at = choices.findIndex((choice) => same(choice.value, value))
    return at >= 0 ? [String(at)] : []
  })
  return item.kind === 'open-choice' && wordsBeside({ values, choices }) ? [...picks, OTHER] : picks
}

/** What was written beside the choices. */
export function wordsBeside({ values, choices }: Pick<Seen, 'values' | 'choices'>): string {
  const own = values.find(
    (value) => value.kind === 'string' && !choices.some((choice) => same(choice.value, value)),
  )
  return own?.kind === 'string' ? own.value : ''
}
