// The frame of a page that does something with one payment: whose, and that it cannot be done any more.
import type { ReactNode } from 'react'
import { useTexts } from '../../../texts/context.tsx'
import type { TextKey } from '../../../texts/en.ts'
import { errorFor, ErrorSummary, type FormError } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Head } from '../../chart/staff/head.tsx'
import type { PaymentPage } from './load.ts'

type Props = {
  of: PaymentPage
  title: TextKey
  lede: TextKey
  /** Why it cannot be done any more; null: it can. */
  over: TextKey | null
  errors: FormError[]
  children: ReactNode
}

export function AboutPayment({ of: { at, head }, title, lede, over, errors, children }: Props) {
  const t = useTexts()
  return (
    <Page
      title={t(title)}
      back={{ href: at, label: t('payments.payment') }}
      lede={t(lede)}
      before={
        <>
          <Head {...head} />
          <ErrorSummary errors={errors} />
        </>
      }
    >
      {over ? (
        <Panel tone="attention">
          <p>{t(over)}</p>
        </Panel>
      ) : (
        children
      )}
    </Page>
  )
}

/** Why money goes back, as the patient reads it. */
export function WhyBack({ errors }: { errors: FormError[] }) {
  const t = useTexts()
  return (
    <Field
      label={t('payments.refund.words')}
      hint={t('payments.refund.wordsHint')}
      name="words"
      lines={3}
      maxLength={300}
      error={errorFor(errors, 'words')}
    />
  )
}
