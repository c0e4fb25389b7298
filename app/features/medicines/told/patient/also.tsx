// "I also take…": what is missing on the list. It goes to the clinic, and stands on the list once they noted it.
import { redirect } from 'react-router'
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../../doors/web/page.server.ts'
import { uuidv7 } from '../../../../kit/ids.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Choices } from '../../../../ui/choices.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import { useWhose } from '../../../../ui/frame.tsx'
import { Page } from '../../../../ui/page.tsx'
import { useTyped } from '../../../../ui/typed.tsx'
import { beginAlso, tellAlso } from '../own.server.ts'
import { froms, type From } from '../told.ts'
import { Alone } from './alone.tsx'

export const loader = patientPage(async (page) => ({
  ...(await beginAlso(page.ctx, {})),
  key: uuidv7(page.ctx.open.now),
  draft: await draftOf(page),
}))

export const action = personAction('patient', async ({ ctx, form }) => {
  const { from, ...said } = typed(form, 'name', 'how', 'purpose', 'from', 'since', 'key')
  const { id, isNew } = await tellAlso(ctx, {
    ...said,
    from: from as From | '',
    alone: form.get('alone') === 'yes',
  })
  return redirect(`/medicines/told/${id}?done=${isNew ? 'told' : 'already'}`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function AlsoTaken({ loaderData: { key, due, draft }, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const { helps, name } = useWhose()
  return (
    <Page
      title={t(helps === 'yes' ? 'told.also.title.other' : 'told.also.title', { name })}
      tabTitle={t('told.also.title')}
      back={{ href: '/medicines', label: t('medicines.title') }}
      lede={t('told.also.lede')}
      before={<ErrorSummary errors={errors} />}
    >
      <p>{t('told.also.text', { due: t.date(due) })}</p>
      <DraftForm what="told.draft" draft={draft} sent={actionData}>
        <Key made={key} />
        <Field
          label={t('told.also.name')}
          hint={t('told.also.nameHint')}
          name="name"
          maxLength={120}
          error={errorFor(errors, 'name')}
        />
        <Field
          label={t('told.also.how')}
          hint={t('told.also.howHint')}
          name="how"
          maxLength={200}
          optional
          error={errorFor(errors, 'how')}
        />
        <Field
          label={t('told.also.purpose')}
          hint={t('told.also.purposeHint')}
          name="purpose"
          maxLength={200}
          optional
          error={errorFor(errors, 'purpose')}
        />
        <Choices
          label={t('told.also.from')}
          name="from"
          options={froms.map((from) => ({ value: from, label: t(`told.from.${from}`) }))}
        />
        <Field
          label={t('told.also.since')}
          hint={t('told.also.sinceHint')}
          name="since"
          maxLength={80}
          optional
          error={errorFor(errors, 'since')}
        />
        <Alone />
        <Button>{t('told.tell')}</Button>
      </DraftForm>
    </Page>
  )
}

/** The same form tells once, also when it comes back with what was typed. */
function Key({ made }: { made: string }) {
  const [key = made] = useTyped('key') ?? []
  return <input type="hidden" name="key" value={key} />
}
