// Asking about one access: in the person's own words, to the privacy officer.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { readAccess } from '../access.server.ts'
import { askAboutAccess } from '../questions.server.ts'
import { deedOf, nameOf, timeAndRole } from '../said.ts'

export const loader = patientPage(async (page) => ({
  about: await readAccess(page.ctx, { id: page.params.id ?? '' }),
  draft: await draftOf(page),
}))

export const action = personAction('patient', async ({ ctx, form, params }) => {
  const { id } = await askAboutAccess(ctx, { id: params.id ?? '', ...typed(form, 'question') })
  return redirect(`/access/questions?asked=${id}`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Ask({ loaderData: { about, draft }, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  return (
    <Page
      title={t('questions.ask')}
      back={{ href: '/access', label: t('access.title') }}
      before={<ErrorSummary errors={errors} />}
    >
      <Rows>
        <Row
          title={nameOf(about, t)}
          say={deedOf(about, t)}
          second={`${t.date(about.at)} · ${timeAndRole(about, t)}`}
        />
      </Rows>
      <DraftForm what="questions.draft" draft={draft} sent={actionData}>
        <Field
          label={t('questions.question')}
          hint={t('questions.questionHint')}
          name="question"
          lines={5}
          maxLength={2000}
          error={errorFor(errors, 'question')}
        />
        <Button>{t('questions.send')}</Button>
      </DraftForm>
    </Page>
  )
}
