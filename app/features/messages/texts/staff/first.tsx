// The first text to a patient: for which team, the words, looked at exactly as they leave. Who texts already is led to where.
import { randomUUID } from 'node:crypto'
import { redirect } from 'react-router'
import { draftOf, step } from '../../../../doors/web/drafts.server.ts'
import { typed } from '../../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { readChartHead } from '../../../chart/head.server.ts'
import type { PorticoError } from '../../../../kit/errors.ts'
import type { Context } from '../../../../kit/kit.ts'
import { saveDraft } from '../../../drafts/drafts.server.ts'
import { keptFields } from '../../../drafts/kept.ts'
import { FirstFields, FirstPage } from '../../staff/first-page.tsx'
import { orBreakGlass } from '../../staff/glass.ts'
import { patientIn } from '../../staff/patient-in.ts'
import { templateStep } from '../../staff/templates/step.ts'
import { listTemplatesFor } from '../../templates/templates.server.ts'
import { lookAtFirst, readFirstText, sendFirst } from '../first.server.ts'
import { enterNumber, stopNumber } from '../send.server.ts'
import { WriteText } from './parts.tsx'

export const loader = staffPage(async (page) => {
  const { ctx, params, url } = page
  const patient = patientIn(params)
  const { thread, texts, teams } = await orBreakGlass(patient, readFirstText(ctx, { patient }))
  if (thread) throw redirect(`/staff/patients/${patient}/messages/${thread}/text`)
  return {
    patient,
    texts,
    teams,
    head: await readChartHead(ctx, { patient }),
    templates: await listTemplatesFor(ctx, { patient, team: null }),
    draft: await draftOf(page),
    formKey: randomUUID(),
    other: url.searchParams.has('number'),
    now: ctx.open.now,
  }
})

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const patient = patientIn(params)
  const { do: deed, number, ...sent } = typed(form, 'do', 'number', 'team', 'body', 'key')
  const at = `/staff/patients/${patient}/messages`
  if (deed === 'number') {
    await enterNumber(ctx, { patient, number })
    return redirect(`${at}/text`)
  }
  if (deed === 'stop') {
    await stopNumber(ctx, { patient })
    return redirect(`${at}/text`)
  }
  if (deed === 'send') {
    const made = await sendFirst(ctx, { patient, ...sent }).catch((error) => {
      if ((error as PorticoError).code !== 'texts_begun') throw error
    })
    if (made) return redirect(`${at}/${made.thread}?did=texted`)
  }
  const { thread } = await readFirstText(ctx, { patient })
  if (thread) return carryOver(ctx, form, `${at}/${thread}/text`)
  if (deed === 'template' || deed === 'insert') return templateStep(ctx, patient, form)
  const { body, key } = sent
  return step({ looked: await lookAtFirst(ctx, { patient, body, key }), kept: keptFields(form) })
})

/** They text by now: what was typed waits in the form that answers there. */
async function carryOver(ctx: Context, form: FormData, place: string): Promise<Response> {
  const { draft: what, whose, body } = typed(form, 'draft', 'whose', 'body')
  await saveDraft(ctx, { what, whose, place, fields: { body: [body] } })
  return redirect(`${place}?did=begun`)
}

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function FirstText({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { head, texts, draft, other } = loaderData
  const { name } = head.card
  return (
    <FirstPage data={loaderData} title={t('texts.compose', { name })} sent={actionData}>
      <WriteText texts={texts} name={name} draft={draft} sent={actionData} other={other}>
        <FirstFields data={loaderData} sent={actionData} />
      </WriteText>
    </FirstPage>
  )
}
