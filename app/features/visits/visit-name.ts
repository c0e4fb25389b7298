// What a visit is called: why the person came, since "Follow-up visit" names half of them alike.
import type { VisitView } from './visits.fhir.ts'

const MOST = 2 // reasons that fit into a name

export type VisitName = {
  /** One or two reasons; the kind of visit where no reason was sent. */
  title: string[]
  /** What kind it was and in what setting, unless that says nothing new. */
  kind: string[]
  /** Reasons that did not fit into the name. */
  otherReasons: string[]
}

export function nameOfVisit(view: VisitView): VisitName {
  const { plain, reasons, setting, settingCode } = view
  // Nearly every visit is to the clinic: that it was is not worth a line.
  const place = settingCode === 'AMB' ? null : setting
  const known = reasons.length > 0
  return {
    title: known ? reasons.slice(0, MOST) : [plain],
    kind: [known ? plain : null, place].filter((one) => one !== null),
    otherReasons: reasons.slice(MOST),
  }
}
