// The chart's section about the way in: account, invitations and their states, and what can be done about them.
import type { OpenContext } from '../../../kit/transaction.ts'
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Flag, type FlagKind } from '../../../ui/flag.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { chartSection, type About, type PartProps } from '../../chart/staff/section.ts'
import { readAccountOf, readPatient } from '../../staff/patients.server.ts'
import { lastContact, listInvitations, type Invitation } from '../invite.server.ts'

export const waySection = chartSection({
  key: 'way-in',
  title: 'patient.way',
  group: 'person',
  may: 'access.read',
  load,
  Part: Way,
})

async function load(ctx: OpenContext, { patient, page, may }: About) {
  const { contact } = await readPatient(ctx, { id: patient })
  const account = await readAccountOf(ctx, { id: patient })
  const invitations = await listInvitations(ctx, { patient })
  return {
    patient,
    account,
    invitations,
    /** Where an invitation would go. */
    contact: lastContact(invitations, contact),
    mayInvite: may.includes('people.invite'),
    mayReset: may.includes('access.reset'),
    withdrawn: page.url.searchParams.get('changed') === 'withdrawn',
  }
}

type Data = Awaited<ReturnType<typeof load>>

function Way({ of: data }: PartProps<Data>) {
  const t = useTexts()
  const { account, invitations, withdrawn } = data
  return (
    <>
      {withdrawn && (
        <Panel tone="done" focus>
          {t('patient.withdrawn')}
        </Panel>
      )}
      <Section title={t('patient.access')}>
        <p>
          {!account && t('patient.noAccount')}
          {account && !account.disabledAt && t('patient.since', { date: t.date(account.since) })}
          {account?.disabledAt && t('patient.closed')}
        </p>
        {invitations.length > 0 && (
          <Rows label={t('patient.invitations')}>
            {invitations.map((invitation) => (
              <Row
                key={invitation.id}
                title={t(
                  invitation.kind === 'reset'
                    ? 'invitation.kind.reset'
                    : 'invitation.kind.activation',
                )}
                say={sentTo(t, invitation)}
                second={tale(t, invitation)}
                end={<Flag kind={flags[invitation.state]} word={stateOf(t, invitation)} />}
              />
            ))}
          </Rows>
        )}
        <Deeds {...data} />
      </Section>
    </>
  )
}

function Deeds({ patient, account, invitations, contact, mayInvite, mayReset }: Data) {
  const t = useTexts()
  const at = `/staff/patients/${patient}`
  const open = invitations.find(({ state, kind }) => state === 'open' && kind === 'activation')
  return (
    <Buttons>
      {!account && !open && mayInvite && (
        <ButtonLink href={`${at}/invite`}>{t('patient.invite')}</ButtonLink>
      )}
      {open && mayInvite && (
        <>
          <form method="post" action={`${at}/invite`}>
            <input type="hidden" name="email" value={contact.email ?? ''} />
            <input type="hidden" name="phone" value={contact.phone ?? ''} />
            <Button>{t('patient.again')}</Button>
          </form>
          {!account && (
            <ButtonLink href={`${at}/invite`} kind="quiet">
              {t('patient.inviteOther')}
            </ButtonLink>
          )}
          <form method="post" action={`${at}/withdraw`}>
            <input type="hidden" name="invitation" value={open.id} />
            <Button kind="quiet">{t('patient.withdraw')}</Button>
          </form>
        </>
      )}
      {account && mayReset && (
        <ButtonLink href={`${at}/reset`} kind="quiet">
          {t('patient.reset')}
        </ButtonLink>
      )}
    </Buttons>
  )
}

const flags: Record<Invitation['state'], FlagKind> = {
  open: 'waiting',
  used: 'done',
  expired: 'past',
  'wrong dates': 'abnormal',
  withdrawn: 'cancelled',
  replaced: 'past',
  merged: 'past',
}

const stateOf = (t: Texts, { state, followUps }: Invitation): string =>
  state === 'open' && followUps > 0
    ? t('invitation.followed', { n: followUps })
    : t(`invitation.${state}`)

const sentTo = (t: Texts, { email, phone }: Invitation): string => {
  const where = [email, phone].filter((one) => Boolean(one)) as string[]
  return where.length > 0 ? t('patient.sentTo', { where: t.list(where) }) : t('patient.onPaper')
}

const tale = (t: Texts, { madeAt, until, state, failures }: Invitation): string =>
  [
    t('invitation.made', { date: t.dateTime(madeAt) }),
    state === 'open' && t('invitation.until', { date: t.date(until) }),
    failures > 0 && t('invitation.wrong', { n: failures }),
  ]
    .filter(Boolean)
    .join(' · ')
