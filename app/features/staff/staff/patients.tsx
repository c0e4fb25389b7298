// Where staff start: the patients, newest first, and a box to find one.
import { typed } from '../../../doors/web/form.ts'
import { personAction, section, staffPage } from '../../../doors/web/page.server.ts'
import { forbidden } from '../../../kit/errors.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Button, Buttons } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { listDrafts } from '../../drafts/drafts.server.ts'
import { WaitingDrafts } from '../../drafts/waiting.tsx'
import { listPatients, type Listed } from '../patients.server.ts'
import { WayFlag } from './way-flag.tsx'

export const loader = staffPage(async ({ ctx }) => {
  const { actor } = ctx.open
  if (actor.kind !== 'staff') throw forbidden('wrong_actor')
  const { name, role, may } = actor
  return {
    name,
    role,
    drafts: await listDrafts(ctx, {}),
    list: may.includes('people.find')
      ? await section(ctx, () => listPatients(ctx, { search: '' }))
      : null,
  }
})

/** Names are looked for by a sent form, since an address stays in the browser's history. */
export const action = personAction('staff', async ({ ctx, form }) => {
  const search = typed(form, 'q').q.trim().slice(0, 100)
  return { search, found: await listPatients(ctx, { search }) }
})

type Data = Awaited<ReturnType<typeof loader>>
type Found = { search: string; found: Awaited<ReturnType<typeof listPatients>> }
type Props = { loaderData: Data; actionData?: unknown }

export default function Patients({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { name, role, drafts } = loaderData
  const { search, found } = (actionData ?? {}) as Partial<Found>
  const list = found ? { ok: true as const, value: found } : loaderData.list
  return (
    <Page title={t('patients.title')} lede={t('patients.lede', { name, role })}>
      <WaitingDrafts drafts={drafts} home="/staff" />
      {list ? (
        <>
          <form method="post" role="search">
            <Field
              label={t('patients.search')}
              hint={t('patients.searchHint')}
              name="q"
              type="search"
              value={search}
              optional
              find
            />
            <Buttons>
              <Button kind="quiet">{t('patients.searchButton')}</Button>
              {search && <a href="/staff">{t('patients.all')}</a>}
            </Buttons>
          </form>
          <Loaded of={list} what={t('patients.title')}>
            {({ items, more }) => (
              <Section
                title={search ? t('patients.found', { n: items.length }) : t('patients.list')}
              >
                {items.length === 0 && (
                  <Nothing tellUs={false}>
                    {t(search ? 'patients.nobody' : 'patients.none')}
                  </Nothing>
                )}
                {items.length > 0 && <List of={items} />}
                {more && <p>{t('patients.more')}</p>}
              </Section>
            )}
          </Loaded>
        </>
      ) : (
        <p>{t('patients.noRole')}</p>
      )}
    </Page>
  )
}

function List({ of }: { of: Listed[] }) {
  const t = useTexts()
  return (
    <Rows walked>
      {of.map(({ patient, name, birthDate, recordNumber, way }) => (
        <Row
          key={patient}
          href={`/staff/patients/${patient}`}
          title={name}
          second={
            <>
              {birthDate && t('patients.born', { date: t.dateShort(birthDate) })}
              {birthDate && recordNumber && ' · '}
              <span className="unbroken">
                {recordNumber && t('patients.number', { number: recordNumber })}
              </span>
            </>
          }
          end={<WayFlag way={way} />}
        />
      ))}
    </Rows>
  )
}
