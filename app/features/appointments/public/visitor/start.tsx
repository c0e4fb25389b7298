// What anybody can book, without an account.
import { publicPage } from '../../../../doors/web/page.server.ts'
import { useTexts, Words } from '../../../../texts/context.tsx'
import { Nothing } from '../../../../ui/loaded.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { inFrame, staying } from '../embedded.ts'
import { listOffered } from '../offered.server.ts'
import { BookingPage } from './booking-page.tsx'

export const loader = publicPage(async ({ ctx, url }) => ({
  types: await listOffered(ctx, {}),
  embed: inFrame(url),
}))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function StartBooking({ loaderData: { types, embed } }: Props) {
  const t = useTexts()
  return (
    <BookingPage
      embed={embed}
      title={t('publicBooking.title')}
      lede={types.length > 0 && t('publicBooking.lede')}
    >
      {types.length === 0 ? (
        <Nothing tellUs={false}>{t('publicBooking.none')}</Nothing>
      ) : (
        <Rows label={t('publicBooking.title')}>
          {types.map(({ id, name, about, minutes }) => (
            <Row
              key={id}
              href={staying(embed, '/book/times', { type: id })}
              title={name}
              say={about}
              second={t('publicBooking.minutes', { n: minutes })}
            />
          ))}
        </Rows>
      )}
      <Panel tone="info">{t('publicBooking.emergency', { number: t.emergency })}</Panel>
      {!embed && (
        <p>
          <Words of="publicBooking.account" links={{ in: '/sign-in' }} />
        </p>
      )}
    </BookingPage>
  )
}
