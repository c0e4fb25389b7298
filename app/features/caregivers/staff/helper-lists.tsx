// Who acts for a patient now, who was asked, and who must not, each with the way to end it.
import { useTexts } from '../../../texts/context.tsx'
import { Button, Buttons } from '../../../ui/button.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Disclosure } from '../../../ui/prose.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Card, Section } from '../../../ui/section.tsx'
import type { listHelpers } from '../helpers.server.ts'
import type { Basis, CaregiverTerms } from '../terms.ts'
import { shareLine, untilWords } from '../words.ts'

type List = Awaited<ReturnType<typeof listHelpers>>
type Props = { list: List; may: readonly string[]; now: Date }

export function HelperLists({ list: { active, invited, blocks }, may, now }: Props) {
  const t = useTexts()
  /** What a patient asked for, the patient takes back. */
  const mayEnd = (basis: Basis) => basis !== 'patient' && may.includes(neededFor(basis))
  return (
    <>
      <Section title={t('helpers.now')}>
        {active.length === 0 && <Nothing tellUs={false}>{t('helpers.none')}</Nothing>}
        {active.map((one) => (
          <Helper key={one.grant} of={one} may={may} now={now} />
        ))}
      </Section>
      {invited.length > 0 && (
        <Section title={t('caregivers.invited')}>
          <Rows>
            {invited.map(({ id, terms, until }) => (
              <Row
                key={id}
                title={terms.name}
                second={`${t(`helpers.basis.${terms.basis}`)} · ${t('caregivers.invitedUntil', { date: t.date(until) })}`}
                end={mayEnd(terms.basis) && <Withdraw id={id} of={terms} />}
              />
            ))}
          </Rows>
        </Section>
      )}
      {blocks.length > 0 && (
        <Section title={t('helpers.blocks')}>
          {blocks.map(({ id, name, email, reason, since }) => (
            <Card key={id}>
              <h3>{name}</h3>
              <p>{[email, reason, t.dateShort(since)].filter(Boolean).join(' · ')}</p>
              <form method="post">
                <input type="hidden" name="id" value={id} />
                <Button kind="quiet" name="do" value="lift">
                  {t('helpers.lift', { name })}
                </Button>
              </form>
            </Card>
          ))}
        </Section>
      )}
    </>
  )
}

const neededFor = (basis: Basis) => (basis === 'incapacity' ? 'proxy.confirm' : 'proxy.grant')

function Withdraw({ id, of: { basis, name } }: { id: string; of: CaregiverTerms }) {
  const t = useTexts()
  return (
    <form method="post">
      <input type="hidden" name="id" value={id} />
      <Button
        kind="quiet"
        name="do"
        value={basis === 'incapacity' ? 'withdraw-incapacity' : 'withdraw'}
      >
        {t('caregivers.withdraw', { name })}
      </Button>
    </form>
  )
}

function Helper({ of, may, now }: { of: List['active'][number] } & Pick<Props, 'may' | 'now'>) {
  const t = useTexts()
  const { grant, name, relation, basis, sections, until, reviewAt } = of
  const incapacity = basis === 'incapacity'
  const mayEnd = may.includes(neededFor(basis))
  return (
    <Card>
      <h3>
        {name}, {t(`relation.is.${relation}` as 'relation.is.other')}
      </h3>
      <Facts
        items={[
          { term: t('helpers.basis'), value: t(`helpers.basis.${basis}`) },
          { term: t('caregivers.sees'), value: shareLine(sections, t) },
          {
            term: t('caregivers.until'),
            value: basis === 'guardian' ? t('helpers.byAge') : untilWords(until, t),
          },
          {
            term: t('helpers.review'),
            value:
              reviewAt &&
              (reviewAt <= now
                ? t('helpers.overdue', { date: t.date(reviewAt) })
                : t.date(reviewAt)),
          },
        ]}
      />
      {mayEnd && (
        <form method="post">
          <input type="hidden" name="id" value={grant} />
          {incapacity && (
            <Button kind="quiet" name="do" value="renew">
              {t('helpers.renew')}
            </Button>
          )}
          <Disclosure title={t('helpers.ending')} of={name}>
            <p>{t('helpers.endText', { name })}</p>
            <Buttons>
              <Button kind="danger" name="do" value={incapacity ? 'end-incapacity' : 'end'}>
                {t('helpers.end', { name })}
              </Button>
            </Buttons>
          </Disclosure>
        </form>
      )}
    </Card>
  )
}
