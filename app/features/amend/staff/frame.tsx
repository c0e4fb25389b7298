// The frame of a page that answers one correction: whose, of what, how long there is.
import type { ReactNode } from 'react'
import { useTexts } from '../../../texts/context.tsx'
import type { TextKey } from '../../../texts/en.ts'
import { ErrorSummary, type FormError } from '../../../ui/error-summary.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Head } from '../../chart/staff/head.tsx'
import { askedFacts, clockWords, titleWords } from '../said.ts'
import type { AmendmentPage } from './load.ts'

type Props = {
  of: AmendmentPage
  title: TextKey
  /** Whether there is something to do here; else it was done meanwhile. */
  open: boolean
  errors: FormError[]
  children: ReactNode
}

export function AmendmentFrame({ of, title, open, errors, children }: Props) {
  const t = useTexts()
  const { at, one, head, now } = of
  return (
    <Page
      title={t(title)}
      back={{ href: at, label: t('amend.tab') }}
      lede={titleWords(t, one)}
      before={
        <>
          <Head {...head} />
          <ErrorSummary errors={errors} />
        </>
      }
    >
      {open ? (
        <>
          {one.state === 'asked' && <p>{clockWords(t, one, now)}</p>}
          <Facts items={askedFacts(t, one)} />
          {children}
        </>
      ) : (
        <Panel tone="attention">
          <p>{t('amend.overAlready')}</p>
        </Panel>
      )}
    </Page>
  )
}
