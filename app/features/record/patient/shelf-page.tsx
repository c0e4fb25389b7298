// One shelf as a page: what holds now first, the past behind, three states never confused.
import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import type { Part } from '../../../kit/transaction.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { AmendmentLines } from '../../amend/both/marks.tsx'
import type { AmendmentMark } from '../../amend/marks.ts'
import type { Listed, Shelf } from '../list-verb.ts'

/** Shelves by their address; what a page says about its own begins with the same name. */
type Name = 'allergies' | 'conditions' | 'immunizations' | 'medicines' | 'procedures' | 'visits'

type Props<V> = {
  name: Name
  /** The way back; a place of the bar has none. */
  back?: null
  shelf: Part<Shelf<V>>
  /** @param beneath what belongs below the row, besides what it has there itself */
  row: (listed: Listed<V>, beneath: ReactNode) => ReactNode
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
  const choosing = new URLSearchParams(useLocation().search).has('correct')
  return (
    <Page
      title={t(`${name}.title`)}
      back={back === null ? undefined : { href: '/record', label: t('place.record') }}
    >
      <Loaded of={shelf} what={t(`${name}.what`)}>
        {(value) => {
          const { active, past, older, amends = false } = value
          const all = [...active, ...past]
          const here = ({ view }: Listed<V>) => !apart?.is(view)
          const stated = above?.(value)
          const drawn = (listed: Listed<V>) => row(listed, beneath(listed, choosing && amends))
          return (
            <>
              {choosing && amends && (
                <Panel tone="info" focus>
                  <p>{t('amend.choose')}</p>
                </Panel>
              )}
              {tools?.(value)}
              {stated}
              {all.length === 0 && !stated && <Nothing>{t(`${name}.none`)}</Nothing>}
              <Listing title={t(`${name}.active`)} of={active.filter(here)} row={drawn} />
              {[
                ...Map.groupBy(past.filter(here), ({ view }) => under?.(view) ?? t(`${name}.past`)),
              ].map(([title, entries]) => (
                <Listing key={title} title={title} of={entries} row={drawn} />
              ))}
              {apart && (
                <Listing title={apart.title} of={all.filter((one) => !here(one))} row={drawn} />
              )}
              <Pager older={older ? `/${name}?before=${encodeURIComponent(older)}` : undefined} />
              {amends && !choosing && all.length > 0 && (
                <p>
                  <a href={`/${name}?correct`}>{t('amend.notRight')}</a>
                </p>
              )}
            </>
          )
        }}
      </Loaded>
      {below}
    </Page>
  )
}

/** What was asked to be corrected of it; and while somebody chooses, asking for it. */
const beneath = <V,>({ id, amended = [] }: Listed<V>, choosing: boolean): ReactNode =>
  (amended.length > 0 || choosing) && <Beneath id={id} amended={amended} choosing={choosing} />

type BeneathProps = { id: string; amended: AmendmentMark[]; choosing: boolean }

function Beneath({ id, amended, choosing }: BeneathProps) {
  const t = useTexts()
  return (
    <>
      <AmendmentLines of={amended} at="/corrections" />
      {choosing && (
        <p>
          <a href={`/corrections/new/${id}`}>{t('amend.thisOne')}</a>
        </p>
      )}
    </>
  )
}

type ListingProps<V> = {
  title: string
  of: Listed<V>[]
  row: (listed: Listed<V>) => ReactNode
}

function Listing<V>({ title, of, row }: ListingProps<V>) {
  if (of.length === 0) return null
  return (
    <Section title={title}>
      <Rows>{of.map(row)}</Rows>
    </Section>
  )
}
