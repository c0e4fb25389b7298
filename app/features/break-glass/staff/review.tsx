// The privacy officer looks at each opening of a restricted record, and writes down what came of it.
import { redirect } from 'react-router'
import { problems, typed, typedBefore } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor, ErrorSummary, type FormError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Card, Section } from '../../../ui/section.tsx'
import { listOpenings, reviewOpening, type Opening } from '../break-glass.server.ts'

export const loader = staffPage(async ({ ctx, url }) => ({
  openings: await listOpenings(ctx, {}),
  done: url.searchParams.has('done'),
}))

export const action = personAction('staff', async ({ ctx, form }) => {
  await reviewOpening(ctx, typed(form, 'id', 'patient', 'finding'))
  return redirect('/staff/glass?done=yes')
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Review({ loaderData: { openings, done }, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const before = typedBefore(actionData)
  const first = before.id && `finding-${before.id}`
  // The summary's link leads to the form that was sent.
  const summary = errors.map((error) => ({ ...error, field: first ?? error.field }))
  return (
    <Page
      title={t('glass.list')}
      back={{ href: '/staff', label: t('common.back') }}
      lede={t('glass.lede')}
      before={<ErrorSummary errors={summary} />}
    >
      {done && (
        <Panel tone="done" focus>
          {t('glass.done')}
        </Panel>
      )}
      {openings.length === 0 && <Nothing tellUs={false}>{t('glass.nobody')}</Nothing>}
      {openings.map((opening) => (
        <OneOpening
          key={opening.id}
          opening={opening}
          errors={before.id === opening.id ? errors : []}
          finding={before.id === opening.id ? before.finding : undefined}
        />
      ))}
    </Page>
  )
}

type OneProps = { opening: Opening; errors: FormError[]; finding?: string }

function OneOpening({ opening, errors, finding }: OneProps) {
  const t = useTexts()
  const { id, patient, who, role, name, kind, reason, startedAt, looks, reviewedAt } = opening
  return (
    <Section
      title={t('glass.line', { who, role, name })}
      aside={
        reviewedAt ? t('glass.reviewed', { date: t.dateShort(reviewedAt) }) : t('glass.waiting')
      }
    >
      <Card>
        <p>
          {`${t.date(startedAt)}, ${t.time(startedAt)} · ${t(`glass.kind.${kind as 'other'}`)} · ${t('glass.looks', { n: looks })}`}
        </p>
        <p>{reason}</p>
        {reviewedAt ? (
          <p>{opening.finding}</p>
        ) : (
          <form method="post" noValidate>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="patient" value={patient} />
            <Field
              label={t('glass.finding')}
              name="finding"
              id={`finding-${id}`}
              hint={t('glass.findingHint')}
              lines={3}
              value={finding}
              error={errorFor(errors, 'finding')}
            />
            <Button>{t('glass.review')}</Button>
          </form>
        )}
      </Card>
    </Section>
  )
}
