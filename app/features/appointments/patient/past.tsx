// What was booked here and is over: came, did not come, cancelled.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { useWhose } from '../../../ui/frame.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Lines } from '../../record/both/lines.tsx'
import type { Appointment } from '../appointment.ts'
import { dayWords } from '../told.ts'
import { listPast } from '../booking/own.server.ts'

export const loader = patientPage(async ({ ctx, url }) => ({
  list: await section(ctx, () => listPast(ctx, { before: url.searchParams.get('before') })),
  first: !url.searchParams.has('before'),
}))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Past({ loaderData: { list, first } }: Props) {
  const t = useTexts()
  return (
    <Page title={t('appointment.pastTitle')} back={{ href: '/visits', label: t('visits.title') }}>
      <Loaded of={list} what={t('appointment.pastWhat')}>
        {({ past, older }) => (
          <>
            {past.length === 0 ? <p>{t('appointment.pastNone')}</p> : <PastRows of={past} />}
            <Pager
              newer={first ? undefined : '/visits/appointments'}
              older={older ? `/visits/appointments?before=${older}` : undefined}
            />
          </>
        )}
      </Loaded>
    </Page>
  )
}

export function PastRows({ of }: { of: Appointment[] }) {
  const t = useTexts()
  const whose = useWhose()
  return (
    <Rows>
      {of.map((one) => (
        <Row
          key={one.id}
          href={`/visits/appointments/${one.id}`}
          title={one.type.name}
          second={
            <Lines
              of={[
                dayWords(t, one),
                t('appointments.withWhom', { who: one.bookable.name }),
                t(`appointment.state.${one.state === 'booked' ? 'over' : one.state}`, whose),
              ]}
            />
          }
        />
      ))}
    </Rows>
  )
}
