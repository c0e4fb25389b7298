// What staff see until the clinic's screens exist: who they are, and the way out.
import { staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Page } from '../../../ui/page.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { listDrafts } from '../../drafts/drafts.server.ts'
import { WaitingDrafts } from '../../drafts/waiting.tsx'

export const loader = staffPage(async ({ ctx }) => {
  const { actor } = ctx.open
  const drafts = await listDrafts(ctx, {})
  return actor.kind === 'staff'
    ? { name: actor.name, role: actor.role, may: actor.may, drafts }
    : { name: '', role: '', may: [], drafts }
})

export default function Welcome({
  loaderData,
}: {
  loaderData: Awaited<ReturnType<typeof loader>>
}) {
  const t = useTexts()
  return (
    <Page title={t('staff.title', { name: loaderData.name })}>
      <WaitingDrafts drafts={loaderData.drafts} home="/staff" />
      <p>{t('staff.role', { role: loaderData.role })}</p>
      <p>{t('staff.next')}</p>
      <Rows>
        {loaderData.may.includes('questions.answer') && (
          <Row
            href="/staff/questions"
            icon="eye"
            title={t('questions.staff')}
            second={t('questions.staffText')}
          />
        )}
        <Row href="/staff/security" icon="lock" title={t('security.title')} />
      </Rows>
      <form method="post" action="/sign-out">
        <Button kind="quiet">{t('common.signOut')}</Button>
      </form>
    </Page>
  )
}
