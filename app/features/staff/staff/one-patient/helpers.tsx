// Who acts for the patient: names, and the way to the page about them.
import { useTexts } from '../../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../../ui/button.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { Section } from '../../../../ui/section.tsx'
import type { loadHelpers } from './helpers.load.ts'

type Data = Awaited<ReturnType<typeof loadHelpers>>

export function HelpersPart({ patient, active, mayGuard }: Data) {
  const t = useTexts()
  return (
    <Section title={t('helpers.now')}>
      {active.length === 0 && <p>{t('helpers.none')}</p>}
      {active.length > 0 && (
        <Rows>
          {active.map(({ grant, name, basis }) => (
            <Row key={grant} title={name} second={t(`helpers.basis.${basis}`)} />
          ))}
        </Rows>
      )}
      <Buttons>
        <ButtonLink href={`/staff/patients/${patient}/helpers`} kind="quiet">
          {t('helpers.manage')}
        </ButtonLink>
        {mayGuard && (
          <ButtonLink href={`/staff/patients/${patient}/confidential`} kind="quiet">
            {t('confidential.title')}
          </ButtonLink>
        )}
      </Buttons>
    </Section>
  )
}
