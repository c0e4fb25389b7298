// Forms: what was typed as plain strings, and an action's problems for the summary above the form.
import type { FormError } from '../../ui/error-summary.tsx'
import type { FormProblem } from './page.server.ts'

/** The fields of a form as strings; files and repeated names are not for these forms. */
export function typed<N extends string>(form: FormData, ...names: N[]): Record<N, string> {
  return Object.fromEntries(names.map((name) => [name, String(form.get(name) ?? '')])) as Record<
    N,
    string
  >
}

/** What stopped a form, one line a field; the whole sentence when no field is to blame. */
export function problems(actionData: unknown): FormError[] {
  const error = (actionData as FormProblem | undefined)?.error
  if (!error) return []
  const fields = Object.entries(error.fields)
  return fields.length > 0
    ? fields.map(([field, message]) => ({ field, message }))
    : [{ message: error.sentence }]
}

/** A path of our own to go to; anything else is the start page. Checked after parsing, since `/..//evil` hides. */
export function ownPath(to: string | null): string {
  const url = to ? URL.parse(to, 'http://portico.invalid') : null
  const own =
    url?.origin === 'http://portico.invalid' &&
    /^\/(?!\/)/.test(url.pathname) &&
    !url.pathname.includes('\\')
  return own ? url.pathname : '/'
}

/** What was typed when the form was sent, to put it back; secrets are never sent back. */
export const typedBefore = (actionData: unknown): Record<string, string | undefined> =>
  (actionData as FormProblem | undefined)?.typed ?? {}
