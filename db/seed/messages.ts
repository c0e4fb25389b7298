// What the invented patients and their clinic wrote to each other: answered and waiting, one of a mother for her child, one
// that only a teenager and the clinic see, one that cannot wait.
import type { StaffKey } from './staff.ts'

export type Said = {
  /** patient; the key of somebody who acts for them; or of a member of staff. */
  by: 'patient' | StaffKey | 'amara' | 'linh'
  /** How long ago. */
  hours: number
  text: string
  /** Of the record, by its title: goes with it. */
  document?: string
}

export type Talk = {
  patient: string
  team: 'Front desk' | 'Care'
  subject: string
  confidential?: true
  said: readonly [Said, ...Said[]]
  /** The patient has read all of it. */
  read?: true
  closed?: true
  /** What staff say among themselves, after the last message. */
  comment?: { by: StaffKey; text: string }
  holder?: StaffKey
}

const DAY = 24

export const talks: readonly Talk[] = [
  {
    patient: 'jose',
    team: 'Care',
    subject: 'Metformin on night shift',
    said: [
      {
        by: 'patient',
        hours: 3 * DAY + 5,
        text: 'Hello. Next month I work nights again, from ten to six. When do I take the two metformin tablets then? Last time I took one before the shift and one after, and my stomach was not happy.',
      },
      {
        by: 'marguerite',
        hours: 3 * DAY + 2,
        text: 'Good morning José. Take each one with a meal, whatever the clock says: one with your meal before the shift, one with what you eat when you wake up. Food is what your stomach needs.\n\nDo you eat something in the middle of the night?',
      },
      {
        by: 'patient',
        hours: 2 * DAY + 20,
        text: 'Yes, at two. Mostly rice and beans from home. Should I measure my sugar then?',
      },
      {
        by: 'castellano',
        hours: 5,
        text: 'Once or twice in the first week is enough: before the meal at two, and two hours after it. Write both down and send them to me here. I will look at them with you.',
      },
    ],
  },
  {
    patient: 'jose',
    team: 'Front desk',
    subject: 'A letter for my employer',
    said: [
      {
        by: 'patient',
        hours: 20 * DAY,
        text: 'My boss asks for a letter that I may do night shifts. Can you write one?',
      },
      {
        by: 'dolores',
        hours: 20 * DAY - 4,
        text: 'We can. Dr. Castellano-Brook signs it this week, and you find it under Documents. It does not say which illness you have.',
      },
      { by: 'patient', hours: 19 * DAY, text: 'Thank you, I found it.' },
      { by: 'dolores', hours: 19 * DAY - 1, text: 'You are welcome. Have a good week.' },
    ],
    read: true,
    closed: true,
  },
  {
    patient: 'jose',
    team: 'Front desk',
    subject: 'Your letter to the eye doctor',
    read: true,
    said: [
      {
        by: 'dolores',
        hours: 5 * DAY,
        text: 'Good morning José. Here is the letter for your eye doctor. Their office opens at eight and wants you to bring it.',
        document: 'Letter to your eye doctor',
      },
    ],
  },
  {
    patient: 'theo',
    team: 'Care',
    subject: 'Cough at night',
    said: [
      {
        by: 'amara',
        hours: 26,
        text: 'Theo has coughed since Sunday, mostly at night. No fever, he drinks and plays. Does he need to be seen, or do we wait?',
      },
      {
        by: 'marguerite',
        hours: 23,
        text: 'Thank you for writing how he drinks and plays, that helps. Wait for now, and raise the head of his bed a little. Does he breathe fast, or is there a noise when he breathes in?',
      },
      {
        by: 'amara',
        hours: 2,
        text: 'He does not breathe fast. There is a small whistle when he breathes out, only after running. His father had that as a child.',
      },
    ],
    comment: {
      by: 'brandvold',
      text: 'Whistle after running and a father with it: I would listen to him this week. Please offer Thursday.',
    },
    holder: 'marguerite',
  },
  {
    patient: 'hoa',
    team: 'Front desk',
    subject: 'Interpreter on Tuesday',
    said: [
      {
        by: 'linh',
        hours: 4,
        text: 'My mother comes on Tuesday at ten. I cannot come along this time. Is a Vietnamese interpreter there?',
      },
    ],
  },
  {
    patient: 'declan',
    team: 'Care',
    subject: 'Something private',
    confidential: true,
    said: [
      {
        by: 'patient',
        hours: 30,
        text: 'Can I talk to somebody without my mother knowing? It is about stress at school and sleep.',
      },
      {
        by: 'brandvold',
        hours: 27,
        text: 'Yes. You can, and I am glad that you ask. What you write here is between you and us. I have time for you on Wednesday after school, at four. Shall I keep it?',
      },
      { by: 'patient', hours: 25, text: 'yes please' },
    ],
    read: true,
  },
  {
    patient: 'kwame',
    team: 'Care',
    subject: 'My heart',
    said: [
      {
        by: 'patient',
        hours: 1,
        text: 'Since this morning I have pressure in my chest when I climb the stairs. It goes away when I sit.',
      },
    ],
  },
  {
    patient: 'ruth',
    team: 'Front desk',
    subject: 'A bill I do not understand',
    said: [
      {
        by: 'patient',
        hours: 4 * DAY,
        text: 'The bill of October has a line “professional fee, facility”. What is that, and did I not pay it in September?',
      },
    ],
  },
]

/** One message to many: one of them wants none of these. */
export const many = {
  team: 'Care',
  by: 'marguerite',
  patients: ['desmond', 'hoa', 'layla', 'zoe', 'jonah'],
  refuses: 'layla',
  lang: 'en',
  subject: 'Flu shots from Monday on',
  body: 'Dear {first name},\n\nfrom Monday on you can have your flu shot with us, every morning and without an appointment. If you had one elsewhere, answer here and we write it into your record.\n\n{your name}, {team}, {clinic}',
} as const
