// Who may be the person that is being registered. It stands in the form: going on means that it is none of these.
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Card, Section } from '../../../ui/section.tsx'
import type { Alike } from '../alike.server.ts'
import type { PersonFields } from '../fields.ts'

import { AlikeFacts } from './alike-facts.tsx'

type Props = { of: Alike[]; typed: PersonFields }

export function AlikeList({ of, typed }: Props) {
  const t = useTexts()
  return (
    <Section title={t('register.alike', { n: of.length })}>
      <Panel tone="attention" focus>
        {t('register.alikeLede')}
      </Panel>
      {of.map(({ patient, fields, likeness }) => (
        <Card key={patient}>
          <input type="hidden" name="different" value={patient} />
          <h3>{t(`register.level.${likeness.level}`)}</h3>
          <AlikeFacts
            caption={t(`register.level.${likeness.level}`)}
            titles={[t('alike.typed'), t('alike.onRecord')]}
            one={typed}
            other={fields}
            likeness={likeness}
          />
          <Button
            kind="quiet"
            name="back"
            value={`/staff/patients/${patient}`}
            action="/drafts/throw-away"
          >
            {t('register.isThis')}
          </Button>
        </Card>
      ))}
      <Button>{t('register.anyway')}</Button>
    </Section>
  )
}
