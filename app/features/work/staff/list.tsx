// Everything that waits for somebody.
import { staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Split } from '../../../ui/split.tsx'
import { didOf, Did } from './did.tsx'
import { loadList } from './load.ts'
import { tabTitle } from './tab-title.ts'
import { WorkList } from './work-list.tsx'

export const loader = staffPage(async (page) => ({
  data: await loadList(page),
  did: didOf(page.url),
  refills: page.visit.may?.includes('refills.take') ?? false,
  told: page.visit.may?.includes('medicines.note') ?? false,
  details: page.visit.may?.includes('people.register') ?? false,
  amends: page.visit.may?.includes('records.amend') ?? false,
}))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Work({ loaderData: { data, did, refills, told, details, amends } }: Props) {
  const t = useTexts()
  return (
    <Page title={t('work.title')} tabTitle={tabTitle(data.choices.waiting, t)}>
      {did && (
        <Panel tone="done" focus>
          <Did did={did} choice={data.choice} />
        </Panel>
      )}
      {(refills || told || details || amends) && (
        <Buttons compact>
          {refills && (
            <ButtonLink kind="quiet" href="/staff/refills">
              {t('refills.queue')}
            </ButtonLink>
          )}
          {told && (
            <ButtonLink kind="quiet" href="/staff/told">
              {t('told.queue')}
            </ButtonLink>
          )}
          {details && (
            <ButtonLink kind="quiet" href="/staff/profile-changes">
              {t('profile.queue')}
            </ButtonLink>
          )}
          {amends && (
            <ButtonLink kind="quiet" href="/staff/corrections">
              {t('amend.queue')}
            </ButtonLink>
          )}
        </Buttons>
      )}
      <Split list={<WorkList data={data} />} label={t('work.detail')} empty={t('work.choose')} />
    </Page>
  )
}
