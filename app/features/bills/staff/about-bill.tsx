// The frame of a page that does something with one bill: whose, which, and that it cannot be done any more.
import type { ReactNode } from 'react'
import { useTexts } from '../../../texts/context.tsx'
import type { TextKey } from '../../../texts/en.ts'
import { ErrorSummary, type FormError } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Head } from '../../chart/staff/head.tsx'
import { money } from '../said.ts'
import type { BillPage } from './load.ts'

type Props = {
  of: BillPage
  title: TextKey
  lede?: TextKey
  /** Whether it can be done by now. */
  open: boolean
  errors: FormError[]
  children: ReactNode
}

export function AboutBill({ of, title, lede, open, errors, children }: Props) {
  const t = useTexts()
  const { at, one, head } = of
  const { bill } = one
  return (
    <Page
      title={t(title)}
      back={{ href: at, label: t('bills.staff.back', { number: bill.number }) }}
      lede={
        lede &&
        t(lede, {
          number: bill.number,
          owed: money(t, bill, bill.owed),
          name: head.about.head.card.name,
        })
      }
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
          <p>{t('bills.staff.tooLate')}</p>
        </Panel>
      )}
    </Page>
  )
}
