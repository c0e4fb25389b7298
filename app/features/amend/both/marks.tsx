// Beside an entry or a document: that a correction of it was asked for, what stands of that, and what was said against a denial.
import { useTexts } from '../../../texts/context.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Panel } from '../../../ui/panel.tsx'
import type { AmendmentMark } from '../marks.ts'

/** @param at address under which each of them stands */
export function AmendmentMarks({ of, at }: { of: AmendmentMark[]; at: string }) {
  const t = useTexts()
  return of.map(({ id, state, at: asked, settledAt, along, wrong, should, ...said }) => {
    const shown = along === 'statement' || (along === 'request' && state === 'denied')
    return (
      <Panel key={id} tone="info">
        <p>
          <a href={`${at}/${id}`}>
            {t(`amend.mark.${state}`, { when: t.date(settledAt ?? asked) })}
          </a>
        </p>
        {shown && (
          <Facts
            items={[
              { term: t('amend.fact.wrong'), value: along === 'request' && wrong },
              { term: t('amend.fact.should'), value: along === 'request' && should },
              { term: t('amend.fact.denied'), value: said.denied },
              { term: t('amend.fact.disagreed'), value: said.statement },
              { term: t('amend.fact.rebutted'), value: said.rebuttal },
            ]}
          />
        )}
      </Panel>
    )
  })
}

/** One line of the same, for lists. */
export function AmendmentLines({ of, at }: { of: AmendmentMark[]; at: string }) {
  const t = useTexts()
  return of.map(({ id, state, at: asked, settledAt, statement }) => (
    <p key={id}>
      <a href={`${at}/${id}`}>{t(`amend.mark.${state}`, { when: t.date(settledAt ?? asked) })}</a>
      {statement && (
        <>
          <br />
          {t('amend.mark.statement', { words: statement })}
        </>
      )}
    </p>
  ))
}
