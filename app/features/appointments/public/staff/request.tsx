// One booking without an account: what was said, who on record it may be, and what is made of it.
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
import { Section } from '../../../../ui/section.tsx'
import { keptFields } from '../../../drafts/kept.ts'
import { searchPatients } from '../../../find/find.server.ts'
import { sexes } from '../../../register/fields.ts'
import { whenWords } from '../../told.ts'
import { attachNew } from '../new-patient.server.ts'
import { refusals, refusalWords } from '../refusals.ts'
import { attachRequest, readRequest, refuseRequest, type OpenRequest } from '../requests.server.ts'
import { Candidates, type Person } from './candidates.tsx'

const LIST = '/staff/schedule/requests'

export const loader = staffPage(async (page) => ({
  request: await readRequest(page.ctx, { id: page.params.id ?? '' }),
  may: page.ctx.open.actor.kind === 'staff' ? page.ctx.open.actor.may : [],
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
    await refuseRequest(ctx, { id, why: why as (typeof refusals)[number] })
    return redirect(`${LIST}?did=refused`)
  }
  if (deed === 'new') {
    const sure = form.get('sure') === 'yes'
    const made = await attachNew(ctx, { id, sex: sex as (typeof sexes)[number], sure })
    return redirect(`${LIST}?did=attached&of=${made.patient}`)
  }
  await attachRequest(ctx, { id, patient })
  return redirect(`${LIST}?did=attached&of=${encodeURIComponent(patient)}`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Request({ loaderData: { request, may, draft }, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const found = (actionData as { found?: Person[] } | undefined)?.found
  const { name, type, bookable, place, alike } = request
  const when = whenWords(t, request)
  return (
    <Page
      title={t('publicBooking.request.title', { name })}
      tabTitle={t('publicBooking.requests')}
      back={{ href: LIST, label: t('publicBooking.requests') }}
      lede={t('publicBooking.who.when', { type, when, who: bookable, place })}
      before={<ErrorSummary errors={errors} />}
    >
      <Section title={t('publicBooking.request.said')}>
        <Facts items={said(request, t)} />
      </Section>
      <DraftForm what="publicBooking.request.draft" draft={draft} sent={actionData}>
        {may.includes('people.find') && (
          <Candidates
            said={request.kept}
            alike={alike}
            choose={t('publicBooking.request.choose')}
            attach={t('publicBooking.request.attach')}
            found={found}
            error={errorFor(errors, 'patient')}
          />
        )}
        {may.includes('people.register') && (
          <Section title={t('publicBooking.request.new')}>
            <p>{t('publicBooking.request.newLede')}</p>
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
              {t('publicBooking.request.register')}
            </Button>
          </Section>
        )}
        <Section title={t('publicBooking.request.refuse')}>
          <p>{t('publicBooking.request.refuseLede')}</p>
          <Choices
            label={t('publicBooking.request.refuseWhy')}
            name="why"
            options={refusals.map((why) => ({ value: why, label: t(refusalWords[why]) }))}
            error={errorFor(errors, 'why')}
          />
          <Button kind="quiet" name="do" value="refuse">
            {t('publicBooking.request.refuseButton')}
          </Button>
        </Section>
      </DraftForm>
    </Page>
  )
}

function said({ kept, way }: OpenRequest, t: ReturnType<typeof useTexts>) {
  const { born, email, phone, by, language, about } = kept
  const proved = (contact: string, is: boolean) =>
    is ? t('publicBooking.request.proved', { contact }) : contact
  const ways = { 'in person': 'in_person', video: 'video', phone: 'phone' } as const
  return [
    { term: t('publicBooking.request.born'), value: t.date(born) },
    { term: t('publicBooking.request.email'), value: email && proved(email, by === 'email') },
    { term: t('publicBooking.request.phone'), value: phone && proved(phone, by === 'sms') },
    {
      term: t('publicBooking.request.language'),
      value: language && t(`register.language.${language}`),
    },
    { term: t('publicBooking.mine.how'), value: t(`publicBooking.way.${ways[way]}`) },
    { term: t('publicBooking.request.about'), value: about },
  ]
}
