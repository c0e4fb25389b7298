// Templates of messages: text with fields in {braces}. Pure; whoever writes a message, e-mail or SMS from one fills it here.

/** What the portal knows by itself. Anything else a template asks of whoever uses it. */
export const knownFields = [
  'first name',
  'name',
  'clinic',
  'clinic phone',
  'team',
  'your name',
  'today',
  'appointment day',
  'appointment time',
] as const
export type KnownField = (typeof knownFields)[number]

export const isKnown = (field: string): field is KnownField =>
  knownFields.some((known) => known === field)

/** A field's name as it is compared: '{ First  name }' is 'first name'. */
export const fieldName = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase()

const FIELD = /\{([^{}\n]*)\}/g

/** Names of the fields in a text, each once, in their order. */
export const fieldsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(FIELD)].map(([, name = '']) => fieldName(name))),
]

/** Whether a brace stands alone, or around nothing. */
export const hasStrayBrace = (text: string): boolean =>
  /[{}]/.test(text.replaceAll(FIELD, '')) || fieldsIn(text).includes('')

/** The first field that stands in words that are about to be sent, as it is written there; null when there is none. */
export const unfilled = (text: string): string | null => /\{[^{}\n]{1,80}\}/.exec(text)?.[0] ?? null

/**
 * Puts values in the place of fields. What is not known stays in its braces and is named in `missing`: whoever sends
 * must not while anything is missing.
 * @param values by name as `fieldName` gives it; empty is missing
 */
export function fill(
  text: string,
  values: ReadonlyMap<string, string>,
): { text: string; missing: string[] } {
  const missing = fieldsIn(text).filter((name) => !values.get(name))
  const filled = text.replaceAll(FIELD, (as, name: string) => values.get(fieldName(name)) || as)
  return { text: filled, missing }
}
