// A page of the patient's that a view does not show.
import { patientPage } from '../../doors/web/page.server.ts'
import { notFound } from '../../kit/errors.ts'
import { useTexts } from '../../texts/context.tsx'
import { Page } from '../../ui/page.tsx'

export const loader = patientPage(async ({ visit }) => {
  if (!visit.viewing) throw notFound()
  return {}
})

export default function Closed() {
  const t = useTexts()
  return (
    <Page title={t('view.closed')} lede={t('view.closedText')} back="/">
      {null}
    </Page>
  )
}
