// The words of a form side by side with their translation; what is missing is counted and comes first to mind.
import { redirect } from 'react-router'
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../../doors/web/drafts.server.ts'
import { personAction, staffPage } from '../../../../doors/web/page.server.ts'
import { notFound } from '../../../../kit/errors.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Field } from '../../../../ui/field.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { WordsBeside } from '../../../../ui/phone-frame.tsx'
import { linesOf, missingIn } from '../translate.ts'
import { change, openedDraft } from './draft-page.ts'

export const loader = staffPage(async (page) => {
  const { draft, at } = await openedDraft(page)
  const { lang = '' } = page.params
  if (!/^[a-z]{2}$/.test(lang)) throw notFound()
  return {
    title: draft.form.title.text,
    at,
    lang,
    lines: linesOf(draft.form),
    missing: missingIn(draft.form, lang).length,
    done: page.url.searchParams.has('done'),
    kept: await draftOf(page),
  }
})

export const action = personAction('staff', async ({ ctx, form, params, url }) => {
  const { lang = '' } = params
  const words = [...form]
    .filter(
      ([name, value]) => /^(title|about|i\d+([hc]\d+)?)$/.test(name) && typeof value === 'string',
    )
    .map(([name, value]): [string, string] => [name, String(value)])
  await change(ctx, params, { do: 'translate', lang, words })
  return redirect(`${url.pathname}?done=yes`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function WordsOfForm({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { title, at, lang, lines, missing, done, kept } = loaderData
  return (
    <Page
      title={t('build.words')}
      lede={missing > 0 ? t('build.words.missing', { n: missing }) : t('build.words.whole')}
      back={{ href: at, label: title }}
    >
      {done && (
        <Panel tone="done" focus>
          <p>{t('build.words.done')}</p>
        </Panel>
      )}
      <p>{t('build.words.lede')}</p>
      <DraftForm what="build.draft" draft={kept} sent={actionData}>
        <WordsBeside>
          {lines.map(({ key, words }) => (
            <Field
              key={key}
              label={words.text}
              name={key}
              lines={words.text.length > 60 ? 3 : 1}
              value={words.in[lang] ?? ''}
              hint={words.in[lang] ? undefined : t('build.words.open')}
              narrows
            />
          ))}
        </WordsBeside>
        <Button>{t('build.save')}</Button>
      </DraftForm>
    </Page>
  )
}
