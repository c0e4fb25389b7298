// Links to pay one bill as whoever makes them sees them: those that were made, one to make, and, this once, the address of a new one.
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Flag, type FlagKind } from '../../../../ui/flag.tsx'
import { Nothing } from '../../../../ui/loaded.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Qr } from '../../../../ui/qr.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { Section } from '../../../../ui/section.tsx'
import { moneyText } from '../../../bills/money.ts'
import type { LinksOf, LinkState } from '../made.ts'

export type MadeLink = { address: string; until: Date }

/** What an action gave back. */
export const madeIn = (sent: unknown): MadeLink | null => {
  const made = sent as Partial<MadeLink> | undefined
  return made?.address && made.until ? { address: made.address, until: made.until } : null
}

const flags: Record<LinkState, FlagKind> = {
  open: 'active',
  used: 'done',
  expired: 'past',
  withdrawn: 'past',
  replaced: 'past',
  'wrong dates': 'past',
}

type Props = { of: LinksOf; made: MadeLink | null; ended: boolean }

export function LinkParts({ of: { bill, links, way }, made, ended }: Props) {
  const t = useTexts()
  const { owed, currency } = bill
  return (
    <>
      {made && <Made of={made} />}
      {ended && (
        <Panel tone="done" focus>
          <p>{t('payLink.ended')}</p>
        </Panel>
      )}
      {owed > 0 && way ? (
        <form method="post">
          <p>{t('payLink.makeText', { amount: moneyText(t, { minor: owed, currency }) })}</p>
          <Button kind={made ? 'quiet' : 'main'} name="do" value="make">
            {t(links.some(({ state }) => state === 'open') ? 'payLink.makeNew' : 'payLink.make')}
          </Button>
        </form>
      ) : (
        <p>{t(way ? 'payLink.nothing' : 'payments.noWay')}</p>
      )}
      <Section title={t('payLink.made')}>
        {links.length === 0 && <Nothing tellUs={false}>{t('payLink.none')}</Nothing>}
        <Rows>
          {links.map(({ id, at, until, state }) => (
            <Row
              key={id}
              title={t('payLink.row', { at: t.dateTime(at) })}
              second={state === 'open' ? t('payLink.until', { until: t.dateTime(until) }) : null}
              end={<Flag kind={flags[state]} word={t(`payLink.state.${state}`)} />}
              more={
                state === 'open' && (
                  <form method="post">
                    <input type="hidden" name="link" value={id} />
                    <Button kind="quiet" name="do" value="end">
                      {t('payLink.end')}
                    </Button>
                  </form>
                )
              }
            />
          ))}
        </Rows>
      </Section>
    </>
  )
}

function Made({ of: { address, until } }: { of: MadeLink }) {
  const t = useTexts()
  return (
    <Panel tone="done" focus title={t('payLink.isMade')}>
      <p>{t('payLink.how', { until: t.dateTime(until) })}</p>
      <p>
        <b>
          <bdi>{address}</bdi>
        </b>
      </p>
      <Qr text={address} label={t('payLink.qr')} />
    </Panel>
  )
}
