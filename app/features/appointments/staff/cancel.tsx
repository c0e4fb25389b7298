// A visit is cancelled by the clinic: why, and what the patient reads besides. They are always told.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { Head } from '../../chart/staff/head.tsx'
import { clinicReasons, reasonWords, type ClinicReason } from '../reasons.ts'
import { cancelVisit } from '../schedule/visit.server.ts'
import { whenWords } from '../told.ts'
import { idsIn, visitPage, type VisitPage } from './visit-page.ts'

export const loader = staffPage(visitPage)

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const ids = idsIn(params)
  const { why, words } = typed(form, 'why', 'words')
  await cancelVisit(ctx, { ...ids, why: why as ClinicReason, words })
  return redirect(`/staff/patients/${ids.patient}/appointments/${ids.id}?done=cancelled`)
})

type Props = { loaderData: VisitPage; actionData?: unknown }

export default function Cancel({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { appointment, head, at, draft } = loaderData
  const errors = problems(actionData)
  const back = `${at}/appointments/${appointment.id}`
  return (
    <Page
      title={t('schedule.cancel.title')}
      lede={t('schedule.cancel.lede', {
        when: whenWords(t, appointment),
        whom: appointment.bookable.name,
      })}
      back={{ href: back, label: t('schedule.visit') }}
      before={
        <>
          <Head {...head} />
          <ErrorSummary errors={errors} />
        </>
      }
    >
      <DraftForm what="schedule.cancelDraft" draft={draft} sent={actionData}>
        <Choices
          label={t('schedule.cancel.why')}
          name="why"
          options={clinicReasons.map((why) => ({
            value: why,
            label: t(reasonWords(why) ?? 'schedule.cancel.why'),
          }))}
          error={errorFor(errors, 'why')}
        />
        <Field
          label={t('schedule.cancel.words')}
          hint={t('schedule.cancel.wordsHint')}
          name="words"
          lines={3}
          maxLength={500}
          optional
          error={errorFor(errors, 'words')}
        />
        <Buttons>
          <Button kind="danger">{t('schedule.cancel.now')}</Button>
          <ButtonLink kind="quiet" href={back}>
            {t('schedule.leave')}
          </ButtonLink>
        </Buttons>
      </DraftForm>
    </Page>
  )
}
