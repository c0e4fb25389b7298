// One text of an unknown or shared number: whose it is, or that it is no patient's. Until then it is in nobody's record.
import { data, redirect } from 'react-router'
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { draftOf, step } from '../../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../../doors/web/page.server.ts'
import { httpStatus, PorticoError } from '../../../../kit/errors.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button, Buttons } from '../../../../ui/button.tsx'
import { Checkbox, Choices } from '../../../../ui/choices.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Prose } from '../../../../ui/prose.tsx'
import { Card, Section } from '../../../../ui/section.tsx'
import { keptFields } from '../../../drafts/kept.ts'
import { searchPatients } from '../../../find/find.server.ts'
import { matchText, readUnmatched, setTextAside } from '../queue.server.ts'

export const loader = staffPage(async (page) => ({
  text: await readUnmatched(page.ctx, { id: page.params.id ?? '' }),
  draft: await draftOf(page),
}))

type Person = {
  patient: string
  name: string
  birthDate: string | null
  recordNumber: string | null
}

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const id = params.id ?? ''
  const { do: deed, q, patient, why } = typed(form, 'do', 'q', 'patient', 'why')
  const find = async (): Promise<Person[]> => (await searchPatients(ctx, { search: q })).items
  if (deed === 'find') return step({ found: await find(), kept: keptFields(form) })
  try {
    if (deed === 'aside') {
      await setTextAside(ctx, { id, why })
      return redirect('/staff/texts?did=aside')
    }
    await matchText(ctx, { id, patient, keep: form.get('keep') === 'yes' })
    return redirect(`/staff/texts?did=matched&of=${encodeURIComponent(patient)}`)
  } catch (error) {
    if (!(error instanceof PorticoError) || error.kind !== 'invalid' || !q.trim()) throw error
    // Who was found stays to be chosen from.
    const { message: sentence, fields } = error
    const again = { error: { sentence, fields }, found: await find(), kept: keptFields(form) }
    return step(data(again, { status: httpStatus.invalid }))
  }
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function MatchText({ loaderData: { text, draft }, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const found = (actionData as { found?: Person[] } | undefined)?.found
  const people = found ?? text.people
  return (
    <Page
      title={t('texts.queue.from', { number: text.from })}
      tabTitle={t('texts.queue')}
      back={{ href: '/staff/texts', label: t('texts.queue') }}
      lede={`${t.dateTime(text.at)} ${t('texts.queue.pictures', { n: text.pictures })}`}
      before={<ErrorSummary errors={errors} />}
    >
      <Card>
        <Prose>{text.body}</Prose>
      </Card>
      <DraftForm what="texts.match.draft" draft={draft} sent={actionData}>
        <Section title={t('texts.match')}>
          <Field
            label={t('texts.match.search')}
            name="q"
            type="search"
            autoComplete="off"
            optional
            maxLength={100}
          />
          <Buttons>
            <Button kind="quiet" name="do" value="find">
              {t('texts.match.find')}
            </Button>
          </Buttons>
          {people.length > 0 && (
            <>
              <Choices
                label={t(found ? 'texts.match' : 'texts.match.shared')}
                name="patient"
                error={errorFor(errors, 'patient')}
                options={people.map((one) => ({
                  value: one.patient,
                  label: one.name,
                  hint: [one.birthDate && t.dateShort(one.birthDate), one.recordNumber]
                    .filter(Boolean)
                    .join(' · '),
                }))}
              />
              <Checkbox name="keep" label={t('texts.match.keepYes')} />
              <Button name="do" value="match">
                {t('texts.match.do')}
              </Button>
            </>
          )}
          {found?.length === 0 && <p>{t('texts.match.nobody')}</p>}
        </Section>
        <Section title={t('texts.aside')}>
          <Field
            label={t('texts.aside.why')}
            name="why"
            maxLength={300}
            error={errorFor(errors, 'why')}
          />
          <Button kind="quiet" name="do" value="aside">
            {t('texts.aside.do')}
          </Button>
        </Section>
      </DraftForm>
    </Page>
  )
}
