/**
 * A FHIR R4 Questionnaire as a form, or the parts of it that cannot be done here. What would change how the form
 * behaves is done or refused by name; what only looks different, or says what becomes of answers later, is kept.
 */
import type {
  Extension,
  Questionnaire,
  QuestionnaireItem,
  QuestionnaireItemAnswerOption,
  ValueSet,
} from 'fhir/r4'
import { BODY, canBeDrawn } from './body.ts'
import { checkFormulas, type Reads } from './formulas.ts'
import {
  itemsOf,
  kinds,
  operators,
  signers,
  topics,
  type Choice,
  type Condition,
  type Control,
  type Form,
  type Formula,
  type Item,
  type Kind,
  type Operator,
  type Rule,
  type Signer,
  type Topic,
  type Words,
} from './form.ts'
import { cannot, idle, lists, part, purposes } from './parts.fhir.ts'
import { answerIn, beside, codingOf, valueIn } from './value.fhir.ts'
import { goesRound } from './round.ts'

/** Why a form is not taken: which part, at which question, and what is the matter with it. */
export type Refusal = { part: string; at: string | null; why: Why }
export type Why =
  | 'not-a-form'
  | 'no-questions'
  | 'too-large'
  | 'not-supported'
  | 'no-id'
  | 'same-id'
  | 'no-such-question'
  | 'elsewhere'
  | 'other-language'
  | 'unreadable'
  | 'circle'

export type Read = { form: Form; refused: null } | { form: null; refused: Refusal[] }

/** More than anybody answers, and than a page should hold. */
const mostItems = 1000
const deepest = 12

/**
 * @param reads whether a formula can be read; the engine itself knows no FHIRPath
 * @param alone one item without the others that it looks at: what is missing is not minded
 */
export function readForm(resource: unknown, reads: Reads, { alone = false } = {}): Read {
  if (!isForm(resource)) {
    return { form: null, refused: [{ part: 'Questionnaire', at: null, why: 'not-a-form' }] }
  }
  const reader = new Reader(resource)
  const form = reader.form()
  const { refused } = reader
  if (alone) return { form, refused: null }
  if (refused.length === 0) {
    const { refused: formulas, unreadable } = checkFormulas(form, reads)
    refused.push(...formulas)
    form.idle = [...form.idle, ...unreadable].toSorted()
    const circle = goesRound(form)
    if (circle) refused.push({ part: 'enableWhen', at: circle, why: 'circle' })
  }
  return refused.length > 0 ? { form: null, refused } : { form, refused: null }
}

function isForm(resource: unknown): resource is Questionnaire {
  return (
    typeof resource === 'object' &&
    resource !== null &&
    (resource as { resourceType?: unknown }).resourceType === 'Questionnaire'
  )
}

class Reader {
  readonly refused: Refusal[] = []
  private readonly idle = new Set<string>()
  private readonly ids = new Set<string>()
  private readonly resource: Questionnaire
  private count = 0

  constructor(resource: Questionnaire) {
    this.resource = resource
  }

  form(): Form {
    const { item = [], ...source } = this.resource
    if (!Array.isArray(item) || item.length === 0) this.refuse('item', null, 'no-questions')
    this.mayCarry(source, null)
    const form: Form = {
      url: source.url ?? null,
      version: source.version ?? null,
      title: words(source.title ?? source.name ?? '', beside(source, 'title')),
      about: source.description ? words(source.description, beside(source, 'description')) : null,
      language: source.language ?? null,
      variables: this.formulas(source.extension, part.variable, null),
      rules: this.rules(source.extension, null),
      items: Array.isArray(item) ? item.map((one) => this.item(one, 1)) : [],
      signers: this.signers(source.extension),
      forAnother: one(source.extension, part.forAnother)?.valueBoolean ?? false,
      consent: this.topic(one(source.extension, part.consent)),
      idle: [],
      source,
    }
    form.idle = [...this.idle].toSorted()
    for (const { id, when } of itemsOf(form.items)) {
      for (const { question } of when) {
        if (!this.ids.has(question)) this.refuse('enableWhen', id, 'no-such-question')
      }
    }
    return form
  }

  private item(from: QuestionnaireItem, depth: number): Item {
    const { item: below = [], ...source } = from
    const id = typeof source.linkId === 'string' ? source.linkId : ''
    if (!id) this.refuse('linkId', source.text ?? null, 'no-id')
    else if (this.ids.has(id)) this.refuse('linkId', id, 'same-id')
    this.ids.add(id)
    this.count += 1
    if (this.count === mostItems + 1) this.refuse('item', id, 'too-large')
    if (!kinds.includes(source.type as Kind))
      this.refuse(`type ${source.type}`, id, 'not-supported')
    this.mayCarry(source, id)
    const has = source.extension
    const deep = depth > deepest
    if (deep) this.refuse('item', id, 'too-large')
    const [helping, own] = deep ? [[], []] : apart(below)
    const item: Item = {
      id,
      kind: source.type as Kind,
      words: words(source.text ?? '', beside(source, 'text')),
      number: source.prefix ?? null,
      help: helping.map(({ text, _text }) => words(text ?? '', _text)),
      format: one(has, part.format)?.valueString ?? null,
      control: controlOf(source),
      body: this.isBody(source),
      when: (source.enableWhen ?? []).flatMap((condition) => this.condition(condition, id)),
      every: source.enableBehavior === 'all',
      whenFormula: this.formula(one(has, part.when), id),
      required: source.required ?? false,
      repeats: source.repeats ?? false,
      readOnly: source.readOnly ?? false,
      hidden: one(has, part.hidden)?.valueBoolean ?? false,
      choices: this.choices(source),
      choicesFormula: this.formula(one(has, part.choices), id),
      initial: (source.initial ?? []).flatMap((value) => {
        const read = valueIn(value)
        if (!read) this.refuse('initial', id, 'not-supported')
        return read ?? []
      }),
      initialFormula: this.formula(one(has, part.initial), id),
      calculated: this.formula(one(has, part.calculated), id),
      variables: this.formulas(has, part.variable, id),
      longest: source.maxLength ?? null,
      shortest: one(has, part.shortest)?.valueInteger ?? null,
      least: bound(one(has, part.least)),
      most: bound(one(has, part.most)),
      places: one(has, part.places)?.valueInteger ?? null,
      pattern: this.pattern(one(has, part.pattern), id),
      fewest: one(has, part.leastOften)?.valueInteger ?? null,
      mostOften: one(has, part.mostOften)?.valueInteger ?? null,
      step: one(has, part.step)?.valueInteger ?? null,
      files: all(has, part.file).flatMap(({ valueCode }) => valueCode ?? []),
      largest: one(has, part.largest)?.valueDecimal ?? null,
      unit: coding(one(has, part.unit)),
      units: all(has, part.unitOption).flatMap((unit) => coding(unit) ?? []),
      rules: this.rules(has, id),
      items: own.map((each) => this.item(each, depth + 1)),
      source: helping.length > 0 ? { ...source, item: helping } : source,
    }
    if (item.body && !canBeDrawn(item)) this.refuse('body-map', id, 'not-supported')
    return item
  }

  /** Refuses what nothing here can do; notes what is kept and not acted on. */
  private mayCarry(
    from: { extension?: Extension[]; modifierExtension?: Extension[] },
    at: string | null,
  ) {
    for (const { url } of from.modifierExtension ?? []) {
      this.refuse(`modifierExtension ${lastOf(url)}`, at, 'not-supported')
    }
    for (const { url } of from.extension ?? []) {
      // A form is signed as a whole; one question of it cannot be.
      if (url === part.signature && at === null) continue
      if (cannot[url]) this.refuse(cannot[url], at, 'not-supported')
      if (idle[url]) this.idle.add(idle[url])
    }
  }

  /** Who is to sign, in the order of our own list. */
  private signers(has: Extension[] | undefined): Signer[] {
    const asked = all(has, part.signature).flatMap(({ valueCodeableConcept }) => {
      const code = valueCodeableConcept?.coding?.[0]?.code ?? ''
      const known = Object.hasOwn(purposes, code) ? purposes[code as keyof typeof purposes] : null
      if (!known) this.refuse(`signatureRequired ${code}`, null, 'not-supported')
      return known ?? []
    })
    return signers.filter((one) => asked.includes(one) || (one === 'signer' && asked.length > 0))
  }

  private topic(from: Extension | undefined): Topic | null {
    if (!from) return null
    const said = topics.find((each) => each === from.valueCode)
    if (!said) this.refuse(`consent ${from.valueCode ?? ''}`.trim(), null, 'not-supported')
    return said ?? null
  }

  private condition(
    from: NonNullable<QuestionnaireItem['enableWhen']>[number],
    id: string,
  ): Condition[] {
    const value = answerIn(from)
    if (!value || !operators.includes(from.operator as Operator)) {
      this.refuse('enableWhen', id, 'not-supported')
      return []
    }
    return [{ question: from.question, operator: from.operator as Operator, value }]
  }

  /** A drawing that is not known here, or of what cannot be drawn, is refused. */
  private isBody(from: QuestionnaireItem): boolean {
    const asked = one(from.extension, part.body)
    if (!asked) return false
    if (asked.valueCode !== BODY)
      this.refuse(`body-map ${asked.valueCode ?? ''}`.trim(), from.linkId, 'not-supported')
    return true
  }

  private choices(from: QuestionnaireItem): Choice[] {
    if (from.answerValueSet) return this.listed(from.answerValueSet, from.linkId)
    return (from.answerOption ?? []).flatMap((option) => {
      const value = valueIn(option)
      if (!value) this.refuse('answerOption', from.linkId, 'not-supported')
      return value ? choiceOf(option, value) : []
    })
  }

  /** The choices of a list that came along with the form, or that FHIR itself defines. */
  private listed(address: string, id: string): Choice[] {
    const known = lists[address.split('|')[0]!]
    if (known) {
      return Object.entries(known.codes).map(([code, display]) =>
        plainChoice({ system: known.system, code, display }),
      )
    }
    const found = address.startsWith('#')
      ? this.resource.contained?.find(
          (each): each is ValueSet =>
            each.resourceType === 'ValueSet' && each.id === address.slice(1),
        )
      : undefined
    const concepts =
      found?.expansion?.contains ??
      found?.compose?.include.flatMap(({ system, concept }) =>
        (concept ?? []).map((each) => ({ ...each, system })),
      )
    if (!concepts?.length) {
      this.refuse(`answerValueSet ${lastOf(address)}`, id, 'elsewhere')
      return []
    }
    return concepts.map((concept) => plainChoice(codingOf(concept)))
  }

  private rules(has: Extension[] | undefined, id: string | null): Rule[] {
    return [...all(has, part.constraint), ...all(has, part.target)].flatMap(({ extension }) => {
      const formula = one(extension, 'expression')
      const read = formula?.valueExpression ? this.formula(formula, id) : formula?.valueString
      if (!read) return []
      const human = one(extension, 'human')
      return {
        key: one(extension, 'key')?.valueId ?? '',
        words: words(
          human?.valueString ?? human?.valueMarkdown ?? '',
          beside(human, 'valueString'),
        ),
        formula: read,
        firm: one(extension, 'severity')?.valueCode !== 'warning',
      }
    })
  }

  private pattern(from: Extension | undefined, id: string): string | null {
    const pattern = from?.valueString
    if (pattern === undefined) return null
    try {
      RegExp(pattern, 'u')
    } catch {
      this.refuse('regex', id, 'unreadable')
    }
    return pattern
  }

  private formula(from: Extension | undefined, id: string | null): string | null {
    const expression = from?.valueExpression
    if (!expression) return from?.valueString ?? null
    if (expression.language !== 'text/fhirpath') {
      const query = expression.language === 'application/x-fhir-query'
      this.refuse(nameOf(from, expression.name), id, query ? 'elsewhere' : 'other-language')
    }
    return expression.expression ?? null
  }

  private formulas(has: Extension[] | undefined, url: string, id: string | null): Formula[] {
    return all(has, url).flatMap((each) => {
      const formula = this.formula(each, id)
      return formula ? { name: each.valueExpression?.name ?? null, formula } : []
    })
  }

  private refuse(name: string, at: string | null, why: Why) {
    this.refused.push({ part: name, at, why })
  }
}

const helps = (item: QuestionnaireItem) =>
  item.type === 'display' && controlCode(item) === 'help' && !item.enableWhen

/** Help for a question is a display below it that says so; everything else is an item of its own. */
function apart(items: QuestionnaireItem[]): [QuestionnaireItem[], QuestionnaireItem[]] {
  return [items.filter(helps), items.filter((item) => !helps(item))]
}

const controlCode = (item: QuestionnaireItem) =>
  one(item.extension, part.control)?.valueCodeableConcept?.coding?.[0]?.code

export const controlCodes: Record<string, Control> = {
  'radio-button': 'radio',
  'check-box': 'boxes',
  'drop-down': 'drop-down',
  slider: 'slider',
  htable: 'htable',
  table: 'table',
  grid: 'grid',
  gtable: 'gtable',
}

function controlOf(item: QuestionnaireItem): Control | null {
  const code = controlCode(item)
  return code === undefined ? null : (controlCodes[code] ?? 'other')
}

function choiceOf(option: QuestionnaireItemAnswerOption, value: Choice['value']): Choice {
  const { valueCoding, valueString } = option
  const within = [...(option.extension ?? []), ...(valueCoding?.extension ?? [])]
  const weight = one(within, part.weight) ?? one(within, part.ordinal)
  return {
    value,
    words: valueCoding
      ? words(valueCoding.display ?? valueCoding.code ?? '', beside(valueCoding, 'display'))
      : words(
          valueString ?? ('value' in value ? String(value.value) : ''),
          beside(option, 'valueString'),
        ),
    weight: weight?.valueDecimal ?? weight?.valueInteger ?? null,
    alone: one(within, part.alone)?.valueBoolean ?? false,
    first: option.initialSelected ?? false,
    alarm: one(within, part.alarm)?.valueBoolean ?? false,
  }
}

const plainChoice = (value: { system?: string; code?: string; display?: string }): Choice => ({
  value: { kind: 'coding', value },
  words: { text: value.display ?? value.code ?? '', in: {} },
  weight: null,
  alone: false,
  first: false,
  alarm: false,
})

function words(text: string, carries: { extension?: Extension[] } | undefined): Words {
  const found: Record<string, string> = {}
  for (const { extension } of all(carries?.extension, part.translation)) {
    const language = one(extension, 'lang')?.valueCode
    const content = one(extension, 'content')
    const said = content?.valueString ?? content?.valueMarkdown
    if (language && said) found[language] = said
  }
  return { text, in: found }
}

const bound = (from: Extension | undefined) => (from ? valueIn(from) : null)
const coding = (from: Extension | undefined) =>
  from?.valueCoding ? codingOf(from.valueCoding) : null
const all = (has: Extension[] | undefined, url: string) =>
  (has ?? []).filter((each) => each.url === url)
const one = (has: Extension[] | undefined, url: string) => has?.find((each) => each.url === url)
const lastOf = (url: string) => url.split('/').at(-1) ?? url
const nameOf = ({ url }: Extension, name: string | undefined) =>
  name ? `${lastOf(url)} ${name}` : lastOf(url)
