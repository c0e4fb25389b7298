// Messages that went to many, newest first.
import { section, staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { ButtonLink } from '../../../../ui/button.tsx'
import { Loaded, Nothing } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { listBulks } from '../../bulk/bulk.server.ts'
import { countWords } from './counts.ts'

export const loader = staffPage(async ({ ctx }) => ({
  listed: await section(ctx, () => listBulks(ctx, {})),
}))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Bulks({ loaderData: { listed } }: Props) {
  const t = useTexts()
  return (
    <Page
      title={t('bulk.title')}
      lede={t('bulk.lede')}
      back={{ href: '/staff/messages', label: t('messages.inbox') }}
    >
      <p>
        <ButtonLink href="/staff/messages/bulk/new">{t('bulk.new')}</ButtonLink>
      </p>
      <Loaded of={listed} what={t('bulk.what')}>
        {(all) =>
          all.length === 0 ? (
            <Nothing tellUs={false}>{t('bulk.none')}</Nothing>
          ) : (
            <Rows walked>
              {all.map((one) => (
                <Row
                  key={one.id}
                  href={`/staff/messages/bulk/${one.id}`}
                  title={one.subject}
                  say={t(`bulk.is.${one.state}`)}
                  second={`${one.team} · ${one.by} · ${t.dateTime(one.at)} · ${countWords(one.counts, t)}`}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
    </Page>
  )
}
