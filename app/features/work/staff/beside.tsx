// The page of an item: the list, and beside it the item with what can be done or is asked about it.
import type { ReactNode } from 'react'
import { useTexts } from '../../../texts/context.tsx'
import { ErrorSummary, type FormError } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { Split } from '../../../ui/split.tsx'
import type { Whole } from '../read.server.ts'
import type { ListData } from './load.ts'
import { tabTitle } from './tab-title.ts'
import { Thing } from './thing.tsx'
import { WorkList } from './work-list.tsx'

export type BesideProps = {
  whole: Whole
  data: ListData
  back: { href: string; label: string }
  errors: FormError[]
  /** What was just done. */
  above?: ReactNode
  children: ReactNode
}

export function Beside({ whole, data, back, errors, above, children }: BesideProps) {
  const t = useTexts()
  return (
    <Page
      title={t('work.title')}
      tabTitle={tabTitle(data.choices.waiting, t)}
      back={back}
      before={<ErrorSummary errors={errors} />}
    >
      {above}
      <Split
        list={<WorkList data={data} here={whole.item.id} />}
        label={t('work.detail')}
        detail={
          <Thing whole={whole} now={data.now}>
            {children}
          </Thing>
        }
      />
    </Page>
  )
}
