// A draft as patients will see it on a phone, to be walked through: what is shown, worked out and refused follows from what is
// answered here. Nothing of it is kept.
import { problems } from '../../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../../doors/web/page.server.ts'
import { TextsProvider, useTexts } from '../../../../texts/context.tsx'
import { createTexts } from '../../../../texts/texts.ts'
import { Button, ButtonLink, Buttons, EnterButton } from '../../../../ui/button.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Nothing } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { PhoneFrame } from '../../../../ui/phone-frame.tsx'
import { Prose } from '../../../../ui/prose.tsx'
import { Answered } from '../../both/answered.tsx'
import { fileAsked, moreAsked, timesAsked } from '../../both/page.ts'
import { AnswerStyles } from '../../both/answer-styles.tsx'
import { Questions } from '../../both/questions.tsx'
import { answerWords, questionIn, questionOf, wrongWords } from '../../both/words.ts'
import { wentOn } from '../../opened.ts'
import type { Answers, Value } from '../../questionnaire/answers.ts'
import { itemsOf, said } from '../../questionnaire/form.ts'
import { allSeen, put, type Seen, type Settled } from '../../questionnaire/settle.ts'
import { withTimes } from '../../questionnaire/times.ts'
import { alarmsIn, askedOn, sheetOf, sheetsOf } from '../../sheets.ts'
import { readTyped } from '../../typed.ts'
import { openedDraft } from './draft-page.ts'

const MOST = 200_000
const EXAMPLE = 'Example'

export const loader = staffPage(async (page) => {
  const { draft, at } = await openedDraft(page)
  const lang = page.url.searchParams.get('lang') === 'es' ? 'es' : 'en'
  return { draft, at, lang, first: wentOn(draft.form, null, {}) }
})

type Walked = { answers: string; stands: Settled; at: string; fields: Record<string, string> }

/** One page answered: the next one, or what is wrong with this. */
export const action = personAction('staff', async ({ ctx, form, params, visit }) => {
  const { draft } = await openedDraft({ ctx: ctx as never, params })
  const before = read(String(form.get('_answers') ?? ''))
  const shown = wentOn(draft.form, before, before)
  const key = String(form.get('_sheet') ?? '')
  const here = sheetOf(sheetsOf(shown.seen), key)
  const t = createTexts({ lang: visit.lang, timeZone: 'UTC', clinicName: '', phone: '' })
  const all = [...itemsOf(draft.form.items)]
  const changed = new Map<string, Value[]>()
  const fields: Record<string, string> = {}
  for (const seen of askedOn(here?.seen ?? [])) {
    if (seen.item.kind === 'attachment') continue
    const typed = readTyped(seen, form)
    if ('values' in typed) changed.set(seen.key, typed.values)
    else
      fields[typed.field ?? seen.key] = t(`forms.wrong.${typed.wrong}`, {
        question: questionIn(t, seen.item, all, seen.key),
      })
  }
  const file = fileAsked(shown, key, form)
  const asked = file && [...allSeen(shown.seen)].find((one) => one.key === file)
  if (asked) changed.set(asked.key, exampleIn(asked))
  const times = timesAsked(shown, key, form)
  const typed = put(draft.form, before, changed)
  const given = times ? withTimes(draft.form, typed, times) : typed
  const stands = wentOn(draft.form, before, given)
  const sheets = sheetsOf(stands.seen)
  const now = sheetOf(sheets, key)
  if (now && (asked || times || moreAsked(stands, key, form)))
    return { walked: { answers: JSON.stringify(stands.answers), stands, at: key, fields } }
  for (const one of now ? [...allSeen(now.seen)] : [])
    for (const each of one.wrong)
      if (each.firm) fields[each.key] ??= wrongWords(t, one.item, each, all)
  const fresh =
    now &&
    askedOn(now.seen).some((one) => !askedOn(here?.seen ?? []).some((b) => b.key === one.key))
  const next = now && sheets[sheets.indexOf(now) + 1]
  const stay = Object.keys(fields).length > 0 || fresh
  const walked: Walked = {
    answers: JSON.stringify(stands.answers),
    stands,
    at: stay ? key : (next?.key ?? 'end'),
    fields: fresh && Object.keys(fields).length > 0 ? {} : fields,
  }
  return { walked }
})

/** No file is kept of a form that is looked at: an example stands there, and pressed again it is taken away. */
function exampleIn({ item, values }: Seen): Value[] {
  if (values.length > 0) return []
  const [type = 'image/jpeg'] = item.files
  return [{ kind: 'attachment', name: EXAMPLE, type, bytes: 1, url: 'urn:uuid:example' }]
}

function read(text: string): Answers {
  if (!text || text.length > MOST) return {}
  try {
    return JSON.parse(text) as Answers
  } catch {
    return {}
  }
}

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Preview({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { draft, at, lang, first } = loaderData
  const walked = (actionData as { walked?: Walked } | undefined)?.walked
  const texts = createTexts({
    lang,
    timeZone: t.timeZone,
    clinicName: t.clinic,
    phone: t.phone ?? '',
  })
  return (
    <Page
      title={t('build.preview')}
      lede={t('build.preview.lede')}
      back={{ href: at, label: draft.form.title.text }}
      before={<ErrorSummary errors={problems(actionData)} />}
    >
      <Buttons>
        <ButtonLink kind="quiet" href={`${at}/preview?lang=${lang === 'es' ? 'en' : 'es'}`}>
          {t(lang === 'es' ? 'build.preview.en' : 'build.preview.es')}
        </ButtonLink>
        <ButtonLink kind="quiet" href={`${at}/preview?lang=${lang}`}>
          {t('build.preview.again')}
        </ButtonLink>
      </Buttons>
      <PhoneFrame lang={lang}>
        <TextsProvider texts={texts}>
          <OnePage of={loaderData} walked={walked} first={first} />
        </TextsProvider>
      </PhoneFrame>
    </Page>
  )
}

type OneProps = {
  of: Awaited<ReturnType<typeof loader>>
  walked: Walked | undefined
  first: Settled
}

function OnePage({ of: { draft }, walked, first }: OneProps) {
  const t = useTexts()
  const { form } = draft
  const stands = walked?.stands ?? first
  const sheets = sheetsOf(stands.seen)
  const sheet = walked ? sheetOf(sheets, walked.at) : sheets[0]
  const errors = Object.entries(walked?.fields ?? {}).map(([field, message]) => ({
    field,
    message,
  }))
  const alarm = alarmsIn(stands.seen).length > 0
  const title = <h2>{said(form.title, t.lang)}</h2>
  if (sheets.length === 0)
    return (
      <>
        {title}
        <Nothing tellUs={false}>{t('build.none')}</Nothing>
      </>
    )
  if (!sheet)
    return (
      <>
        {title}
        {alarm && <Panel tone="danger">{t('build.preview.alarm')}</Panel>}
        <Worked of={stands} items={[...itemsOf(form.items)].length} />
        {sheets.map(({ key, seen }) => (
          <Answered key={key} of={seen} alarms />
        ))}
      </>
    )
  const at = sheets.indexOf(sheet)
  return (
    <>
      {title}
      {at === 0 && form.about && <Prose>{said(form.about, t.lang)}</Prose>}
      {sheets.length > 1 && <p>{t('forms.step', { n: at + 1, of: sheets.length })}</p>}
      {alarm && <Panel tone="danger">{t('build.preview.alarm')}</Panel>}
      <ErrorSummary errors={errors} />
      <form method="post" noValidate>
        <EnterButton />
        <input type="hidden" name="_answers" value={walked?.answers ?? ''} />
        <input type="hidden" name="_sheet" value={sheet.key} />
        <Questions of={sheet.seen} errors={errors} />
        <AnswerStyles of={sheet.seen.map(({ item }) => item)} />
        <Button>{t('forms.next')}</Button>
      </form>
    </>
  )
}

/** What staff read first: the score, which whoever answers does not see. */
function Worked({ of }: { of: Settled; items: number }) {
  const t = useTexts()
  const scores = [...allSeen(of.seen)].filter(
    ({ open, item, values }) => !open && item.calculated !== null && values.length > 0,
  )
  return (
    <Facts
      items={scores.map((seen) => ({
        term: questionOf(t, seen.item),
        value: seen.values.map((value) => answerWords(t, seen, value)).join(', '),
      }))}
    />
  )
}
