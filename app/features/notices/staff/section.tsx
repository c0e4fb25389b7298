// The chart's section on messages to the patient: each thing that was new, whom it reached, by which channel, and how
// that fared.
import { useTexts } from '../../../texts/context.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { chartSection, type PartProps } from '../../chart/staff/section.ts'
import { kindOf } from '../kinds.ts'
import { listNotices, type Told } from '../staff.server.ts'
import { FaredFlag, whenFared } from './fared.tsx'

export const noticesSection = chartSection({
  key: 'notices',
  title: 'notices.staff.title',
  group: 'person',
  may: 'people.invite',
  load: (ctx, { patient }) => listNotices(ctx, { patient }),
  Part: NoticesPart,
})

function NoticesPart({ of }: PartProps<Told[]>) {
  const t = useTexts()
  const rows = of.flatMap(({ id, kind, at, people }) =>
    people.length === 0
      ? [{ id, at, kind, who: '', read: null, messages: [], nobody: true }]
      : people.map((one) => ({ id, at, kind, ...one, nobody: false })),
  )
  return (
    <>
      <p>{t('notices.staff.lede')}</p>
      {of.length === 0 && <Nothing tellUs={false}>{t('notices.staff.none')}</Nothing>}
      {of.length > 0 && (
        <DataTable
          caption={t('notices.staff.title')}
          quietCaption
          columns={[
            { title: t('notices.staff.when'), short: true },
            { title: t('notices.staff.what') },
            { title: t('notices.staff.who') },
            { title: t('notices.staff.how') },
            { title: t('notices.staff.read'), short: true },
          ]}
          rows={rows.map(({ at, kind, who, read, messages, nobody }) => [
            `${t.dateShort(at)}, ${t.time(at)}`,
            kind ? t(kindOf(kind).title) : t('notices.staff.something'),
            nobody ? t('notices.staff.nobody') : (who ?? t('chart.thePatient')),
            <Messages key="how" of={messages} nobody={nobody} />,
            read ? `${t.dateShort(read)}, ${t.time(read)}` : '',
          ])}
        />
      )}
      <p>
        <a href="/staff/notices">{t('notices.staff.missed')}</a>
      </p>
    </>
  )
}

function Messages({ of, nobody }: { of: Told['people'][number]['messages']; nobody: boolean }) {
  const t = useTexts()
  if (of.length === 0) return nobody ? null : <>{t('notices.staff.noWay')}</>
  return (
    <ul>
      {of.map((one, i) => (
        <li key={i}>
          {whenFared(one, t)} <FaredFlag of={one} />
        </li>
      ))}
    </ul>
  )
}
