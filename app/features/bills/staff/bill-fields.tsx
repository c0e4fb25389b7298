// What is asked of a bill, new or still a draft.
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Checkbox, FieldGroup } from '../../../ui/choices.tsx'
import { errorFor, type FormError } from '../../../ui/error-summary.tsx'
import { Field, Select } from '../../../ui/field.tsx'
import { Section } from '../../../ui/section.tsx'
import type { BillKind } from '../bill.ts'
import { keyOf, visitWords, type BillVisit } from '../visit.ts'
import { nameOf } from './line-names.ts'

type Fields = Record<string, string | string[]>
type Props = {
  kind: BillKind
  visits: BillVisit[]
  fields: Fields
  count: number
  errors: FormError[]
}

const valueOf = (fields: Fields, name: string): string => String(fields[name] ?? '')

export function BillForm({ kind, visits, fields, count, errors }: Props) {
  const t = useTexts()
  const estimate = kind === 'estimate'
  const common = (name: string) => ({
    name,
    value: valueOf(fields, name),
    error: errorFor(errors, name),
  })
  return (
    <>
      <input type="hidden" name="count" value={count} />
      <Field
        {...common('title')}
        label={t('bills.form.title')}
        hint={t('bills.form.titleHint')}
        maxLength={120}
      />
      <Field
        {...common('serviceOn')}
        label={t(estimate ? 'bills.form.expectedOn' : 'bills.form.serviceOn')}
        type="date"
        short
      />
      <Select
        {...common('visit')}
        label={t('bills.form.visit')}
        hint={t('bills.form.visitHint')}
        optional
        options={[
          { value: '', label: t('bills.form.noVisit') },
          ...visits.map((visit) => ({ value: keyOf(visit), label: visitWords(t, visit) })),
        ]}
      />
      {!estimate && (
        <Field
          {...common('dueOn')}
          label={t('bills.form.dueOn')}
          hint={t('bills.form.dueOnHint')}
          type="date"
          short
          optional
        />
      )}
      {!estimate && (
        <Field {...common('insurer')} label={t('bills.form.insurer')} maxLength={100} optional />
      )}
      {estimate && <Provider fields={fields} errors={errors} />}
      <Section title={t('bills.form.lines')}>
        <p>{t('bills.form.linesHint')}</p>
        {Array.from({ length: count }, (_, place) => (
          <LineFields
            key={place}
            place={place}
            fields={fields}
            errors={errors}
            estimate={estimate}
          />
        ))}
        <Button kind="quiet" name="do" value="more">
          {t('bills.form.more')}
        </Button>
      </Section>
      <Field
        {...common('note')}
        label={t('bills.form.note')}
        hint={t('bills.form.noteHint')}
        lines={3}
        maxLength={500}
        optional
      />
      <Checkbox
        name="confidential"
        label={t('bills.form.confidential')}
        hint={t('bills.form.confidentialHint')}
        checked={fields.confidential?.length === 1}
      />
      {!estimate && (
        <Checkbox
          name="selfPay"
          label={t('bills.form.selfPay')}
          hint={t('bills.form.selfPayHint')}
          checked={fields.selfPay?.length === 1}
        />
      )}
    </>
  )
}

function Provider({ fields, errors }: Pick<Props, 'fields' | 'errors'>) {
  const t = useTexts()
  const common = (name: string) => ({
    name,
    value: valueOf(fields, name),
    error: errorFor(errors, name),
  })
  return (
    <Section title={t('bills.provider')}>
      <Field {...common('providerName')} label={t('bills.provider.name')} maxLength={120} />
      <Field
        {...common('place')}
        label={t('bills.provider.place')}
        hint={t('bills.form.placeHint')}
        maxLength={200}
      />
      <Field
        {...common('npi')}
        label={t('bills.provider.npi')}
        inputMode="numeric"
        short
        maxLength={10}
        optional
      />
      <Field {...common('tin')} label={t('bills.provider.tin')} short maxLength={10} optional />
      <Field
        {...common('apart')}
        label={t('bills.apart')}
        hint={t('bills.form.apartHint')}
        lines={3}
        maxLength={500}
        optional
      />
    </Section>
  )
}

type LineProps = Pick<Props, 'fields' | 'errors'> & { place: number; estimate: boolean }

function LineFields({ place, fields, errors, estimate }: LineProps) {
  const t = useTexts()
  const common = (part: Parameters<typeof nameOf>[1]) => ({
    name: nameOf(place, part),
    value: valueOf(fields, nameOf(place, part)),
    error: errorFor(errors, nameOf(place, part)),
  })
  const amount = { inputMode: 'decimal', short: true, maxLength: 16 } as const
  return (
    <FieldGroup label={t('bills.form.line', { n: place + 1 })} name={`line-${place}`}>
      <Field {...common('plain')} label={t('bills.form.plain')} maxLength={200} narrows />
      <Field {...common('code')} label={t('bills.form.code')} short maxLength={20} narrows />
      <Field
        {...common('units')}
        label={t('bills.form.units')}
        inputMode="numeric"
        short
        maxLength={4}
        narrows
      />
      <Field {...common('charge')} {...amount} label={t('bills.line.charge')} narrows />
      <Field {...common('adjustment')} {...amount} label={t('bills.line.adjustment')} narrows />
      {!estimate && (
        <Field {...common('insurance')} {...amount} label={t('bills.line.insurance')} narrows />
      )}
      <Field {...common('diagnoses')} label={t('bills.line.diagnoses')} maxLength={100} narrows />
      {!estimate && (
        <Field
          {...common('why')}
          label={t('bills.form.why')}
          hint={t('bills.form.whyHint')}
          maxLength={300}
          narrows
        />
      )}
      <input
        type="hidden"
        name={nameOf(place, 'day')}
        value={valueOf(fields, nameOf(place, 'day'))}
      />
    </FieldGroup>
  )
}
