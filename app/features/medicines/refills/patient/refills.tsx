// Everything that was ever asked for, the newest first, with how far it is. Nothing disappears from here.
import { patientPage, section } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { ButtonLink } from '../../../../ui/button.tsx'
import { Loaded, Nothing } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { listRefills } from '../own.server.ts'
import { rowWords } from '../said.ts'

export const loader = patientPage(async ({ ctx, url }) => ({
  list: await section(ctx, () => listRefills(ctx, {})),
  done: url.searchParams.get('done'),
}))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Refills({ loaderData: { list, done } }: Props) {
  const t = useTexts()
  return (
    <Page
      title={t('refills.asked')}
      tabTitle={t('refills.title')}
      back={{ href: '/medicines', label: t('medicines.title') }}
    >
      <Loaded of={list} what={t('refills.what')}>
        {({ refills, mayAct }) => (
          <>
            {done === 'asked' && refills[0] && (
              <Panel tone="done" focus title={t('refills.done.asked')}>
                <p>{t('refills.done.askedText', { due: t.dateTime(refills[0].due) })}</p>
              </Panel>
            )}
            {done === 'already' && (
              <Panel tone="info" focus>
                <p>{t('refills.done.already')}</p>
              </Panel>
            )}
            {refills.length === 0 ? (
              <Nothing tellUs={false}>{t('refills.none')}</Nothing>
            ) : (
              <Rows>
                {refills.map((refill) => (
                  <Row
                    key={refill.id}
                    href={`/medicines/refills/${refill.id}`}
                    title={refill.name}
                    say={rowWords(t, refill)}
                    second={refill.pharmacy.name}
                  />
                ))}
              </Rows>
            )}
            {mayAct && (
              <ButtonLink kind={refills.length > 0 ? 'quiet' : 'main'} href="/medicines/refill">
                {t('refills.form')}
              </ButtonLink>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}
