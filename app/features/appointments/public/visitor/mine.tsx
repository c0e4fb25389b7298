// The visit of somebody who booked without an account: when, where, how it stands, and calling it off.
import { redirect } from 'react-router'
import { problems } from '../../../../doors/web/form.ts'
import { personAction, publicPage } from '../../../../doors/web/page.server.ts'
import { invalid } from '../../../../kit/errors.ts'
import { useTexts, Words } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { DateField, readDateField } from '../../../../ui/date-field.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { SignedOutPage } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Section } from '../../../../ui/section.tsx'
import { TypedProvider } from '../../../../ui/typed.tsx'
import type { Fields } from '../../../drafts/kept.ts'
import { When, YourTime } from '../../both/when.tsx'
import { cancelMine, readMine } from '../mine.server.ts'

export const loader = publicPage(async ({ ctx, params, url }) => ({
  token: params.token ?? '',
  visit: await readMine(ctx, params.token ?? ''),
  cancelled: url.searchParams.has('cancelled'),
}))

export const action = personAction('public', async ({ ctx, form, params }) => {
  const born = readDateField(form, 'born')
  if (!born)
    throw invalid('date_missing', 'Enter the birth date.', {
      born: 'Enter the day, the month and the year.',
    })
  const token = params.token ?? ''
  await cancelMine(ctx, token, born)
  return redirect(`/book/mine/${token}?cancelled=yes`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

const wayKey = { 'in person': 'in_person', video: 'video', phone: 'phone' } as const

export default function MyBooking({ loaderData: { token, visit, cancelled }, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const kept = (actionData as { kept?: Fields } | undefined)?.kept
  const open = visit.state === 'kept' || visit.state === 'booked'
  return (
    <SignedOutPage title={t('publicBooking.mine')} before={<ErrorSummary errors={errors} />}>
      {cancelled && visit.state === 'cancelled' && (
        <Panel tone="done" focus>
          {t('publicBooking.mine.cancelDone')}
        </Panel>
      )}
      <Facts
        items={[
          { term: t('publicBooking.mine.when'), value: <When {...visit} /> },
          { term: t('publicBooking.mine.where'), value: visit.place },
          { term: t('publicBooking.mine.how'), value: t(`publicBooking.way.${wayKey[visit.way]}`) },
          { term: t('publicBooking.mine.state'), value: t(`publicBooking.mine.${visit.state}`) },
        ]}
      />
      {visit.state !== 'past' && (
        <p>
          <a href={`/book/mine/${token}/calendar`} download>
            {t(open ? 'publicBooking.mine.calendar' : 'publicBooking.mine.calendarOff')}
          </a>
        </p>
      )}
      {open ? (
        <Section title={t('publicBooking.mine.cancel')}>
          <p>{t('publicBooking.mine.cancelLede')}</p>
          <form method="post" noValidate>
            <TypedProvider typed={kept ?? null}>
              <DateField
                label={t('publicBooking.born')}
                name="born"
                birth
                error={errorFor(errors, 'born')}
              />
            </TypedProvider>
            <Button kind="danger">{t('publicBooking.mine.cancelButton')}</Button>
          </form>
          <p>
            <Words of="publicBooking.mine.other" links={{ book: '/book' }} />
          </p>
        </Section>
      ) : (
        <p>
          <a href="/book">{t('publicBooking.mine.again')}</a>
        </p>
      )}
      <YourTime />
    </SignedOutPage>
  )
}
