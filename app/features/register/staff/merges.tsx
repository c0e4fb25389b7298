// The chart's section about records that were merged: which, by whom, why; undoing it; and comparing with another one.
import { redirect } from 'react-router'
import { typed } from '../../../doors/web/form.ts'
import { invalid } from '../../../kit/errors.ts'
import { useTexts, Words } from '../../../texts/context.tsx'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { SubjectMark } from '../../../ui/subject.tsx'
import { chartMark, chartSection, type PartProps } from '../../chart/staff/section.ts'
import {
  findByNumber,
  listMerges,
  readSiblings,
  type Merge,
  type Siblings,
} from '../merged.server.ts'

export const mergesSection = chartSection({
  key: 'merges',
  title: 'merges.title',
  group: 'person',
  may: 'people.merge',
  load: (ctx, { patient }) => listMerges(ctx, { patient }),
  Part: Merges,
  act: async ({ ctx, form }, { patient }) => {
    const other = await findByNumber(ctx, { patient, ...typed(form, 'number') })
    if (!other) {
      const number = 'No other patient has this record number. Check it.'
      throw invalid('no_such_number', number, { number })
    }
    return redirect(`/staff/patients/${patient}/compare/${other}`)
  },
})

function Merges({ of, about }: PartProps<Merge[]>) {
  const t = useTexts()
  const changed = about.page.url.searchParams.get('changed')
  const now = of.filter(({ endedAt }) => !endedAt)
  const before = of.filter(({ endedAt }) => endedAt)
  return (
    <>
      {changed && (
        <Panel tone="done" focus>
          {t(changed === 'undone' ? 'merges.undone' : 'merges.done')}
        </Panel>
      )}
      {now.length === 0 && <Nothing tellUs={false}>{t('merges.none')}</Nothing>}
      <List of={now} title={t('merges.now')} here={about.patient} at={about.at} />
      <List of={before} title={t('merges.before')} here={about.patient} at={about.at} />
      <Section title={t('merges.other')}>
        <form method="post">
          <Field label={t('merges.number')} name="number" short />
          <Button kind="quiet">{t('merges.compare')}</Button>
        </form>
      </Section>
    </>
  )
}

type ListProps = { of: Merge[]; title: string; here: string; at: string }

function List({ of, title, here, at }: ListProps) {
  const t = useTexts()
  if (of.length === 0) return null
  return (
    <Section title={title}>
      <Rows>
        {of.map((merge) => (
          <Row
            key={merge.link}
            title={t(merge.goes === here ? 'merges.stays' : 'merges.goes', {
              name: merge.name,
              number: merge.number ?? '',
            })}
            say={t('merges.line', {
              by: merge.by,
              when: t.dateTime(merge.at),
              reason: merge.reason,
            })}
            second={
              merge.endedAt &&
              t('merges.ended', {
                by: merge.endedBy ?? '',
                when: t.dateTime(merge.endedAt),
                reason: merge.endedReason ?? '',
              })
            }
            more={
              !merge.endedAt && (
                <p>
                  {merge.goes !== here && (
                    <a href={`/staff/patients/${merge.goes}/helpers`}>{t('merges.helpers')}</a>
                  )}{' '}
                  <ButtonLink href={`${at}/unmerge/${merge.link}`} kind="quiet">
                    {t('merges.undo')}
                  </ButtonLink>
                </p>
              )
            }
          />
        ))}
      </Rows>
    </Section>
  )
}

/** In the head of the chart, where one record is read through another; nothing for nearly everybody. */
export const mergedMark = chartMark({
  key: 'merged',
  title: 'merges.markTitle',
  may: 'people.find',
  load: (ctx, { patient }) => readSiblings(ctx, { patient }),
  Part: Merged,
})

function Merged({ of: { into, numbers } }: PartProps<Siblings>) {
  const t = useTexts()
  if (numbers.length === 0) return null
  const said = t.list(numbers.map(({ number }) => number ?? '?'))
  return (
    <SubjectMark tone={into ? 'attention' : 'plain'}>
      {into ? (
        <Words
          of="merges.markInto"
          values={{ number: said }}
          links={{ open: `/staff/patients/${into}` }}
        />
      ) : (
        t('merges.mark', { numbers: said })
      )}
    </SubjectMark>
  )
}
