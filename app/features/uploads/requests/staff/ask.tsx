// What to ask a patient for: the clinic's templates, or something else.
import { staffPage } from '../../../../doors/web/page.server.ts'
import { notFound } from '../../../../kit/errors.ts'
import { isUuid } from '../../../../kit/ids.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { Head } from '../../../chart/staff/head.tsx'
import { loadHead } from '../../../chart/staff/load.tsx'
import { beginAsking } from '../ask.server.ts'

export const loader = staffPage(async (page) => {
  const { id: patient = '' } = page.params
  if (!isUuid(patient)) throw notFound()
  const templates = await beginAsking(page.ctx, { patient })
  return { patient, templates, head: await loadHead(page, patient) }
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Ask({ loaderData: { patient, templates, head } }: Props) {
  const t = useTexts()
  const at = `/staff/patients/${patient}`
  return (
    <Page
      title={t('requests.ask')}
      back={{ href: `${at}/uploads`, label: t('uploads.chart') }}
      lede={t('requests.askLede')}
      before={<Head {...head} />}
    >
      <Rows walked>
        {templates.map(({ id, title, words }) => (
          <Row key={id} href={`${at}/ask/${id}`} title={title} second={words} />
        ))}
        <Row
          href={`${at}/ask/other`}
          title={t('requests.other')}
          second={t('requests.otherHint')}
        />
      </Rows>
    </Page>
  )
}
