// The page of a thread: the list, and beside it whose it is and what is asked or said.
import type { ReactNode } from 'react'
import { useTexts } from '../../../texts/context.tsx'
import { ErrorSummary, type FormError } from '../../../ui/error-summary.tsx'
import { Page } from '../../../ui/page.tsx'
import { Split } from '../../../ui/split.tsx'
import type { ChartHead } from '../../chart/head.server.ts'
import { Head } from '../../chart/staff/head.tsx'
import { noLooks } from '../../people/looks.fhir.ts'
import type { InboxOpened } from '../inbox.server.ts'
import { inboxAddress } from './address.ts'
import { InboxList } from './inbox-list.tsx'
import type { InboxData } from './load.ts'

type Props = {
  opened: InboxOpened
  head: ChartHead
  data: InboxData
  errors: FormError[]
  above?: ReactNode
  children: ReactNode
}

export function Beside({ opened, head, data, errors, above, children }: Props) {
  const t = useTexts()
  const { thread } = opened
  return (
    <Page
      title={t('messages.inbox')}
      back={{ href: inboxAddress(data.chosen), label: t('messages.inbox.back') }}
      before={<ErrorSummary errors={errors} />}
    >
      {above}
      <Split
        list={<InboxList data={data} here={thread.id} />}
        label={t('messages.inbox.detail')}
        detail={
          <>
            <Head
              about={{
                at: `/staff/patients/${thread.patient}`,
                head,
                looks: noLooks,
                now: data.now,
              }}
              marks={[]}
            />
            {children}
          </>
        }
      />
    </Page>
  )
}
