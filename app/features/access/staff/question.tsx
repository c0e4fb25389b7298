// One question, the access it is about, and the answer to write. What is typed is kept.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { Prose } from '../../../ui/prose.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Card, Section } from '../../../ui/section.tsx'
import { answerQuestion, readAsked } from '../answering.server.ts'
import { deedOf, nameOf, timeAndRole } from '../said.ts'

export const loader = staffPage(async (page) => ({
  asked: await readAsked(page.ctx, { id: page.params.id ?? '' }),
  draft: await draftOf(page),
}))

export const action = personAction('staff', async ({ ctx, form, params, visit }) => {
  await answerQuestion(ctx, {
    id: params.id ?? '',
    origin: visit.kit.config.origin,
    ...typed(form, 'answer'),
  })
  return redirect('/staff/questions?done=yes')
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function StaffQuestion({ loaderData: { asked, draft }, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const { about, answer, answeredAt } = asked
  return (
    <Page
      title={t('questions.of', { name: asked.name })}
      tabTitle={t('questions.staff')}
      back={{ href: '/staff/questions', label: t('questions.staff') }}
      lede={t('questions.reference', { reference: asked.reference })}
      before={<ErrorSummary errors={errors} />}
    >
      <Card>
        <Prose>{asked.question}</Prose>
        <p>
          <small>{t('questions.asked', { when: t.dateTime(asked.askedAt) })}</small>
        </p>
      </Card>
      {about && (
        <Section title={t('questions.about')}>
          <Rows>
            <Row
              title={about.who === 'you' ? asked.name : nameOf(about, t)}
              say={deedOf(about, t)}
              second={`${t.date(about.at)} · ${timeAndRole(about, t)}`}
            />
          </Rows>
        </Section>
      )}
      {answer && answeredAt ? (
        <Section title={t('questions.answered', { when: t.date(answeredAt) })}>
          <Card>
            <Prose>{answer}</Prose>
          </Card>
        </Section>
      ) : (
        <DraftForm what="questions.draftAnswer" draft={draft} sent={actionData}>
          <Field
            label={t('questions.answer')}
            hint={t('questions.answerHint', { due: t.date(asked.due) })}
            name="answer"
            lines={6}
            maxLength={4000}
            error={errorFor(errors, 'answer')}
          />
          <Button>{t('questions.sendAnswer')}</Button>
        </DraftForm>
      )}
    </Page>
  )
}
