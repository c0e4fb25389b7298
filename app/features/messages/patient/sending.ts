// What is done with a form of a message before it is sent: words of an emergency bring advice.
import { step } from '../../../doors/web/drafts.server.ts'
import { typed } from '../../../doors/web/form.ts'
import { invalid } from '../../../kit/errors.ts'
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

export const wordsOf = (form: FormData) => typed(form, 'body', 'key')

/** For whoever cannot give advice: the page does. @throws invalid */
export function mustNeedNoAdvice(form: FormData, words: string): void {
  if (!form.get('anyway') && urgencyIn(words).alert)
    throw invalid('advice_first', 'Please read this before you send it.')
}
