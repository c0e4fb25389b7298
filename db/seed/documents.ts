// Documents of the invented patients: what the clinic filed, what one of them is amended, and what only staff see.
import type { StaffKey } from './staff.ts'

export type Paper = {
  patient: string
  class: string
  status: 'draft' | 'final' | 'amended'
  shown: boolean
  title: string
  author: string
  /** How many days ago it was written, and filed. */
  days: number
  by: StaffKey
  paragraphs: readonly string[]
  /** What it said before, and what changed. */
  before?: { days: number; paragraphs: readonly string[]; changed: string }
  /** Came as a picture: scanned. */
  scanned?: true
}

const WISHES = 'With kind regards'

export const papers: Paper[] = [
  {
    patient: 'jose',
    class: 'letter',
    status: 'final',
    shown: true,
    title: 'Letter to your eye doctor',
    author: 'Dr. Inés Castellano-Brook',
    days: 6,
    by: 'castellano',
    paragraphs: [
      'Dear colleague,',
      'Mr. Ramírez Ortega has had type 2 diabetes for nine years. His average blood sugar has come down since spring. I would be glad if you looked at the back of both eyes this winter, as every year.',
      'He takes metformin twice a day and a tablet for his cholesterol. He has no allergies to eye drops that we know of.',
      'He has told me that words on his phone blur at the end of a night shift. Please look at his reading glasses too.',
      WISHES,
    ],
  },
  {
    patient: 'jose',
    class: 'report',
    status: 'amended',
    shown: true,
    title: 'Foot check',
    author: 'Willowmere Community Clinic',
    days: 3,
    by: 'castellano',
    paragraphs: [
      'Both feet were looked at. The skin is whole. He feels the thin thread at nine of ten places on the right foot, and at ten of ten on the left.',
      'Next check: in twelve months. Wear closed shoes at work, and look at both feet every evening.',
    ],
    before: {
      days: 5,
      paragraphs: [
        'Both feet were looked at. The skin is whole. He feels the thin thread at nine of ten places on the left foot, and at ten of ten on the right.',
        'Next check: in twelve months.',
      ],
      changed: 'Left and right were mixed up. The right foot is the one to watch.',
    },
  },
  {
    patient: 'jose',
    class: 'referral',
    status: 'final',
    shown: true,
    title: 'Referral to the foot clinic',
    author: 'Dr. Inés Castellano-Brook',
    days: 30,
    by: 'dolores',
    scanned: true,
    paragraphs: [
      'For: shoes made to measure, and advice for somebody who stands all night.',
      'Please bring this sheet, your insurance card and the shoes that you wear to work.',
    ],
  },
  {
    patient: 'jose',
    class: 'invoice',
    status: 'final',
    shown: true,
    title: 'Invoice for your visit in autumn',
    author: 'Willowmere Community Clinic',
    days: 41,
    by: 'wendell',
    paragraphs: [
      'Visit of 25 minutes: $120.00. Paid by your insurance: $95.00. Left for you: $25.00.',
      'You can pay at the front desk, or by telephone.',
    ],
  },
  {
    patient: 'jose',
    class: 'internal note',
    status: 'final',
    shown: false,
    title: 'Case meeting',
    author: 'Care team',
    days: 12,
    by: 'castellano',
    paragraphs: ['Talked about night shifts. Ask the employer’s nurse for a break at two o’clock.'],
  },
  {
    patient: 'jose',
    class: 'billing note',
    status: 'final',
    shown: false,
    title: 'Call with the insurance',
    author: 'Wendell Kowalczyk-Dune',
    days: 39,
    by: 'wendell',
    paragraphs: ['They pay 95 of 120 dollars. No need to ask again before the new year.'],
  },
  {
    patient: 'jose',
    class: 'letter',
    status: 'draft',
    shown: false,
    title: 'Letter to the employer',
    author: 'Dr. Inés Castellano-Brook',
    days: 1,
    by: 'castellano',
    paragraphs: ['To whom it may concern. Not finished: ask him first whether he wants it sent.'],
  },
  {
    patient: 'hoa',
    class: 'imaging',
    status: 'final',
    shown: true,
    title: 'Ultrasound at 20 weeks',
    author: 'Willowmere Community Clinic',
    days: 9,
    by: 'brandvold',
    paragraphs: [
      'The baby grows as expected. Head, belly and thigh were measured; all are where they should be. The heart beats 148 times a minute.',
      'The afterbirth lies high, away from the way out. No other pictures are needed before week 32.',
    ],
  },
  {
    patient: 'theo',
    class: 'form',
    status: 'final',
    shown: true,
    title: 'Vaccine form for day care',
    author: 'Willowmere Community Clinic',
    days: 14,
    by: 'dolores',
    paragraphs: ['All vaccines that are due at this age were given. Signed for the day care.'],
  },
  {
    patient: 'ruth',
    class: 'report',
    status: 'final',
    shown: true,
    title: 'Letter from the hospital',
    author: 'Riverside General Hospital',
    days: 70,
    by: 'dolores',
    paragraphs: [
      'You were with us for four days because your heart did not pump well enough. Water was taken from your legs with stronger tablets.',
      'Weigh yourself every morning. Call your clinic when you gain more than three pounds in two days.',
    ],
  },
]
