// A file that was asked for: how many rows it will have, what is left out, and the button that fetches it.
import { staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { MOST, readExport } from '../export/export.server.ts'
import { readNames } from '../names.server.ts'
import { FilterWords } from './filter-words.tsx'

export const loader = staffPage(async ({ ctx, params }) => {
  const file = await readExport(ctx, { id: params.id ?? '' })
  const { patient, account } = file.filter
  return { file, most: MOST, names: await readNames(ctx, { patient, account }) }
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function ExportReady({ loaderData: { file, most, names } }: Props) {
  const t = useTexts()
  return (
    <Page
      title={t('audit.export.ready')}
      back={{ href: '/staff/audit/exports', label: t('audit.tab.exports') }}
      lede={t(`audit.export.${file.format}`)}
    >
      <FilterWords of={file.filter} names={names} />
      {file.open ? (
        <>
          {file.more ? (
            <Panel tone="attention">
              <p>{t('audit.export.more', { most: t.number(most) })}</p>
            </Panel>
          ) : (
            <p>{t('audit.export.rows', { n: file.expected })}</p>
          )}
          <p>{t('audit.export.once')}</p>
          <form method="post" action={`/staff/audit/exports/${file.id}/file`}>
            <Button icon="download">{t('audit.export.fetch')}</Button>
          </form>
        </>
      ) : (
        <p>{t('audit.export.gone')}</p>
      )}
    </Page>
  )
}
