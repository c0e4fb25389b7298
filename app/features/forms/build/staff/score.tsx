// The score of a form: which questions count, and what the sum means.
import { redirect } from 'react-router'
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../../doors/web/drafts.server.ts'
import { problems } from '../../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Checkbox, Choices, FieldGroup } from '../../../../ui/choices.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import { Nothing } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { questionIn } from '../../both/words.ts'
import { itemsOf } from '../../questionnaire/form.ts'
import { counted, rangeOf, scoreOf, worksOut, wrongBands } from '../score.ts'
import { addressOf } from './addresses.ts'
import { change, isTicked, openedDraft } from './draft-page.ts'

/** Empty ones below those that are there; at most so many. */
const MORE = 3
const MOST = 20

export const loader = staffPage(async (page) => {
  const { draft, at } = await openedDraft(page)
  const { form } = draft
  const questions = counted(form)
  const score = scoreOf(form)
  const range = rangeOf(form, score?.of ?? questions.map(({ id }) => id))
  return {
    title: form.title.text,
    at,
    questions,
    all: [...itemsOf(form.items)],
    score,
    range,
    bands: score && score.bands.length > 0 ? wrongBands(score.bands, range) : null,
    elsewhere: worksOut(form),
    kept: await draftOf(page),
  }
})

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const count = Math.min(Number(form.get('count') ?? 0), MOST)
  const bands = Array.from({ length: count }, (_, at) => ({
    from: String(form.get(`from-${at}`) ?? ''),
    to: String(form.get(`to-${at}`) ?? ''),
    words: String(form.get(`words-${at}`) ?? ''),
  }))
  const of = form.getAll('of').map(String)
  await change(ctx, params, { do: 'score', of, all: isTicked(form, 'all'), bands })
  return redirect(`${addressOf(params.draft ?? '')}/score?done=yes`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function ScoreOfForm({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { title, at, questions, all, score, range, bands, elsewhere, kept } = loaderData
  const errors = problems(actionData)
  const rows = Math.min((score?.bands.length ?? 0) + MORE, MOST)
  return (
    <Page
      title={t('build.score')}
      lede={t('build.score.lede')}
      back={{ href: at, label: title }}
      before={<ErrorSummary errors={errors} />}
    >
      {elsewhere && (
        <Panel tone="info">
          <p>{t('build.score.elsewhere')}</p>
        </Panel>
      )}
      {bands && errors.length === 0 && (
        <Panel tone="attention">
          <p>{bands}</p>
        </Panel>
      )}
      {questions.length === 0 ? (
        <Nothing tellUs={false}>{t('build.score.noPoints')}</Nothing>
      ) : (
        <DraftForm what="build.draft" draft={kept} sent={actionData}>
          <Choices
            label={t('build.score.of')}
            name="of"
            several
            value={score?.of ?? questions.map(({ id }) => id)}
            options={questions.map((one) => ({ value: one.id, label: questionIn(t, one, all) }))}
            error={errorFor(errors, 'of')}
          />
          <Checkbox name="all" label={t('build.score.all')} checked={score?.all ?? true} />
          <p>{t('build.score.range', range)}</p>
          <input type="hidden" name="count" value={rows} />
          {Array.from({ length: rows }, (_, n) => {
            const band = score?.bands[n]
            return (
              <FieldGroup key={n} label={t('build.score.band', { n: n + 1 })} name={`band-${n}`}>
                <Field
                  label={t('build.score.from')}
                  name={`from-${n}`}
                  inputMode="decimal"
                  short
                  value={band && String(band.from)}
                  optional
                  error={errorFor(errors, `from-${n}`)}
                />
                <Field
                  label={t('build.score.to')}
                  name={`to-${n}`}
                  inputMode="decimal"
                  short
                  value={band && String(band.to)}
                  optional
                  error={errorFor(errors, `to-${n}`)}
                />
                <Field
                  label={t('build.score.words')}
                  name={`words-${n}`}
                  value={band?.words}
                  optional
                  error={errorFor(errors, `words-${n}`)}
                />
              </FieldGroup>
            )
          })}
          <Button>{t('build.save')}</Button>
        </DraftForm>
      )}
    </Page>
  )
}
