// One row of the log with everything that it has, beside the list that it was found in; and its review.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Section } from '../../../ui/section.tsx'
import type { Finding } from '../filter.ts'
import { readEvent } from '../log.server.ts'
import { reviewEvent } from '../reviews.server.ts'
import { EventFacts } from './event-facts.tsx'
import { loadLog } from './load.ts'
import { LogPage } from './log-page.tsx'
import { ReviewFields } from './review-fields.tsx'

export const loader = staffPage(async (page) => {
  const { actor } = page.ctx.open
  const event = await readEvent(page.ctx, { id: page.params.id ?? '' })
  return {
    event,
    own: actor.kind === 'staff' && event.account === actor.account,
    done: page.url.searchParams.has('done'),
    log: await loadLog(page),
    draft: await draftOf(page),
  }
})

export const action = personAction('staff', async ({ ctx, form, params, url }) => {
  const { finding, note } = typed(form, 'finding', 'note')
  await reviewEvent(ctx, { event: params.id ?? '', finding: finding as Finding, note })
  url.searchParams.set('done', 'yes')
  return redirect(`${url.pathname}${url.search}`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Event({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { event, own, done, log, draft } = loaderData
  const errors = problems(actionData)
  return (
    <LogPage
      data={log}
      chosen={event.id}
      done={done}
      before={<ErrorSummary errors={errors} />}
      detail={
        <>
          <EventFacts of={event} />
          <Section title={t('audit.review.row')}>
            {own ? (
              <p>{t('audit.review.own')}</p>
            ) : (
              <DraftForm what="audit.review.draft" draft={draft} sent={actionData}>
                <ReviewFields errors={errors} />
                <Button>{t('audit.review.save')}</Button>
              </DraftForm>
            )}
          </Section>
        </>
      }
    />
  )
}
