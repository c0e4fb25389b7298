/**
 * The two shapes a page can have. Each has one `h1`, a skip link, and says on every page where to
 * turn in an emergency. `Page` has the bar of places (rail on wide screens); `SignedOutPage` has
 * nothing to distract from the one thing to do.
 */
import type { ReactNode } from 'react'
import { useTexts } from '../texts/context.tsx'
import { Foot, Skip, Top } from './page-edges.tsx'
import { useFrame } from './frame.tsx'
import { Places } from './places.tsx'

export type PageProps = {
  /** The `h1`, and the first half of the browser's title. */
  title: string
  /** The browser's title, where the `h1` names something that should not stay in the history. */
  tabTitle?: string
  /** Address one step up; shown as 'Back', or as the name of that place when one is given. */
  back?: string | { href: string; label: string }
  /** One sentence under the title: the clinical name, or what this page is for. */
  lede?: ReactNode
  /** Above everything else: an emergency panel or an error summary. */
  before?: ReactNode
  children: ReactNode
}

export function Page({ title, tabTitle, back, lede, before, children }: PageProps) {
  const frame = useFrame()
  return (
    <>
      <TabTitle>{tabTitle ?? title}</TabTitle>
      <Skip />
      <div className={frame.console ? 'frame console' : 'frame'}>
        <Top
          person={frame.person}
          href={frame.personHref}
          signOut={frame.signOut}
          demo={frame.demo}
          record={frame.record}
          view={frame.view}
        />
        <Places places={frame.places} here={frame.at ?? frame.here} />
        <main id="main" tabIndex={-1}>
          {before}
          {back && <Back to={back} />}
          <h1>{title}</h1>
          {lede && <p className="lede">{lede}</p>}
          {children}
        </main>
        <Foot />
      </div>
    </>
  )
}

export type SignedOutPageProps = Omit<PageProps, 'back'>

export function SignedOutPage({ title, tabTitle, lede, before, children }: SignedOutPageProps) {
  return (
    <>
      <TabTitle>{tabTitle ?? title}</TabTitle>
      <Skip />
      <div className="frame alone">
        <Top demo={useFrame().demo} />
        <main id="main" tabIndex={-1}>
          {before}
          <h1>{title}</h1>
          {lede && <p className="lede">{lede}</p>}
          {children}
        </main>
        <Foot />
      </div>
    </>
  )
}

function TabTitle({ children }: { children: string }) {
  const { clinic } = useTexts()
  return <title>{clinic ? `${children} - ${clinic}` : children}</title>
}

function Back({ to }: { to: string | { href: string; label: string } }) {
  const t = useTexts()
  const { href, label } = typeof to === 'string' ? { href: to, label: t('common.back') } : to
  return (
    <a className="back" href={href}>
      {label}
    </a>
  )
}
