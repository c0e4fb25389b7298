// Who decides for a patient, and should have been looked at again by now.
import { staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { listReviews } from '../reviews.server.ts'

export const loader = staffPage(async ({ ctx }) => ({ due: await listReviews(ctx, {}) }))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Reviews({ loaderData: { due } }: Props) {
  const t = useTexts()
  return (
    <Page title={t('helpers.reviews')} lede={t('helpers.reviewsLede')}>
      {due.length === 0 ? (
        <Nothing tellUs={false}>{t('helpers.reviewsNone')}</Nothing>
      ) : (
        <Rows>
          {due.map((one) => (
            <Row
              key={one.patient}
              href={`/staff/patients/${one.patient}/helpers`}
              title={one.name}
              second={t('helpers.overdue', { date: t.date(one.due) })}
            />
          ))}
        </Rows>
      )}
    </Page>
  )
}
