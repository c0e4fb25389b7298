// Who on record somebody may be who booked, or sent a form, without an account: those who are alike, or whom staff look for.
import { useTexts } from '../../../../texts/context.tsx'
import { Button, Buttons } from '../../../../ui/button.tsx'
import { Choices } from '../../../../ui/choices.tsx'
import { Field } from '../../../../ui/field.tsx'
import { Card, Section } from '../../../../ui/section.tsx'
import { AlikeFacts } from '../../../register/staff/alike-facts.tsx'
import { noFields } from '../../../register/fields.ts'
import type { Alike } from '../../../register/alike.server.ts'
import type { Asked } from '../asked.ts'

export type Person = {
  patient: string
  name: string
  birthDate: string | null
  recordNumber: string | null
}

type Props = {
  /** What they said of themselves. */
  said: Pick<Asked, 'given' | 'family' | 'born' | 'email' | 'phone' | 'language'>
  alike: Alike[]
  /** The question, and the button that says it. */
  choose: string
  attach: string
  found?: Person[]
  error?: string
}

export function Candidates({ said, alike, choose, attach, found, error }: Props) {
  const t = useTexts()
  const { given, family, born, email, phone, language } = said
  const typed = { ...noFields, given, family, born, email, mobile: phone, language }
  const likely: Person[] = alike.map(({ patient, fields }) => ({
    patient,
    name: [fields.given, fields.family].filter(Boolean).join(' '),
    birthDate: fields.born || null,
    recordNumber: fields.number || null,
  }))
  const people = found ?? likely
  return (
    <Section title={t('publicBooking.request.alike')}>
      {alike.length === 0 && <p>{t('publicBooking.request.nobody')}</p>}
      {alike.slice(0, 5).map(({ patient, fields, likeness }) => (
        <Card key={patient}>
          <h3>{t(`register.level.${likeness.level}`)}</h3>
          <AlikeFacts
            caption={t(`register.level.${likeness.level}`)}
            titles={[t('publicBooking.request.said'), t('alike.onRecord')]}
            one={typed}
            other={fields}
            likeness={likeness}
          />
        </Card>
      ))}
      <Field
        label={t('publicBooking.request.search')}
        name="q"
        type="search"
        autoComplete="off"
        optional
        maxLength={100}
      />
      <Buttons>
        <Button kind="quiet" name="do" value="find">
          {t('publicBooking.request.find')}
        </Button>
      </Buttons>
      {found?.length === 0 && <p>{t('publicBooking.request.foundNone')}</p>}
      {people.length > 0 && (
        <>
          <Choices
            label={found ? t('publicBooking.request.found') : choose}
            name="patient"
            error={error}
            options={people.map((one) => ({
              value: one.patient,
              label: one.name,
              hint: [one.birthDate && t.dateShort(one.birthDate), one.recordNumber]
                .filter(Boolean)
                .join(' · '),
            }))}
          />
          <Button name="do" value="attach">
            {attach}
          </Button>
        </>
      )}
    </Section>
  )
}
