// Who acts for whom in the demonstration: a mother who is a patient here too, the mother of a teenager, and a daughter
// who sees a part. Two of them have no record of their own here.
import type { PersonFacts } from './builders/chart.ts'

export type ActsFor = {
  /** Key of the person whose record it is. */
  key: string
  /** What they are to that person. */
  relation: 'mother' | 'daughter'
  basis: 'guardian' | 'patient'
  /** Sections; of a guardian all, narrowed by age. */
  sections: 'all' | string[]
  acts: 'all' | string[]
}

export type Carer = Pick<PersonFacts, 'key' | 'preferredName' | 'email' | 'password' | 'story'> & {
  name: string
}

/** People without a record of their own. */
export const carers: readonly Carer[] = [
  {
    key: 'niamh',
    name: "Niamh O'Brien",
    preferredName: 'Niamh',
    email: 'niamh.obrien@example.org',
    password: 'lighthouse-marmalade-scarf-june',
    story: 'Mother of Declan, who is fifteen: she sees a part of his record, and no more.',
  },
  {
    key: 'linh',
    name: 'Trần Ngọc Linh',
    preferredName: 'Linh',
    email: 'linh.tran@example.org',
    password: 'bamboo-printer-sunday-crane',
    story: 'Helps her mother Hoa with visits, medicines and test results.',
  },
]

export const actsFor: Readonly<Record<string, ActsFor>> = {
  amara: { key: 'theo', relation: 'mother', basis: 'guardian', sections: 'all', acts: 'all' },
  niamh: { key: 'declan', relation: 'mother', basis: 'guardian', sections: 'all', acts: 'all' },
  linh: {
    key: 'hoa',
    relation: 'daughter',
    basis: 'patient',
    sections: ['appointments', 'results', 'medicines', 'messages'],
    acts: ['appointments', 'medicines', 'messages'],
  },
}
