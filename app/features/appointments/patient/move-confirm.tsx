// Moving: is this right?
import { redirect } from 'react-router'
import { problems, typed } from '../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { lost } from './lost.ts'
import { JustTaken, lostIn, TimeFacts, TimeFields } from './one-time.tsx'
import { moveOwn } from '../booking/own.server.ts'
import { readMoveTime } from '../booking/times.server.ts'

export const loader = patientPage(async ({ ctx, params, url }) => ({
  time: await readMoveTime(ctx, {
    id: params.id ?? '',
    slot: url.searchParams.get('t') ?? '',
  }),
  way: url.searchParams.get('way') ?? '',
  id: params.id ?? '',
}))

export const action = personAction('patient', async ({ ctx, form, params }) => {
  const { slot, way } = typed(form, 'slot', 'way')
  const id = params.id ?? ''
  try {
    await moveOwn(ctx, { id, slot, way: way as 'video' })
    return redirect(`/visits/appointments/${id}?done=moved`)
  } catch (error) {
    return lost(error, form)
  }
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function MoveConfirm({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { time, way, id } = loaderData
  const errors = problems(actionData)
  const taken = lostIn(actionData) ?? time.taken
  return (
    <Page
      title={t('booking.confirmMove')}
      tabTitle={t('appointment.tab')}
      back={{ href: `/visits/appointments/${id}/move`, label: t('booking.chooseNew') }}
      before={<ErrorSummary errors={errors} />}
    >
      <JustTaken taken={taken} moving />
      <TimeFacts of={{ ...time, taken }} />
      <form method="post" noValidate>
        <TimeFields of={time} taken={taken} way={way || (time.moving?.way ?? '')} errors={errors} />
        <Buttons>
          {taken?.length !== 0 && <Button>{t('booking.move')}</Button>}
          <ButtonLink kind="quiet" href={`/visits/appointments/${id}/move`}>
            {t('booking.otherTime')}
          </ButtonLink>
        </Buttons>
      </form>
    </Page>
  )
}
