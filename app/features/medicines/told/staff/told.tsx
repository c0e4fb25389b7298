// What a patient told of a medicine: noted in the record beside what stands there, or declined with a reason.
import { redirect } from 'react-router'
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../../doors/web/page.server.ts'
import { notFound } from '../../../../kit/errors.ts'
import { isUuid } from '../../../../kit/ids.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button, Buttons } from '../../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Head } from '../../../chart/staff/head.tsx'
import { loadHead } from '../../../chart/staff/load.tsx'
import { readTold } from '../read.server.ts'
import { rowWords } from '../said.ts'
import { settleTold } from '../take.server.ts'
import { BesideRecord } from './beside-record.tsx'

const oneIn = ({ id: patient = '', told: id = '' }: Record<string, string | undefined>) => {
  if (!isUuid(patient) || !isUuid(id)) throw notFound()
  return { patient, id }
}

export const loader = staffPage(async (page) => {
  const one = oneIn(page.params)
  return {
    one: await readTold(page.ctx, one),
    head: await loadHead(page, one.patient),
    draft: await draftOf(page),
    now: page.ctx.open.now,
  }
})

export const action = personAction('staff', async ({ ctx, form, params, url }) => {
  const note = form.get('do') === 'note'
  await settleTold(ctx, { ...oneIn(params), note, ...typed(form, 'words') })
  return redirect(`${url.pathname}?done=settled`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function ToldByPatient({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { one, head, draft, now } = loaderData
  const { told } = one
  const { kind, name, state, answer, due, alone } = told
  const errors = problems(actionData)
  return (
    <Page
      title={t(`told.title.${kind}`, { name })}
      tabTitle={t('told.tab')}
      back={{ href: `${head.about.at}/medicines`, label: t('chart.medicines') }}
      before={
        <>
          <Head {...head} />
          <ErrorSummary errors={errors} />
        </>
      }
    >
      {state !== 'told' && (
        <Panel tone={state === 'noted' ? 'done' : 'info'} focus>
          <p>{rowWords(t, told)}</p>
          {answer && <p>{t('told.answer', { words: answer })}</p>}
        </Panel>
      )}
      {state === 'told' && due < now && (
        <Panel tone="attention">
          <p>{t('told.late')}</p>
        </Panel>
      )}
      <BesideRecord of={one} />
      {alone && <p>{t('told.isAlone')}</p>}
      {state === 'told' && (
        <DraftForm what="told.answerDraft" draft={draft} sent={actionData}>
          <p>{t(`told.noteText.${kind}`)}</p>
          <Field
            label={t('told.words')}
            hint={t('told.wordsHint')}
            name="words"
            lines={3}
            maxLength={500}
            optional
            error={errorFor(errors, 'words')}
          />
          <Buttons>
            <Button name="do" value="note">
              {t('told.note')}
            </Button>
            <Button kind="quiet" name="do" value="decline">
              {t('told.decline')}
            </Button>
          </Buttons>
        </DraftForm>
      )}
    </Page>
  )
}
