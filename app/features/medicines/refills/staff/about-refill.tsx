// The frame of a page that asks for words about one request: whose, of what, and that it was answered meanwhile.
import type { ReactNode } from 'react'
import { useTexts } from '../../../../texts/context.tsx'
import type { TextKey } from '../../../../texts/en.ts'
import { ErrorSummary, type FormError } from '../../../../ui/error-summary.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Head } from '../../../chart/staff/head.tsx'
import type { RefillPage } from './load.ts'

type Props = {
  of: RefillPage
  title: TextKey
  lede?: TextKey
  open: boolean
  errors: FormError[]
  children: ReactNode
}

export function AboutRefill({ of, title, lede, open, errors, children }: Props) {
  const t = useTexts()
  const { at, one, head } = of
  const { name } = head.about.head.card
  return (
    <Page
      title={t(title)}
      back={{ href: at, label: t('refills.chart') }}
      lede={lede && t(lede, { medicine: one.refill.name, name })}
      before={
        <>
          <Head {...head} />
          <ErrorSummary errors={errors} />
        </>
      }
    >
      {open ? (
        children
      ) : (
        <Panel tone="attention">
          <p>{t('refills.over')}</p>
        </Panel>
      )}
    </Page>
  )
}
