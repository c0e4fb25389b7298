// Moving: when instead.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { At } from '../both/when.tsx'
import { whenWords } from '../told.ts'
import { WhyNot } from './appointment.tsx'
import { asked } from './book-times.tsx'
import { FreeTimes } from './times.tsx'
import { listMoveTimes } from '../booking/times.server.ts'

export const loader = patientPage(async ({ ctx, params, url }) => ({
  times: await section(ctx, () => listMoveTimes(ctx, { ...asked(url), id: params.id ?? '' })),
  id: params.id ?? '',
}))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function MoveTimes({ loaderData: { times, id } }: Props) {
  const t = useTexts()
  const moving = times.ok ? times.value.moving : null
  return (
    <Page
      title={t('booking.chooseNew')}
      back={{ href: `/visits/appointments/${id}`, label: t('appointment.title') }}
      lede={moving && <At {...moving}>{t('booking.nowAt', { when: whenWords(t, moving) })}</At>}
    >
      <Loaded of={times} what={t('booking.times')}>
        {(value) =>
          !value.ruling.may ? (
            <WhyNot of={value.ruling} />
          ) : (
            <FreeTimes of={value} here={`/visits/appointments/${id}/move`} />
          )
        }
      </Loaded>
    </Page>
  )
}
