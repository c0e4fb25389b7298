/** Buttons say the deed. One `main` per page; the rest are `quiet`; `danger` only for harm. */
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

type Look = {
  kind?: 'main' | 'quiet' | 'danger'
  icon?: IconName
  /** On the clinic's side: the one key that presses it. */
  shortcut?: string
  children: ReactNode
}

export type ButtonProps = Look & {
  name?: string
  value?: string
  form?: string
  /** Where the form goes by this button, if not where it says itself. */
  action?: string
}

const classOf = (kind: Look['kind'] = 'main') => (kind === 'main' ? 'button' : `button ${kind}`)

/** Sends the form it stands in. */
export function Button({ kind, icon, shortcut, action, children, ...rest }: ButtonProps) {
  const key = { 'data-key': shortcut, 'aria-keyshortcuts': shortcut }
  return (
    <button className={classOf(kind)} formAction={action} {...key} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

/** What Enter does in a form whose first button would be another one: nobody sees it, and no key stops at it. */
export function EnterButton() {
  return <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
}

export type ButtonLinkProps = Look & { href: string; download?: boolean | string }

export function ButtonLink({ kind, icon, shortcut, children, ...rest }: ButtonLinkProps) {
  return (
    <a className={classOf(kind)} data-key={shortcut} aria-keyshortcuts={shortcut} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}

/** Many short ones of one sort, such as times, in columns. */
export function ButtonColumns({ children }: { children: ReactNode }) {
  return <div className="times">{children}</div>
}

type ButtonsProps = {
  children: ReactNode
  /** On the clinic's side: many beside each other also where it is narrow, as above what they are for. */
  compact?: boolean
}

/** Buttons that belong together: beside each other, or stacked where it is narrow. */
export function Buttons({ children, compact }: ButtonsProps) {
  return <div className={compact ? 'buttons compact' : 'buttons'}>{children}</div>
}
