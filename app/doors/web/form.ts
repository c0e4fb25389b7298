// Forms: what was typed as plain strings, and an action's problems for the summary above the form.
import { data } from 'react-router'
import { invalid } from '../../kit/errors.ts'
import type { FormError } from '../../ui/error-summary.tsx'
import type { FormProblem } from './page.server.ts'

export const BODY_LIMIT = 1024 * 1024 // bytes; forms with files have a way of their own (files-in.ts)
const PICTURE_LIMIT = 11 * 1024 * 1024 // a picture as telephones take them, and the form around it

/** How much a form may bring, by its address. More than others only to those who signed in (page.server.ts). */
export const bodyLimit = (path: string): number =>
  /^\/staff\/patients\/[^/]+\/photo\/?$/.test(path) ? PICTURE_LIMIT : BODY_LIMIT

export const TOO_LARGE = 'That is too large to send. Nothing was changed.'

/** Reads a form, and no more than the limit of it, whatever the sender says of its length. @throws invalid */
export async function readForm(request: Request): Promise<FormData> {
  const limit = bodyLimit(new URL(request.url).pathname)
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.length
    if (size > limit) throw data({ sentence: TOO_LARGE, kind: 'invalid' }, { status: 413 })
    parts.push(part)
  }
  const type = request.headers.get('Content-Type')
  if (!type && size === 0) return new FormData()
  const form = await formOf(Buffer.concat(parts), type ?? '')
  if (!form || [...form.values()].some(isNoText))
    throw invalid('form_unreadable', 'What was sent is not a form, so nothing was changed.')
  return form
}

/** @returns null when it is no form */
async function formOf(body: Buffer<ArrayBuffer>, type: string): Promise<FormData | null> {
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type))
    return new Response(body, { headers: { 'Content-Type': type } }).formData().catch(() => null)
  // Nearly every form: what came already is not sent through the stream of a Response once more.
  const form = new FormData()
  for (const [name, value] of new URLSearchParams(body.toString('utf8'))) form.append(name, value)
  return form
}

/** Nobody types a NUL, and PostgreSQL keeps none. */
export const isNoText = (value: unknown): boolean =>
  typeof value === 'string' && value.includes('\0')

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
