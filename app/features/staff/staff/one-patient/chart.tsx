// The way to the record for those who treat; the way to restrict it for the privacy officer.
import { useTexts } from '../../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../../ui/button.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Section } from '../../../../ui/section.tsx'
import type { loadChart } from './chart.load.ts'

type Data = Awaited<ReturnType<typeof loadChart>>

export function ChartPart({ patient, restricted, mayRead, mayRestrict }: Data) {
  const t = useTexts()
  if (!mayRead && !mayRestrict && !restricted) return null
  return (
    <Section title={t('chart.section')}>
      {restricted && <Panel tone="attention">{t('chart.restricted')}</Panel>}
      <Buttons>
        {mayRead && (
          <ButtonLink href={`/staff/patients/${patient}/record`} kind="quiet" icon="record">
            {t('chart.open')}
          </ButtonLink>
        )}
        {mayRestrict && (
          <ButtonLink href={`/staff/patients/${patient}/restriction`} kind="quiet" icon="lock">
            {t(restricted ? 'chart.changeRestriction' : 'restrict.title')}
          </ButtonLink>
        )}
      </Buttons>
    </Section>
  )
}
