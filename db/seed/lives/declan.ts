// Declan O'Brien: 15, asthma and a peanut allergy, soccer, acne. Part of a visit is for him and his care
// team alone.
import type { Chart } from '../builders/chart.ts'
import { careTeam, nextSteps, note } from '../builders/note.ts'
import { panel, written } from '../builders/panel.ts'
import { relative } from '../builders/patient.ts'
import { allergy, condition } from '../builders/problem.ts'
import { askedByPatient } from '../builders/resource.ts'
import { result } from '../builders/result.ts'
import { medicine, procedure, vaccine } from '../builders/treatment.ts'
import { appointment, visit } from '../builders/visit.ts'
import { vitals } from '../builders/vitals.ts'
import type { VaccineKey } from '../codes/vaccines.ts'
import { notes } from './declan.notes.ts'
import { ago, age, earlyShots } from './declan.shots.ts'
import { flu, type Life } from './life.ts'

export const declan: Life = {
  person: {
    key: 'declan',
    family: "O'Brien",
    given: ['Declan', 'Patrick'],
    preferredName: 'Declan',
    gender: 'male',
    age,
    recordNumber: 'WM-100345',
    phone: '(202) 555-0130',
    email: 'declan.obrien@example.org',
    password: 'goalpost-pickle-thunder-fridge',
    address: '118 Sample Lane NW',
    language: { tag: 'en', name: 'English' },
    doctor: 'brandvold',
    story: 'Fifteen, plays soccer with asthma, and hears from the clinic about a throat culture.',
  },
  write(chart) {
    const at = visits(chart)
    keepFromParents(chart, at.acne)
    asthma(chart, at)
    growing(chart, at)
    throat(chart, at.throat)
    earlyShots(chart)
    relative(chart, 'mother', {
      name: "Niamh O'Brien",
      relation: ['MTH', 'Mother'],
      gender: 'female',
      phone: '(202) 555-0131',
    })
    careTeam(
      chart,
      [
        { who: 'brandvold', role: 'Nurse practitioner', since: ago(chart, 7, 0) },
        { who: 'marguerite', role: 'Nurse', since: ago(chart, 9, 0) },
      ],
      [{ key: 'mother', name: "Niamh O'Brien", role: 'Mother' }],
    )
  },
}

/** He asked that a visit be kept confidential: who acts for him sees neither it nor what belongs to it. */
function keepFromParents({ resources }: Chart, { encounter }: Days['acne']): void {
  const seen = resources.find((one) => `${one.resourceType}/${one.id}` === encounter?.reference)
  seen?.meta?.security?.push(askedByPatient)
}

type Days = ReturnType<typeof visits>

function visits(chart: Chart) {
  const seen = (
    key: string,
    days: number,
    kind: 'wellChild' | 'problem' | 'followUp',
    reason: string,
    about: ('asthma' | 'acne' | 'soreThroat')[],
  ) => visit(chart, key, { ago: days, at: '15:40', by: 'brandvold', kind, reason, about })
  return {
    first: seen('first', ago(chart, 7, 120), 'problem', 'Coughs at night', ['asthma']),
    attack: visit(chart, 'attack', {
      ago: ago(chart, 11, 40),
      at: '23:30',
      minutes: 330,
      by: 'emergency',
      kind: 'emergency',
      reason: 'Cannot catch his breath',
      about: ['asthma'],
    }),
    afterAttack: seen('after-attack', ago(chart, 11, 45), 'followUp', 'After the emergency room', [
      'asthma',
    ]),
    physical12: seen('physical-12', ago(chart, 12, 20), 'wellChild', 'Yearly checkup', ['asthma']),
    physical13: seen('physical-13', ago(chart, 13, 20), 'wellChild', 'Yearly checkup', ['asthma']),
    acne: seen('acne', ago(chart, 14, 100), 'problem', 'Pimples', ['acne']),
    sports: seen('sports', 75, 'wellChild', 'Sports physical', ['asthma', 'acne']),
    throat: seen('throat', 4, 'problem', 'Sore throat and fever', ['soreThroat']),
  }
}

function asthma(chart: Chart, at: Days) {
  condition(chart, 'asthma', at.first, { since: ago(chart, 6, 300), severity: 'mild' })
  condition(chart, 'hayFever', at.first)
  vitals(chart, at.attack, { pulse: 128, breaths: 34, oxygen: 92 })
  note(chart, at.attack, { title: 'Emergency room', text: notes.attack, after: 340 })
  note(chart, at.afterAttack, { title: 'After the emergency room', text: notes.afterAttack })
  const breathing: [keyof Days, number, number, number][] = [
    ['afterAttack', 1.92, 78, 74],
    ['physical12', 2.46, 90, 82],
    ['physical13', 2.98, 94, 85],
    ['sports', 3.71, 96, 87],
  ]
  for (const [key, fev1, fev1Percent, fev1Ratio] of breathing) {
    panel(
      chart,
      at[key],
      'spirometry',
      { fev1, fev1Percent, fev1Ratio },
      { lab: 'clinic', hours: 1 },
    )
    procedure(chart, `${at[key].key}/spirometry`, at[key], {
      text: 'Breathing test (spirometry)',
      snomed: ['127783003', 'Spirometry'],
      for: 'asthma',
    })
  }
  medicine(chart, 'albuterol', at.first, {
    take: '2 puffs with the spacer when your chest is tight, and 15 minutes before soccer',
    asNeeded: true,
    for: 'asthma',
    refills: 2,
  })
  medicine(chart, 'fluticasone', at.afterAttack, {
    again: 'full',
    take: '2 puffs morning and night, every day',
    perDay: 2,
    ended: 75,
    why: 'Dose lowered because you do so well',
    for: 'asthma',
  })
  medicine(chart, 'fluticasone', at.sports, {
    take: '2 puffs once a day. Rinse and spit.',
    perDay: 1,
    for: 'asthma',
    refills: 3,
  })
  medicine(chart, 'epinephrine', at.physical12, {
    take: 'Into the outer thigh for a bad allergic reaction; then call 911',
    asNeeded: true,
    refills: 1,
    note: 'Before this he had the smaller pen for children.',
  })
  allergy(chart, 'peanut', at.first, {
    text: 'Peanut',
    snomed: ['762952008', 'Peanut'],
    of: 'food',
    criticality: 'high',
    reaction: ['Swelling of the lips and trouble breathing', '39579001', 'severe'],
    since: ago(chart, 3, 0),
  })
  allergy(chart, 'cat', at.afterAttack, {
    text: 'Cats',
    snomed: ['260152009', 'Cat dander'],
    of: 'environment',
    reaction: ['Wheezing', '56018004', 'moderate'],
  })
}

function growing(chart: Chart, at: Days) {
  vitals(chart, at.physical12, {
    bp: '102/60',
    weight: 40.2,
    weightPercentile: 50,
    height: 150.1,
    heightPercentile: 52,
    bmiPercentile: 46,
  })
  vitals(chart, at.physical13, {
    bp: '106/62',
    weight: 48.6,
    weightPercentile: 58,
    height: 159.3,
    heightPercentile: 62,
    bmiPercentile: 52,
  })
  vitals(chart, at.sports, {
    bp: '114/66',
    pulse: 58,
    weight: 61.5,
    weightPercentile: 68,
    height: 173,
    heightPercentile: 66,
    bmiPercentile: 60,
  })
  condition(chart, 'acne', at.acne, { severity: 'moderate' })
  condition(chart, 'ankleSprain', at.acne, { ended: ago(chart, 14, 140), visitOnly: true })
  medicine(chart, 'benzoyl', at.acne, {
    take: 'Wash face and back once a day',
    perDay: 1,
    for: 'acne',
  })
  medicine(chart, 'adapalene', at.acne, {
    take: 'A pea-sized drop for the whole face at night',
    perDay: 1,
    for: 'acne',
    refills: 2,
  })
  medicine(chart, 'doxycycline', at.acne, {
    take: 'Take 1 capsule twice a day with food for 12 weeks',
    perDay: 2,
    status: 'completed',
    ended: ago(chart, 14, 186),
    for: 'acne',
  })
  note(chart, at.physical13, { title: 'Yearly checkup', text: notes.physical13 })
  note(chart, at.acne, { title: 'Skin', text: notes.acne })
  note(chart, at.sports, { title: 'Sports physical', text: notes.sports })
  note(chart, at.sports, {
    title: 'Time alone with Declan',
    text: notes.alone,
    restricted: true,
    key: 'alone',
  })
  result(chart, at.sports, 'phqTeen', 3)
  nextSteps(chart, at.sports, [
    'Cleared for all sports.',
    'Fluticasone once a day.',
    'Keep one epinephrine pen in the soccer bag and one at home.',
  ])
  const shots: [keyof Days, VaccineKey, number][] = [
    ['physical12', 'hpv', 1],
    ['physical13', 'hpv', 2],
    ['physical13', 'tdap', 1],
    ['physical13', 'meningitis', 1],
  ]
  for (const [key, name, dose] of shots) vaccine(chart, name, at[key], { dose })
  flu(chart, [0, 1, 2, 3, 4])
}

/** Four days ago: the quick test was negative, the culture came back the day before yesterday. */
function throat(chart: Chart, now: Days['throat']) {
  vitals(chart, now, { temperature: 38.4, pulse: 92, weight: 62 })
  condition(chart, 'soreThroat', now, { visitOnly: true })
  result(chart, now, 'rapidStrep', { answer: 'negative' }, { lab: 'clinic', hours: 0.5 })
  const culture = result(
    chart,
    now,
    'throatCulture',
    { words: 'No group A strep after 48 hours' },
    { hours: 49 },
  )
  written(chart, now, 'culture', {
    kind: 'microbiology',
    of: ['Throat culture', '626-2', 'Bacteria identified in Throat by Culture'],
    text: `THROAT CULTURE

Specimen: throat swab

Usual throat bacteria. No group A streptococcus after 48 hours.

Final report`,
    conclusion: 'No group A streptococcus.',
    readBy: 'pathologist',
    by: 'laboratory',
    orderedBy: 'brandvold',
    hours: 49,
    members: [culture],
  })
  note(chart, now, { title: 'Sore throat', text: notes.throat })
  appointment(chart, 'asthma', {
    inDays: 33,
    at: '15:40',
    by: 'brandvold',
    kind: 'followUp',
    reason: 'How is the lower dose of fluticasone?',
    prepare: 'Bring your inhalers and the spacer.',
  })
}
