// Resetting access: what was checked, where the new way in goes, and then the page to print.
import { DraftForm } from '../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Checkbox, Choices } from '../../../ui/choices.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { askAgain } from '../../account/both/ask-again.ts'
import { checks } from '../checks.ts'
import { readForReset, resetAccess } from '../reset.server.ts'
import { sheetOf, type SheetData } from '../sheet.ts'
import { ContactFields } from './contact-fields.tsx'
import { patientIn } from './patient-in.ts'
import { SheetPage } from './sheet.tsx'

export const loader = staffPage(async (page) => {
  const { ctx, params } = page
  const patient = patientIn(params)
  const before = await readForReset(ctx, { patient })
  askAgain(ctx.open.actor, ctx.open.now)
  return { patient, ...before, draft: await draftOf(page) }
})

export const action = personAction('staff', async ({ ctx, params, form, visit }) => {
  const sheet = await resetAccess(ctx, {
    patient: patientIn(params),
    ...typed(form, 'email', 'phone'),
    checked: form.getAll('checked').map(String) as (typeof checks)[number][],
    lock: form.get('lock') === 'yes',
  })
  return { sheet: sheetOf(visit.kit, sheet) }
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Reset({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { patient, name, contact, others, draft } = loaderData
  const back = { href: `/staff/patients/${patient}/way-in`, label: name }
  const { sheet } = (actionData ?? {}) as { sheet?: SheetData }
  if (sheet) return <SheetPage of={sheet} title={t('sheet.resetTitle', { name })} back={back} />
  const errors = problems(actionData)
  return (
    <Page
      title={t('accessReset.title', { name })}
      tabTitle={t('patient.reset')}
      back={back}
      lede={t('accessReset.lede')}
      before={<ErrorSummary errors={errors} />}
    >
      {others.length > 0 && (
        <Panel tone="attention" title={t('accessReset.others', { name })}>
          <ul>
            {others.map((other) => (
              <li key={other.name}>
                {t(other.own ? 'accessReset.othersOwn' : 'accessReset.othersHelped', {
                  name,
                  other: other.name,
                })}
              </li>
            ))}
          </ul>
          <p>{t('accessReset.othersText')}</p>
        </Panel>
      )}
      <DraftForm what="accessReset.draft" draft={draft} sent={actionData}>
        <Choices
          label={t('accessReset.checked')}
          hint={t('accessReset.checkedHint')}
          name="checked"
          several
          options={checks.map((value) => ({ value, label: t(`accessReset.check.${value}`) }))}
          error={errorFor(errors, 'checked')}
        />
        <ContactFields
          value={{ email: contact.email ?? '', phone: contact.phone ?? '' }}
          errors={errors}
          hints={{ email: t('accessReset.emailHint'), phone: t('accessReset.phoneHint') }}
        />
        <Checkbox label={t('accessReset.lock')} name="lock" />
        <Panel tone="info">{t('accessReset.what')}</Panel>
        <Button>{t('accessReset.button')}</Button>
      </DraftForm>
    </Page>
  )
}
