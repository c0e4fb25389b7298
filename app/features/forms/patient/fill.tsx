// One page of a form: its questions, and a button that keeps them and leads on. What an answer makes necessary is asked
// next, on this page or a later one, with or without script.
import { redirect } from 'react-router'
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems } from '../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { invalid, notFound } from '../../../kit/errors.ts'
import { useTexts } from '../../../texts/context.tsx'
import { textsOf } from '../../../doors/web/visit-texts.ts'
import { Button, EnterButton } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Script } from '../../../doors/web/script.tsx'
import { AnswerStyles } from '../both/answer-styles.tsx'
import { Asked, HelpPlace } from '../both/asked.tsx'
import {
  after,
  afterTimes,
  fileAsked,
  moreAsked,
  readPage,
  timesAsked,
  wrongOn,
} from '../both/page.ts'
import { nextOf } from '../several.ts'
import { knownIn } from '../known.ts'
import { readOwnForm, saveAnswers } from '../own.server.ts'
import { said } from '../questionnaire/form.ts'
import { alarmsIn, changesItself, mayStandOn, sheetsOf } from '../sheets.ts'

export const loader = patientPage(async (page) => {
  const { form: id = '', sheet: key = '' } = page.params
  const { request, form, settled, person } = await readOwnForm(page.ctx, { id })
  if (request.state !== 'asked') throw redirect(`/forms/${id}`)
  const sheets = sheetsOf(settled.seen)
  const sheet = sheets.find((one) => one.key === key)
  if (!sheet) throw notFound()
  const at = sheets.indexOf(sheet)
  return {
    id,
    title: request.title,
    seen: sheet.seen,
    items: mayStandOn(sheet, form),
    known: knownIn(form, sheet.seen, person),
    alarm: alarmsIn(settled.seen).length > 0,
    asked: changesItself(form) ? `/forms/${id}/${key}/asked` : undefined,
    at,
    of: sheets.length,
    back: sheets[at - 1]?.key,
    more: page.url.searchParams.has('more'),
    draft: await draftOf(page),
  }
})

export const action = personAction('patient', async ({ ctx, form, params, url, visit }) => {
  const { form: id = '', sheet: key = '' } = params
  const t = textsOf(visit)
  const { settled } = await readOwnForm(ctx, { id })
  const page = readPage(t, settled, key, form)
  if (Object.keys(page.fields).length > 0) throw wrong(page.fields)
  const times = timesAsked(settled, key, form)
  const changed = [...page.changed]
  const stands = await saveAnswers(ctx, { id, changed, times, language: t.lang })
  if (times) return redirect(`${url.pathname}#${afterTimes(stands, times)}`)
  const more = moreAsked(stands, key, form)
  if (more) return redirect(`${url.pathname}#${nextOf(more)}`)
  const file = fileAsked(stands, key, form)
  if (file) return redirect(`/forms/${id}/${file}/file`)
  const fields = wrongOn(t, stands, key, page)
  if (Object.keys(fields).length > 0) throw wrong(fields)
  const next = after(stands, key, page)
  if (next && 'fresh' in next) return redirect(`${url.pathname}?more=yes#${next.fresh}`)
  return redirect(`/forms/${id}/${form.get('do') === 'review' || !next ? 'review' : next.sheet}`)
})

const wrong = (fields: Record<string, string>) =>
  invalid('form_answers', 'Some of what you entered needs another look.', fields)

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Fill({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { id, title, seen, items, known, alarm, asked, at, of, back, more, draft } = loaderData
  const errors = problems(actionData)
  return (
    <Page
      title={said(title, t.lang)}
      tabTitle={t('forms.title')}
      back={back ? { href: `/forms/${id}/${back}`, label: t('common.back') } : `/forms/${id}`}
      lede={of > 1 ? t('forms.step', { n: at + 1, of }) : undefined}
      before={
        <>
          <ErrorSummary errors={errors} />
          <HelpPlace alarm={alarm} />
        </>
      }
    >
      {more && errors.length === 0 && (
        <Panel tone="info">
          <p>{t('forms.more')}</p>
        </Panel>
      )}
      <DraftForm what="forms.draft" draft={draft} sent={actionData}>
        <EnterButton />
        <AnswerStyles of={items} />
        <Asked of={seen} errors={errors} known={known} at={asked} />
        <Button>{t('forms.next')}</Button>
      </DraftForm>
      {asked && <p role="status" className="heard" data-more={t('forms.more')} />}
      {asked && <Script name="asked" />}
    </Page>
  )
}
