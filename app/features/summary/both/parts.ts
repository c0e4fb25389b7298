// The parts of the summary in words, in the order in which a stranger needs them: what could do harm first. The same for
// the page and for paper.
import type { FhirResource } from 'fhir/r4'
import type { Section } from '../../../kit/access.ts'
import type { TextKey, Texts } from '../../../texts/texts.ts'
import type { Told } from '../../appointments/told.ts'
import { valueWords } from '../../results/both/value-words.ts'
import { naming } from '../../results/naming.ts'
import type { Order } from '../../results/order.fhir.ts'
import type { Few, Summary } from '../summary.server.ts'
import { writeImmunization, writeMembers, writeProcedure } from './written/care.ts'
import { writeAllergy, writeCondition, writeMedicine } from './written/health.ts'
import { writeVital } from './written/results.ts'
import { writeNext, writeVisit } from './written/visits.ts'
import { oneLine, said, type Writing, type Written } from './written/written.ts'

export type Part = {
  key: string
  title: string
  /** `told`: what it says is that time, on the clock of its place. */
  items: { title: string; say: string; told?: Told & { cannotKeep: boolean } }[]
  /** Said when there are none. */
  none: string
  /** Said when there are more than these. */
  more: string | null
}

const MEMBERS = 8 // of the care team

/** The shortest that is true: a title, and the line that must not be missed. */
const brief = ({ title, first, lines }: Written, most = 1) => ({
  title,
  say: oneLine(first.length > 0 ? first : lines.slice(0, most)),
})

export function summaryParts(t: Texts, summary: Summary): Part[] {
  const { few, names, sees, own, results, vitals, coming, zone } = summary
  const of = (
    section: Section,
    key: Part['key'],
    title: TextKey,
    found: Pick<Part, 'items'> & { more: boolean },
    none: TextKey,
  ): Part[] =>
    sees.includes(section)
      ? [
          {
            key,
            title: t(title),
            items: found.items,
            none: t(none),
            more: found.more ? t('summary.more') : null,
          },
        ]
      : []
  const all = ({ resources, more }: Few, write: Writing<never>, most = 1) => ({
    items: resources.map((one: FhirResource) => brief(write(t, one as never, names), most)),
    more,
  })
  const members = few.care_team.resources.flatMap((team) => writeMembers(t, team as never, names))
  return [
    ...of(
      'record',
      'allergies',
      'record.allergies',
      all(few.allergy, writeAllergy, 0),
      'allergies.none',
    ),
    ...of(
      'medicines',
      'medicines',
      'summary.medicines',
      all(few.medicine, writeMedicine),
      'medicines.none',
    ),
    ...of(
      'record',
      'conditions',
      'summary.conditions',
      all(few.condition, writeCondition),
      'conditions.none',
    ),
    ...of(
      'results',
      'vitals',
      'summary.vitals',
      {
        items: vitals.map((reading) => {
          const { name, value, at } = writeVital(t, reading)
          return { title: name, say: oneLine(value, at) }
        }),
        more: false,
      },
      'vitals.none',
    ),
    ...of(
      'results',
      'results',
      'summary.results',
      { items: results.orders.map((order) => writeResult(t, order)), more: results.more },
      'results.none',
    ),
    ...of(
      'record',
      'vaccines',
      'record.immunizations',
      all(few.immunization, writeImmunization),
      'immunizations.none',
    ),
    ...of(
      'record',
      'procedures',
      'record.procedures',
      all(few.procedure, writeProcedure),
      'procedures.none',
    ),
    ...of(
      'appointments',
      'visits',
      'record.visits',
      {
        items: [
          ...coming.map((visit) => ({ ...brief(writeNext(t, visit, zone)), told: visit.here })),
          ...all(few.visit, writeVisit(own)).items,
        ],
        more: few.visit.more,
      },
      'visits.none',
    ),
    ...of(
      'record',
      'team',
      'record.care-team',
      {
        items: members.slice(0, MEMBERS),
        more: few.care_team.more || members.length > MEMBERS,
      },
      'careTeam.none',
    ),
  ]
}

function writeResult(t: Texts, { name, loincs, at, single, values, outside }: Order) {
  const word = single?.flag && outside > 0 ? t(single.flag.word, { words: single.flag.words }) : ''
  return {
    title: naming(name, loincs, t.lang).title || t('results.one'),
    say: oneLine(
      single
        ? said(valueWords(t, single), word)
        : values > 0 && t('results.outside', { n: outside }),
      at ? t.dateShort(at) : t('results.undated'),
    ),
  }
}
