// "Something here is not right": what is wrong, what it should say, why. It goes to the clinic, which answers within the time of the
// law; the record is not changed by it.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { uuidv7 } from '../../../kit/ids.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { useTyped } from '../../../ui/typed.tsx'
import { askAmendment, beginAmendment } from '../own.server.ts'

export const loader = patientPage(async (page) => ({
  begun: await beginAmendment(page.ctx, { about: page.params.about ?? '' }),
  key: uuidv7(page.ctx.open.now),
  draft: await draftOf(page),
}))

export const action = personAction('patient', async ({ ctx, form, params }) => {
  const said = typed(form, 'wrong', 'should', 'why', 'tell', 'key')
  const { id, isNew } = await askAmendment(ctx, { about: params.about ?? '', ...said })
  return redirect(`/corrections/${id}?done=${isNew ? 'asked' : 'already'}`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function AskCorrection({ loaderData: { begun, key, draft }, actionData }: Props) {
  const t = useTexts()
  const { title, href, open, due } = begun
  const errors = problems(actionData)
  const field = (name: 'wrong' | 'should' | 'why' | 'tell') => ({
    name,
    label: t(`amend.ask.${name}`),
    hint: t(`amend.ask.${name}Hint`),
    error: errorFor(errors, name),
  })
  return (
    <Page
      title={t('amend.ask')}
      back={
        href ? { href, label: t('amend.backTo') } : { href: '/record', label: t('place.record') }
      }
      lede={title || t('amend.whole')}
      before={<ErrorSummary errors={errors} />}
    >
      {open && (
        <Panel tone="info">
          <p>
            {t('amend.open')} <a href={`/corrections/${open}`}>{t('told.see')}</a>
          </p>
        </Panel>
      )}
      <p>{t('amend.ask.text', { due: t.date(due) })}</p>
      <p>{t('amend.ask.notChanged')}</p>
      <DraftForm what="amend.draft" draft={draft} sent={actionData}>
        <Key made={key} />
        <Field {...field('wrong')} lines={4} maxLength={2000} />
        <Field {...field('should')} lines={4} maxLength={2000} />
        <Field {...field('why')} lines={3} maxLength={2000} />
        <Field {...field('tell')} lines={2} maxLength={500} optional />
        <Button>{t('amend.ask.send')}</Button>
      </DraftForm>
    </Page>
  )
}

/** The same form asks once, also when it comes back with what was typed. */
function Key({ made }: { made: string }) {
  const [key = made] = useTyped('key') ?? []
  return <input type="hidden" name="key" value={key} />
}
