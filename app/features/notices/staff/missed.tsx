// Messages to patients that could not be delivered, or of which nobody knows whether they arrived.
import { section, staffPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { listMissed } from '../staff.server.ts'
import { FaredFlag, whenFared } from './fared.tsx'

export const loader = staffPage(async ({ ctx }) => ({
  missed: await section(ctx, () => listMissed(ctx, {})),
}))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function MissedPage({ loaderData: { missed } }: Props) {
  const t = useTexts()
  return (
    <Page
      title={t('notices.missed.title')}
      back={{ href: '/staff', label: t('staff.home') }}
      lede={t('notices.missed.lede')}
    >
      <Loaded of={missed} what={t('notices.missed.what')}>
        {(all) =>
          all.length === 0 ? (
            <Nothing tellUs={false}>{t('notices.missed.none')}</Nothing>
          ) : (
            <Rows>
              {all.map(({ patient, name, message }, i) => (
                <Row
                  key={i}
                  href={`/staff/patients/${patient}/notices`}
                  title={name || t('notices.missed.nameless')}
                  second={whenFared(message, t)}
                  end={<FaredFlag of={message} />}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
    </Page>
  )
}
