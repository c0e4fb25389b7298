// What a page that checks signed forms was sent.
import { typed } from '../../../doors/web/form.ts'
import { invalid } from '../../../kit/errors.ts'
import { sumOf } from '../sign/check.server.ts'

/** @throws invalid when neither a file nor a code was given */
export async function askedToCheck(
  form: FormData,
): Promise<{ sum: string | null; code: string | null }> {
  const { do: deed, paper } = typed(form, 'do', 'paper')
  if (deed === 'code') {
    if (!paper.trim()) throw wrong('paper', 'Enter the code that stands on the paper.')
    return { sum: null, code: paper }
  }
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) throw wrong('file', 'Choose the file to check.')
  return { sum: sumOf(new Uint8Array(await file.arrayBuffer())), code: null }
}

const wrong = (field: string, words: string) =>
  invalid('nothing_to_check', words, { [field]: words })
