// Every failure is a page with a way on: what happened, what to do, whom to call.
import { useTexts } from '../../texts/context.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Page, SignedOutPage } from '../../ui/page.tsx'
import { useVisit } from './visit-provider.tsx'

export function ErrorPage({
  status,
  sentence,
}: {
  status: number
  sentence?: string
  path: string
}) {
  const t = useTexts()
  const { signedInAs } = useVisit()
  const kind = kinds[status] ?? 'failed'
  const Around = signedInAs ? Page : SignedOutPage
  return (
    <Around title={t(`error.${kind}.title`)}>
      <p>
        {kind === 'missing' || kind === 'notTaken'
          ? t(`error.${kind}.text`)
          : (sentence ?? t('error.failed.text'))}
      </p>
      <p>
        <ButtonLink href={signedInAs === 'staff' ? '/staff' : '/'}>{t('error.home')}</ButtonLink>
      </p>
    </Around>
  )
}

const kinds: Record<number, 'missing' | 'closed' | 'conflict' | 'notTaken'> = {
  403: 'closed',
  404: 'missing',
  405: 'notTaken',
  409: 'conflict',
}
