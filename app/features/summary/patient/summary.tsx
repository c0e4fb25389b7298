// The record on one page, to read, to print, and as a PDF.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useVisit } from '../../../doors/web/visit-provider.tsx'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Section } from '../../../ui/section.tsx'
import { wholeSight } from '../../caregivers/sections.ts'
import { summaryParts, type Part } from '../both/parts.ts'
import { readSummary } from '../summary.server.ts'

export const loader = patientPage(async ({ ctx }) => ({
  summary: await section(ctx, () => readSummary(ctx, {})),
}))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function SummaryPage({ loaderData }: Props) {
  const t = useTexts()
  const { viewing, sight = wholeSight } = useVisit()
  return (
    <Page
      title={t('summary.title')}
      back={{ href: '/record', label: t('place.record') }}
      lede={t(sight.own ? 'summary.lede' : 'summary.ledeOther')}
    >
      <Loaded of={loaderData.summary} what={t('summary.what')}>
        {(summary) => (
          <>
            {!viewing && (
              <Buttons>
                <ButtonLink href="/summary/pdf">{t('summary.pdf')}</ButtonLink>
              </Buttons>
            )}
            <Facts
              items={[
                { term: t('summary.name'), value: summary.card.name },
                {
                  term: t('summary.birthDate'),
                  value: summary.card.birthDate && t.date(summary.card.birthDate),
                },
                { term: t('summary.number'), value: summary.card.recordNumber },
              ]}
            />
            {summaryParts(t, summary).map((part) => (
              <OnePart key={part.key} part={part} />
            ))}
            <p className="hint">{t('summary.foot', { at: t.dateTime(summary.at) })}</p>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function OnePart({ part: { title, items, none, more } }: { part: Part }) {
  return (
    <Section title={title}>
      {items.length === 0 && <p>{none}</p>}
      {items.length > 0 && (
        <ul>
          {items.map(({ title: name, say }, i) => (
            <li key={i}>
              <b>{name}</b>
              {say && <> {say}</>}
            </li>
          ))}
        </ul>
      )}
      {more && <p className="hint">{more}</p>}
    </Section>
  )
}
