// Kwame's twelve visits of physical therapy, from the towel to the one step he feared.
import type { Chart } from '../builders/chart.ts'
import { note } from '../builders/note.ts'
import { result } from '../builders/result.ts'
import { procedure } from '../builders/treatment.ts'
import { visit } from '../builders/visit.ts'

/** Physical therapy: [days ago, knee bend in degrees, pain from 0 to 10]. */
const therapy: [number, number, number][] = [
  [372, 62, 6],
  [365, 74, 5],
  [358, 85, 4],
  [351, 92, 4],
  [337, 104, 3],
  [323, 112, 3],
  [309, 120, 2],
  [295, 126, 2],
  [260, 131, 1],
  [225, 135, 1],
  [180, 138, 1],
  [130, 140, 0],
]

/** Twelve visits of physical therapy, each with the bend of the knee and the pain. */
export function backToGrass(chart: Chart) {
  therapy.forEach(([ago, bend, pain], i) => {
    const v = visit(chart, `therapy-${i}`, {
      ago,
      at: '16:30',
      minutes: 45,
      by: 'movement',
      place: 'specialists',
      kind: 'therapy',
      reason: 'Physical therapy for the right knee',
      about: ['ligamentTear'],
    })
    result(chart, v, 'kneeBend', bend)
    result(chart, v, 'pain', pain)
    procedure(chart, `therapy-${i}`, v, {
      text: 'Physical therapy',
      snomed: ['91251008', 'Physical therapy procedure'],
      minutes: 45,
      for: 'ligamentTear',
      site: 'Right knee',
    })
    note(chart, v, {
      title: 'Physical therapy',
      kind: 'therapy',
      text: `Visit ${i + 1} of 12. The knee bends ${bend} degrees${bend >= 140 ? ', as far as the left one' : ''}. Pain ${pain} of 10.

${steps[Math.floor(i / 3)]}

Bea Tanaka-Moss, DPT`,
    })
  })
}

const steps = [
  'Today: straightening under a towel, heel slides, the thigh muscle with the little electric helper. At home three times a day, ten minutes each.',
  'Today: stationary bicycle without load, half squats at the wall, balance on the soft pad. Walk without crutches when the limp is gone, not before.',
  'Today: step-ups, one-leg bridge, first jumps on two legs with soft landing. We filmed the landing; watch the knee, it likes to fall inward.',
  'Today: running in lines, then curves, then the one step. You did it. Home program twice a week, for good.',
]
