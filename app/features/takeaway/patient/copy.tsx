// One copy: while it is made, and once it is ready.
import { sizeWords } from '../../../texts/size.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Disclosure } from '../../../ui/prose.tsx'
import { Section } from '../../../ui/section.tsx'
import type { Receipt, Taken } from '../state.ts'

/** Nothing on it moves by itself: whoever wants to know looks again. */
export function Making({ copy: { id, step, percent }, own }: { copy: Taken; own: boolean }) {
  const t = useTexts()
  return (
    <Section title={t(step === 'waiting' ? 'takeaway.waiting' : 'takeaway.making')}>
      <p>
        <progress aria-label={t('takeaway.progress')} max={100} value={percent} />{' '}
        {t('takeaway.percent', { n: percent })}
      </p>
      {own && <p>{t('takeaway.tell')}</p>}
      <form method="post">
        <Buttons>
          <ButtonLink href="/takeaway">{t('takeaway.look')}</ButtonLink>
          <Button kind="quiet" name="end" value={id}>
            {t('takeaway.stop')}
          </Button>
        </Buttons>
      </form>
    </Section>
  )
}

export function Ready({ copy }: { copy: Taken }) {
  const t = useTexts()
  const { id, askedAt, readyAt, endsAt, holds, receipts } = copy
  return (
    <Section title={t('takeaway.ready')}>
      <p>
        {t('takeaway.readyFrom', {
          at: t.dateTime(readyAt ?? askedAt),
          until: t.date(endsAt ?? askedAt),
        })}
      </p>
      {holds ? (
        <>
          <Buttons>
            <ButtonLink href={`/takeaway/${id}/pdf`} icon="download">
              {t('takeaway.pdf')}
            </ButtonLink>
            <ButtonLink href={`/takeaway/${id}/bundle`} icon="download" kind="quiet">
              {t('takeaway.bundle')}
            </ButtonLink>
          </Buttons>
          <p>{t('takeaway.care')}</p>
        </>
      ) : (
        <Panel tone="attention">
          <p>{t('takeaway.changed')}</p>
        </Panel>
      )}
      <Disclosure title={t('takeaway.receipt')}>
        <Facts
          items={[
            { term: t('takeaway.number'), value: <bdi>{id}</bdi> },
            { term: t('takeaway.askedAt'), value: t.dateTime(askedAt) },
            ...receipts.flatMap((receipt) => factsOf(t, receipt)),
          ]}
        />
        <p className="hint">{t('takeaway.sumHint')}</p>
      </Disclosure>
      <form method="post">
        <Button kind="quiet" name="end" value={id}>
          {t('takeaway.remove')}
        </Button>
      </form>
    </Section>
  )
}

type T = ReturnType<typeof useTexts>

const factsOf = (t: T, { kind, count, size, sha256 }: Receipt) => [
  {
    term: t(kind === 'pdf' ? 'takeaway.pdfFile' : 'takeaway.bundleFile'),
    value: t(kind === 'pdf' ? 'takeaway.pages' : 'takeaway.resources', {
      n: count,
      size: sizeWords(t, size),
    }),
  },
  { term: t('takeaway.sum'), value: <bdi>{sha256}</bdi> },
]
