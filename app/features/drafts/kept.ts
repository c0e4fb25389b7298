// What of a form is kept as a draft: what a person typed. Secrets and files never are.

/**
 * A form is kept when it carries `draft`, which names what it is (a text), and `whose`, for whom it was drawn. What is
 * no field is not kept: `do` is which button was pressed.
 */
export const MARKS = ['draft', 'whose', 'path', 'quiet', 'do'] as const

/** Names under which the forms of the portal ask for secrets. The script also leaves out password fields by their type. */
const SECRET = /password|secret|token|^(current|next|again|code|pin)$/i

export const isSecret = (name: string): boolean => SECRET.test(name)

/** Values by name of the field; several of one name are the choices of a list. */
export type Fields = Record<string, string[]>

/** The fields of a form that may be kept; names that begin with `_` are the door's own. */
export function keptFields(form: FormData): Fields {
  const fields: Fields = {}
  for (const [name, value] of form)
    if (
      typeof value === 'string' &&
      !name.startsWith('_') &&
      !isSecret(name) &&
      !MARKS.includes(name as never)
    )
      (fields[name] ??= []).push(value)
  return fields
}

export type Written = { what: string; whose: string; fields: Fields }

/** A form that asked to be kept; null for any other. */
export function writtenIn(form: FormData): Written | null {
  const what = form.get('draft')
  const whose = form.get('whose')
  if (typeof what !== 'string' || typeof whose !== 'string') return null
  return { what, whose, fields: keptFields(form) }
}
