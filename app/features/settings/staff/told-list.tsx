// Each kind of work, and who is told when something of it comes.
import { section, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { listTold } from '../told.server.ts'

export const loader = staffPage(async ({ ctx }) => ({
  listed: await section(ctx, () => listTold(ctx, {})),
}))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function ToldList({ loaderData: { listed } }: Props) {
  const t = useTexts()
  return (
    <Page
      title={t('settings.told')}
      lede={t('settings.told.lede')}
      back={{ href: '/staff/settings', label: t('settings.title') }}
    >
      <Loaded of={listed} what={t('settings.told.what')}>
        {(kinds) => (
          <Rows walked>
            {kinds.map(({ kind, title, names, when }) => (
              <Row
                key={kind}
                href={`/staff/settings/told/${kind}`}
                title={t(title)}
                second={
                  names.length > 0
                    ? t('settings.told.row', {
                        names: t.list(names),
                        when: t(`settings.told.when.${when}`),
                      })
                    : t('settings.told.nobody')
                }
              />
            ))}
          </Rows>
        )}
      </Loaded>
    </Page>
  )
}
