// Desmond Achterberg-Cole: a kidney from his sister twelve years ago, and about three thousand results.
import type { Chart, Occasion } from '../builders/chart.ts'
import { careTeam, note } from '../builders/note.ts'
import { organization } from '../builders/directory.ts'
import { order, panel, report } from '../builders/panel.ts'
import { relative } from '../builders/patient.ts'
import { result } from '../builders/result.ts'
import { visit, type Visit } from '../builders/visit.ts'
import { vitals } from '../builders/vitals.ts'
import { rounded } from '../builders/random.ts'
import { panels } from '../codes/tests.ts'
import { care } from './desmond.care.ts'
import { creatinine, drawDays, tacrolimus, transplantAgo } from './desmond.course.ts'
import { draws, drawOn } from './desmond.draws.ts'
import { turningPoints } from './desmond.events.ts'
import { smallTalk } from './desmond.notes.ts'
import { years, type Life } from './life.ts'

/** Days after the transplant on which an ordinary visit followed the draw. */
const visitDays = [
  28, 84, 168, 348, 528, 708, 888, 1068, 1248, 1680, 1896, 2112, 2328, 2544, 2760, 2976, 3192, 3624,
  4056,
]

export const desmond: Life = {
  person: {
    key: 'desmond',
    family: 'Achterberg-Cole',
    given: ['Desmond', 'Ray'],
    preferredName: 'Des',
    gender: 'male',
    age: { years: 49, days: 88 },
    recordNumber: 'WM-100064',
    phone: '(202) 555-0126',
    email: 'desmond.achterberg@example.org',
    password: 'bicycle-sister-lantern-twelve',
    address: '9 Invented Avenue NW, Apt 2',
    language: { tag: 'en', name: 'English' },
    marital: 'D',
    doctor: 'castellano',
    height: 180,
    story: 'Lives with his sister’s kidney; twelve years and about 3,000 results.',
  },
  write(chart) {
    const visits = ordinaryVisits(chart)
    const events = turningPoints(chart)
    draws(chart, visits)
    extraTests(chart)
    care(chart, { ...events, year1: visits.get(348)!, month6: visits.get(168)! })
    relative(chart, 'sister', {
      name: 'Ilse Achterberg',
      relation: ['SIS', 'Sister'],
      gender: 'female',
      phone: '(202) 555-0127',
    })
    careTeam(
      chart,
      [
        { who: 'transplant', role: 'Transplant kidney doctor', since: transplantAgo },
        { who: 'castellano', role: 'Family doctor', since: years(14) },
        { who: 'marguerite', role: 'Nurse', since: years(6) },
      ],
      [{ key: 'sister', name: 'Ilse Achterberg', role: 'Sister and donor' }],
    )
  },
}

const at = (day: number) => transplantAgo - day

function ordinaryVisits(chart: Chart): Map<number, Visit> {
  const visits = new Map<number, Visit>()
  visitDays.forEach((day, i) => {
    const v = visit(chart, `visit-${day}`, {
      ago: at(day),
      at: '09:00',
      by: 'transplant',
      place: 'specialists',
      kind: 'specialist',
      reason: 'Kidney transplant follow-up',
      about: ['kidneyTransplant'],
    })
    const weight = rounded(74 + Math.min(7, day / 300) + Math.sin(day) * 0.6, 1)
    const upper = Math.round(132 + Math.cos(day * 1.7) * 6)
    vitals(chart, v, {
      bp: `${upper}/${upper - 52}`,
      weight,
      pulse: Math.round(72 + Math.sin(day * 2.3) * 5),
    })
    note(chart, v, {
      title: 'Transplant visit',
      text: ordinaryNote(day, smallTalk[i]!, `${upper}/${upper - 52}`, weight),
    })
    visits.set(day, v)
  })
  return visits
}

function ordinaryNote(day: number, talk: string, bp: string, weight: number): string {
  const kidney = rounded(creatinine(day), 2)
  const how = day < 100 ? 'still falling, as it should' : 'steady'
  return `Why you came
Planned visit after the transplant.

What we talked about
${talk}

What I found
Blood pressure ${bp}. Weight ${weight} kg. The kidney is soft and not tender. No swelling. Creatinine ${kidney}, ${how}. Tacrolimus ${rounded(tacrolimus(day), 1)}, where we want it.

What we will do next
Same medicines. Blood tests as planned. Call for fever, less urine, or if you cannot keep your capsules down.

Tomasz Wieczorek-Hill, MD`
}

function extraTests(chart: Chart) {
  const bk: [number, number][] = [
    [198, 0],
    [258, 12400],
    [288, 48000],
    [318, 9600],
    [378, 1100],
    [438, 0],
    [558, 0],
  ]
  for (const [day, copies] of bk)
    result(chart, drawOn(chart, day), 'bkVirus', copies || { under: 500 }, {
      hours: 52,
      ...(copies === 48000
        ? {
            comments: [
              'A common virus that wakes up when defenses are lowered. We lower the mycophenolate a little and it should go.',
            ],
          }
        : {}),
    })
  for (const day of drawDays.filter((d) => d > 300 && (d - 1248) % 378 === 0)) {
    const draw: Occasion = drawOn(chart, day)
    panel(chart, draw, 'lipids', {
      cholesterol: 186 - day / 200,
      triglycerides: 158 - day / 150,
      hdl: 44,
    })
    result(chart, draw, 'a1c', 5.7)
    result(chart, draw, 'magnesium', 1.7)
    result(chart, draw, 'phosphate', 3.1)
  }
  // A whole order that came to nothing.
  const lost = drawOn(chart, 4100, 'lost')
  const asked = order(chart, lost, 'lipids', 'laboratory', panels.lipids)
  report(chart, lost, 'lipids', 'laboratory', panels.lipids, {
    order: asked,
    issued: lost.at + 6 * 3_600_000,
    by: [organization('laboratory')],
    status: 'cancelled',
    conclusion:
      'Not done: the tube reached the laboratory without a name on it. Please have it drawn again with your next blood test.',
  })
  // Drawn on a journey; that laboratory counts hemoglobin per liter.
  const away: Occasion = { ...drawOn(chart, 3000, 'journey') }
  result(
    chart,
    away,
    'hemoglobin',
    { number: 138, unit: 'g/L', digits: 0, range: { low: 135, high: 175 } },
    { lab: 'toronto' },
  )
}
