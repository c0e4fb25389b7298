// A question about a bill, or about one line of it: a message to the team that knows, with what it is about quoted.
import { randomUUID } from 'node:crypto'
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { textsOf } from '../../../doors/web/visit-texts.ts'
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { FormKey } from '../../messages/both/form-key.tsx'
import { Advice, heldOf } from '../../messages/patient/fields.tsx'
import { adviceFor } from '../../messages/patient/sending.ts'
import { startThread } from '../../messages/send.server.ts'
import { readLine } from '../own.server.ts'
import { money } from '../said.ts'

type About = Awaited<ReturnType<typeof readLine>>

export const loader = patientPage(async (page) => ({
  about: await readLine(page.ctx, {
    id: page.params.id ?? '',
    line: page.url.searchParams.get('line') ?? '',
  }),
  draft: await draftOf(page),
  formKey: randomUUID(),
}))

export const action = personAction('patient', async ({ ctx, form, params, visit }) => {
  const { body, key, line } = typed(form, 'body', 'key', 'line')
  const advice = adviceFor(form, body)
  if (advice) return advice
  const t = textsOf(visit)
  const about = await readLine(ctx, { id: params.id ?? '', line })
  const { thread } = await startThread(ctx, {
    team: about.team,
    subject: t('bills.ask.subject', { number: about.bill.number }),
    body: body.trim() && `${quoteOf(t, about)}\n\n${body}`,
    key,
    confidential: about.bill.confidential,
    written: [],
  })
  return redirect(`/messages/${thread}?sent=yes`)
})

/** What they ask about, as whoever answers reads it. */
function quoteOf(t: Texts, { bill, line }: About): string {
  const of = t('bills.ask.of', {
    number: bill.number,
    title: bill.title,
    day: t.date(bill.serviceOn),
  })
  if (!line) return of
  return `${of}\n${t('bills.ask.line', {
    plain: line.plain,
    code: line.code || 'none',
    own: money(t, bill, line.own),
    charge: money(t, bill, line.charge),
  })}`
}

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function AskAboutBill({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { about, draft, formKey } = loaderData
  const { bill, line } = about
  const errors = problems(actionData)
  return (
    <Page
      title={t(line ? 'bills.askLine' : 'bills.ask')}
      back={{ href: `/bills/${bill.id}`, label: bill.title }}
      lede={t('bills.ask.lede')}
      before={
        <>
          <Advice sent={actionData} />
          <ErrorSummary errors={errors} />
        </>
      }
    >
      <blockquote>
        <p className="prose">{quoteOf(t, about)}</p>
      </blockquote>
      <DraftForm what="bills.ask.draft" draft={draft} sent={actionData}>
        <FormKey of={formKey} />
        <input type="hidden" name="line" value={line?.id ?? ''} />
        {heldOf(actionData) && <input type="hidden" name="anyway" value="yes" />}
        <Field
          label={t('bills.ask.question')}
          hint={t('bills.ask.hint')}
          name="body"
          lines={6}
          maxLength={4000}
          error={errorFor(errors, 'body')}
        />
        <Button>{t(heldOf(actionData) ? 'messages.sendAnyway' : 'bills.ask.send')}</Button>
      </DraftForm>
    </Page>
  )
}
