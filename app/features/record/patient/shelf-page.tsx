// One shelf as a page: what holds now first, the past behind, three states never confused.
import type { ReactNode } from 'react'
import type { Part } from '../../../kit/transaction.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import type { Listed, Shelf } from '../list-verb.ts'

export type ShelfWords = {
  title: string
  lede?: string
  /** In the middle of a sentence: 'your allergies'. */
  what: string
  /** 'No allergies are on record.' */
  none: string
  active: string
  past: string
}

type Props<V> = {
  /** Address of the page, for its link to older entries. */
  href: string
  words: ShelfWords
  /** The way back; a place of the bar has none. */
  back?: null
  shelf: Part<Shelf<V>>
  row: (listed: Listed<V>) => ReactNode
  /** A statement that stands above the list, such as 'no known allergies'. */
  above?: (shelf: Shelf<V>) => ReactNode
}

export function ShelfPage<V>({ href, words, back, shelf, row, above }: Props<V>) {
  const t = useTexts()
  return (
    <Page
      title={words.title}
      lede={words.lede}
      back={back === null ? undefined : { href: '/record', label: t('record.title') }}
    >
      <Loaded of={shelf} what={words.what}>
        {(value) => {
          const { active, past, older } = value
          const stated = above?.(value)
          return (
            <>
              {stated}
              {active.length + past.length === 0 && !stated && <Nothing>{words.none}</Nothing>}
              {active.length > 0 && (
                <Section title={words.active}>
                  <Rows>{active.map(row)}</Rows>
                </Section>
              )}
              {past.length > 0 && (
                <Section title={words.past}>
                  <Rows>{past.map(row)}</Rows>
                </Section>
              )}
              <Pager older={older ? `${href}?before=${encodeURIComponent(older)}` : undefined} />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
