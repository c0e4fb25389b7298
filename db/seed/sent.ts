// What the clinic asked the invented patients for, and what they sent: filed, waiting to be looked at, refused and asked again.
import type { StaffKey } from './staff.ts'

export type Request = {
  title: string
  words: string
  by: StaffKey
  /** How many days ago, and in how many it is due. */
  days: number
  due: number | null
}

export type Sent = {
  patient: string
  request?: Request
  /** Nothing was sent yet where there are none. */
  days?: number
  words?: string
  files?: {
    name: string
    from: string
    title: string
    paragraphs: readonly string[]
    photo?: true
  }[]
  /** What became of all of them. */
  became?:
    | { filed: { by: StaffKey; days: number; class: string; title: string } }
    | { refused: { by: StaffKey; days: number; words: string } }
}

export const sent: Sent[] = [
  {
    patient: 'jose',
    request: {
      title: 'Letter from your eye doctor',
      words:
        'Please send us the letter that you get after your eyes are looked at. A photo of each page is fine.',
      by: 'dolores',
      days: 2,
      due: 12,
    },
  },
  {
    patient: 'jose',
    request: {
      title: 'Insurance card',
      words: 'Please send us a photo of the front and a photo of the back of your insurance card.',
      by: 'dolores',
      days: 48,
      due: -34,
    },
    days: 46,
    words: 'This is the new card. It holds since the first of the month.',
    files: [
      {
        name: 'card front.png',
        from: 'Harborline Health Plan',
        title: 'Member card',
        photo: true,
        paragraphs: ['José Ramírez Ortega', 'Plan: Blue 40', 'Call (202) 555-0177 for help.'],
      },
    ],
    became: { filed: { by: 'dolores', days: 45, class: 'form', title: 'Insurance card, front' } },
  },
  {
    patient: 'zoe',
    days: 1,
    words: 'The letter from the hospital. Page two is about the radiation.',
    files: [
      {
        name: 'Hospital letter.pdf',
        from: 'Riverside General Hospital',
        title: 'After your visit',
        paragraphs: [
          'Dear colleague,',
          'Thank you for sending us your patient. She was seen in our outpatient clinic. The skin has healed well after the radiation.',
          'We would like to see her again in six months.',
        ],
      },
    ],
  },
  {
    patient: 'kwame',
    request: {
      title: 'List of medicines',
      words:
        'Please send us a list or photos of everything that you take, also what you buy without a prescription.',
      by: 'marguerite',
      days: 20,
      due: -6,
    },
    days: 15,
    files: [
      {
        name: 'IMG_2041.png',
        from: '',
        title: 'My pills',
        photo: true,
        paragraphs: ['Morning: the white one', 'Evening: half of the blue one, and'],
      },
    ],
    became: {
      refused: {
        by: 'marguerite',
        days: 14,
        words: 'The lower half of the list is not on the photo. Please take it again from above.',
      },
    },
  },
]
