// One more who comes to a group visit: found by name, and a seat is theirs.
import { randomUUID } from 'node:crypto'
import { redirect } from 'react-router'
import { typed } from '../../../../doors/web/form.ts'
import { personAction, section, staffPage } from '../../../../doors/web/page.server.ts'
import { notFound } from '../../../../kit/errors.ts'
import { isUuid } from '../../../../kit/ids.ts'
import { inTransaction, type Part } from '../../../../kit/transaction.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button, Buttons } from '../../../../ui/button.tsx'
import { Field } from '../../../../ui/field.tsx'
import { Loaded, Nothing } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { Section } from '../../../../ui/section.tsx'
import { searchPatients, type Search } from '../../../find/find.server.ts'
import { LONGEST } from '../../../find/longest.ts'
import { joinGroup, readGroup } from '../../schedule/groups.server.ts'
import { whenWords } from '../../told.ts'

export const loader = staffPage(async ({ ctx, params }) => {
  const { id = '' } = params
  if (!isUuid(id)) throw notFound()
  return { group: await readGroup(ctx, { id }), formKey: randomUUID() }
})

type Found = { search: string; found: Part<Search> }

export const action = personAction(
  'staff',
  async ({ ctx, form, params }): Promise<Found | Response> => {
    const { id: group = '' } = params
    const { patient, key, q } = typed(form, 'patient', 'key', 'q')
    if (patient) {
      await joinGroup(ctx, { patient, group, key })
      return redirect(`/staff/schedule/groups/${group}?done=joined`)
    }
    const search = q.trim().slice(0, LONGEST)
    const found = await inTransaction(ctx, (open) =>
      section(open, () => searchPatients(open, { search })),
    )
    return { search, found }
  },
)

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Join({ loaderData: { group, formKey }, actionData }: Props) {
  const t = useTexts()
  const done = actionData as Found | undefined
  return (
    <Page
      title={t('schedule.group.join')}
      lede={[group.type, whenWords(t, { startsAt: group.startsAt, timeZone: group.zone })].join(
        ' · ',
      )}
      back={{ href: `/staff/schedule/groups/${group.id}`, label: group.type }}
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
      {done && (
        <Section title={t('find.results')}>
          <Loaded of={done.found} what={t('find.what')}>
            {({ items }) =>
              items.length === 0 ? (
                <Nothing tellUs={false}>{t('find.nobody')}</Nothing>
              ) : (
                <form method="post">
                  <input type="hidden" name="key" value={formKey} />
                  <Rows walked>
                    {items.map(({ patient, name, birthDate }) => (
                      <Row
                        key={patient}
                        send={{ name: 'patient', value: patient }}
                        title={name}
                        second={birthDate && t.dateShort(birthDate)}
                      />
                    ))}
                  </Rows>
                </form>
              )
            }
          </Loaded>
        </Section>
      )}
    </Page>
  )
}
