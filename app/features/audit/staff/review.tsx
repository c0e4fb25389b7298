// "Reviewed up to here": what a search finds in a period, marked as a whole.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { invalid } from '../../../kit/errors.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { addressOf, filterFrom, type Finding } from '../filter.ts'
import { readNames } from '../names.server.ts'
import { reviewPeriod } from '../reviews.server.ts'
import { FilterWords } from './filter-words.tsx'
import { askedIn } from './load.ts'
import { ReviewFields } from './review-fields.tsx'

const momentIn = (url: URL): Date | null => {
  const at = new Date(url.searchParams.get('upTo') ?? '')
  return Number.isNaN(at.getTime()) ? null : at
}

export const loader = staffPage(async (page) => {
  const { filter } = askedIn(page)
  const { patient, account } = filter
  return {
    filter,
    names: await readNames(page.ctx, { patient, account }),
    upTo: momentIn(page.url) ?? page.ctx.open.now,
    draft: await draftOf(page),
  }
})

export const action = personAction('staff', async ({ ctx, form, url }) => {
  const { finding, note, upTo, from } = typed(form, 'finding', 'note', 'upTo', 'from')
  const at = new Date(upTo)
  if (Number.isNaN(at.getTime())) throw invalid('no_moment', 'Open this page from the log again.')
  const filter = filterFrom(url.searchParams)
  if (from) filter.from = from
  await reviewPeriod(ctx, { filter, upTo: at, finding: finding as Finding, note })
  return redirect('/staff/audit/reviews?done=yes')
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function ReviewPeriod({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { filter, names, upTo, draft } = loaderData
  const errors = problems(actionData)
  return (
    <Page
      title={t('audit.review.period')}
      back={{ href: `/staff/audit?${addressOf(filter)}`, label: t('audit.title') }}
      lede={t('audit.review.periodLede', {
        from: filter.from ? t.date(filter.from) : t('audit.review.beginning'),
        until: t.dateTime(filter.until && filter.until < upTo.toISOString() ? filter.until : upTo),
      })}
      before={<ErrorSummary errors={errors} />}
    >
      <FilterWords of={filter} names={names} />
      <DraftForm what="audit.review.draft" draft={draft} sent={actionData}>
        <input type="hidden" name="upTo" value={upTo.toISOString()} />
        <input type="hidden" name="from" value={filter.from ?? ''} />
        <ReviewFields errors={errors} />
        <Button>{t('audit.review.save')}</Button>
      </DraftForm>
    </Page>
  )
}
