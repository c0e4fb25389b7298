// Every section of the chart in the order of its tabs, and every line of its head. The first is what opens.
import { allergyMark } from '../../allergies/staff/mark.tsx'
import { helpersSection } from '../../caregivers/staff/helpers.tsx'
import { waySection } from '../../invitations/staff/way.tsx'
import { personSection } from '../../staff/staff/person.tsx'
import type { ChartMark, ChartSection } from './section.ts'
import { overviewSection } from './overview.tsx'

export const sections: ChartSection[] = [overviewSection, personSection, waySection, helpersSection]

export const marks: ChartMark[] = [allergyMark]

/** The tabs of somebody who may `may`. */
export const sectionsFor = (may: readonly string[]): ChartSection[] => {
  const open = sections.filter((section) => may.includes(section.may))
  return open.filter((one, i) => open.findIndex(({ key }) => key === one.key) === i)
}
