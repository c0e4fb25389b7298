/** One value as FHIR says it, and as our own. */
import type { Attachment, Coding as FhirCoding, Element, Quantity, Reference } from 'fhir/r4'
import type { Coding, Value } from './answers.ts'
import type { Kind } from './form.ts'

/** Whatever of FHIR holds a value[x] (or an answer[x]): an option, an answer, an extension. */
export type Valued = {
  valueBoolean?: boolean
  valueDecimal?: number
  valueInteger?: number
  valueDate?: string
  valueDateTime?: string
  valueTime?: string
  valueString?: string
  valueUri?: string
  valueCoding?: FhirCoding
  valueQuantity?: Quantity
  valueAttachment?: Attachment
  valueReference?: Reference
}

/** @returns null when there is none, or one that no answer here can be */
export function valueIn(from: Valued): Value | null {
  if (from.valueBoolean !== undefined) return { kind: 'boolean', value: from.valueBoolean }
  if (from.valueDecimal !== undefined) return { kind: 'decimal', value: from.valueDecimal }
  if (from.valueInteger !== undefined) return { kind: 'integer', value: from.valueInteger }
  if (from.valueDate !== undefined) return { kind: 'date', value: from.valueDate }
  if (from.valueDateTime !== undefined) return { kind: 'dateTime', value: from.valueDateTime }
  if (from.valueTime !== undefined) return { kind: 'time', value: from.valueTime }
  if (from.valueString !== undefined) return { kind: 'string', value: from.valueString }
  if (from.valueUri !== undefined) return { kind: 'url', value: from.valueUri }
  if (from.valueCoding) return { kind: 'coding', value: codingOf(from.valueCoding) }
  if (from.valueQuantity?.value !== undefined) {
    const { value, unit, system, code } = from.valueQuantity
    return { kind: 'quantity', value, ...present({ unit, system, code }) }
  }
  if (from.valueAttachment) {
    const { title: name, contentType: type, size: bytes, url, data } = from.valueAttachment
    return { kind: 'attachment', ...present({ name, type, bytes, url, data }) }
  }
  return null
}

export function toValued(value: Value): Valued {
  switch (value.kind) {
    case 'boolean':
      return { valueBoolean: value.value }
    case 'decimal':
      return { valueDecimal: value.value }
    case 'integer':
      return { valueInteger: value.value }
    case 'date':
      return { valueDate: value.value }
    case 'dateTime':
      return { valueDateTime: value.value }
    case 'time':
      return { valueTime: value.value }
    case 'string':
      return { valueString: value.value }
    case 'url':
      return { valueUri: value.value }
    case 'coding':
      return { valueCoding: { ...value.value } }
    case 'quantity': {
      const { kind: _, ...quantity } = value
      return { valueQuantity: quantity }
    }
    case 'attachment': {
      const { name: title, type: contentType, bytes: size, url, data } = value
      return { valueAttachment: present({ title, contentType, size, url, data }) }
    }
  }
}

/** The same for the value of a condition: FHIR says answerCoding there. */
export function answerIn(from: object): Value | null {
  const renamed = Object.entries(from).map(([key, value]) => [
    key.replace(/^answer(?=[A-Z])/, 'value'),
    value,
  ])
  return valueIn(Object.fromEntries(renamed) as Valued)
}

export function toAnswer(value: Value): object {
  return Object.fromEntries(
    Object.entries(toValued(value)).map(([key, one]) => [key.replace(/^value/, 'answer'), one]),
  )
}

export function codingOf(from: FhirCoding & Element): Coding {
  return present({ system: from.system, code: from.code, display: from.display })
}

/** Without what is not there. */
export function present<T extends object>(from: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(
    Object.entries(from).filter(([, value]) => value !== undefined && value !== null),
  ) as { [K in keyof T]?: NonNullable<T[K]> }
}

/** What kind of value answers an item of this kind. */
export const answeredBy: Record<Kind, readonly Value['kind'][]> = {
  group: [],
  display: [],
  boolean: ['boolean'],
  decimal: ['decimal', 'integer'],
  integer: ['integer'],
  date: ['date'],
  dateTime: ['dateTime'],
  time: ['time'],
  string: ['string'],
  text: ['string'],
  url: ['url'],
  choice: ['coding', 'string', 'integer', 'date', 'time'],
  'open-choice': ['coding', 'string', 'integer', 'date', 'time'],
  attachment: ['attachment'],
  quantity: ['quantity'],
}

/** What FHIR says beside a primitive, under its name with a line before it: translations of a text. */
export const beside = (of: object | undefined, name: string): Element | undefined =>
  (of as Record<string, Element | undefined> | undefined)?.[`_${name}`]
