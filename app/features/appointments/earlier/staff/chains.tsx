// Who was offered which time when, and what became of it: one table for each time that was free.
import { staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { DataTable } from '../../../../ui/data-table.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Section } from '../../../../ui/section.tsx'
import { whenWords } from '../../told.ts'
import { listChains, type Chain } from '../chains.server.ts'

export const loader = staffPage(async ({ ctx }) => ({ chains: await listChains(ctx, {}) }))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Chains({ loaderData: { chains } }: Props) {
  const t = useTexts()
  return (
    <Page title={t('chains.title')} lede={t('chains.lede')} back="/staff/schedule">
      {chains.length === 0 && <p>{t('chains.none')}</p>}
      {chains.map((chain) => (
        <OneChain key={chain.id} of={chain} />
      ))}
    </Page>
  )
}

function OneChain({ of: { why, startsAt, timeZone, who, place, links } }: { of: Chain }) {
  const t = useTexts()
  const when = whenWords(t, { startsAt, timeZone })
  const told = (at: Date | null) => at && t.dateTime(at)
  return (
    <Section title={when}>
      <p>
        {t(`chains.why.${why}`)}. {t('chains.with', { who, place })}
      </p>
      <DataTable
        stacks
        caption={when}
        quietCaption
        columns={(['patient', 'offered', 'state', 'instead'] as const).map((name) => ({
          title: t(`chains.${name}`),
        }))}
        rows={links.map((link) => [
          <a key={link.id} href={`/staff/patients/${link.patient}`}>
            {link.name}
          </a>,
          t.dateTime(link.at),
          t(`chains.state.${link.state}`, {
            when: told(link.state === 'open' ? link.until : link.settledAt),
          }),
          whenWords(t, { startsAt: link.oldAt, timeZone }),
        ])}
      />
    </Section>
  )
}
