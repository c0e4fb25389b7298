// The last look before patients can be asked: what it means, and what is missing still.
import { redirect } from 'react-router'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button, ButtonLink, Buttons } from '../../../../ui/button.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { minutesOf } from '../../questionnaire/form.ts'
import { refusedWords } from '../../refused-words.ts'
import { publishForm } from '../build.server.ts'
import { rangeOf, scoreOf, wrongBands } from '../score.ts'
import { countQuestions, missingIn } from '../translate.ts'
import { FORMS } from './addresses.ts'
import { openedDraft } from './draft-page.ts'

const NAMED = 5 // texts without Spanish, the first of them

export const loader = staffPage(async (page) => {
  const { draft, at } = await openedDraft(page)
  const { form } = draft
  const score = scoreOf(form)
  const refused = draft.refused.length > 0 ? refusedWords(draft.refused) : null
  return {
    draft,
    at,
    refused: refused?.replace('taken', 'published') ?? null,
    missing: missingIn(form, 'es'),
    bands:
      score && score.bands.length > 0 ? wrongBands(score.bands, rangeOf(form, score.of)) : null,
  }
})

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const { revision } = typed(form, 'revision')
  const { id } = await publishForm(ctx, { id: params.draft ?? '', revision: Number(revision) })
  return redirect(`${FORMS}/${id}?done=published`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Publish({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { draft, at, refused, missing, bands } = loaderData
  const { form, version, formId, revision } = draft
  return (
    <Page
      title={t('build.publish')}
      lede={form.title.text}
      back={{ href: at, label: form.title.text }}
      before={<ErrorSummary errors={problems(actionData)} />}
    >
      <Facts
        items={[
          { term: t('build.publish.version'), value: String(version) },
          { term: t('build.publish.questions'), value: String(countQuestions(form)) },
          { term: t('build.publish.takes'), value: t('forms.minutes', { n: minutesOf(form) }) },
          {
            term: t('build.publish.signed'),
            value:
              form.signers.map((one) => t(`build.signer.${one}`)).join(', ') ||
              t('build.publish.signedBy.nobody'),
          },
        ]}
      />
      {refused && (
        <Panel tone="attention">
          <p>{refused}</p>
        </Panel>
      )}
      {missing.length > 0 && (
        <Panel tone="info">
          <p>{t('build.publish.missing', { n: missing.length })}</p>
          <ul>
            {missing.slice(0, NAMED).map(({ key, words }) => (
              <li key={key}>{words.text}</li>
            ))}
          </ul>
          <p>
            <a href={`${at}/words/es`}>{t('build.words')}</a>
          </p>
        </Panel>
      )}
      {bands && (
        <Panel tone="attention">
          <p>{bands}</p>
        </Panel>
      )}
      <p>{t(formId ? 'build.publish.next' : 'build.publish.first')}</p>
      {!refused && (
        <form method="post">
          <input type="hidden" name="revision" value={revision} />
          <Buttons>
            <Button>{t('build.publish.do')}</Button>
            <ButtonLink kind="quiet" href={`${at}/preview`}>
              {t('build.preview')}
            </ButtonLink>
          </Buttons>
        </form>
      )}
    </Page>
  )
}
