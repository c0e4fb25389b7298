// A page of the portal with nothing on it: what every other page is measured against. Like everything of
// the demonstration, it does not exist elsewhere.
import type { LoaderFunctionArgs } from 'react-router'
import { patientPage, publicPage } from '../../doors/web/page.server.ts'
import { visitContext } from '../../doors/web/visit.ts'
import { notFound } from '../../kit/errors.ts'
import { useTexts } from '../../texts/context.tsx'
import { Page } from '../../ui/page.tsx'

const shown = patientPage(async () => null)
const missing = publicPage(() => {
  throw notFound()
})

export const loader = (args: LoaderFunctionArgs): Promise<null> =>
  args.context.get(visitContext).kit.config.mode === 'demonstration' ? shown(args) : missing(args)

export default function Empty() {
  const t = useTexts()
  return <Page title={t('common.demo')}>{null}</Page>
}
