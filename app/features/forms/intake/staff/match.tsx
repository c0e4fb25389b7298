// One form that somebody sent without an account: who they say to be, who on record that may be, and what is made of it.
import { redirect } from 'react-router'
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { draftOf, step } from '../../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Checkbox, Choices } from '../../../../ui/choices.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Candidates, type Person } from '../../../appointments/public/staff/candidates.tsx'
import { keptFields } from '../../../drafts/kept.ts'
import { searchPatients } from '../../../find/find.server.ts'
import { sexes } from '../../../register/fields.ts'
import { said } from '../../questionnaire/form.ts'
import { matchIntake, readIntakeToMatch, refuseIntake, registerIntake } from '../desk.server.ts'
import { refusals, refusalWords } from '../refusals.ts'

const LIST = '/staff/intake'

export const loader = staffPage(async (page) => ({
  intake: await readIntakeToMatch(page.ctx, { id: page.params.id ?? '' }),
  finds: page.ctx.open.actor.kind === 'staff' && page.ctx.open.actor.may.includes('people.find'),
  draft: await draftOf(page),
}))

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const id = params.id ?? ''
  const { do: deed, q, patient, why, sex } = typed(form, 'do', 'q', 'patient', 'why', 'sex')
  if (deed === 'find') {
    const found: Person[] = (await searchPatients(ctx, { search: q })).items
    return step({ found, kept: keptFields(form) })
  }
  if (deed === 'refuse') {
    await refuseIntake(ctx, { id, why: why as (typeof refusals)[number] })
    return redirect(`${LIST}?did=refused`)
  }
  if (deed === 'new') {
    const sure = form.get('sure') === 'yes'
    const made = await registerIntake(ctx, { id, sex: sex as (typeof sexes)[number], sure })
    return redirect(`${LIST}?did=matched&of=${made.patient}`)
  }
  await matchIntake(ctx, { id, patient })
  return redirect(`${LIST}?did=matched&of=${encodeURIComponent(patient)}`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Match({ loaderData: { intake, finds, draft }, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const found = (actionData as { found?: Person[] } | undefined)?.found
  const { who, title, at, alarm, alike } = intake
  const name = `${who.given} ${who.family}`
  return (
    <Page
      title={t('intake.match.title', { name })}
      tabTitle={t('intake.queue')}
      back={{ href: LIST, label: t('intake.queue') }}
      lede={t('intake.match.sent', { title: said(title, t.lang), when: t.dateTime(at) })}
      before={<ErrorSummary errors={errors} />}
    >
      {alarm && (
        <Panel tone="danger" title={t('intake.match.alarm')}>
          <p>{t('intake.match.alarmNext')}</p>
        </Panel>
      )}
      <Section title={t('publicBooking.request.said')}>
        <Facts
          items={[
            { term: t('publicBooking.request.born'), value: t.date(who.born) },
            { term: t('publicBooking.request.email'), value: who.email },
            { term: t('publicBooking.request.phone'), value: who.phone },
            {
              term: t('publicBooking.request.language'),
              value: who.language && t(`register.language.${who.language}`),
            },
          ]}
        />
        <p>{t('intake.match.unproved')}</p>
      </Section>
      <DraftForm what="intake.match.draft" draft={draft} sent={actionData}>
        {finds && (
          <Candidates
            said={who}
            alike={alike}
            choose={t('intake.match.choose')}
            attach={t('intake.match.attach')}
            found={found}
            error={errorFor(errors, 'patient')}
          />
        )}
        <Section title={t('publicBooking.request.new')}>
          <p>{t('intake.match.newLede')}</p>
          <Choices
            label={t('publicBooking.request.sex')}
            name="sex"
            inline
            value="unknown"
            options={sexes.map((sex) => ({ value: sex, label: t(`register.sex.${sex}`) }))}
            error={errorFor(errors, 'sex')}
          />
          {alike.length > 0 && (
            <Checkbox
              name="sure"
              label={t('publicBooking.request.registerSure')}
              error={errorFor(errors, 'sure')}
            />
          )}
          <Button kind="quiet" name="do" value="new">
            {t('intake.match.register')}
          </Button>
        </Section>
        <Section title={t('publicBooking.request.refuse')}>
          <p>{t('intake.match.refuseLede')}</p>
          <Choices
            label={t('publicBooking.request.refuseWhy')}
            name="why"
            options={refusals.map((why) => ({ value: why, label: t(refusalWords[why]) }))}
            error={errorFor(errors, 'why')}
          />
          <Button kind="quiet" name="do" value="refuse">
            {t('intake.match.refuseButton')}
          </Button>
        </Section>
      </DraftForm>
    </Page>
  )
}
