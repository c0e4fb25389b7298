// Sending one patient a link by which they book one visit, and what became of links sent before.
import { redirect } from 'react-router'
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../../doors/web/page.server.ts'
import { notFound } from '../../../../kit/errors.ts'
import { isUuid } from '../../../../kit/ids.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Choices } from '../../../../ui/choices.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Select } from '../../../../ui/field.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { Section } from '../../../../ui/section.tsx'
import { readLinks, sendLink, withdrawLink, type SentLink } from '../link.server.ts'

const patientIn = ({ id = '' }: { id?: string }): string => {
  if (!isUuid(id)) throw notFound()
  return id
}

export const loader = staffPage(async (page) => {
  const patient = patientIn(page.params)
  const did = page.url.searchParams.get('did')
  return { patient, did, ...(await readLinks(page.ctx, { patient })), draft: await draftOf(page) }
})

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const patient = patientIn(params)
  const { withdraw, type, bookable, by } = typed(form, 'withdraw', 'type', 'bookable', 'by')
  const here = `/staff/patients/${patient}/booking-link`
  if (withdraw) {
    await withdrawLink(ctx, { patient, id: withdraw })
    return redirect(`${here}?did=withdrawn`)
  }
  await sendLink(ctx, { patient, type, bookable, by: by as 'email' | 'sms' })
  return redirect(`${here}?did=sent`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function SendBookingLink({ loaderData, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const { patient, did, name, email, phone, types, people, sent, draft } = loaderData
  const ways = [
    ...(email ? [{ value: 'email', label: t('publicBooking.send.email', { to: email }) }] : []),
    ...(phone ? [{ value: 'sms', label: t('publicBooking.send.sms', { to: phone }) }] : []),
  ]
  return (
    <Page
      title={t('publicBooking.send.title')}
      back={{ href: `/staff/patients/${patient}`, label: name }}
      lede={t('publicBooking.send.lede', { name })}
      before={<ErrorSummary errors={errors} />}
    >
      {(did === 'sent' || did === 'withdrawn') && (
        <Panel tone="done" focus>
          {t(`publicBooking.send.${did}`)}
        </Panel>
      )}
      {ways.length === 0 || types.length === 0 ? (
        <Panel tone="attention">
          {t(types.length === 0 ? 'publicBooking.send.none' : 'publicBooking.send.noContact')}
        </Panel>
      ) : (
        <DraftForm what="publicBooking.send.draft" draft={draft} sent={actionData}>
          <Select
            label={t('publicBooking.send.type')}
            name="type"
            empty
            options={options(types)}
            error={errorFor(errors, 'type')}
          />
          <Select
            label={t('publicBooking.send.who')}
            name="bookable"
            options={[{ value: '', label: t('publicBooking.send.anybody') }, ...options(people)]}
            error={errorFor(errors, 'bookable')}
          />
          <Choices
            label={t('publicBooking.send.by')}
            name="by"
            value={ways[0]?.value}
            options={ways}
            error={errorFor(errors, 'by')}
          />
          <Button>{t('publicBooking.send.button')}</Button>
        </DraftForm>
      )}
      {sent.length > 0 && (
        <Section title={t('publicBooking.send.list')}>
          <Rows>
            {sent.map((link) => (
              <SentRow key={link.id} link={link} />
            ))}
          </Rows>
        </Section>
      )}
    </Page>
  )
}

const options = (all: { id: string; name: string }[]) =>
  all.map((one) => ({ value: one.id, label: one.name }))

const stateKey = {
  used: 'publicBooking.send.used',
  expired: 'publicBooking.send.expired',
  'wrong dates': 'publicBooking.send.wrong_dates',
  withdrawn: 'publicBooking.send.wasWithdrawn',
  replaced: 'publicBooking.send.replaced',
} as const

function SentRow({ link: { id, type, bookable, by, at, until, state } }: { link: SentLink }) {
  const t = useTexts()
  return (
    <Row
      title={t('publicBooking.send.row', { type, who: bookable ?? 'none' })}
      say={
        state === 'open'
          ? t('publicBooking.send.open', { until: t.date(until) })
          : t(stateKey[state])
      }
      second={t('publicBooking.send.second', { at: t.dateTime(at), by })}
      more={
        state === 'open' && (
          <form method="post">
            <Button kind="quiet" name="withdraw" value={id}>
              {t('publicBooking.send.withdraw')}
            </Button>
          </form>
        )
      }
    />
  )
}
