// Corrections that patients asked for, of all of them: what ends first is on top, with how many days there are.
import { section, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Filters } from '../../../ui/filters.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { ClosedWork } from '../../medicines/staff/closed-work.tsx'
import { daysLeft, NEAR_DAYS, shows } from '../amendment.ts'
import { listAmendmentQueue, type Queue } from '../read.server.ts'
import { clockWords, flags, rowWords, stateWords, titleWords } from '../said.ts'

export const loader = staffPage(async ({ ctx, url }) => {
  const show = shows.find((one) => one === url.searchParams.get('show')) ?? 'open'
  const after = url.searchParams.get('after')
  return {
    show,
    first: !after,
    queue: await section(ctx, () => listAmendmentQueue(ctx, { show, after })),
    now: ctx.open.now,
  }
})

type Data = Awaited<ReturnType<typeof loader>>

export default function CorrectionQueue({ loaderData }: { loaderData: Data }) {
  const t = useTexts()
  const { show, queue } = loaderData
  return (
    <Page title={t('amend.queue')} lede={t('amend.queue.lede')}>
      <Filters
        label={t('told.queue.shows')}
        items={shows.map((one) => ({
          href: one === 'open' ? '/staff/corrections' : `/staff/corrections?show=${one}`,
          label: t(`amend.queue.show.${one}`),
          here: one === show,
        }))}
      />
      <Loaded of={queue} what={t('amend.queue.what')}>
        {(value) => <Listed of={value} data={loaderData} />}
      </Loaded>
    </Page>
  )
}

function Listed({ of: { items, more, closed }, data }: { of: Queue; data: Data }) {
  const t = useTexts()
  const { show, first, now } = data
  const here = show === 'open' ? '' : `show=${show}&`
  return (
    <>
      {items.length === 0 && <Nothing tellUs={false}>{t(`amend.queue.none.${show}`)}</Nothing>}
      {items.length > 0 && (
        <Rows walked>
          {items.map(({ amendment, patient, card }) => (
            <Row
              key={amendment.id}
              href={`/staff/patients/${patient}/corrections/${amendment.id}`}
              title={t('amend.queue.of', { name: card.name, title: titleWords(t, amendment) })}
              second={
                amendment.state === 'asked' ? clockWords(t, amendment, now) : rowWords(t, amendment)
              }
              end={
                <Flag
                  kind={
                    amendment.state === 'asked' && daysLeft(amendment.due, now) < NEAR_DAYS
                      ? 'early'
                      : flags[amendment.state]
                  }
                  word={stateWords(t, amendment)}
                />
              }
            />
          ))}
        </Rows>
      )}
      {show === 'open' && <ClosedWork n={closed} />}
      {(more || !first) && (
        <Buttons>
          {more && (
            <ButtonLink kind="quiet" href={`/staff/corrections?${here}after=${more}`}>
              {t('amend.queue.next')}
            </ButtonLink>
          )}
          {!first && (
            <ButtonLink kind="quiet" href={`/staff/corrections?${here}`}>
              {t('refills.queue.first')}
            </ButtonLink>
          )}
        </Buttons>
      )}
    </>
  )
}
