// Every version of a document, the newest first, each to be opened.
import { useTexts } from '../../../texts/context.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { Section } from '../../../ui/section.tsx'
import type { StaffVersion } from '../chart.server.ts'

type Props = { of: StaffVersion[]; stands: number; at: string }

export function Versions({ of, stands, at }: Props) {
  const t = useTexts()
  return (
    <Section title={t('documents.versions')}>
      <DataTable
        caption={t('documents.versions')}
        quietCaption
        columns={[
          { title: t('documents.col.version') },
          { title: t('documents.whatChanged') },
          { title: t('documents.col.by') },
          { title: t('documents.col.when'), short: true },
        ]}
        rows={of.map(({ id, version, changed, by, at: when }) => [
          <a key={id} href={version === stands ? at : `${at}?version=${id}`}>
            {t(version === stands ? 'documents.versionNow' : 'documents.version', { n: version })}
          </a>,
          changed,
          by,
          t.dateShort(when),
        ])}
      />
    </Section>
  )
}
