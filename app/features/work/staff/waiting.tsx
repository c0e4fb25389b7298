// What waits about the patient whose chart is open: a line for each item, leading to it.
import { useTexts } from '../../../texts/context.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import type { Beside, PartProps } from '../../chart/staff/section.ts'
import { listWaiting } from '../of-patient.server.ts'
import { lineOf, stateWords, urgencyFlags } from './words.ts'

type Data = Awaited<ReturnType<typeof listWaiting>>

/** For a section of the chart, which stands without it. */
export const waitingBeside = {
  what: 'work.aboutWhat',
  may: 'work.do',
  load: (ctx, { patient }) => listWaiting(ctx, { patient }),
  Part: Waiting,
} satisfies Beside<Data> as Beside

function Waiting({ of: { items, more }, about: { now } }: PartProps<Data>) {
  const t = useTexts()
  return (
    <Section title={t('work.aboutPatient')}>
      {items.length === 0 && <Nothing tellUs={false}>{t('work.aboutNothing')}</Nothing>}
      {items.length > 0 && (
        <Rows>
          {items.map((item) => (
            <Row
              key={item.id}
              href={`/staff/work/${item.id}`}
              title={lineOf(item, t)}
              second={stateWords(item, now, t)}
              end={
                <Flag
                  kind={urgencyFlags[item.urgency].kind}
                  word={t(urgencyFlags[item.urgency].word)}
                />
              }
            />
          ))}
        </Rows>
      )}
      {more && <p>{t('work.aboutMore')}</p>}
    </Section>
  )
}
