// The insurance that the desk took over, as the entry of the record that it becomes.
import type { Coverage } from 'fhir/r4'
import type { Values } from '../parts.ts'

const kind = (code: 'plan' | 'group') => ({
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/coverage-class', code }],
})

type About = { id: string; patient: string; from: string }

export function coverageOf(values: Values, about: About): Coverage & { id: string } {
  const { payer, plan, member, groupNumber: group, holder } = values
  const classes = [
    ...(plan ? [{ type: kind('plan'), value: plan, name: plan }] : []),
    ...(group ? [{ type: kind('group'), value: group }] : []),
  ]
  return {
    resourceType: 'Coverage',
    id: about.id,
    status: 'active',
    beneficiary: { reference: about.patient },
    payor: [{ display: payer || 'not known' }],
    ...(member && { subscriberId: member }),
    ...(holder && { subscriber: { display: holder } }),
    ...(classes.length > 0 && { class: classes }),
    period: { start: about.from },
  }
}
