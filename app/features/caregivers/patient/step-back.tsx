// Somebody who acts for a patient stops: asked once more, since only others can undo it.
import { redirect } from 'react-router'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Page } from '../../../ui/page.tsx'
import { stepBack } from '../caregivers.server.ts'
import { listRecords } from '../records.server.ts'

export const loader = patientPage(async ({ ctx, params }) => {
  const { records } = await listRecords(ctx, {})
  const found = records.find((one) => one.record === params.id && one.relation === 'proxy')
  if (!found) throw notFound()
  return { name: found.name, by: found.basis === 'patient' ? 'shared' : 'clinic' } as const
})

export const action = personAction('patient', async ({ ctx, params }) => {
  await stepBack(ctx, { record: params.id ?? '' })
  return redirect('/who?stopped=yes')
})

export default function StepBack({
  loaderData: { name, by },
}: {
  loaderData: Awaited<ReturnType<typeof loader>>
}) {
  const t = useTexts()
  return (
    <Page
      title={t('who.stop.title', { name })}
      tabTitle={t('who.stop.tab')}
      back={{ href: '/who', label: t('who.title') }}
    >
      <p>{t('who.stop.text', { name })}</p>
      <p>{t(`who.stop.again.${by}`, { name })}</p>
      <form method="post">
        <Buttons>
          <Button kind="danger">{t('who.stop', { name })}</Button>
          <ButtonLink href="/who" kind="quiet">
            {t('who.stop.cancel')}
          </ButtonLink>
        </Buttons>
      </form>
    </Page>
  )
}
