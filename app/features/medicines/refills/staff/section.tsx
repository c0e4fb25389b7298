// Refills in the chart: what was asked for, and one request with what matters in view and what can be done with it.
import { redirect } from 'react-router'
import { notFound } from '../../../../kit/errors.ts'
import { useTexts } from '../../../../texts/context.tsx'
import type { Texts } from '../../../../texts/texts.ts'
import { Button, ButtonLink, Buttons } from '../../../../ui/button.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Flag, type FlagKind } from '../../../../ui/flag.tsx'
import { Nothing } from '../../../../ui/loaded.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { Section } from '../../../../ui/section.tsx'
import { chartSection, type About, type PartProps } from '../../../chart/staff/section.ts'
import { rowWords, stateWords } from '../said.ts'
import { listChartRefills, readChartRefill, type OneRefill } from '../read.server.ts'
import type { Happened, Refill, RefillState } from '../refill.ts'
import { approveRefill, readyRefill, sendRefill } from '../take.server.ts'
import { Marks, RefillFacts } from './facts.tsx'

const did = ['approved', 'changed', 'refused', 'sent', 'ready', 'note'] as const

export const refillsSection = chartSection({
  key: 'refills',
  title: 'refills.chart',
  group: 'record',
  may: 'refills.take',
  load: (ctx, { patient }) => listChartRefills(ctx, { patient }),
  Part: List,
  one: {
    load: async (ctx, { patient, page, now }, entry) => ({
      one: await readChartRefill(ctx, { patient, id: entry }),
      done: did.find((deed) => deed === page.url.searchParams.get('done')),
      now,
    }),
    Part: One,
  },
  act: async ({ ctx, form }, { patient, entry: id }) => {
    if (!id) throw notFound()
    const at = `/staff/patients/${patient}/refills/${id}`
    const deed = form.get('do')
    if (deed === 'approved') await approveRefill(ctx, { patient, id })
    else if (deed === 'sent') await sendRefill(ctx, { patient, id })
    else if (deed === 'ready') await readyRefill(ctx, { patient, id })
    else throw notFound()
    return redirect(`${at}?done=${deed}`)
  },
})

const kinds: Record<RefillState, FlagKind> = {
  asked: 'waiting',
  approved: 'active',
  refused: 'past',
  sent: 'active',
  ready: 'done',
  'taken back': 'past',
}

function List({ of, about }: PartProps<Refill[]>) {
  const t = useTexts()
  if (of.length === 0) return <Nothing tellUs={false}>{t('refills.chart.none')}</Nothing>
  return (
    <Rows walked>
      {of.map((refill) => (
        <Row
          key={refill.id}
          href={`${about.at}/refills/${refill.id}`}
          title={refill.name}
          second={`${t.dateTime(refill.at)} · ${refill.pharmacy.name}`}
          end={<Flag kind={kinds[refill.state]} word={stateWords(t, refill)} />}
        />
      ))}
    </Rows>
  )
}

type OneData = { one: OneRefill; done: (typeof did)[number] | undefined; now: Date }

function One({ of: { one, done, now }, about }: PartProps<OneData>) {
  const t = useTexts()
  const { refill, facts, notes, before } = one
  return (
    <>
      <a className="back" href={`${about.at}/refills`}>
        {t('refills.chart')}
      </a>
      {done && (
        <Panel tone="done" focus>
          <p>{t(`refills.did.${done}`)}</p>
        </Panel>
      )}
      <Section title={refill.name} aside={stateWords(t, refill)}>
        {refill.clinical && <p>{refill.clinical}</p>}
        <p>
          <Marks of={one} now={now} />
        </p>
        <Deeds of={one} about={about} />
        <RefillFacts of={one} at={about.at} whole />
        {!facts && <p>{t('refills.fact.noRecord')}</p>}
        {facts && !facts.medicine && <p>{t('refills.fact.gone')}</p>}
      </Section>
      <Section title={t('refills.notes')}>
        {notes.length > 0 && (
          <Rows>
            {notes.map(({ id, text, by, at }) => (
              <Row
                key={id}
                title={by ?? t.clinic}
                say={<bdi className="prose">{text}</bdi>}
                second={t.dateTime(at)}
              />
            ))}
          </Rows>
        )}
        <Buttons>
          <ButtonLink kind="quiet" href={`${about.at}/refills/${refill.id}/note`}>
            {t('refills.note')}
          </ButtonLink>
        </Buttons>
      </Section>
      <Section title={t('refills.history')}>
        <Rows>
          {refill.steps.map((step) => (
            <Step key={step.id} of={step} />
          ))}
        </Rows>
      </Section>
      {before.length > 0 && (
        <Section title={t('refills.fact.before')}>
          <Rows>
            {before.map((other) => (
              <Row
                key={other.id}
                href={`${about.at}/refills/${other.id}`}
                title={rowWords(t, other)}
                second={other.pharmacy.name}
              />
            ))}
          </Rows>
        </Section>
      )}
    </>
  )
}

/** What can be done now, by whoever looks. */
function Deeds({ of, about }: { of: OneRefill; about: About }) {
  const t = useTexts()
  const { refill, control, work } = of
  const { state, pharmacy } = refill
  const at = `${about.at}/refills/${refill.id}`
  const approves = about.may.includes('refills.approve')
  const allowed = approves && (control !== 'controlled' || about.may.includes('refills.controlled'))
  return (
    <>
      {state === 'asked' && !approves && <p>{t('refills.notYours')}</p>}
      {state === 'asked' && approves && !allowed && (
        <Panel tone="attention">
          <p>{t('refills.controlled.not')}</p>
        </Panel>
      )}
      {state === 'asked' && allowed && control === 'unknown' && (
        <Panel tone="attention">
          <p>{t('refills.unknown.text')}</p>
        </Panel>
      )}
      <form method="post">
        <Buttons>
          {state === 'asked' && allowed && (
            <>
              <Button name="do" value="approved">
                {t('refills.approve')}
              </Button>
              <ButtonLink kind="quiet" href={`${at}/change`}>
                {t('refills.change')}
              </ButtonLink>
            </>
          )}
          {state === 'approved' && (
            <Button name="do" value="sent">
              {t('refills.send', { pharmacy: pharmacy.name })}
            </Button>
          )}
          {state === 'sent' && (
            <Button name="do" value="ready">
              {t('refills.ready')}
            </Button>
          )}
          {(state === 'asked' || state === 'approved') && approves && (
            <ButtonLink kind="quiet" href={`${at}/refuse`}>
              {t('refills.refuse')}
            </ButtonLink>
          )}
          {work && about.may.includes('work.do') && (
            <ButtonLink kind="quiet" href={`/staff/work/${work}/hand-over`}>
              {t('refills.handOver')}
            </ButtonLink>
          )}
        </Buttons>
      </form>
    </>
  )
}

function Step({ of }: { of: Happened }) {
  const t = useTexts()
  const { what, at, said } = of
  return (
    <Row
      title={t(`refills.state.${what}`)}
      say={
        Object.values(said).some(Boolean) && (
          <Facts
            items={(['how', 'quantity', 'refills', 'words'] as const).map((part) => ({
              term: t(`refills.changed.${part}`),
              value: said[part],
            }))}
          />
        )
      }
      second={`${t.dateTime(at)} · ${whoDid(t, of)}`}
    />
  )
}

const whoDid = (t: Texts, { side, by }: Happened): string =>
  side === 'staff'
    ? t('record.by', { who: by ?? t.clinic })
    : t(side === 'patient' ? 'refills.by.patient' : 'refills.by.helper')
