// What of a record is confidential: nobody who acts for the patient sees it. Staff mark and open it here.
import { redirect } from 'react-router'
import { typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { Disclosure } from '../../../ui/prose.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import type { Kind } from '../../record/shelf.ts'
import type { DocumentRow } from '../../documents/rows.ts'
import { isKind } from '../sections.ts'
import {
  guardEntry,
  listGuardable,
  unguardEntry,
  type Guardable,
  type GuardShelf,
} from '../guard.server.ts'

export const loader = staffPage(async ({ ctx, params, url }) => {
  const patient = params.id ?? ''
  if (!isUuid(patient)) throw notFound()
  const [shelf, before] = [url.searchParams.get('shelf'), url.searchParams.get('before')]
  const kind = isKind(shelf) ? shelf : null
  return { patient, kind, ...(await listGuardable(ctx, { patient, kind, before })) }
})

export const action = personAction('staff', async ({ ctx, form, params, url }) => {
  const patient = params.id ?? ''
  const { mark, open, from } = typed(form, 'mark', 'open', 'from')
  if (mark) await guardEntry(ctx, { patient, id: mark })
  else await unguardEntry(ctx, { patient, id: open })
  if (from === 'document') return redirect(`/staff/patients/${patient}/documents/${mark || open}`)
  return redirect(`${here(patient)}${url.search}`)
})

const here = (patient: string) => `/staff/patients/${patient}/confidential`
const olderThan = (patient: string, kind: Kind, before: string) =>
  `${here(patient)}?${new URLSearchParams({ shelf: kind, before })}`

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Confidential({ loaderData }: Props) {
  const t = useTexts()
  const { patient, kind, name, marked, documents, shelves } = loaderData
  const back = kind
    ? { href: here(patient), label: t('confidential.title') }
    : { href: `/staff/patients/${patient}/helpers`, label: name }
  return (
    <Page title={t('confidential.title')} back={back} lede={t('confidential.lede')}>
      <form method="post">
        {kind ? (
          shelves.map((shelf) => <OneShelf key={shelf.kind} of={shelf} patient={patient} />)
        ) : (
          <Newest patient={patient} marked={marked} documents={documents} shelves={shelves} />
        )}
      </form>
    </Page>
  )
}

type Newest = {
  patient: string
  marked: Guardable[]
  documents: DocumentRow[]
  shelves: GuardShelf[]
}

function Newest({ patient, marked, documents, shelves }: Newest) {
  const t = useTexts()
  return (
    <>
      <Section title={t('confidential.marked')}>
        {marked.length + documents.length === 0 && (
          <Nothing tellUs={false}>{t('confidential.none')}</Nothing>
        )}
        {documents.length > 0 && (
          <Rows>
            {documents.map(({ id, title, class: of, date }) => (
              <Row
                key={id}
                send={{ name: 'open', value: id }}
                title={title}
                say={t('confidential.unmark')}
                second={`${t(`documents.class.${of}`)} · ${t.dateShort(date)}`}
              />
            ))}
          </Rows>
        )}
        {marked.length > 0 && <Entries of={marked} />}
      </Section>
      <Section title={t('confidential.others')}>
        {shelves.map(({ kind, entries, older }) => {
          const of = entries.filter((one) => !one.marked)
          const shelf = t(`confidential.kind.${kind}`)
          const title = t(older ? 'confidential.newest' : 'confidential.shelf', {
            shelf,
            n: of.length,
          })
          return entries.length === 0 ? null : (
            <Disclosure key={kind} title={title}>
              <Entries of={of} />
              {older && (
                <a href={olderThan(patient, kind, older)}>{t('confidential.older', { shelf })}</a>
              )}
            </Disclosure>
          )
        })}
      </Section>
    </>
  )
}

/** What is further back on one shelf. */
function OneShelf({ of: { kind, entries, older }, patient }: { of: GuardShelf; patient: string }) {
  const t = useTexts()
  return (
    <Section title={t(`confidential.kind.${kind}`)}>
      {entries.length === 0 && <Nothing tellUs={false}>{t('confidential.noOlder')}</Nothing>}
      {entries.length > 0 && <Entries of={entries} />}
      <Pager newer={here(patient)} older={older ? olderThan(patient, kind, older) : undefined} />
    </Section>
  )
}

function Entries({ of }: { of: Guardable[] }) {
  const t = useTexts()
  return (
    <Rows>
      {of.map(({ id, marked, plain, clinical, at }) => (
        <Row
          key={id}
          send={{ name: marked ? 'open' : 'mark', value: id }}
          title={clinical ?? plain}
          say={t(marked ? 'confidential.unmark' : 'confidential.mark')}
          second={[clinical && plain, at && t.dateShort(at)].filter(Boolean).join(' · ')}
        />
      ))}
    </Rows>
  )
}
