/**
 * A form as a FHIR R4 Questionnaire again. Whatever our own words do not say is written as it came, in its place;
 * what they say otherwise than what came is written anew. Pure.
 */
import type {
  CodeableConcept,
  Element,
  Extension,
  Questionnaire,
  QuestionnaireItem,
  QuestionnaireItemAnswerOption,
} from 'fhir/r4'
import { BODY } from './body.ts'
import type { Choice, Control, Form, Formula, Item, Rule, Signer, Words } from './form.ts'
import { part, signatureSystem } from './parts.fhir.ts'
import { readForm } from './read.fhir.ts'
import { beside, present, toAnswer, toValued } from './value.fhir.ts'

export function writeForm(form: Form): Questionnaire {
  const before = asItCame({ ...form.source, item: [{ linkId: '-', type: 'display' }] })
  let out = { ...form.source } as Questionnaire
  const differs = <K extends keyof Form>(key: K) => !alike(form[key], before?.[key])
  if (differs('url')) out = put(out, { url: form.url })
  if (differs('version')) out = put(out, { version: form.version })
  if (differs('language')) out = put(out, { language: form.language })
  if (differs('title'))
    out = put(out, { title: form.title.text, _title: translated(form.title, beside(out, 'title')) })
  if (differs('about')) {
    out = put(out, {
      description: form.about?.text ?? null,
      _description: form.about && translated(form.about, beside(out, 'description')),
    })
  }
  if (differs('variables')) out = extended(out, [part.variable], form.variables.map(variable))
  if (differs('rules')) out = extended(out, [part.constraint, part.target], form.rules.map(rule))
  if (differs('signers')) out = extended(out, [part.signature], form.signers.map(signature))
  if (differs('forAnother'))
    out = extended(
      out,
      [part.forAnother],
      when(form.forAnother, { url: part.forAnother, valueBoolean: true }),
    )
  if (differs('consent'))
    out = extended(
      out,
      [part.consent],
      when(form.consent, { url: part.consent, valueCode: form.consent! }),
    )
  return { ...out, item: form.items.map((item) => writeItem(item, form)) }
}

function writeItem(item: Item, form: Form): QuestionnaireItem {
  const { item: helping = [], ...source } = item.source
  const before = asItCame({
    ...form.source,
    item: [{ ...source, linkId: source.linkId ?? '-', item: helping }],
  })?.items[0]
  const differs = (key: keyof Item) => !alike(item[key], before?.[key])
  let out: QuestionnaireItem = { ...source }
  if (differs('id')) out = put(out, { linkId: item.id })
  if (differs('kind')) out = put(out, { type: item.kind })
  if (differs('words'))
    out = put(out, {
      text: item.words.text || null,
      _text: translated(item.words, beside(out, 'text')),
    })
  if (differs('number')) out = put(out, { prefix: item.number })
  if (differs('required')) out = put(out, { required: item.required })
  if (differs('repeats')) out = put(out, { repeats: item.repeats })
  if (differs('readOnly')) out = put(out, { readOnly: item.readOnly })
  if (differs('longest')) out = put(out, { maxLength: item.longest })
  if (differs('every')) out = put(out, { enableBehavior: item.every ? 'all' : 'any' })
  if (differs('when')) {
    const when = item.when.map(({ question, operator, value }) => ({
      question,
      operator,
      ...toAnswer(value),
    }))
    out = put(out, { enableWhen: when.length > 0 ? when : null })
  }
  if (differs('initial'))
    out = put(out, {
      initial: item.initial.length > 0 ? item.initial.map((value) => toValued(value)) : null,
    })
  if (differs('choices')) {
    out = put(out, {
      answerValueSet: null,
      answerOption: item.choices.length > 0 ? item.choices.map(option) : null,
    })
  }
  for (const [key, urls, make] of itemParts) {
    if (differs(key)) out = extended(out, urls, make(item))
  }
  const help = differs('help') ? item.help.map((words, at) => helpOf(item.id, words, at)) : helping
  const below = [...help, ...item.items.map((each) => writeItem(each, form))]
  return below.length > 0 ? { ...out, item: below } : out
}

/** Each part of an item that FHIR writes as an extension. */
const itemParts: [keyof Item, string[], (item: Item) => Extension[]][] = [
  [
    'hidden',
    [part.hidden],
    ({ hidden }) => when(hidden, { url: part.hidden, valueBoolean: hidden }),
  ],
  [
    'control',
    [part.control],
    ({ control }) =>
      when(control && control !== 'other', {
        url: part.control,
        valueCodeableConcept: concept(control!),
      }),
  ],
  ['body', [part.body], ({ body }) => when(body, { url: part.body, valueCode: BODY })],
  [
    'format',
    [part.format],
    ({ format }) => when(format, { url: part.format, valueString: format! }),
  ],
  ['whenFormula', [part.when], (item) => expression(part.when, item.whenFormula)],
  ['choicesFormula', [part.choices], (item) => expression(part.choices, item.choicesFormula)],
  ['initialFormula', [part.initial], (item) => expression(part.initial, item.initialFormula)],
  ['calculated', [part.calculated], (item) => expression(part.calculated, item.calculated)],
  ['variables', [part.variable], (item) => item.variables.map(variable)],
  ['shortest', [part.shortest], ({ shortest }) => whole(part.shortest, shortest)],
  ['places', [part.places], ({ places }) => whole(part.places, places)],
  ['fewest', [part.leastOften], ({ fewest }) => whole(part.leastOften, fewest)],
  ['mostOften', [part.mostOften], ({ mostOften }) => whole(part.mostOften, mostOften)],
  ['step', [part.step], ({ step }) => whole(part.step, step)],
  [
    'least',
    [part.least],
    ({ least }) => (least ? [{ url: part.least, ...toValued(least) } as Extension] : []),
  ],
  [
    'most',
    [part.most],
    ({ most }) => (most ? [{ url: part.most, ...toValued(most) } as Extension] : []),
  ],
  [
    'pattern',
    [part.pattern],
    ({ pattern }) => when(pattern, { url: part.pattern, valueString: pattern! }),
  ],
  ['files', [part.file], ({ files }) => files.map((valueCode) => ({ url: part.file, valueCode }))],
  [
    'largest',
    [part.largest],
    ({ largest }) => when(largest, { url: part.largest, valueDecimal: largest! }),
  ],
  ['unit', [part.unit], ({ unit }) => when(unit, { url: part.unit, valueCoding: unit! })],
  [
    'units',
    [part.unitOption],
    ({ units }) => units.map((valueCoding) => ({ url: part.unitOption, valueCoding })),
  ],
  ['rules', [part.constraint, part.target], ({ rules }) => rules.map(rule)],
]

const when = (holds: unknown, extension: Extension) => (holds ? [extension] : [])
const whole = (url: string, value: number | null) =>
  value === null ? [] : [{ url, valueInteger: value }]
const expression = (url: string, formula: string | null): Extension[] =>
  formula === null
    ? []
    : [{ url, valueExpression: { language: 'text/fhirpath', expression: formula } }]

const variable = ({ name, formula }: Formula): Extension => ({
  url: part.variable,
  valueExpression: { ...(name && { name }), language: 'text/fhirpath', expression: formula },
})

const rule = ({ key, words, formula, firm }: Rule): Extension => ({
  url: part.target,
  extension: [
    ...(key ? [{ url: 'key', valueId: key }] : []),
    { url: 'severity', valueCode: firm ? 'error' : 'warning' },
    { url: 'expression', valueExpression: { language: 'text/fhirpath', expression: formula } },
    ...(words.text
      ? [
          {
            url: 'human',
            valueString: words.text,
            ...(translated(words) && { _valueString: translated(words)! }),
          },
        ]
      : []),
  ],
})

const purposeOf: Record<Signer, string> = {
  signer: '1.2.840.10065.1.12.1.7',
  witness: '1.2.840.10065.1.12.1.11',
  interpreter: '1.2.840.10065.1.12.1.12',
  countersign: '1.2.840.10065.1.12.1.5',
}

const signature = (one: Signer): Extension => ({
  url: part.signature,
  valueCodeableConcept: { coding: [{ system: signatureSystem, code: purposeOf[one] }] },
})

function option({
  value,
  words,
  weight,
  alone,
  first,
  alarm,
}: Choice): QuestionnaireItemAnswerOption {
  const valued = toValued(value) as QuestionnaireItemAnswerOption
  const translations = translated(words)
  if (valued.valueCoding && translations)
    Object.assign(valued.valueCoding, { _display: translations })
  if (valued.valueString !== undefined && translations) {
    Object.assign(valued, { _valueString: translations })
  }
  const extension: Extension[] = [
    ...(weight === null ? [] : [{ url: part.ordinal, valueDecimal: weight }]),
    ...(alone ? [{ url: part.alone, valueBoolean: true }] : []),
    ...(alarm ? [{ url: part.alarm, valueBoolean: true }] : []),
  ]
  return {
    ...(extension.length > 0 && { extension }),
    ...valued,
    ...(first && { initialSelected: true }),
  }
}

const helpOf = (id: string, words: Words, at: number): QuestionnaireItem => ({
  linkId: `${id}-help${at > 0 ? at + 1 : ''}`,
  extension: [
    {
      url: part.control,
      valueCodeableConcept: { coding: [{ system: controlSystem, code: 'help' }] },
    },
  ],
  text: words.text,
  ...(translated(words) && { _text: translated(words)! }),
  type: 'display',
})

const controlSystem = 'http://hl7.org/fhir/questionnaire-item-control'
const codeOf: Record<Exclude<Control, 'other'>, string> = {
  radio: 'radio-button',
  boxes: 'check-box',
  'drop-down': 'drop-down',
  slider: 'slider',
  htable: 'htable',
  table: 'table',
  grid: 'grid',
  gtable: 'gtable',
}
const concept = (control: Control): CodeableConcept => ({
  coding: [{ system: controlSystem, code: codeOf[control as Exclude<Control, 'other'>] }],
})

/** Translations beside whatever else the words carry. */
function translated(words: Words, had?: Element): Element | null {
  const others = (had?.extension ?? []).filter(({ url }) => url !== part.translation)
  const translations = Object.entries(words.in).map(([lang, content]) => ({
    url: part.translation,
    extension: [
      { url: 'lang', valueCode: lang },
      { url: 'content', valueString: content },
    ],
  }))
  const extension = [...others, ...translations]
  return extension.length > 0 ? { ...had, extension } : null
}

function extended<T extends { extension?: Extension[] }>(
  out: T,
  urls: string[],
  made: Extension[],
): T {
  const extension = [...(out.extension ?? []).filter(({ url }) => !urls.includes(url)), ...made]
  return put(out, { extension: extension.length > 0 ? extension : null } as never)
}

/** With these instead; null takes one away. */
function put<T extends object>(out: T, changed: Record<string, unknown>): T {
  return present({ ...out, ...changed }) as T
}

/** What reading it says, so that only what is said otherwise is written anew. */
const asItCame = (resource: Questionnaire) =>
  readForm(resource, () => ({ names: [], unknown: [] }), { alone: true }).form

const alike = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
