// Every section of the chart in the order of its tabs, and every line of its head. The first is what opens.
import { accessSection } from '../../access/staff/access.tsx'
import { appointmentsSection } from '../../appointments/staff/section.tsx'
import { allergiesSection } from '../../allergies/staff/allergies.tsx'
import { allergyMark } from '../../allergies/staff/mark.tsx'
import { billsSection } from '../../bills/staff/section.tsx'
import { careTeamSection } from '../../care-team/staff/care-team.tsx'
import { helpersSection } from '../../caregivers/staff/helpers.tsx'
import { conditionsSection } from '../../conditions/staff/conditions.tsx'
import { formsSection } from '../../forms/staff/section.tsx'
import { immunizationsSection } from '../../immunizations/staff/immunizations.tsx'
import { mergedMark, mergesSection } from '../../register/staff/merges.tsx'
import { waySection } from '../../invitations/staff/way.tsx'
import { documentsSection } from '../../documents/staff/section.tsx'
import { medicinesSection } from '../../medicines/staff/medicines.tsx'
import { proceduresSection } from '../../procedures/staff/procedures.tsx'
import { receivedSection } from '../../record/staff/received.tsx'
import { flagsMark } from '../../internal/staff/flags-mark.tsx'
import { internalSection } from '../../internal/staff/section.tsx'
import { releaseSection } from '../../release/staff/section.tsx'
import { resultsSection } from '../../results/staff/results.tsx'
import { personSection } from '../../staff/staff/person.tsx'
import { messagesSection } from '../../messages/staff/section.tsx'
import { channelMark } from '../../profile/channel/staff/channel.tsx'
import { careMark, detailsSection } from '../../profile/staff/section.tsx'
import { refillsSection } from '../../medicines/refills/staff/section.tsx'
import { uploadsSection } from '../../uploads/staff/section.tsx'
import { notesSection } from '../../visits/staff/notes.tsx'
import { visitDaysSection, visitsSection } from '../../visits/staff/visits.tsx'
import { vitalsSection } from '../../vitals/staff/vitals.tsx'
import { noticesSection } from '../../notices/staff/section.tsx'
import { overviewSection } from './overview.tsx'
import { paymentsSection } from '../../payments/staff/section.tsx'
import { viewSection } from '../../view/staff/section.tsx'
import type { ChartMark, ChartSection } from './section.ts'
import { timelineSection } from './timeline.tsx'

export const sections: ChartSection[] = [
  overviewSection,
  timelineSection,
  resultsSection,
  appointmentsSection,
  visitsSection,
  notesSection,
  documentsSection,
  conditionsSection,
  medicinesSection,
  refillsSection,
  paymentsSection,
  allergiesSection,
  immunizationsSection,
  vitalsSection,
  proceduresSection,
  careTeamSection,
  billsSection,
  uploadsSection,
  formsSection,
  messagesSection,
  receivedSection,
  releaseSection,
  personSection,
  detailsSection,
  internalSection,
  visitDaysSection,
  waySection,
  noticesSection,
  helpersSection,
  mergesSection,
  accessSection,
  viewSection,
]

export const marks: ChartMark[] = [mergedMark, channelMark, flagsMark, allergyMark, careMark]

/** The tabs of somebody who may `may`. */
export const sectionsFor = (may: readonly string[]): ChartSection[] => {
  const open = sections.filter((section) => may.includes(section.may))
  return open.filter((one, i) => open.findIndex(({ key }) => key === one.key) === i)
}
