import { patientPage } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Page } from '../../../ui/page.tsx'
export const loader = patientPage(async () => null)
export default function Home() {
  const t = useTexts()
  return <Page title={t('home.next')}>{null}</Page>
}
