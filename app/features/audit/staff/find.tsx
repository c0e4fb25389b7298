// Finding whose record, or whom, to look for: by name, in a sent form, so that no name stands in an address.
import { typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { problems } from '../../../doors/web/form.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button } from '../../../ui/button.tsx'
import { errorFor, ErrorSummary } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { readNames } from '../names.server.ts'
import { findPeople, type Found, type FoundPatient } from '../people.server.ts'

/** Asks for nothing but whether the log may be read. */
export const loader = staffPage(async ({ ctx }) => ({ names: await readNames(ctx, {}) }))

export const action = personAction('staff', async ({ ctx, form }) => {
  const search = typed(form, 'q').q.trim().slice(0, 100)
  return { search, found: await findPeople(ctx, { search }) }
})

type Answer = { search: string; found: Found }
type Props = { actionData?: unknown }

export default function Find({ actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const { search, found } = (actionData ?? {}) as Partial<Answer>
  return (
    <Page
      title={t('audit.find')}
      back={{ href: '/staff/audit', label: t('audit.title') }}
      lede={t('audit.find.lede')}
      before={<ErrorSummary errors={errors} />}
    >
      <form method="post" role="search">
        <Field
          label={t('audit.find.field')}
          name="q"
          type="search"
          value={search}
          error={errorFor(errors, 'search')}
          optional
          find
        />
        <Button>{t('audit.find.button')}</Button>
      </form>
      {found && <Results of={found} />}
    </Page>
  )
}

function Results({ of: { patients, staff } }: { of: Found }) {
  const t = useTexts()
  return (
    <>
      {patients.length + staff.length === 0 && (
        <Nothing tellUs={false}>{t('audit.find.nobody')}</Nothing>
      )}
      {staff.length > 0 && (
        <Section title={t('audit.find.staff')}>
          <Rows walked>
            {staff.map(({ account, name, role, left }) => (
              <Row
                key={account}
                href={`/staff/audit?account=${account}`}
                title={name}
                say={t('audit.find.did')}
                second={left ? `${role}, ${t('audit.find.left')}` : role}
              />
            ))}
          </Rows>
        </Section>
      )}
      {patients.map((patient) => (
        <OnePatient key={patient.patient} of={patient} />
      ))}
    </>
  )
}

function OnePatient({ of }: { of: FoundPatient }) {
  const t = useTexts()
  const { patient, name, birthDate, recordNumber, account, helpers } = of
  const about = [
    birthDate && t('find.born', { date: t.dateShort(birthDate) }),
    recordNumber && t('find.number', { number: recordNumber }),
    !account && t('audit.find.noAccount'),
  ]
  return (
    <Section title={name} aside={about.filter(Boolean).join(' · ')}>
      <Rows walked>
        <Row href={`/staff/audit?patient=${patient}`} title={t('audit.find.record')} />
        {account && <Row href={`/staff/audit?account=${account}`} title={t('audit.find.did')} />}
        {helpers.map((helper) => (
          <Row
            key={helper.account + String(helper.ended)}
            href={`/staff/audit?account=${helper.account}`}
            title={t(helper.ended ? 'audit.find.helperEnded' : 'audit.find.helper', {
              name: helper.name,
            })}
            second={helper.relation}
          />
        ))}
      </Rows>
    </Section>
  )
}
