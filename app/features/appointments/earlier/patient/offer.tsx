// A time that is held for the patient: take it, which moves the visit in one step, or keep the one they have.
import { redirect } from 'react-router'
import { typed } from '../../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../../doors/web/page.server.ts'
import { PorticoError } from '../../../../kit/errors.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { When, YourTime } from '../../both/when.tsx'
import { whenWords } from '../../told.ts'
import { answerOwnOffer, readOffer } from '../offer.server.ts'

export const loader = patientPage(({ ctx, params }) => readOffer(ctx, { id: params.id ?? '' }))

export const action = personAction('patient', async ({ ctx, form, params, url }) => {
  const { what } = typed(form, 'what')
  try {
    await answerOwnOffer(ctx, { id: params.id ?? '', take: what === 'take' })
  } catch (error) {
    // It ran out in this moment and somebody has it: the page says so.
    if (!(error instanceof PorticoError) || error.code !== 'time_taken') throw error
  }
  return redirect(url.pathname)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function OfferPage({ loaderData: offer }: Props) {
  const t = useTexts()
  const { why, state, startsAt, timeZone, until, who, place, appointment, oldAt } = offer
  const when = whenWords(t, { startsAt, timeZone })
  const open = state === 'open'
  const over =
    state === 'taken'
      ? t('offers.taken', { when })
      : state === 'refused'
        ? t(`offers.refused.${why}`)
        : state === 'expired'
          ? t(`offers.expired.${why}`)
          : state !== 'open' && t(`offers.${state}`)
  return (
    <Page title={t(`offers.page.${why}`)} back={`/visits/appointments/${appointment.id}`}>
      {over ? (
        <Panel tone={state === 'taken' || state === 'refused' ? 'done' : 'info'} focus>
          <p>{over}</p>
        </Panel>
      ) : (
        why === 'clinic' && <p>{t('offers.page.why')}</p>
      )}
      <Facts
        items={[
          {
            term: t('visitLink.new'),
            value: (open || state === 'taken') && <When startsAt={startsAt} timeZone={timeZone} />,
          },
          { term: appointment.type.name, value: t('chains.with', { who, place }) },
          {
            term: t(offer.choose || (open && why === 'clinic') ? 'visitLink.old' : 'visitLink.now'),
            value: state !== 'taken' && (
              <When {...(open ? { startsAt: oldAt, timeZone } : appointment)} />
            ),
          },
          {
            term: t('visitLink.held'),
            value: open && <When startsAt={until} timeZone={timeZone} />,
          },
        ]}
      />
      {open && (
        <form method="post">
          <Button name="what" value="take">
            {t('offers.take')}
          </Button>
          <Button name="what" value="refuse" kind="quiet">
            {t(`offers.refuse.${why}`)}
          </Button>
        </form>
      )}
      {offer.choose && (
        <p>
          <a href={`/visits/appointments/${appointment.id}/move`}>{t('mustMove.choose')}</a>
        </p>
      )}
      {state === 'taken' && (
        <p>
          <a href={`/visits/appointments/${appointment.id}/calendar.ics`} download>
            {t('appointment.calendar')}
          </a>
        </p>
      )}
      <p>
        <a href="/visits">{t('offers.visits')}</a>
      </p>
      <YourTime />
    </Page>
  )
}
