// One change: how far it is, what it is about, what the clinic said, and the way to take it back.
import { redirect } from 'react-router'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel, type Tone } from '../../../ui/panel.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { isOpen, type Change, type ChangeState } from '../change.ts'
import { readChange, takeBackChange } from '../profile.server.ts'
import { byWords, stateWords } from '../said.ts'
import { ChangeTable } from './change-facts.tsx'

export const loader = patientPage(async ({ ctx, params, url }) => ({
  ...(await readChange(ctx, { id: params.id ?? '' })),
  back: url.searchParams.get('done') === 'back',
}))

export const action = personAction('patient', async ({ ctx, params }) => {
  const id = params.id ?? ''
  await takeBackChange(ctx, { id })
  return redirect(`/profile/changes/${id}?done=back`)
})

const tones: Record<ChangeState, Tone> = {
  sent: 'info',
  accepted: 'done',
  partly: 'attention',
  declined: 'attention',
  'taken back': 'info',
  replaced: 'info',
  kept: 'done',
}

type Data = Awaited<ReturnType<typeof loader>>

export default function OneChange({ loaderData }: { loaderData: Data }) {
  const t = useTexts()
  const { change, back } = loaderData
  const { part, state, due, answer } = change
  return (
    <Page
      title={t('profile.one', { what: t(`profile.part.${part}`) })}
      tabTitle={t('profile.tab')}
      back={{ href: '/profile', label: t('profile.tab') }}
    >
      <Panel tone={tones[state]} focus={back} title={stateWords(t, change)}>
        {answer?.reason && (
          <p>
            {t('profile.why')} <bdi className="prose">{answer.reason}</bdi>
          </p>
        )}
        <p>
          {state === 'sent'
            ? due && t('profile.sentDue', { due: t.dateTime(due) })
            : t(`profile.next.${state}`)}
        </p>
      </Panel>
      <ChangeTable of={change} />
      <History of={loaderData} />
      {isOpen(change) && (
        <form method="post">
          <Button kind="quiet">{t('profile.takeBack')}</Button>
        </form>
      )}
      {(state === 'declined' || state === 'partly') && (
        <ButtonLink kind="quiet" href={`/profile/change/${part}`}>
          {t('profile.change', { what: t(`profile.part.${part}`) })}
        </ButtonLink>
      )}
    </Page>
  )
}

function History({ of: { change, own, account } }: { of: Data }) {
  const t = useTexts()
  const { at, endedAt } = change
  return (
    <Section title={t('profile.happened')}>
      <Rows>
        <Row
          title={t(change.state === 'kept' ? 'profile.state.kept' : 'profile.state.sent')}
          second={`${t.dateTime(at)} · ${byWords(t, change, { own, account })}`}
        />
        {endedAt && (
          <Row
            title={stateWords(t, change)}
            second={[t.dateTime(endedAt), endedBy(change, t)].filter(Boolean).join(' · ')}
          />
        )}
      </Rows>
    </Section>
  )
}

const endedBy = ({ by, state }: Change, t: ReturnType<typeof useTexts>): string =>
  state === 'taken back' || state === 'replaced' ? '' : t('record.by', { who: by ?? t.clinic })
