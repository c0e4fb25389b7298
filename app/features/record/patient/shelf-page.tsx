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

/** Shelves by their address; what a page says about its own begins with the same name. */
type Name = 'allergies' | 'conditions' | 'immunizations' | 'medicines' | 'procedures' | 'visits'

type Props<V> = {
  name: Name
  /** The way back; a place of the bar has none. */
  back?: null
  shelf: Part<Shelf<V>>
  row: (listed: Listed<V>) => ReactNode
  /** The heading that an entry of the past stands under, such as its year; one heading for all unless told. */
  under?: (view: V) => string
  /** Entries of another nature, which get a section of their own at the end. */
  apart?: { title: string; is: (view: V) => boolean }
  /** A statement that stands above the list, such as 'no known allergies'. */
  above?: (shelf: Shelf<V>) => ReactNode
  /** What can be done here, before the list. */
  tools?: (shelf: Shelf<V>) => ReactNode
  /** What stands behind all of it. */
  below?: ReactNode
}

export function ShelfPage<V>(props: Props<V>) {
  const { name, back, shelf, row, under, apart, above, tools, below } = props
  const t = useTexts()
  return (
    <Page
      title={t(`${name}.title`)}
      back={back === null ? undefined : { href: '/record', label: t('place.record') }}
    >
      <Loaded of={shelf} what={t(`${name}.what`)}>
        {(value) => {
          const { active, past, older } = value
          const all = [...active, ...past]
          const here = ({ view }: Listed<V>) => !apart?.is(view)
          const stated = above?.(value)
          return (
            <>
              {tools?.(value)}
              {stated}
              {all.length === 0 && !stated && <Nothing>{t(`${name}.none`)}</Nothing>}
              <Listing title={t(`${name}.active`)} of={active.filter(here)} row={row} />
              {[
                ...Map.groupBy(past.filter(here), ({ view }) => under?.(view) ?? t(`${name}.past`)),
              ].map(([title, entries]) => (
                <Listing key={title} title={title} of={entries} row={row} />
              ))}
              {apart && (
                <Listing title={apart.title} of={all.filter((one) => !here(one))} row={row} />
              )}
              <Pager older={older ? `/${name}?before=${encodeURIComponent(older)}` : undefined} />
            </>
          )
        }}
      </Loaded>
      {below}
    </Page>
  )
}

type ListingProps<V> = { title: string; of: Listed<V>[]; row: Props<V>['row'] }

function Listing<V>({ title, of, row }: ListingProps<V>) {
  if (of.length === 0) return null
  return (
    <Section title={title}>
      <Rows>{of.map(row)}</Rows>
    </Section>
  )
}
