// A statement of disagreement: it stands beside the entry and goes along with the record.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Field } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { STATEMENT } from '../amendment.ts'
import { disagree, readAmendment } from '../own.server.ts'
import { answerFacts, titleWords } from '../said.ts'

export const loader = patientPage(async (page) => ({
  ...(await readAmendment(page.ctx, { id: page.params.id ?? '' })),
  draft: await draftOf(page),
}))

export const action = personAction('patient', async ({ ctx, form, params }) => {
  const id = params.id ?? ''
  await disagree(ctx, { id, ...typed(form, 'words') })
  return redirect(`/corrections/${id}?done=disagreed`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Disagree({ loaderData: { amendment, draft }, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const { state, along } = amendment
  return (
    <Page
      title={t('amend.disagree')}
      back={{ href: `/corrections/${amendment.id}`, label: t('amend.tab') }}
      lede={titleWords(t, amendment)}
      before={<ErrorSummary errors={errors} />}
    >
      <Facts items={answerFacts(t, amendment)} />
      {state === 'denied' && along === 'nothing' ? (
        <DraftForm what="amend.disagree.draft" draft={draft} sent={actionData}>
          <Field
            label={t('amend.disagree.words')}
            hint={t('amend.disagree.hint', { n: STATEMENT })}
            name="words"
            lines={8}
            maxLength={STATEMENT}
            error={errorFor(errors, 'words')}
          />
          <Button>{t('amend.disagree.do')}</Button>
        </DraftForm>
      ) : (
        <Panel tone="info">
          <p>{t('amend.disagree.not')}</p>
        </Panel>
      )}
    </Page>
  )
}
