// Booking, third: is this right?
import { randomUUID } from 'node:crypto'
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { FormKey } from '../../messages/both/form-key.tsx'
import { lost } from './lost.ts'
import { JustTaken, lostIn, TimeFacts, TimeFields } from './one-time.tsx'
import { bookAppointment } from '../booking/own.server.ts'
import { readTime } from '../booking/times.server.ts'

export const loader = patientPage(async (page) => ({
  time: await readTime(page.ctx, {
    type: page.params.type ?? '',
    slot: page.url.searchParams.get('t') ?? '',
  }),
  way: page.url.searchParams.get('way') ?? '',
  draft: await draftOf(page),
  formKey: randomUUID(),
}))

export const action = personAction('patient', async ({ ctx, form, params }) => {
  const { slot, way, reason, key } = typed(form, 'slot', 'way', 'reason', 'key')
  const input = { type: params.type ?? '', slot, way: way as 'video', reason, key }
  try {
    const { id } = await bookAppointment(ctx, input)
    return redirect(`/visits/appointments/${id}?done=booked`)
  } catch (error) {
    return lost(error, form)
  }
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function BookConfirm({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { time, way, draft, formKey } = loaderData
  const errors = problems(actionData)
  const taken = lostIn(actionData) ?? time.taken
  const back = `/visits/book/${time.type.id}`
  return (
    <Page
      title={t('booking.confirm')}
      tabTitle={t('booking.title')}
      back={{ href: back, label: t('booking.choose') }}
      before={<ErrorSummary errors={errors} />}
    >
      <JustTaken taken={taken} moving={false} />
      <TimeFacts of={{ ...time, taken }} />
      <DraftForm what="booking.draft" draft={draft} sent={actionData}>
        <FormKey of={formKey} />
        <TimeFields of={time} taken={taken} way={way} errors={errors} />
        <Field
          label={t('booking.note')}
          hint={t('booking.noteHint')}
          name="reason"
          lines={3}
          maxLength={2000}
          optional
          error={errorFor(errors, 'reason')}
        />
        <Buttons>
          {taken?.length !== 0 && <Button>{t('booking.book')}</Button>}
          <ButtonLink kind="quiet" href={back}>
            {t('booking.otherTime')}
          </ButtonLink>
        </Buttons>
      </DraftForm>
    </Page>
  )
}
