// The frame of the public pages: as every page before sign-in, and in a frame with the script that tells its height.
import type { ReactNode } from 'react'
import { Script } from '../../../../doors/web/script.tsx'
import { useVisit } from '../../../../doors/web/visit-provider.tsx'
import { SignedOutPage, type SignedOutPageProps } from '../../../../ui/page.tsx'

type Props = SignedOutPageProps & { embed: boolean }

export function BookingPage({ embed, children, ...page }: Props) {
  return (
    <SignedOutPage {...page}>
      {children}
      {embed && <TellsHeight />}
    </SignedOutPage>
  )
}

function TellsHeight(): ReactNode {
  const { clinic } = useVisit()
  return (
    <div data-framed={clinic.embedOrigins.join(' ')}>
      <Script name="framed" />
    </div>
  )
}
