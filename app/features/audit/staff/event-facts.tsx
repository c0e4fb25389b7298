// Everything that one row of the log has, and the ways on from there.
import { useTexts } from '../../../texts/context.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { browserOf } from '../../devices/browser.ts'
import { deviceWords } from '../../devices/said.ts'
import { addressOf } from '../filter.ts'
import type { Marked } from '../log.server.ts'
import { didWords, whoWords } from '../words.ts'
import { OutcomeFlag } from './entry-rows.tsx'

export function EventFacts({ of: entry }: { of: Marked }) {
  const t = useTexts()
  const { at, role, verb, object, count, outcome, why, patient, account, seq, mark } = entry
  const { session, address, device, request, id } = entry
  const behalf = role === 'caregiver' ? (patient?.name ?? patient?.id) : null
  const whose = patient?.name
    ? patient.number
      ? t('audit.fact.number', { name: patient.name, number: patient.number })
      : patient.name
    : patient?.id
  return (
    <>
      <h2>{didWords(entry, t)}</h2>
      <Facts
        items={[
          { term: t('audit.fact.when'), value: t.dateTime(at) },
          { term: t('audit.fact.who'), value: whoWords(entry, t) },
          { term: t('audit.fact.behalf'), value: behalf },
          { term: t('audit.fact.whose'), value: whose },
          { term: t('audit.fact.outcome'), value: <OutcomeFlag outcome={outcome} /> },
          { term: t('audit.fact.why'), value: why },
          { term: t('audit.fact.count'), value: count === 1 ? null : t.number(count) },
          { term: t('audit.fact.address'), value: address },
          {
            term: t('audit.fact.device'),
            value: device && deviceWords(browserOf(device), t),
          },
          { term: t('audit.fact.deviceRaw'), value: device },
          {
            term: t('audit.fact.seal'),
            value:
              seq === null
                ? t('audit.fact.unsealed')
                : t('audit.fact.sealed', { seq: String(seq) }),
          },
          {
            term: t('audit.fact.review'),
            value:
              mark &&
              t('audit.mark', {
                finding: t(`audit.finding.${mark.finding}`),
                name: mark.by,
                when: t.dateTime(mark.at),
              }),
          },
          { term: t('audit.fact.verb'), value: verb },
          { term: t('audit.fact.object'), value: object },
          { term: t('audit.fact.patientNumber'), value: patient?.id },
          { term: t('audit.fact.account'), value: account },
          { term: t('audit.fact.session'), value: session },
          { term: t('audit.fact.request'), value: request },
          { term: t('audit.fact.event'), value: id },
        ]}
      />
      <Further of={entry} />
    </>
  )
}

function Further({ of: { patient, account, address, request, verb } }: { of: Marked }) {
  const t = useTexts()
  const ways = [
    ['patient', patient?.id],
    ['account', account],
    ['address', address],
    ['request', request],
    ['verb', verb],
  ] as const
  return (
    <Section title={t('audit.also')}>
      <Rows>
        {ways.map(
          ([name, value]) =>
            value && (
              <Row
                key={name}
                href={`/staff/audit?${addressOf({ [name]: value })}`}
                title={t(`audit.also.${name}`)}
              />
            ),
        )}
      </Rows>
    </Section>
  )
}
