// Booking, second: when.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { aboutType } from './book.tsx'
import { FreeTimes } from './times.tsx'
import { listTimes } from '../booking/times.server.ts'

export const loader = patientPage(async ({ ctx, params, url }) => ({
  times: await section(ctx, () => listTimes(ctx, { ...asked(url), type: params.type ?? '' })),
  type: params.type ?? '',
}))

/** What an address says of the times that are wanted. */
export const asked = ({ searchParams }: URL) => ({
  with: searchParams.get('with') ?? '',
  place: searchParams.get('place') ?? '',
  way: (searchParams.get('way') ?? '') as '',
  language: searchParams.get('language') ?? '',
  from: searchParams.get('from'),
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function BookTimes({ loaderData: { times, type } }: Props) {
  const t = useTexts()
  return (
    <Page
      title={t('booking.choose')}
      back={{ href: '/visits/book', label: t('booking.title') }}
      lede={times.ok ? `${times.value.type.name} · ${aboutType(t, times.value.type)}` : undefined}
    >
      <Loaded of={times} what={t('booking.times')}>
        {(value) => <FreeTimes of={value} here={`/visits/book/${type}`} />}
      </Loaded>
    </Page>
  )
}
