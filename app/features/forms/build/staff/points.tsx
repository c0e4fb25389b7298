// What each choice counts, and which the clinic must hear of at once.
import { redirect } from 'react-router'
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../../doors/web/drafts.server.ts'
import { problems } from '../../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Checkbox, FieldGroup } from '../../../../ui/choices.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import { Page } from '../../../../ui/page.tsx'
import { offeredBy } from '../table.ts'
import { change, isTicked, openedQuestion } from './draft-page.ts'

export const loader = staffPage(async (page) => {
  const { item, here } = await openedQuestion(page)
  return { item, here, kept: await draftOf(page) }
})

export const action = personAction('staff', async ({ ctx, form, params, url }) => {
  const count = Number(form.get('count') ?? 0)
  const choices = Array.from({ length: Math.min(count, 100) }, (_, at) => ({
    points: String(form.get(`points-${at}`) ?? ''),
    alarm: isTicked(form, `alarm-${at}`),
    alone: isTicked(form, `alone-${at}`),
  }))
  await change(ctx, params, { do: 'points', id: params.item ?? '', choices })
  return redirect(url.pathname.replace(/\/points$/, ''))
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Points({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { item, here, kept } = loaderData
  const errors = problems(actionData)
  return (
    <Page
      title={t('build.points')}
      lede={item.words.text}
      back={{ href: here, label: t('build.theQuestion') }}
      before={<ErrorSummary errors={errors} />}
    >
      <p>{t('build.points.lede')}</p>
      <DraftForm what="build.draft" draft={kept} sent={actionData}>
        <input type="hidden" name="count" value={offeredBy(item).length} />
        {offeredBy(item).map(({ words, weight, alarm, alone }, at) => (
          <FieldGroup key={at} label={words.text} name={`choice-${at}`}>
            <Field
              label={t('build.points.points')}
              name={`points-${at}`}
              inputMode="decimal"
              short
              value={weight === null ? '' : String(weight)}
              optional
              error={errorFor(errors, `points-${at}`)}
            />
            <Checkbox name={`alarm-${at}`} label={t('build.points.alarm')} checked={alarm} />
            {item.repeats && (
              <Checkbox name={`alone-${at}`} label={t('build.points.alone')} checked={alone} />
            )}
          </FieldGroup>
        ))}
        <Button>{t('build.save')}</Button>
      </DraftForm>
    </Page>
  )
}
