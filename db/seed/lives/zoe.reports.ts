// Zoë's reports in words: mammograms, the tissue report that was corrected, bone density.
import type { Chart, Occasion } from '../builders/chart.ts'
import { panel, written } from '../builders/panel.ts'
import { result } from '../builders/result.ts'
import { procedure } from '../builders/treatment.ts'
import { visit, type Visit } from '../builders/visit.ts'
import { reports } from './zoe.notes.ts'

const mammogram: [string, string, string] = [
  'Mammogram, both sides',
  '26175-0',
  'MG Breast - bilateral Screening',
]

function picture(chart: Chart, key: string, ago: number, at = '09:30'): Visit {
  const v = visit(chart, key, {
    ago,
    at,
    by: 'radiologist',
    place: 'imagingRoom',
    kind: 'specialist',
    reason: 'Mammogram',
    about: ['breastCancer'],
  })
  procedure(chart, key, v, {
    text: 'Mammogram, both sides',
    snomed: ['71651007', 'Mammography'],
    at: 'imagingRoom',
  })
  return v
}

/** One a year: the one that found it, six clear ones, and this week's, whose report was corrected. */
export function mammograms(chart: Chart, found: number, now: Occasion): void {
  const first = picture(chart, 'mammogram-found', found)
  written(chart, first, 'mammogram', {
    kind: 'radiology',
    of: mammogram,
    text: reports.found,
    conclusion: 'A new lump in the left breast that needs a biopsy (BI-RADS 4).',
    readBy: 'radiologist',
    orderedBy: 'castellano',
  })
  const biopsy = visit(chart, 'biopsy', {
    ago: found - 8,
    at: '13:00',
    minutes: 60,
    by: 'radiologist',
    place: 'imagingRoom',
    kind: 'specialist',
    reason: 'Ultrasound and biopsy',
    about: ['breastCancer'],
  })
  procedure(chart, 'biopsy', biopsy, {
    text: 'Needle biopsy, left breast',
    snomed: ['44578009', 'Core needle biopsy of breast'],
    site: 'Left breast',
  })
  written(chart, biopsy, 'ultrasound', {
    kind: 'radiology',
    of: ['Breast ultrasound, left'],
    text: reports.ultrasound,
    conclusion: 'A 13 mm lump; biopsy done.',
    readBy: 'radiologist',
  })
  for (let n = 1; n <= 6; n++) {
    const v = picture(chart, `mammogram-${n}`, found - 365 * n)
    written(chart, v, 'mammogram', {
      kind: 'radiology',
      of: mammogram,
      text: reports.clear(n),
      conclusion: 'Nothing new (BI-RADS 2).',
      readBy: 'radiologist',
      orderedBy: 'castellano',
      hours: 3,
    })
  }
  const latest = picture(chart, 'mammogram-now', 3)
  written(chart, latest, 'mammogram', {
    kind: 'radiology',
    of: mammogram,
    text: reports.latest,
    conclusion: 'Nothing new (BI-RADS 2). Corrected: the operated side is the left.',
    status: 'corrected',
    readBy: 'radiologist',
    orderedBy: 'castellano',
    hours: 30,
  })
  bones(chart, now)
}

function bones(chart: Chart, now: Occasion) {
  const v = visit(chart, 'bones', {
    ago: 288,
    at: '10:30',
    by: 'radiologist',
    place: 'imagingRoom',
    kind: 'specialist',
    reason: 'Bone density',
    about: ['osteopenia'],
  })
  const score = result(chart, v, 'boneScore', -1.6)
  written(chart, v, 'bones', {
    kind: 'radiology',
    of: ['Bone density (DXA)', '38268-9', 'DXA Skeletal system Views for bone density'],
    text: reports.bones,
    conclusion: 'Thin bones (osteopenia); low risk of a broken hip.',
    readBy: 'radiologist',
    orderedBy: now.by,
    members: [score],
  })
}

/** The tissue report: its first version called HER2 positive. */
export function pathology(chart: Chart, surgery: Occasion): void {
  const hours = 24 * 13
  panel(
    chart,
    surgery,
    'breastMarkers',
    {
      estrogenReceptor: { words: 'Positive, 95 percent of cells' },
      progesteroneReceptor: { words: 'Positive, 60 percent of cells' },
      her2: { words: 'Equivocal (2+)' },
      her2Fish: { answer: 'negative' },
    },
    {
      status: 'corrected',
      lab: 'hospital',
      hours,
      of: {
        her2: {
          status: 'corrected',
          flag: 'A',
          comments: [
            {
              by: 'pathologist',
              text: 'Corrected. First given out as "Positive" from the stain alone. An equivocal stain is decided by the gene test (FISH), which is negative.',
            },
          ],
        },
      },
    },
  )
  written(chart, surgery, 'tissue', {
    kind: 'pathology',
    of: ['Tissue report, left breast', '11526-1', 'Pathology study'],
    text: reports.tissue,
    conclusion: 'Breast cancer of 14 mm, completely removed; lymph node clean; HER2 negative.',
    status: 'corrected',
    readBy: 'pathologist',
    by: 'hospital',
    orderedBy: 'breastSurgeon',
    hours,
  })
}
