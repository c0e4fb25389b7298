/**
 * A list in which each whole row is one link, at least 56 px high: plain words first, the clinical
 * term and the date second.
 */
import type { ReactNode } from 'react'
import { useTexts } from '../texts/context.tsx'
import { Face, type FaceProps } from './face.tsx'
import { Icon, type IconName } from './icon.tsx'

export type RowsProps = {
  children: ReactNode
  label?: string
  /** On the clinic's side: j and k walk it. */
  walked?: boolean
}

export function Rows({ children, label, walked }: RowsProps) {
  return (
    <ul className="rows" aria-label={label} data-list={walked || undefined}>
      {children}
    </ul>
  )
}

export type RowProps = {
  /** Where the row leads; without it (and without `send`) the row is only read. */
  href?: string
  /** Makes the row the button of the form it stands in. */
  send?: { name: string; value: string }
  /** Plain words. */
  title: ReactNode
  /** What matters most about it, in full-size words: how to take it, what it does to the body. */
  say?: ReactNode
  /** Clinical term, date, from whom. */
  second?: ReactNode
  /** Below the row and no part of what is tapped: what opens for who wants it, or a link of its own. */
  more?: ReactNode
  /** At the end of the row: a value, a flag. */
  end?: ReactNode
  isNew?: boolean
  /** Of a list beside what it shows: this row is the one that is shown. */
  here?: boolean
  icon?: IconName
  /** Whom the row is about. */
  face?: FaceProps
  /** By this a script of the page finds the second line, to put it right where it stands. */
  mark?: string
}

export function Row(props: RowProps) {
  const { href, send, title, say, second, more, end, isNew, here, icon, face, mark } = props
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      {face && <Face {...face} />}
      <span className="what">
        <b>{title}</b>
        {say && <span>{say}</span>}
        {(isNew || second) && (
          <small data-row={mark}>
            {isNew && <NewMark />} {second}
          </small>
        )}
      </span>
      {end && <span className="end">{end}</span>}
    </>
  )
  if (send) {
    return (
      <li>
        <button {...send}>{inside}</button>
        {more}
      </li>
    )
  }
  return (
    <li>
      {href ? (
        <a href={href} aria-current={here || undefined}>
          {inside}
        </a>
      ) : (
        <div>{inside}</div>
      )}
      {more}
    </li>
  )
}

/** 'New' as a word with a dot, never a colour alone. */
export function NewMark() {
  const t = useTexts()
  return <em className="new">{t('common.new')}</em>
}
