// "I no longer take this": why and since when, if somebody wants to say it. It goes to the clinic; the list stays as it is until
// they noted it.
import { redirect } from 'react-router'
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import { useWhose } from '../../../../ui/frame.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { beginStopped, tellStopped } from '../own.server.ts'
import { Alone } from './alone.tsx'

export const loader = patientPage(async (page) => ({
  begun: await beginStopped(page.ctx, { id: page.params.id ?? '' }),
  draft: await draftOf(page),
}))

export const action = personAction('patient', async ({ ctx, form, params }) => {
  const said = { id: params.id ?? '', alone: form.get('alone') === 'yes' }
  const { id, isNew } = await tellStopped(ctx, { ...said, ...typed(form, 'reason', 'since') })
  return redirect(`/medicines/told/${id}?done=${isNew ? 'told' : 'already'}`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function StopMedicine({ loaderData: { begun, draft }, actionData }: Props) {
  const t = useTexts()
  const { view, already, due } = begun
  const errors = problems(actionData)
  const { helps, name } = useWhose()
  return (
    <Page
      title={t(helps === 'yes' ? 'told.stop.title.other' : 'told.stop.title', { name })}
      tabTitle={t('told.stop.title')}
      back={{ href: '/medicines', label: t('medicines.title') }}
      lede={view.plain}
      before={<ErrorSummary errors={errors} />}
    >
      {already ? (
        <Panel tone="info">
          <p>
            {t('told.already')} <a href={`/medicines/told/${already}`}>{t('told.see')}</a>
          </p>
        </Panel>
      ) : (
        <>
          <p>{t('told.stop.text', { due: t.date(due) })}</p>
          <p>{t('told.stop.careful')}</p>
          <DraftForm what="told.draft" draft={draft} sent={actionData}>
            <Field
              label={t('told.stop.reason')}
              hint={t('told.stop.reasonHint')}
              name="reason"
              lines={3}
              maxLength={300}
              optional
              error={errorFor(errors, 'reason')}
            />
            <Field
              label={t('told.stop.since')}
              hint={t('told.stop.sinceHint')}
              name="since"
              maxLength={80}
              optional
              error={errorFor(errors, 'since')}
            />
            <Alone />
            <Button>{t('told.tell')}</Button>
          </DraftForm>
        </>
      )}
    </Page>
  )
}
