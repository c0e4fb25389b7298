// The person's questions about accesses: received, by whom they are seen, when to expect an answer, and the answers.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Prose } from '../../../ui/prose.tsx'
import { Card, Section } from '../../../ui/section.tsx'
import { listQuestions, type Question } from '../questions.server.ts'

export const loader = patientPage(async ({ ctx, url }) => ({
  list: await section(ctx, () => listQuestions(ctx, {})),
  asked: url.searchParams.get('asked'),
}))

export default function Questions({
  loaderData: { list, asked },
}: {
  loaderData: Awaited<ReturnType<typeof loader>>
}) {
  const t = useTexts()
  return (
    <Page title={t('questions.yours')} back={{ href: '/access', label: t('access.title') }}>
      <Loaded of={list} what={t('questions.what')}>
        {(questions) => (
          <>
            {questions
              .filter(({ id }) => id === asked)
              .map((question) => (
                <Received key={question.id} question={question} />
              ))}
            {questions.length === 0 && <Nothing tellUs={false}>{t('questions.none')}</Nothing>}
            {questions.map((question) => (
              <One key={question.id} question={question} />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Received({ question: { reference, due } }: { question: Question }) {
  const t = useTexts()
  return (
    <Panel tone="done" focus title={t('questions.received')}>
      <p>{t('questions.receivedText', { due: t.date(due) })}</p>
      <p>{t('questions.reference', { reference })}</p>
    </Panel>
  )
}

function One({ question }: { question: Question }) {
  const t = useTexts()
  const { reference, askedAt, due, answer, answeredAt } = question
  return (
    <Section
      title={t('questions.asked', { when: t.dateShort(askedAt) })}
      aside={t('questions.reference', { reference })}
    >
      <Card>
        <Prose>{question.question}</Prose>
        {answer && answeredAt ? (
          <>
            <h3>{t('questions.answered', { when: t.date(answeredAt) })}</h3>
            <Prose>{answer}</Prose>
          </>
        ) : (
          <p>{t('questions.waiting', { due: t.date(due) })}</p>
        )}
      </Card>
    </Section>
  )
}
