// One patient as staff see them: a page of sections, each in files of its own under one-patient/.
// A section is a loader (<name>.load.ts) and a part (<name>.tsx), listed in loads.ts and parts.tsx.
import { staffPage } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Page } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { loadParts } from './one-patient/loads.ts'
import { Parts } from './one-patient/parts.tsx'
import { readPatient } from '../patients.server.ts'

export const loader = staffPage(async ({ ctx, params, url }) => {
  const id = params.id ?? ''
  if (!isUuid(id)) throw notFound()
  const person = await readPatient(ctx, { id })
  return {
    person,
    parts: await loadParts(ctx, { id, ...person }),
    withdrawn: url.searchParams.get('changed') === 'withdrawn',
  }
})

export default function Patient({
  loaderData,
}: {
  loaderData: Awaited<ReturnType<typeof loader>>
}) {
  const t = useTexts()
  const { person, parts, withdrawn } = loaderData
  return (
    <Page
      title={person.card.name}
      tabTitle={t('patients.title')}
      back={{ href: '/staff', label: t('patients.title') }}
    >
      {withdrawn && (
        <Panel tone="done" focus>
          {t('patient.withdrawn')}
        </Panel>
      )}
      <Parts of={parts} />
    </Page>
  )
}
