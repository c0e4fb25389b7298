// What of a record is confidential: nobody who acts for the patient sees it. Staff mark and open it here.
import { redirect } from 'react-router'
import { typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { capital } from '../../../texts/capital.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Disclosure } from '../../../ui/prose.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { sectionOfKind } from '../sections.ts'
import { guardEntry, listGuardable, unguardEntry, type Guardable } from '../guard.server.ts'

export const loader = staffPage(async ({ ctx, params }) => {
  const patient = params.id ?? ''
  if (!isUuid(patient)) throw notFound()
  return { patient, ...(await listGuardable(ctx, { patient })) }
})

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const patient = params.id ?? ''
  const { mark, open } = typed(form, 'mark', 'open')
  if (mark) await guardEntry(ctx, { patient, id: mark })
  else await unguardEntry(ctx, { patient, id: open })
  return redirect(`/staff/patients/${patient}/confidential`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Confidential({ loaderData: { patient, name, entries } }: Props) {
  const t = useTexts()
  const marked = entries.filter((one) => one.marked)
  const others = Map.groupBy(
    entries.filter((one) => !one.marked),
    ({ kind }) => sectionOfKind[kind],
  )
  return (
    <Page
      title={t('confidential.title')}
      back={{ href: `/staff/patients/${patient}/helpers`, label: name }}
      lede={t('confidential.lede')}
    >
      <form method="post">
        <Section title={t('confidential.marked')}>
          {marked.length === 0 && <Nothing tellUs={false}>{t('confidential.none')}</Nothing>}
          {marked.length > 0 && <Entries of={marked} />}
        </Section>
        <Section title={t('confidential.others')}>
          {[...others].map(([section, of]) => (
            <Disclosure
              key={section}
              title={t('confidential.shelf', {
                section: capital(t(`section.${section}`)),
                n: of.length,
              })}
            >
              <Entries of={of} />
            </Disclosure>
          ))}
        </Section>
      </form>
    </Page>
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
