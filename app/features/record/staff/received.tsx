// An entry of the chart as it was sent. No tab: other sections lead here.
import { notFound } from '../../../kit/errors.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Disclosure } from '../../../ui/prose.tsx'
import { Section } from '../../../ui/section.tsx'
import { chartSection, type PartProps } from '../../chart/staff/section.ts'
import { UnshownFlag } from '../../chart/staff/term.tsx'
import { readReceived, type Received } from '../received.server.ts'

export const receivedSection = chartSection({
  key: 'received',
  title: 'chart.asReceived',
  group: 'record',
  may: 'record.read',
  unlisted: true,
  load: () => Promise.reject(notFound()),
  Part: () => null,
  one: { load: (ctx, { patient }, id) => readReceived(ctx, { patient, id }), Part: Entry },
})

function Entry({ of }: PartProps<Received>) {
  const t = useTexts()
  const { type, source, plain, clinical, unshown, versions } = of
  const [now, ...before] = versions
  return (
    <Section title={clinical ?? plain ?? type} aside={<UnshownFlag why={unshown} />}>
      <Facts
        items={[
          { term: t('chart.received.type'), value: type },
          { term: t('chart.received.source'), value: source },
          { term: t('chart.received.at'), value: now && t.dateTime(now.receivedAt) },
          { term: t('chart.received.version'), value: now && t.number(now.version) },
        ]}
      />
      {now && <Code json={now.json} label={t('chart.asReceived')} />}
      {before.map(({ version, receivedAt, json }) => (
        <Disclosure
          key={version}
          title={t('chart.received.before', { n: version, date: t.dateTime(receivedAt) })}
        >
          <Code json={json} label={t('chart.received.version')} />
        </Disclosure>
      ))}
    </Section>
  )
}

function Code({ json, label }: { json: string; label: string }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- else arrow keys cannot scroll it
    <pre className="scroll code" tabIndex={0} aria-label={label}>
      {JSON.stringify(JSON.parse(json), null, 2)}
    </pre>
  )
}
