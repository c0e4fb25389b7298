// What of a record is confidential: nobody who acts for the patient sees it. Staff mark and open it here.
import { redirect } from 'react-router'
import { typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Page } from '../../../ui/page.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { guardEntry, listGuardable, unguardEntry } from '../guard.server.ts'

export const loader = staffPage(async ({ ctx, params }) => {
  const patient = params.id ?? ''
  if (!isUuid(patient)) throw notFound()
  return { patient, entries: await listGuardable(ctx, { patient }) }
})

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const patient = params.id ?? ''
  const { mark, open } = typed(form, 'mark', 'open')
  if (mark) await guardEntry(ctx, { patient, id: mark })
  else await unguardEntry(ctx, { patient, id: open })
  return redirect(`/staff/patients/${patient}/confidential`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Confidential({ loaderData: { patient, entries } }: Props) {
  const t = useTexts()
  return (
    <Page
      title={t('confidential.title')}
      back={{ href: `/staff/patients/${patient}`, label: t('chart.back') }}
      lede={t('confidential.lede')}
    >
      <form method="post">
        <Rows>
          {entries.map(({ id, marked, plain, clinical, at }) => (
            <Row
              key={id}
              send={{ name: marked ? 'open' : 'mark', value: id }}
              title={clinical ?? plain}
              say={t(marked ? 'confidential.unmark' : 'confidential.mark')}
              second={[clinical && plain, at && t.dateShort(at)].filter(Boolean).join(' · ')}
              end={marked && t('confidential.marked')}
            />
          ))}
        </Rows>
      </form>
    </Page>
  )
}
