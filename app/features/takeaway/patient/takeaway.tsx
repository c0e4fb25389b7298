// Taking the whole record away: ask, see how far it is, fetch it with its receipt, have it removed.
import { redirect } from 'react-router'
import { typed } from '../../../doors/web/form.ts'
import { patientPage, personAction, section } from '../../../doors/web/page.server.ts'
import { useVisit } from '../../../doors/web/visit-provider.tsx'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { wholeSight, type Sight } from '../../caregivers/sections.ts'
import { DAYS, type Taken } from '../state.ts'
import { askTakeaway, endTakeaway, listTakeaways } from '../takeaway.server.ts'
import { Making, Ready } from './copy.tsx'

export const loader = patientPage(async ({ ctx }) => ({
  copies: await section(ctx, () => listTakeaways(ctx, {})),
}))

export const action = personAction('patient', async ({ ctx, form, visit }) => {
  const { end } = typed(form, 'end')
  if (end) await endTakeaway(ctx, { id: end })
  else await askTakeaway(ctx, { lang: visit.lang })
  return redirect('/takeaway')
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Takeaway({ loaderData }: Props) {
  const t = useTexts()
  const { sight = wholeSight } = useVisit()
  return (
    <Page
      title={t('takeaway.title')}
      back={{ href: '/record', label: t('place.record') }}
      lede={t(sight.own ? 'takeaway.lede' : 'takeaway.ledeOther')}
    >
      <Loaded of={loaderData.copies} what={t('takeaway.what')}>
        {(copies) => <Copies copies={copies} sight={sight} />}
      </Loaded>
    </Page>
  )
}

function Copies({ copies: [newest, ...others], sight }: { copies: Taken[]; sight: Sight }) {
  const t = useTexts()
  const inWork = newest?.step === 'waiting' || newest?.step === 'making'
  const earlier = (newest?.step === 'over' ? [newest, ...others] : others).filter(
    ({ step }) => step === 'over',
  )
  return (
    <>
      {inWork && newest && <Making copy={newest} own={sight.own} />}
      {newest?.step === 'failed' && (
        <Panel tone="attention">
          <p>{t(newest.why === 'not shared' ? 'takeaway.failedShared' : 'takeaway.failed')}</p>
        </Panel>
      )}
      {[newest, ...others].map(
        (copy) => copy?.step === 'ready' && <Ready key={copy.id} copy={copy} />,
      )}
      {!inWork && (
        <form method="post">
          <p>{t('takeaway.how', { days: DAYS })}</p>
          {newest?.step !== 'ready' && <p>{t('takeaway.care')}</p>}
          <Button icon="download" kind={newest?.step === 'ready' ? 'quiet' : 'main'}>
            {t(newest ? 'takeaway.askNew' : 'takeaway.ask')}
          </Button>
        </form>
      )}
      {earlier.length > 0 && (
        <Section title={t('takeaway.over')}>
          <Rows>
            {earlier.map(({ id, askedAt }) => (
              <Row key={id} title={t('takeaway.overOne', { at: t.dateTime(askedAt) })} />
            ))}
          </Rows>
        </Section>
      )}
    </>
  )
}
