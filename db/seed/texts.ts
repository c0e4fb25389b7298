// Texts of the invented patients: one thread in which each fared differently, and one that nobody knows whose it is.
import type { StaffKey } from './staff.ts'

export type ToldText = {
  /** How long ago; of one that waits, in how many hours it goes. */
  hours: number
  by: 'patient' | StaffKey
  text: string
  /** How a text of the clinic fared: delivered, failed and the provider's number of why, sent, or waiting. */
  fared?: 'delivered' | 'sent' | 'waits' | `sms ${number}`
}

export const texted: {
  patient: string
  number: string
  /** Agreed so many hours ago that texts hold the words. */
  agreed: number
  said: readonly [ToldText, ...ToldText[]]
} = {
  patient: 'desmond',
  number: '+12025550147',
  agreed: 400,
  said: [
    {
      hours: 170,
      by: 'dolores',
      text: 'Your new glucose meter is here. You can pick it up any day until six.',
      fared: 'sms 30003',
    },
    {
      hours: 146,
      by: 'dolores',
      text: 'Your new glucose meter is still here. Shall we post it to you?',
      fared: 'delivered',
    },
    { hours: 145, by: 'patient', text: 'Yes please, to my home' },
    {
      hours: 144,
      by: 'dolores',
      text: 'It went out today. Call us if it has not come by Friday.',
      fared: 'delivered',
    },
    { hours: 30, by: 'patient', text: 'It came. Thanks!' },
    {
      hours: 4,
      by: 'emeka',
      text: 'Good. Bring it along on your next visit, please.',
      fared: 'sent',
    },
    { hours: 3, by: 'emeka', text: 'One more thing: bring the old one too.', fared: 'waits' },
  ],
}

export const unknown = {
  number: '+12025550168',
  text: 'Hi, this is about my appointment next week. Can I bring my sister?',
}
