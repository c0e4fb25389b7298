// What to ask a patient for: the clinic's templates, or something else.
import { staffPage } from '../../../../doors/web/page.server.ts'
import { notFound } from '../../../../kit/errors.ts'
import { isUuid } from '../../../../kit/ids.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { readChartHead } from '../../../chart/head.server.ts'
import { beginAsking } from '../ask.server.ts'

export const loader = staffPage(async ({ ctx, params: { id: patient = '' } }) => {
  if (!isUuid(patient)) throw notFound()
  const templates = await beginAsking(ctx, { patient })
  const { card } = await readChartHead(ctx, { patient })
  return { patient, templates, name: card.name }
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Ask({ loaderData: { patient, templates, name } }: Props) {
  const t = useTexts()
  const at = `/staff/patients/${patient}`
  return (
    <Page
      title={t('requests.ask')}
      back={{ href: `${at}/uploads`, label: name }}
      lede={t('requests.askLede')}
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
