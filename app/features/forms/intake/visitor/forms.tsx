// The forms that anybody may fill in, and the way to one that was begun elsewhere.
import { publicPage } from '../../../../doors/web/page.server.ts'
import { useTexts, Words } from '../../../../texts/context.tsx'
import { Nothing } from '../../../../ui/loaded.tsx'
import { SignedOutPage } from '../../../../ui/page.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { said } from '../../questionnaire/form.ts'
import { listPublicForms } from '../begin.server.ts'

export const loader = publicPage(async ({ ctx }) => ({ forms: await listPublicForms(ctx) }))

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function PublicForms({ loaderData: { forms } }: Props) {
  const t = useTexts()
  return (
    <SignedOutPage title={t('intake.forms')} lede={t('intake.forms.lede')}>
      {forms.length === 0 && <Nothing tellUs={false}>{t('intake.forms.none')}</Nothing>}
      <Rows>
        {forms.map(({ id, title, minutes }) => (
          <Row
            key={id}
            href={`/intake/${id}`}
            title={said(title, t.lang)}
            second={t('forms.minutes', { n: minutes })}
          />
        ))}
      </Rows>
      <p>
        <Words of="intake.goOnLink" links={{ go: '/intake/go-on' }} />
      </p>
    </SignedOutPage>
  )
}
