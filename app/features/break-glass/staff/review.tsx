// The privacy officer looks at one opening of a restricted record, and writes down what came of it.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import type { Context } from '../../../kit/kit.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { listOpenings, reviewOpening, type Opening } from '../break-glass.server.ts'
import { OpeningCard, openingTitle } from './opening-card.tsx'

async function openingIn(ctx: Context, params: { id?: string }): Promise<Opening> {
  const opening = (await listOpenings(ctx, {})).find(({ id }) => id === params.id)
  if (!opening) throw notFound()
  return opening
}

export const loader = staffPage(async (page) => ({
  opening: await openingIn(page.ctx, page.params),
  draft: await draftOf(page),
}))

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const { id, patient } = await openingIn(ctx, params)
  await reviewOpening(ctx, { id, patient, ...typed(form, 'finding') })
  return redirect('/staff/glass?done=yes')
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Review({ loaderData: { opening, draft }, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  return (
    <Page
      title={openingTitle(opening, t)}
      tabTitle={t('glass.list')}
      back={{ href: '/staff/glass', label: t('glass.list') }}
      before={<ErrorSummary errors={errors} />}
    >
      <OpeningCard of={opening}>{opening.finding && <p>{opening.finding}</p>}</OpeningCard>
      {!opening.reviewedAt && opening.own && <Panel tone="info">{t('glass.own')}</Panel>}
      {!opening.reviewedAt && !opening.own && (
        <DraftForm what="glass.draftReview" draft={draft} sent={actionData}>
          <Field
            label={t('glass.finding')}
            name="finding"
            hint={t('glass.findingHint')}
            lines={3}
            error={errorFor(errors, 'finding')}
          />
          <Button>{t('glass.review')}</Button>
        </DraftForm>
      )}
    </Page>
  )
}
