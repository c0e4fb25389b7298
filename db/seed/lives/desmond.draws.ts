// Desmond's blood draws: about 110 in twelve years, each a blood count, a metabolic panel and a
// tacrolimus level, on one standing order a year. The odd ones among them are told here.
import type { Reference } from 'fhir/r4'
import type { Chart, Occasion } from '../builders/chart.ts'
import { order, panel } from '../builders/panel.ts'
import { noise, rounded } from '../builders/random.ts'
import { systems } from '../builders/resource.ts'
import { result, type ResultOptions } from '../builders/result.ts'
import type { Value } from '../builders/value.ts'
import { panels } from '../codes/tests.ts'
import {
  creatinine,
  drawDays,
  glucose,
  hemoglobin,
  highLevelDay,
  potassium,
  rejectionDay,
  tacrolimus,
  target,
  transplantAgo,
  typoDay,
  white,
} from './desmond.course.ts'

const last = transplantAgo - 2

/** A moment of drawing blood at the clinic, without a visit. */
export function drawOn(chart: Chart, day: number, key = `draw-${day}`): Occasion {
  const { calendar } = chart
  return { key, at: calendar.at(calendar.openDay(transplantAgo - day), '08:10'), by: 'transplant' }
}

/** All draws. `visits` gives the visit of a day that had one. */
export function draws(chart: Chart, visits: Map<number, Occasion>): void {
  const orders = new Map<string, Reference>()
  const standing = (draw: Occasion, year: number, name: 'cells' | 'metabolic') => {
    const key = `${year}/${name}`
    let known = orders.get(key)
    if (!known)
      orders.set(key, (known = order(chart, draw, `standing-${name}`, 'laboratory', panels[name])))
    return known
  }
  for (const day of drawDays) {
    const draw = { ...drawOn(chart, day), encounter: visits.get(day)?.encounter }
    const year = Math.floor(day / 365.25)
    panel(
      chart,
      draw,
      'cells',
      {
        hemoglobin: hemoglobin(day),
        white: white(day),
        platelets: 204 + noise(`desmond/platelets/${day}`, 18),
      },
      { order: standing(draw, year, 'cells') },
    )
    metabolic(chart, draw, day, standing(draw, year, 'metabolic'))
    level(chart, draw, day)
    if (day > 150 && Math.round(day / 54) % 3 === 0)
      result(chart, draw, 'urineProteinRatio', urineProtein(day), { hours: 9 })
  }
}

const urineProtein = (day: number): Value => {
  const value =
    118 +
    day / 60 +
    420 * Math.exp(-(((day - rejectionDay) / 60) ** 2)) +
    noise(`desmond/protein/${day}`, 18)
  return Math.round(value)
}

function metabolic(chart: Chart, draw: Occasion, day: number, standing: Reference) {
  const given: Partial<Record<'creatinine' | 'glucose' | 'potassium' | 'egfr' | 'calcium', Value>> =
    {
      creatinine: creatinine(day),
      glucose: glucose(day),
      potassium: potassium(day),
    }
  const of: Partial<Record<'potassium' | 'creatinine' | 'calcium', ResultOptions>> = {}
  let status: 'final' | 'corrected' = 'final'
  // Until three years after the operation the laboratory wrote no more than ">60".
  if (day < 1100 && day > 40 && creatinine(day) < 1.42) given.egfr = { over: 60 }
  if (day === 288) {
    given.potassium = { absent: 'error' }
    of.potassium = {
      status: 'cancelled',
      comments: [
        {
          by: 'marguerite',
          text: 'Not reported: the blood cells broke in the tube (hemolysis). Drawn again the next day: 4.4.',
        },
      ],
    }
  }
  if (day === 1038) {
    given.calcium = { absent: 'not-performed' }
    of.calcium = {
      comments: ['Too little blood in the tube for this test. Next time is soon enough.'],
    }
  }
  if (day === typoDay) {
    given.creatinine = 1.47
    status = 'corrected'
    of.creatinine = {
      status: 'corrected',
      comments: [
        {
          by: 'pathologist',
          text: 'Corrected. First given out as 14.7 mg/dL because of a misplaced decimal point. The right value is 1.47 mg/dL.',
        },
        { text: 'I am sorry for the fright. Your kidney is well.' },
      ],
    }
  }
  if (day === last)
    of.creatinine = {
      comments: [
        'Where it has been all year. Your kidney is steady. Same doses, and see you as planned.',
      ],
    }
  panel(chart, draw, 'metabolic', given, {
    order: standing,
    of,
    status,
    ...(day === last ? { hours: 6 } : {}),
  })
}

const side = (value: number) => ({
  value,
  unit: 'ng/mL',
  system: systems.ucum,
  code: 'ng/mL',
})

function level(chart: Chart, draw: Occasion, day: number) {
  const { low, high, words } = target(day)
  const value = rounded(tacrolimus(day), 1)
  const meaning = 'http://terminology.hl7.org/CodeSystem/referencerange-meaning'
  result(chart, draw, 'tacrolimus', value, {
    hours: 7,
    flag: day === highLevelDay ? 'HH' : value < low ? 'L' : value > high ? 'H' : 'N',
    range: [
      {
        low: side(low),
        high: side(high),
        type: {
          coding: [{ system: meaning, code: 'therapeutic', display: 'Therapeutic Desired Level' }],
        },
        text: `${low}-${high} (what we aim for, ${words})`,
      },
    ],
    ...(day === highLevelDay
      ? {
          comments: [
            'Very high. On the phone you told us that you took your morning capsules before the draw. Please come again tomorrow, blood first and capsules after.',
            {
              by: 'marguerite' as const,
              text: 'Drawn again the next day: 6.2. All is well.',
              hoursAfter: 32,
            },
          ],
        }
      : {}),
  })
}
