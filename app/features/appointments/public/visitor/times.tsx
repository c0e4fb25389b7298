// Free times of one kind of visit, the soonest first.
import { publicPage } from '../../../../doors/web/page.server.ts'
import { notFound } from '../../../../kit/errors.ts'
import { isUuid } from '../../../../kit/ids.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { ButtonLink } from '../../../../ui/button.tsx'
import { Nothing } from '../../../../ui/loaded.tsx'
import { inFrame, staying } from '../embedded.ts'
import { listTimes } from '../offered.server.ts'
import { BookingPage } from './booking-page.tsx'
import { fromIn } from './from.ts'
import { TimesList } from './times-list.tsx'

export const loader = publicPage(async ({ ctx, url }) => {
  const type = url.searchParams.get('type') ?? ''
  if (!isUuid(type)) throw notFound()
  const from = fromIn(url)
  return { ...(await listTimes(ctx, { type, from })), embed: inFrame(url), from }
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Times({ loaderData: { type, slots, names, until, embed } }: Props) {
  const t = useTexts()
  const last = slots.at(-1)?.at
  const later = last ? last + 1 : until.getTime()
  return (
    <BookingPage
      embed={embed}
      title={t('publicBooking.times')}
      lede={t('publicBooking.times.lede', { type: type.name })}
    >
      <p>
        <a href={staying(embed, '/book')}>{t('publicBooking.back')}</a>
      </p>
      {slots.length === 0 && (
        <Nothing tellUs={false}>{t('publicBooking.times.none', { until: t.date(until) })}</Nothing>
      )}
      <TimesList
        slots={slots}
        names={names}
        hrefOf={(slot) => staying(embed, '/book/who', { type: type.id, slot })}
      />
      <ButtonLink
        kind="quiet"
        href={staying(embed, '/book/times', { type: type.id, from: String(later) })}
      >
        {t('publicBooking.times.more')}
      </ButtonLink>
      <p>{t('publicBooking.times.desk')}</p>
    </BookingPage>
  )
}
