// The lines of a bill: what each is for in plain words, its code beside, and how it adds up.
import type { ReactNode } from 'react'
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { Facts } from '../../../ui/facts.tsx'
import { Disclosure } from '../../../ui/prose.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import type { Line } from '../bill.ts'
import { money } from '../said.ts'

type Props = { lines: Line[]; currency: string; more?: (line: Line) => ReactNode }

export function BillLines({ lines, currency, more }: Props) {
  const t = useTexts()
  const say = (minor: number) => money(t, { currency }, minor)
  return (
    <Rows>
      {lines.map((line) => (
        <Row
          key={line.id}
          title={<bdi>{line.plain}</bdi>}
          second={lineWords(t, line)}
          end={say(line.own)}
          more={
            <>
              <Disclosure title={t('bills.line.sum')} of={line.plain}>
                <Facts
                  items={[
                    { term: t('bills.line.charge'), value: say(line.charge) },
                    {
                      term: t('bills.line.adjustment'),
                      value: line.adjustment > 0 && say(-line.adjustment),
                    },
                    {
                      term: t('bills.line.insurance'),
                      value: line.insurance > 0 && say(-line.insurance),
                    },
                    { term: t('bills.line.own'), value: say(line.own) },
                    { term: t('bills.line.why'), value: line.why && <bdi>{line.why}</bdi> },
                    { term: t('bills.line.diagnoses'), value: line.diagnoses },
                  ]}
                />
              </Disclosure>
              {more?.(line)}
            </>
          }
        />
      ))}
    </Rows>
  )
}

/** 'Code 80061 · 2 times · 3 May 2026' */
export const lineWords = (t: Texts, { code, units, day }: Line): string =>
  [
    code && t('bills.line.code', { code }),
    units > 1 && t('bills.line.units', { n: units }),
    day && t.dateShort(day),
  ]
    .filter(Boolean)
    .join(' · ')
