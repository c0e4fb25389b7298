// Cancelling: why, and one button; or why it cannot be done here.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { useTexts, Words } from '../../../texts/context.tsx'
import type { TextKey } from '../../../texts/en.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { patientReasons, reasonWords } from '../reasons.ts'
import { At, YourTime } from '../both/when.tsx'
import { whenWords } from '../told.ts'
import { WhyNot } from './appointment.tsx'
import { cancelOwn, readOwnAppointment } from '../booking/own.server.ts'

export const loader = patientPage(async (page) => ({
  one: await readOwnAppointment(page.ctx, { id: page.params.id ?? '' }),
  draft: await draftOf(page),
}))

export const action = personAction('patient', async ({ ctx, form, params }) => {
  const { why, words } = typed(form, 'why', 'words')
  const id = params.id ?? ''
  await cancelOwn(ctx, { id, why: why as 'other', words })
  return redirect(`/visits/appointments/${id}?done=cancelled`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Cancel({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { one, draft } = loaderData
  const { appointment, cancel, move, mayAct } = one
  const errors = problems(actionData)
  const back = `/visits/appointments/${appointment.id}`
  return (
    <Page
      title={t('appointment.cancelTitle')}
      tabTitle={t('appointment.tab')}
      back={{ href: back, label: t('appointment.title') }}
      lede={<At {...appointment}>{`${appointment.type.name}, ${whenWords(t, appointment)}`}</At>}
      before={<ErrorSummary errors={errors} />}
    >
      {!cancel.may && <WhyNot of={cancel} />}
      {cancel.may && !mayAct && <p>{t('appointment.onlyLook')}</p>}
      {cancel.may && mayAct && (
        <>
          {move.may && (
            <p>
              <Words of="appointment.cancelMove" links={{ move: `${back}/move` }} />
            </p>
          )}
          <DraftForm what="appointment.cancelDraft" draft={draft} sent={actionData}>
            <Choices
              label={t('appointment.cancelWhy')}
              name="why"
              options={patientReasons.map((why) => ({
                value: why,
                label: t(reasonWords(why) as TextKey),
              }))}
              error={errorFor(errors, 'why')}
            />
            <Field
              label={t('appointment.cancelWords')}
              hint={t('appointment.cancelWordsHint')}
              name="words"
              lines={2}
              maxLength={2000}
              optional
              error={errorFor(errors, 'words')}
            />
            <Buttons>
              <Button kind="danger">{t('appointment.cancelDo')}</Button>
              <ButtonLink kind="quiet" href={back}>
                {t('appointment.keep')}
              </ButtonLink>
            </Buttons>
          </DraftForm>
        </>
      )}
      <YourTime />
    </Page>
  )
}
