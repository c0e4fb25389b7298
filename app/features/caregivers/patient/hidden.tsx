// What is hidden from people who help, to show again; and the way to hide something else.
import { redirect } from 'react-router'
import { typed } from '../../../doors/web/form.ts'
import { patientPage, personAction, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { hideEntry, listHidden, shelves, showEntry } from '../hide.server.ts'
import { HideRows } from './hide-rows.tsx'

export const loader = patientPage(async ({ ctx, url }) => ({
  list: await section(ctx, () => listHidden(ctx, {})),
  done: (['hidden', 'shown'] as const).find((one) => url.searchParams.get('done') === one),
  shelves: Object.keys(shelves) as Shelf[],
}))
type Shelf = 'conditions' | 'medicines' | 'allergies' | 'immunizations' | 'procedures'

export const action = personAction('patient', async ({ ctx, form }) => {
  const { hide, show, back } = typed(form, 'hide', 'show', 'back')
  const { href } = hide ? await hideEntry(ctx, { id: hide }) : await showEntry(ctx, { id: show })
  if (Object.hasOwn(shelves, back)) return redirect(`/hidden/${back}`)
  return redirect(back === 'list' || !href ? `/hidden?done=${hide ? 'hidden' : 'shown'}` : href)
})

type Data = Awaited<ReturnType<typeof loader>>

export default function HiddenPage({ loaderData }: { loaderData: Data }) {
  const t = useTexts()
  const { list, done, shelves: others } = loaderData
  return (
    <Page
      title={t('hidden.title')}
      back={{ href: '/caregivers', label: t('caregivers.title') }}
      lede={t('hidden.lede')}
    >
      {done && (
        <Panel tone="done" focus>
          {t(`hidden.done.${done}`)}
        </Panel>
      )}
      <Loaded of={list} what={t('hidden.what')}>
        {(items) =>
          items.length === 0 ? (
            <Nothing tellUs={false}>{t('hidden.none')}</Nothing>
          ) : (
            <HideRows items={items} back="list" />
          )
        }
      </Loaded>
      <Section title={t('hidden.choose')}>
        <Rows>
          <Row href="/results" title={t('record.results')} />
          <Row href="/visits" title={t('record.visits')} />
          <Row href="/documents" title={t('documents.title')} />
          {others.map((shelf) => (
            <Row key={shelf} href={`/hidden/${shelf}`} title={t(`record.${shelf}`)} />
          ))}
        </Rows>
      </Section>
    </Page>
  )
}
