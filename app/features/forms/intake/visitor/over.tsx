// An address of a form that opens nothing: why that may be, and what to do.
import { publicPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../../ui/button.tsx'
import { inFrame, staying } from '../../../appointments/public/embedded.ts'
import { BookingPage } from '../../../appointments/public/visitor/booking-page.tsx'

export const loader = publicPage(({ url }) => ({ embed: inFrame(url) }))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function OverIntake({ loaderData: { embed } }: Props) {
  const t = useTexts()
  return (
    <BookingPage embed={embed} title={t('intake.over')} lede={t('intake.over.lede')}>
      <Buttons>
        <ButtonLink href={staying(embed, '/intake/go-on')}>{t('intake.goOn')}</ButtonLink>
      </Buttons>
      <p>{t('intake.over.call')}</p>
    </BookingPage>
  )
}
