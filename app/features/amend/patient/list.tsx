// Every correction that was ever asked for, the newest first, with how far it is. Nothing disappears from here.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { listAmendments } from '../own.server.ts'
import { rowWords, titleWords } from '../said.ts'

export const loader = patientPage(async ({ ctx }) => ({
  list: await section(ctx, () => listAmendments(ctx, {})),
}))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Corrections({ loaderData: { list } }: Props) {
  const t = useTexts()
  return (
    <Page
      title={t('amend.list')}
      back={{ href: '/record', label: t('place.record') }}
      lede={t('amend.list.lede')}
    >
      <Loaded of={list} what={t('amend.list.what')}>
        {({ all, mayAct }) => (
          <>
            {all.length === 0 ? (
              <Nothing tellUs={false}>{t('amend.list.none')}</Nothing>
            ) : (
              <Rows>
                {all.map((one) => (
                  <Row
                    key={one.id}
                    href={`/corrections/${one.id}`}
                    title={titleWords(t, one)}
                    say={rowWords(t, one)}
                  />
                ))}
              </Rows>
            )}
            {mayAct && (
              <>
                <p>{t('amend.list.where')}</p>
                <ButtonLink kind="quiet" href="/corrections/new">
                  {t('amend.list.whole')}
                </ButtonLink>
              </>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}
