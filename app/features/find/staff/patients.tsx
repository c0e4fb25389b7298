// Where staff start: a box to find a patient, whom they had open lately, and who comes today. Nobody is listed without
// being looked for.
import { typed } from '../../../doors/web/form.ts'
import { personAction, section, staffPage } from '../../../doors/web/page.server.ts'
import { forbidden } from '../../../kit/errors.ts'
import { inTransaction } from '../../../kit/transaction.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { Page } from '../../../ui/page.tsx'
import { listDrafts } from '../../drafts/drafts.server.ts'
import { WaitingDrafts } from '../../drafts/waiting.tsx'
import { searchPatients } from '../find.server.ts'
import { LONGEST } from '../longest.ts'
import { listRecent } from '../recent.server.ts'
import { listToday } from '../today.server.ts'
import { FindForm } from './find-form.tsx'
import type { FoundProps } from './found.tsx'
import { RecentPatients, TodaysPatients } from './lists.tsx'

export const loader = staffPage(async ({ ctx }) => {
  const { actor } = ctx.open
  if (actor.kind !== 'staff') throw forbidden('wrong_actor')
  const { name, role, may } = actor
  return {
    name,
    role,
    mayRegister: may.includes('people.register'),
    drafts: await listDrafts(ctx, {}),
    recent: may.includes('people.find') ? await section(ctx, () => listRecent(ctx, {})) : null,
    today: may.includes('visits.plan') ? await section(ctx, () => listToday(ctx, {})) : null,
  }
})

/** What is looked for is sent by a form, since an address stays in the browser's history. */
export const action = personAction('staff', async ({ ctx, form }): Promise<FoundProps> => {
  const search = typed(form, 'q').q.trim().slice(0, LONGEST)
  const found = await inTransaction(ctx, (open) =>
    section(open, () => searchPatients(open, { search })),
  )
  return { search, found }
})

type Data = Awaited<ReturnType<typeof loader>>
type Props = { loaderData: Data; actionData?: unknown }

export default function Patients({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { name, role, mayRegister, drafts, recent, today } = loaderData
  return (
    <Page title={t('find.title')} lede={t('find.lede', { name, role })}>
      <WaitingDrafts drafts={drafts} home="/staff" />
      {recent ? (
        <>
          <FindForm answer={actionData} />
          {mayRegister && (
            <ButtonLink href="/staff/patients/new" kind="quiet" shortcut="n">
              {t('register.title')}
            </ButtonLink>
          )}
          {today && <TodaysPatients of={today} />}
          <RecentPatients of={recent} />
        </>
      ) : (
        <p>{t('find.noRole')}</p>
      )}
    </Page>
  )
}
