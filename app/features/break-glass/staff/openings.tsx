// Each opening of a restricted record, for the privacy officer: what came of it, or the way to write that down.
import { section, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Section } from '../../../ui/section.tsx'
import { listOpenings, type Opening } from '../break-glass.server.ts'
import { OpeningCard, openingTitle } from './opening-card.tsx'

export const loader = staffPage(async ({ ctx, url }) => ({
  openings: await section(ctx, () => listOpenings(ctx, {})),
  done: url.searchParams.has('done'),
}))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Openings({ loaderData: { openings, done } }: Props) {
  const t = useTexts()
  return (
    <Page
      title={t('glass.list')}
      back={{ href: '/staff', label: t('common.back') }}
      lede={t('glass.lede')}
    >
      {done && (
        <Panel tone="done" focus>
          {t('glass.done')}
        </Panel>
      )}
      <Loaded of={openings} what={t('glass.what')}>
        {(all) =>
          all.length === 0 ? (
            <Nothing tellUs={false}>{t('glass.nobody')}</Nothing>
          ) : (
            all.map((opening) => <OneOpening key={opening.id} of={opening} />)
          )
        }
      </Loaded>
    </Page>
  )
}

function OneOpening({ of }: { of: Opening }) {
  const t = useTexts()
  const { id, finding, reviewedAt, own } = of
  return (
    <Section
      title={openingTitle(of, t)}
      aside={
        reviewedAt ? t('glass.reviewed', { date: t.dateShort(reviewedAt) }) : t('glass.waiting')
      }
    >
      <OpeningCard of={of}>
        {reviewedAt ? (
          <p>{finding}</p>
        ) : own ? (
          <p>{t('glass.own')}</p>
        ) : (
          <ButtonLink href={`/staff/glass/${id}`}>{t('glass.toReview')}</ButtonLink>
        )}
      </OpeningCard>
    </Section>
  )
}
