// What patients told of their medicines, of all of them: beside what the record says, what is due first.
import { section, staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../../ui/button.tsx'
import { Filters } from '../../../../ui/filters.tsx'
import { Flag } from '../../../../ui/flag.tsx'
import { Loaded, Nothing } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Card } from '../../../../ui/section.tsx'
import { ClosedWork } from '../../staff/closed-work.tsx'
import { listToldQueue, type InQueue, type Queue } from '../read.server.ts'
import { rowWords } from '../said.ts'
import { shows } from '../told.ts'
import { BesideRecord } from './beside-record.tsx'

export const loader = staffPage(async ({ ctx, url }) => {
  const show = shows.find((one) => one === url.searchParams.get('show')) ?? 'waiting'
  const after = url.searchParams.get('after')
  return {
    show,
    first: !after,
    queue: await section(ctx, () => listToldQueue(ctx, { show, after })),
    now: ctx.open.now,
  }
})

type Data = Awaited<ReturnType<typeof loader>>

export default function ToldQueue({ loaderData }: { loaderData: Data }) {
  const t = useTexts()
  const { show, queue } = loaderData
  return (
    <Page title={t('told.queue')} lede={t('told.queue.lede')}>
      <Filters
        label={t('told.queue.shows')}
        items={shows.map((one) => ({
          href: one === 'waiting' ? '/staff/told' : `/staff/told?show=${one}`,
          label: t(`told.queue.show.${one}`),
          here: one === show,
        }))}
      />
      <Loaded of={queue} what={t('told.queue.what')}>
        {(value) => <Listed of={value} data={loaderData} />}
      </Loaded>
    </Page>
  )
}

function Listed({ of: { items, more, closed }, data }: { of: Queue; data: Data }) {
  const t = useTexts()
  const { show, first, now } = data
  const here = show === 'waiting' ? '' : `show=${show}&`
  return (
    <>
      {items.length === 0 && <Nothing tellUs={false}>{t(`told.queue.none.${show}`)}</Nothing>}
      {items.map((one) => (
        <One key={one.told.id} of={one} now={now} />
      ))}
      {show === 'waiting' && <ClosedWork n={closed} />}
      {(more || !first) && (
        <Buttons>
          {more && (
            <ButtonLink kind="quiet" href={`/staff/told?${here}after=${more}`}>
              {t('refills.queue.next')}
            </ButtonLink>
          )}
          {!first && (
            <ButtonLink kind="quiet" href={`/staff/told?${here}`}>
              {t('refills.queue.first')}
            </ButtonLink>
          )}
        </Buttons>
      )}
    </>
  )
}

function One({ of, now }: { of: InQueue; now: Date }) {
  const t = useTexts()
  const { told, patient, card } = of
  return (
    <Card>
      <h2>
        <a href={`/staff/patients/${patient}/told/${told.id}`}>
          {t(`told.queue.of.${told.kind}`, { medicine: told.name, name: card.name })}
        </a>
      </h2>
      <p>
        {told.state === 'told' && told.due < now && <Flag kind="early" word={t('refills.late')} />}{' '}
        {(told.state !== 'told' || told.seenAt) && rowWords(t, told)}
      </p>
      <BesideRecord of={of} dense />
    </Card>
  )
}
