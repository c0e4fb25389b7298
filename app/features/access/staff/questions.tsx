// Questions of patients about who opened their record: the most urgent first.
import { section, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { listAsked, type Asked } from '../answering.server.ts'

export const loader = staffPage(async ({ ctx, url }) => ({
  asked: await section(ctx, () => listAsked(ctx, {})),
  done: url.searchParams.has('done'),
}))

export default function StaffQuestions({
  loaderData: { asked, done },
}: {
  loaderData: Awaited<ReturnType<typeof loader>>
}) {
  const t = useTexts()
  return (
    <Page title={t('questions.staff')}>
      {done && (
        <Panel tone="done" focus>
          {t('questions.sent')}
        </Panel>
      )}
      <Loaded of={asked} what={t('questions.list')}>
        {(all) => <Both of={all} />}
      </Loaded>
    </Page>
  )
}

function Both({ of }: { of: Asked[] }) {
  const t = useTexts()
  const open = of.filter(({ answeredAt }) => !answeredAt)
  const answered = of.filter(({ answeredAt }) => answeredAt)
  return (
    <>
      <Section title={t('questions.open', { n: open.length })}>
        {open.length === 0 ? (
          <Nothing tellUs={false}>{t('questions.noneOpen')}</Nothing>
        ) : (
          <List of={open} />
        )}
      </Section>
      {answered.length > 0 && (
        <Section title={t('questions.lately')}>
          <List of={answered} />
        </Section>
      )}
    </>
  )
}

function List({ of }: { of: Asked[] }) {
  const t = useTexts()
  return (
    <Rows walked>
      {of.map(({ id, name, reference, due, late, answeredAt }) => (
        <Row
          key={id}
          href={`/staff/questions/${id}`}
          title={name}
          say={
            answeredAt
              ? t('questions.answered', { when: t.date(answeredAt) })
              : t(late ? 'questions.late' : 'questions.due', { due: t.date(due) })
          }
          second={t('questions.reference', { reference })}
        />
      ))}
    </Rows>
  )
}
