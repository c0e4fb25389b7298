/** Plain words for the scores of common question lists. A score is a start for a talk, no more. */
import type { Entries } from '../words.ts'

const talk =
  'The score is a start for a talk with your team. It does not settle anything by itself.'
const moves = 'Sleep, stress and what went on in your life at that time change your answers.'

export const questionnaires = {
  'mood-short': {
    loinc: ['55758-7'],
    plain: 'Mood questions, short',
    clinical: 'PHQ-2 score',
    measured: `You answered 2 questions about your mood in the last 2 weeks. Your answers were added up. ${talk}`,
    why: 'They are asked at many visits, because mood is a part of health.',
    changes: moves,
  },
  'mood-long': {
    loinc: ['44261-6', '89204-2'],
    plain: 'Mood questions',
    clinical: 'PHQ-9 score',
    measured: `You answered 9 questions about mood, sleep and energy in the last 2 weeks. Your answers were added up. ${talk}`,
    why: 'They are asked to learn how someone feels, and to see if treatment helps.',
    changes: moves,
  },
  'mood-birth': {
    loinc: ['99046-5'],
    plain: 'Mood questions around birth',
    clinical: 'Edinburgh score (EPDS)',
    measured: `You answered 10 questions about how you felt in the last 7 days. Your answers were added up. ${talk}`,
    why: 'They are asked in pregnancy and after a birth, because this time can weigh on mood.',
    changes: moves,
  },
  worry: {
    loinc: ['70274-6'],
    plain: 'Worry questions',
    clinical: 'GAD-7 score',
    measured: `You answered 7 questions about worry and feeling tense in the last 2 weeks. Your answers were added up. ${talk}`,
    why: 'They are asked to learn how someone feels, and to see if treatment helps.',
    changes: moves,
  },
  drinking: {
    loinc: ['75626-2'],
    plain: 'Alcohol questions',
    clinical: 'AUDIT-C score',
    measured: `You answered 3 questions about how much and how often you drink alcohol. Your answers were added up. ${talk}`,
    why: 'They are asked at many visits, because alcohol acts on health and on medicines.',
    changes: 'The last months count. A change in habits changes the score.',
  },
  falling: {
    loinc: ['59460-6', '59461-4'],
    plain: 'Chance of falling',
    clinical: 'Morse Fall Scale',
    measured:
      'Staff looked at how you walk, past falls and other things. The score helps to plan how to keep you safe on your feet.',
    why: 'It is used at hospital stays and in care homes.',
    changes: 'A drip, a walking aid, new medicines and getting stronger change it.',
  },
} satisfies Entries
