// What is done with a form of a message before it is sent: words of an emergency bring advice, files that were not taken
// are named.
import { step } from '../../../doors/web/drafts.server.ts'
import type { FileIn } from '../../../doors/web/files-in.ts'
import { typed } from '../../../doors/web/form.ts'
import { invalid } from '../../../kit/errors.ts'
import type { Written } from '../../../kit/files/write.ts'
import { keptFields } from '../../drafts/kept.ts'
import { urgencyIn } from '../before-sending.ts'
import type { Urgency } from '../urgent/urgency.ts'

/** An answer of the action: nothing was sent yet. */
export type Held = { urgent: Urgency }

/** Advice to be given before it is sent; null when there is none, or when it was given and they send all the same. */
export function adviceFor(form: FormData, words: string) {
  if (form.get('anyway')) return null
  const urgent = urgencyIn(words)
  return urgent.alert ? step({ urgent, kept: keptFields(form) }) : null
}

/** @throws invalid for a file that was not taken, by its name */
export function writtenOf(files: FileIn[]): Written[] {
  const refused = files.find((file) => 'why' in file)
  if (refused && 'why' in refused)
    throw invalid(refused.why.code, refused.why.message, {
      files: `${refused.name}: ${refused.why.message}`,
    })
  return files.flatMap((file) => ('written' in file ? [file.written] : []))
}

export const wordsOf = (form: FormData) => typed(form, 'body', 'key')
