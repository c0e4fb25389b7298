// How Theo grew, and which shots he had at which visit.
import type { VaccineKey } from '../codes/vaccines.ts'

export type Checkup = {
  age: [years: number, days: number]
  what: string
  weight: [kg: number, percentile: number]
  height: [cm: number, percentile: number]
  head?: [cm: number, percentile: number]
  bmi?: number
  shots?: [VaccineKey, dose: number][]
}

// Growth along one line, as the WHO charts (to 24 months) and the CDC charts draw it for a boy.
export const checkups: Record<string, Checkup> = {
  d15: { age: [0, 15], what: '2 weeks', weight: [3.7, 50], height: [51.4, 48], head: [35.6, 46] },
  m2: {
    age: [0, 62],
    what: '2 months',
    weight: [5.7, 55],
    height: [58.6, 54],
    head: [39.2, 52],
    shots: [
      ['hepatitisBChild', 2],
      ['rotavirus', 1],
      ['dtap', 1],
      ['hib', 1],
      ['pneumococcalChild', 1],
      ['polio', 1],
    ],
  },
  m4: {
    age: [0, 124],
    what: '4 months',
    weight: [7.2, 60],
    height: [64.2, 58],
    head: [41.8, 56],
    shots: [
      ['rotavirus', 2],
      ['dtap', 2],
      ['hib', 2],
      ['pneumococcalChild', 2],
      ['polio', 2],
    ],
  },
  m6: {
    age: [0, 186],
    what: '6 months',
    weight: [8.1, 58],
    height: [68.1, 60],
    head: [43.6, 57],
    shots: [
      ['hepatitisBChild', 3],
      ['dtap', 3],
      ['pneumococcalChild', 3],
      ['polio', 3],
    ],
  },
  m9: { age: [0, 276], what: '9 months', weight: [9.1, 57], height: [72.6, 64], head: [45.3, 58] },
  m12: {
    age: [1, 8],
    what: '12 months',
    weight: [9.9, 60],
    height: [76.6, 66],
    head: [46.3, 57],
    shots: [
      ['mmr', 1],
      ['varicella', 1],
      ['hepatitisA', 1],
      ['hib', 3],
      ['pneumococcalChild', 4],
    ],
  },
  m15: { age: [1, 97], what: '15 months', weight: [10.6, 61], height: [80.1, 68], head: [47, 57] },
  m18: {
    age: [1, 190],
    what: '18 months',
    weight: [11.3, 63],
    height: [83.2, 66],
    head: [47.6, 56],
    shots: [
      ['dtap', 4],
      ['hepatitisA', 2],
    ],
  },
  m24: { age: [2, 9], what: '2 years', weight: [12.8, 60], height: [87.9, 60], bmi: 52 },
  m30: {
    age: [2, 190],
    what: '2 and a half years',
    weight: [13.9, 60],
    height: [92.6, 61],
    bmi: 54,
  },
  m36: { age: [3, 12], what: '3 years', weight: [15, 62], height: [97, 62], bmi: 50 },
  m48: {
    age: [4, 12],
    what: '4 years',
    weight: [17.1, 65],
    height: [104, 60],
    bmi: 55,
    shots: [
      ['dtap', 5],
      ['polio', 4],
      ['mmr', 2],
      ['varicella', 2],
    ],
  },
}
