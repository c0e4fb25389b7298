// For whom a visit is booked: found by name, and on to the page that books it with what the calendar said.
import { typed } from '../../../doors/web/form.ts'
import { personAction, section, staffPage } from '../../../doors/web/page.server.ts'
import { inTransaction, type Part } from '../../../kit/transaction.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, Buttons } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { searchPatients, type Listed, type Search } from '../../find/find.server.ts'
import { LONGEST } from '../../find/longest.ts'
import { listRecent } from '../../find/recent.server.ts'
import { readBookChoices } from '../schedule/book.server.ts'

export const loader = staffPage(async ({ ctx, url }) => {
  await readBookChoices(ctx, {})
  return { query: url.search, recent: await section(ctx, () => listRecent(ctx, {})) }
})

type Found = { search: string; found: Part<Search> }

export const action = personAction('staff', async ({ ctx, form }): Promise<Found> => {
  const search = typed(form, 'q').q.trim().slice(0, LONGEST)
  const found = await inTransaction(ctx, (open) =>
    section(open, () => searchPatients(open, { search })),
  )
  return { search, found }
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function FindForBooking({ loaderData: { query, recent }, actionData }: Props) {
  const t = useTexts()
  const done = actionData as Found | undefined
  return (
    <Page
      title={t('schedule.bookWhom')}
      lede={t('schedule.bookWhom.lede')}
      back={{ href: '/staff/schedule', label: t('place.schedule') }}
    >
      <form method="post" role="search">
        <Field
          label={t('find.label')}
          hint={t('find.hint')}
          name="q"
          type="search"
          value={done?.search}
          maxLength={LONGEST}
          autoComplete="off"
          optional
          find
        />
        <Buttons>
          <Button kind="quiet">{t('find.button')}</Button>
        </Buttons>
      </form>
      {done ? (
        <Section title={t('find.results')}>
          <Loaded of={done.found} what={t('find.what')}>
            {({ items }) =>
              items.length === 0 ? (
                <Nothing tellUs={false}>{t('find.nobody')}</Nothing>
              ) : (
                <People of={items} query={query} />
              )
            }
          </Loaded>
        </Section>
      ) : (
        <Section title={t('schedule.recent')}>
          <Loaded of={recent} what={t('find.what')}>
            {(items) =>
              items.length === 0 ? (
                <Nothing tellUs={false}>{t('find.nobodyRecent')}</Nothing>
              ) : (
                <People of={items} query={query} />
              )
            }
          </Loaded>
        </Section>
      )}
    </Page>
  )
}

type Person = Pick<Listed, 'patient' | 'name' | 'birthDate' | 'recordNumber'>

function People({ of, query }: { of: Person[]; query: string }) {
  const t = useTexts()
  return (
    <Rows walked>
      {of.map(({ patient, name, birthDate, recordNumber }) => (
        <Row
          key={patient}
          href={`/staff/patients/${patient}/book${query}`}
          title={name}
          second={[birthDate && t.dateShort(birthDate), recordNumber].filter(Boolean).join(' · ')}
        />
      ))}
    </Rows>
  )
}
