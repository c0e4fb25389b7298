// Undoing a merge: why, once more who this is, and everything is as it was.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage, type PageArgs } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { askAgain } from '../../account/both/ask-again.ts'
import { patientIn } from '../../invitations/staff/patient-in.ts'
import { undoMerge } from '../merge.server.ts'
import { listMerges } from '../merged.server.ts'

const linkIn = ({ link = '' }: PageArgs['params']) => link

export const loader = staffPage(async (page) => {
  const patient = patientIn(page.params)
  const merges = await listMerges(page.ctx, { patient })
  const merge = merges.find(({ link }) => link === linkIn(page.params))
  if (!merge) throw notFound()
  // Somebody was quicker: the list says who.
  if (merge.endedAt) throw redirect(`/staff/patients/${patient}/merges`)
  // Asked before anything is typed.
  askAgain(page.ctx.open.actor, page.ctx.open.now)
  return { patient, merge, draft: await draftOf(page) }
})

export const action = personAction('staff', async ({ ctx, params, form }) => {
  await undoMerge(ctx, { link: linkIn(params), ...typed(form, 'reason') })
  return redirect(`/staff/patients/${patientIn(params)}/merges?changed=undone`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Unmerge({ loaderData: { patient, merge, draft }, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  return (
    <Page
      title={t('merges.undoTitle')}
      lede={t('merges.undoLede')}
      back={{ href: `/staff/patients/${patient}/merges`, label: t('merges.title') }}
      before={<ErrorSummary errors={errors} />}
    >
      <p>
        {t(merge.goes === patient ? 'merges.stays' : 'merges.goes', {
          name: merge.name,
          number: merge.number ?? '',
        })}
      </p>
      <DraftForm what="merges.undoDraft" draft={draft} sent={actionData}>
        <Field
          label={t('merges.undoReason')}
          name="reason"
          lines={2}
          error={errorFor(errors, 'reason')}
        />
        <Button>{t('merges.undo')}</Button>
      </DraftForm>
    </Page>
  )
}
