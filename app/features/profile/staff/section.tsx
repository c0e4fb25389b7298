// Details in the chart: what the patient would like us to know before a visit, what they changed, and one change to be answered.
import { redirect } from 'react-router'
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { typed } from '../../../doors/web/form.ts'
import { notFound } from '../../../kit/errors.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Flag, type FlagKind } from '../../../ui/flag.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { SubjectMark } from '../../../ui/subject.tsx'
import { chartMark, chartSection, type PartProps } from '../../chart/staff/section.ts'
import type { ChangeState } from '../change.ts'
import { decideChange, listOfPatient, readCare, readForDecision } from '../decide.server.ts'
import { changedIn } from '../parts.ts'
import { stateWords } from '../said.ts'
import { One } from './one.tsx'

const did = ['accepted', 'partly', 'declined'] as const

export const detailsSection = chartSection({
  key: 'details',
  title: 'profile.chart',
  group: 'person',
  may: 'people.find',
  load: (ctx, { patient }) => listOfPatient(ctx, { patient }),
  Part: List,
  one: {
    load: async (ctx, { patient, page }, entry) => ({
      ...(await readForDecision(ctx, { patient, id: entry })),
      draft: await draftOf(page),
      done: did.find((one) => one === page.url.searchParams.get('done')),
    }),
    Part: One,
  },
  act: async ({ ctx, form }, { patient, entry: id }) => {
    if (!id) throw notFound()
    const { state } = await decideChange(ctx, {
      patient,
      id,
      ...typed(form, 'version', 'reason'),
      take: form.getAll(form.get('do') === 'all' ? 'every' : 'take').map(String),
    })
    return redirect(`/staff/patients/${patient}/details/${id}?done=${state}`)
  },
})

const flags: Record<ChangeState, FlagKind> = {
  sent: 'waiting',
  accepted: 'done',
  partly: 'done',
  declined: 'past',
  'taken back': 'past',
  replaced: 'past',
  kept: 'active',
}

type Listed = Awaited<ReturnType<typeof listOfPatient>>

function List({ of: { changes, care }, about }: PartProps<Listed>) {
  const t = useTexts()
  const opens = about.may.includes('people.register')
  return (
    <>
      <Section title={t('profile.part.care')}>
        {care?.to.care ? (
          <>
            <p>
              <bdi className="prose">{care.to.care}</bdi>
            </p>
            <p>
              <small>{t('profile.chart.saidOn', { when: t.dateTime(care.at) })}</small>
            </p>
          </>
        ) : (
          <p>{t('profile.chart.noCare')}</p>
        )}
      </Section>
      <Section title={t('profile.chart.changes')}>
        {changes.length === 0 && <Nothing tellUs={false}>{t('profile.chart.none')}</Nothing>}
        <Rows walked>
          {changes.map((change) => (
            <Row
              key={change.id}
              href={opens ? `${about.at}/details/${change.id}` : undefined}
              title={t(`profile.part.${change.part}`)}
              second={t('profile.chart.row', {
                n: changedIn(change.part, change.from, change.to).length,
                when: t.dateTime(change.at),
              })}
              end={<Flag kind={flags[change.state]} word={stateWords(t, change)} />}
            />
          ))}
        </Rows>
      </Section>
    </>
  )
}

/** In the head of the chart, so that whoever meets them has read it. */
export const careMark = chartMark({
  key: 'care',
  title: 'profile.part.care',
  may: 'people.find',
  load: (ctx, { patient }) => readCare(ctx, { patient }),
  Part: CareMark,
})

const SHOWN = 140 // letters; the rest is one tap away

function CareMark({ of, about: { at } }: PartProps<string>) {
  const t = useTexts()
  if (!of) return null
  const words = of.length > SHOWN ? `${of.slice(0, SHOWN)}…` : of
  return (
    <SubjectMark tone="plain">
      <a href={`${at}/details`}>{t('profile.chart.mark', { words })}</a>
    </SubjectMark>
  )
}
