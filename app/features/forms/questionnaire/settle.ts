/**
 * What a form says once something was answered: what is shown, what is worked out, and what is wrong. One set of
 * rules for the server and for a browser. An answer that is not shown never counts and never stays. Pure.
 */
import type { QuestionnaireResponseItem } from 'fhir/r4'
import {
  compare,
  same,
  saysSomething,
  valuesBelow,
  valuesOf,
  type Answers,
  type Entry,
  type Value,
} from './answers.ts'
import { checkItem, type Matches, type Wrong } from './check.ts'
import { asks, type Choice, type Condition, type Form, type Formula, type Item } from './form.ts'
import { keyOf, numbered } from './keys.ts'
import { toResponse } from './response.fhir.ts'

/** Works out formulas. `names` are the variables that may be named with %. */
export type Work = (
  formula: string,
  about: { context: unknown; whole: unknown; names: Record<string, unknown> },
) => { values: Value[]; raw: unknown[] }

/** `matches`: how expressions of others are asked, where that is to have an end. */
export type Tools = { work: Work; patient?: object; matches?: Matches }

export type Seen = {
  key: string
  item: Item
  /** False: part of the answer that nobody who answers is shown. */
  open: boolean
  values: Value[]
  choices: Choice[]
  /** What stands below it, for each time that it is filled in. */
  times: Seen[][]
  wrong: Wrong[]
}

export type Settled = {
  answers: Answers
  seen: Seen[]
  wrong: Wrong[]
}

/** Each formula may wait for one other: as many rounds as a form has formulas are enough, and these are plenty. */
const mostRounds = 60

type State = { hidden: Set<string>; worked: Map<string, Value[]>; choices: Map<string, Choice[]> }

export function settle(form: Form, given: Answers, tools: Tools): Settled {
  let state: State = { hidden: new Set(), worked: new Map(), choices: new Map() }
  let said = ''
  for (let round = 0; round < mostRounds; round += 1) {
    const answers = counting(form, given, state)
    const next = new Round(form, answers, tools, state).run()
    const saying = JSON.stringify([[...next.hidden].toSorted(), [...next.worked]])
    state = next
    if (saying === said) return look(form, counting(form, given, state), tools, state, [])
    said = saying
  }
  const wrong: Wrong = { key: '', id: '', why: 'unsettled', firm: true }
  return look(form, counting(form, given, state), tools, state, [wrong])
}

/** All that is seen, in the order of the form. */
export function* allSeen(seen: readonly Seen[]): Generator<Seen> {
  for (const one of seen) {
    yield one
    for (const time of one.times) yield* allSeen(time)
  }
}

/**
 * Answers as they stand after something was typed: what is shown now and was not before begins with what the form
 * says that it begins with.
 */
export function goOn(form: Form, before: Answers | null, given: Answers, tools: Tools): Settled {
  let settled = settle(form, given, tools)
  const known = new Set(
    before ? [...allSeen(settle(form, before, tools).seen)].map(({ key }) => key) : [],
  )
  for (let round = 0; round < 10; round += 1) {
    const begun = new Map<string, Value[]>()
    for (const { key, item, values } of allSeen(settled.seen)) {
      if (known.has(key)) continue
      known.add(key)
      const first = values.length === 0 ? beginning(item, form, settled.answers, tools) : []
      if (first.length > 0) begun.set(key, first)
    }
    if (begun.size === 0) break
    settled = settle(form, put(form, settled.answers, begun), tools)
  }
  return settled
}

function beginning(item: Item, form: Form, answers: Answers, tools: Tools): Value[] {
  if (!asks(item) || item.calculated) return []
  if (item.initial.length > 0) return item.initial
  const chosen = item.choices.filter(({ first }) => first).map(({ value }) => value)
  if (chosen.length > 0 || !item.initialFormula) return chosen
  const whole = toResponse(form, answers, { status: 'in-progress' })
  const { values } = tools.work(item.initialFormula, {
    context: whole,
    whole,
    names: { patient: tools.patient ?? [], questionnaire: form.source },
  })
  return fitting(item, values)
}

/** Answers with other values at some keys; what stands below an answer stays below it. */
export function put(form: Form, answers: Answers, changed: ReadonlyMap<string, Value[]>): Answers {
  const numbers = numbered(form)
  const walk = (items: Item[], given: Answers, at: number[]): Answers => {
    const out: Answers = {}
    for (const item of items) {
      const before = given[item.id] ?? []
      const values = changed.get(keyOf(numbers, item, at))
      const wide =
        item.kind === 'group'
          ? Math.max(before.length, 1)
          : Math.max(values?.length ?? before.length, item.items.length > 0 ? 1 : 0)
      const entries = Array.from({ length: wide }, (_, index): Entry => {
        const old = before[index]
        const value = values ? values[index] : old?.value
        const below =
          item.items.length > 0
            ? walk(item.items, old?.items ?? {}, item.repeats ? [...at, index] : at)
            : undefined
        return { ...(value && { value }), ...(below && { items: below }) }
      })
      if (entries.length > 0) out[item.id] = entries
    }
    return out
  }
  return walk(form.items, answers, [])
}

/** The answers that count: of items that the form has, that are shown, with what was worked out. */
function counting(form: Form, given: Answers, state: State): Answers {
  const numbers = numbered(form)
  const walk = (items: Item[], from: Answers, at: number[]): Answers => {
    const out: Answers = {}
    for (const item of items) {
      const key = keyOf(numbers, item, at)
      if (item.kind === 'display' || state.hidden.has(key)) continue
      const worked = item.calculated
        ? (state.worked.get(key) ?? []).map((value): Entry => ({ value }))
        : null
      const before = Array.isArray(from[item.id]) ? from[item.id]! : []
      const entries = (worked ?? before).map((entry, index): Entry => {
        const value =
          asks(item) && saysSomething(entry.value)
            ? asOffered(item, entry.value, state.choices.get(key))
            : undefined
        const below =
          item.items.length > 0
            ? walk(
                item.items,
                (before[index] ?? entry).items ?? {},
                item.repeats ? [...at, index] : at,
              )
            : {}
        return { ...(value && { value }), ...(Object.keys(below).length > 0 && { items: below }) }
      })
      const kept =
        item.kind === 'group' && item.repeats
          ? entries
          : entries.filter((entry) => entry.value || entry.items)
      if (kept.length > 0) out[item.id] = kept
    }
    return out
  }
  return walk(form.items, given, [])
}

/** What was chosen, in the words of the form and not of whoever sent it. */
function asOffered(item: Item, value: Value, choices = item.choices): Value {
  if (value.kind !== 'coding') return value
  return choices.find((choice) => same(choice.value, value))?.value ?? value
}

/** Below it, everything; around it, where its conditions look. */
type Scope = { items: Item[]; answers: Answers; outer: Scope | null }

/** What is asked of each place, in the order of the form. */
function visit(
  form: Form,
  answers: Answers,
  hidden: ReadonlySet<string>,
  each: (
    item: Item,
    key: string,
    entries: Entry[],
    scope: Scope,
    names: readonly Named[],
  ) => boolean,
) {
  const numbers = numbered(form)
  const walk = (
    items: Item[],
    given: Answers,
    at: number[],
    outer: Scope | null,
    names: readonly Named[],
  ) => {
    const scope: Scope = { items, answers: given, outer }
    for (const item of items) {
      const key = keyOf(numbers, item, at)
      const entries = given[item.id] ?? []
      const own = item.variables.length > 0 ? [...names, { variables: item.variables, key }] : names
      if (!each(item, key, entries, scope, own) || hidden.has(key)) continue
      const times = entries.length > 0 ? entries : [{}]
      for (const [index, entry] of times.entries()) {
        if (item.items.length > 0) {
          walk(
            item.items,
            (entry as Entry).items ?? {},
            item.repeats ? [...at, index] : at,
            scope,
            own,
          )
        }
      }
    }
  }
  walk(
    form.items,
    answers,
    [],
    null,
    form.variables.length > 0 ? [{ variables: form.variables, key: '' }] : [],
  )
}

type Named = { variables: Formula[]; key: string }

class Formulas {
  private readonly nodes = new Map<string, QuestionnaireResponseItem>()
  private readonly whole: object
  private readonly form: Form
  private readonly tools: Tools
  private readonly named = new Map<Named, Record<string, unknown>>()

  constructor(form: Form, answers: Answers, tools: Tools) {
    this.form = form
    this.tools = tools
    this.whole = toResponse(form, answers, { status: 'in-progress' }, this.nodes)
  }

  work(formula: string, item: Item | null, key: string, names: readonly Named[]) {
    const context = item ? (this.nodes.get(key) ?? { linkId: item.id }) : this.whole
    return this.tools.work(formula, {
      context,
      whole: this.whole,
      names: {
        questionnaire: this.form.source,
        qitem: item?.source ?? [],
        patient: this.tools.patient ?? [],
        ...this.variables(names),
      },
    })
  }

  private variables(names: readonly Named[]): Record<string, unknown> {
    let all: Record<string, unknown> = {}
    for (const group of names) {
      let worked = this.named.get(group)
      if (!worked) {
        worked = { ...all }
        const context = group.key ? (this.nodes.get(group.key) ?? {}) : this.whole
        for (const { name, formula } of group.variables) {
          if (name)
            worked[name] = this.tools.work(formula, {
              context,
              whole: this.whole,
              names: {
                questionnaire: this.form.source,
                patient: this.tools.patient ?? [],
                ...worked,
              },
            }).raw
        }
        this.named.set(group, worked)
      }
      all = worked
    }
    return all
  }
}

class Round {
  private readonly form: Form
  private readonly answers: Answers
  private readonly before: State
  private readonly formulas: Formulas

  constructor(form: Form, answers: Answers, tools: Tools, before: State) {
    this.form = form
    this.answers = answers
    this.before = before
    this.formulas = new Formulas(form, answers, tools)
  }

  run(): State {
    const next: State = { hidden: new Set(), worked: new Map(), choices: new Map() }
    // Conditions look at what counted in the round before; an item that is hidden now is still asked whether it is.
    visit(this.form, this.answers, new Set(), (item, key, _entries, scope, names) => {
      if (!this.isShown(item, key, scope, names)) {
        next.hidden.add(key)
        return false
      }
      if (item.calculated) {
        const { values } = this.formulas.work(item.calculated, item, key, names)
        next.worked.set(key, fitting(item, values))
      }
      if (item.choicesFormula) {
        const { values } = this.formulas.work(item.choicesFormula, item, key, names)
        next.choices.set(key, values.map(offered))
      }
      return true
    })
    return next
  }

  private isShown(item: Item, key: string, scope: Scope, names: readonly Named[]): boolean {
    if (item.when.length > 0) {
      const holds = (condition: Condition) => doesHold(condition, scope)
      if (!(item.every ? item.when.every(holds) : item.when.some(holds))) return false
    }
    if (item.whenFormula === null) return true
    const { values } = this.formulas.work(item.whenFormula, item, key, names)
    return values.length === 1 && values[0]!.kind === 'boolean' && values[0]!.value
  }
}

/** The nearest place around it that has the question says what was answered. */
function doesHold({ question, operator, value }: Condition, scope: Scope): boolean {
  let around: Scope | null = scope
  while (around?.outer && !has(around.items, question)) around = around.outer
  const values = around ? valuesBelow(around.items, around.answers, question) : []
  if (operator === 'exists') return values.length > 0 === (value.kind === 'boolean' && value.value)
  if (operator === '=') return values.some((one) => same(one, value))
  if (operator === '!=') return !values.some((one) => same(one, value))
  return values.some((one) => {
    const order = compare(one, value)
    if (order === null) return false
    if (operator === '>') return order > 0
    if (operator === '<') return order < 0
    return operator === '>=' ? order >= 0 : order <= 0
  })
}

const has = (items: Item[], id: string): boolean =>
  items.some((item) => item.id === id || has(item.items, id))

const offered = (value: Value): Choice => ({
  value,
  words: {
    text:
      value.kind === 'coding'
        ? (value.value.display ?? value.value.code ?? '')
        : 'value' in value
          ? String(value.value)
          : '',
    in: {},
  },
  weight: null,
  alone: false,
  first: false,
  alarm: false,
})

/** What was worked out, as what the item takes: a whole number may stand for a decimal, and a number for a text. */
function fitting(item: Item, values: Value[]): Value[] {
  const fitted = values.map((value): Value => {
    if (
      (item.kind === 'string' || item.kind === 'text') &&
      value.kind !== 'string' &&
      'value' in value &&
      typeof value.value !== 'object'
    ) {
      return { kind: 'string', value: String(value.value) }
    }
    if (item.kind === 'decimal' && value.kind === 'integer') return { ...value, kind: 'decimal' }
    if (item.kind === 'integer' && value.kind === 'decimal' && Number.isInteger(value.value))
      return { ...value, kind: 'integer' }
    if (item.kind === 'quantity' && (value.kind === 'decimal' || value.kind === 'integer')) {
      return {
        kind: 'quantity',
        value: value.value,
        ...(item.unit && {
          unit: item.unit.display,
          system: item.unit.system,
          code: item.unit.code,
        }),
      }
    }
    if (item.kind === 'url' && value.kind === 'string') return { ...value, kind: 'url' }
    return value
  })
  return item.repeats ? fitted : fitted.slice(0, 1)
}

/** The whole of it, once it stands. */
function look(form: Form, answers: Answers, tools: Tools, state: State, found: Wrong[]): Settled {
  const numbers = numbered(form)
  const formulas = new Formulas(form, answers, tools)
  const wrong = [...found]
  const broken = (item: Item | null, key: string, names: readonly Named[]): Wrong[] =>
    (item ?? form).rules.flatMap((rule) => {
      const { values } = formulas.work(rule.formula, item, key, names)
      const holds = values.every((value) => value.kind !== 'boolean' || value.value)
      return holds
        ? []
        : [{ key, id: item?.id ?? '', why: 'rule', words: rule.words, firm: rule.firm } as const]
    })
  const walk = (
    items: Item[],
    given: Answers,
    at: number[],
    open: boolean,
    asked: boolean,
    names: readonly Named[],
  ): Seen[] =>
    items.flatMap((item) => {
      const key = keyOf(numbers, item, at)
      if (state.hidden.has(key)) return []
      const entries = given[item.id] ?? []
      const own = item.variables.length > 0 ? [...names, { variables: item.variables, key }] : names
      const values = valuesOf(entries)
      const choices = state.choices.get(key) ?? item.choices
      const shown = open && !item.hidden
      const wrongHere = [
        ...checkItem({ item, key, values, entries, choices, asked: asked && shown }, tools.matches),
        ...(entries.length > 0 ? broken(item, key, own) : []),
      ]
      wrong.push(...wrongHere)
      const times =
        item.items.length === 0
          ? []
          : (entries.length > 0 ? entries : [{}]).map((entry: Entry, index) =>
              walk(
                item.items,
                entry.items ?? {},
                item.repeats ? [...at, index] : at,
                shown,
                asked && (item.kind === 'group' || saysSomething(entry.value)),
                own,
              ),
            )
      return [{ key, item, open: shown, values, choices, times, wrong: wrongHere }]
    })
  const base = form.variables.length > 0 ? [{ variables: form.variables, key: '' }] : []
  const seen = walk(form.items, answers, [], true, true, base)
  wrong.push(...broken(null, '', base))
  return { answers, seen, wrong }
}
