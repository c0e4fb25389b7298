// What a change is about: old and new side by side, only where they differ.
import { useTexts } from '../../../texts/context.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import type { Change } from '../change.ts'
import { changedIn } from '../parts.ts'
import { fieldWords, valueOrNone } from '../said.ts'

export function ChangeTable({ of }: { of: Change }) {
  const t = useTexts()
  const { part, from, to, answer, state } = of
  const answered = state === 'partly'
  return (
    <DataTable
      caption={t('profile.table')}
      quietCaption
      stacks
      columns={[
        { title: t('profile.table.what') },
        { title: t('profile.table.before') },
        { title: t('profile.table.new') },
        ...(answered ? [{ title: t('profile.table.became') }] : []),
      ]}
      rows={changedIn(part, from, to).map((name) => [
        fieldWords(t, name),
        <bdi key="from" className="prose">
          {valueOrNone(t, name, from)}
        </bdi>,
        <bdi key="to" className="prose">
          {valueOrNone(t, name, to)}
        </bdi>,
        ...(answered
          ? [t(answer?.taken.includes(name) ? 'profile.table.taken' : 'profile.table.notTaken')]
          : []),
      ])}
    />
  )
}
