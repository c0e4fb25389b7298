// "Are these right?": one press when they are; else a form with what is on record, to be put right.
import { redirect } from 'react-router'
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { DateField, readDateField } from '../../../../ui/date-field.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Field } from '../../../../ui/field.tsx'
import { Page } from '../../../../ui/page.tsx'
import { detailNames, type DetailName } from '../changes.ts'
import { readDetails, saveDetails } from '../details.server.ts'
import { isOpen } from '../steps.ts'

export const loader = patientPage(async (page) => ({
  read: await readDetails(page.ctx, { id: page.params.id ?? '' }),
  draft: await draftOf(page),
  now: page.ctx.open.now,
}))

export const action = personAction('patient', async ({ ctx, form, params }) => {
  const id = params.id ?? ''
  const answer = form.get('answer') === 'same' ? 'same' : 'changed'
  const { born: _born, ...said } = typed(form, ...detailNames)
  await saveDetails(ctx, { id, answer, ...said, born: bornIn(form) })
  const changed = answer === 'changed' ? '&changed=yes' : ''
  return redirect(`/visits/appointments/${id}?done=details${changed}`)
})

/** '' where nothing stands; what is no day stays what it is, and is told so. */
const bornIn = (form: FormData): string => {
  const parts = ['day', 'month', 'year'].map((part) => String(form.get(`born-${part}`) ?? ''))
  return readDateField(form, 'born') ?? parts.join(' ').trim()
}

const kinds: Record<Exclude<DetailName, 'born'>, Partial<Parameters<typeof Field>[0]>> = {
  name: { autoComplete: 'name' },
  mobile: { type: 'tel', autoComplete: 'tel', short: true },
  phone: { type: 'tel', short: true },
  email: { type: 'email', autoComplete: 'email' },
  address: { lines: 3, autoComplete: 'street-address' },
}

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function DetailsPage({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { read, draft, now } = loaderData
  const { details, names, appointment, answered } = read
  const errors = problems(actionData)
  const shown = (name: DetailName) =>
    !details[name] ? t('checkIn.none') : name === 'born' ? t.date(details.born) : details[name]
  const [year, month, day] = details.born.split('-')
  const open = errors.length > 0 || draft.at !== null
  return (
    <Page
      title={t('checkIn.title')}
      tabTitle={t('appointment.tab')}
      back={{ href: `/visits/appointments/${appointment.id}`, label: t('appointment.title') }}
      lede={t('checkIn.lede')}
      before={<ErrorSummary errors={errors} />}
    >
      {answered && <p>{t(`checkIn.before.${answered}`)}</p>}
      <Facts
        items={names.map((name) => ({
          term: t(`checkIn.field.${name}`),
          value: <bdi className="prose">{shown(name)}</bdi>,
        }))}
      />
      {!isOpen(appointment, now) ? (
        <p>{t('checkIn.closed')}</p>
      ) : (
        <>
          <form method="post">
            <Button name="answer" value="same">
              {t('checkIn.same')}
            </Button>
          </form>
          <details open={open}>
            <summary>{t('checkIn.changed')}</summary>
            <p>{t('checkIn.changedLede')}</p>
            <DraftForm what="checkIn.draft" draft={draft} sent={actionData}>
              {names.map((name) =>
                name === 'born' ? (
                  <DateField
                    key={name}
                    label={t('checkIn.field.born')}
                    name="born"
                    value={{
                      day: String(Number(day) || ''),
                      month: String(Number(month) || ''),
                      year,
                    }}
                    birth
                    error={errorFor(errors, 'born')}
                  />
                ) : (
                  <Field
                    key={name}
                    label={t(`checkIn.field.${name}`)}
                    name={name}
                    value={details[name]}
                    narrows
                    error={errorFor(errors, name)}
                    {...kinds[name]}
                  />
                ),
              )}
              <Button kind="quiet">{t('checkIn.send')}</Button>
            </DraftForm>
          </details>
        </>
      )}
    </Page>
  )
}
