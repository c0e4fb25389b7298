// What the list shows, as words above it: whose, of which kind, for which team or role, waiting, snoozed or done.
import { useTexts } from '../../../texts/context.tsx'
import { Filters, type Filter } from '../../../ui/filters.tsx'
import type { Choice } from '../choice.ts'
import { workAddress } from './address.ts'
import type { ListData } from './load.ts'

export function Choosing({ choice, choices }: Pick<ListData, 'choice' | 'choices'>) {
  const t = useTexts()
  const to = (change: Partial<Choice>) => workAddress({ ...choice, ...change })
  const whose = (who: Choice['who'], label: string): Filter => ({
    label,
    href: to({ who, show: 'open' }),
    here: choice.show === 'open' && choice.who === who,
  })
  const shown = (show: Choice['show'], label: string): Filter => ({
    label,
    href: to({ show }),
    here: choice.show === show,
  })
  const narrowed = choice.kind ?? choice.team ?? choice.role
  return (
    <>
      <Filters
        label={t('work.filter.whose')}
        items={[
          whose('all', t('work.filter.all')),
          whose('mine', t('work.filter.mine')),
          ...(choices.inTeam ? [whose('team', t('work.filter.team'))] : []),
          whose('nobody', t('work.filter.nobody')),
          shown('snoozed', t('work.filter.snoozed')),
          shown('done', t('work.filter.done')),
        ]}
      />
      <details className="narrowing" open={narrowed !== null}>
        <summary>{t('work.filter.more')}</summary>
        <Narrowing name="kind" choice={choice} of={kindsOf(choices, t)} />
        <Narrowing
          name="team"
          choice={choice}
          of={choices.teams.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Narrowing
          name="role"
          choice={choice}
          of={choices.roles.map((role) => ({ value: role, label: role }))}
        />
      </details>
    </>
  )
}

const kindsOf = ({ kinds }: ListData['choices'], t: ReturnType<typeof useTexts>) =>
  kinds.map(({ kind, title }) => ({ value: kind, label: t(title) }))

type NarrowingProps = {
  name: 'kind' | 'team' | 'role'
  choice: Choice
  of: { value: string; label: string }[]
}

/** Pressed again, a word is not chosen any more. */
function Narrowing({ name, choice, of }: NarrowingProps) {
  const t = useTexts()
  if (of.length === 0) return null
  const item = (value: string | null, label: string): Filter => ({
    label,
    href: workAddress({ ...choice, [name]: value }),
    here: choice[name] === value,
  })
  return (
    <Filters
      label={t(`work.filter.${name}`)}
      items={[
        item(null, t(`work.filter.${name}.any`)),
        ...of.map(({ value, label }) => item(value, label)),
      ]}
    />
  )
}
