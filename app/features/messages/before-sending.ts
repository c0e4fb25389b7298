// What is asked of the words of a patient's message before it is sent, and written down with it: words of an emergency
// bring advice first, and put the message on top of what waits.
import type { Alarm } from './message.ts'
import { urgency, type Urgency } from './urgent/urgency.ts'

/** Pages are English so far; the words are read in every language that has a list. */
export const urgencyIn = (words: string): Urgency => urgency(words, 'en')

/** @returns 2 for words of an emergency, 1 where they are denied or of the past, 0 for none */
export function alarmIn(words: string): Alarm {
  const { alert, findings } = urgencyIn(words)
  return alert ? 2 : findings.length > 0 ? 1 : 0
}
