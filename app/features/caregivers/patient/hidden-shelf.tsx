// One shelf of the record whose entries have no page of their own: each can be hidden here, or shown again.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import type { TextKey } from '../../../texts/en.ts'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { listHideable } from '../hide.server.ts'
import { HideRows } from './hide-rows.tsx'

export const loader = patientPage(async ({ ctx, params }) => {
  const shelf = params.shelf ?? ''
  return { shelf, list: await section(ctx, () => listHideable(ctx, { shelf })) }
})

type Data = Awaited<ReturnType<typeof loader>>

export default function HiddenShelf({ loaderData: { shelf, list } }: { loaderData: Data }) {
  const t = useTexts()
  return (
    <Page
      title={t(`record.${shelf}` as TextKey)}
      back={{ href: '/hidden', label: t('hidden.title') }}
      lede={t('hidden.shelf.lede')}
    >
      <Loaded of={list} what={t('hidden.what')}>
        {(items) =>
          items.length === 0 ? (
            <Nothing tellUs={false}>{t('hidden.none.shelf')}</Nothing>
          ) : (
            <HideRows items={items} back={shelf} />
          )
        }
      </Loaded>
    </Page>
  )
}
