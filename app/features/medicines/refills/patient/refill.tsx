// Asking for refills: which medicines, at which pharmacy, how much is left.
import { redirect } from 'react-router'
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { draftOf, step } from '../../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../../doors/web/form.ts'
import { patientPage, personAction, section } from '../../../../doors/web/page.server.ts'
import { isUuid } from '../../../../kit/ids.ts'
import { useTexts } from '../../../../texts/context.tsx'
import type { Texts } from '../../../../texts/texts.ts'
import { Button } from '../../../../ui/button.tsx'
import { Checkbox, Choices, type Choice } from '../../../../ui/choices.tsx'
import { errorFor, ErrorSummary, type FormError } from '../../../../ui/error-summary.tsx'
import { Field } from '../../../../ui/field.tsx'
import { useWhose } from '../../../../ui/frame.tsx'
import { Loaded, Nothing } from '../../../../ui/loaded.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { Section } from '../../../../ui/section.tsx'
import { keptFields } from '../../../drafts/kept.ts'
import { askRefills, beginRefill, searchPharmacies } from '../own.server.ts'
import { lefts, type Pharmacy } from '../refill.ts'

export const loader = patientPage(async (page) => {
  const of = page.url.searchParams.get('of') ?? ''
  return {
    begun: await section(page.ctx, () => beginRefill(page.ctx, {})),
    of: isUuid(of) ? [of] : [],
    draft: await draftOf(page),
  }
})

export const action = personAction('patient', async ({ ctx, form }) => {
  const {
    do: deed,
    find,
    pharmacy,
    left,
    note,
  } = typed(form, 'do', 'find', 'pharmacy', 'left', 'note')
  if (deed === 'find')
    return step({ found: await searchPharmacies(ctx, { search: find }), kept: keptFields(form) })
  const { asked } = await askRefills(ctx, {
    ids: form.getAll('ids').map(String),
    pharmacy,
    keep: form.get('keep') === 'yes',
    left: left as '',
    note,
  })
  if (asked.length === 1) return redirect(`/medicines/refills/${asked[0]}?done=asked`)
  return redirect(`/medicines/refills?done=${asked.length > 0 ? 'asked' : 'already'}`)
})

type Data = Awaited<ReturnType<typeof loader>>
type Props = { loaderData: Data; actionData?: unknown }

export default function AskRefill({ loaderData, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const { helps, name } = useWhose()
  return (
    <Page
      title={t('refills.form')}
      back={{ href: '/medicines', label: t('medicines.title') }}
      lede={t(helps === 'yes' ? 'refills.form.lede.other' : 'refills.form.lede', { name })}
      before={<ErrorSummary errors={errors} />}
    >
      <Loaded of={loaderData.begun} what={t('refills.form.what')}>
        {(begun) => <Form begun={begun} data={loaderData} sent={actionData} errors={errors} />}
      </Loaded>
    </Page>
  )
}

type Begun = Awaited<ReturnType<typeof beginRefill>>
type FormProps = { begun: Begun; data: Data; sent: unknown; errors: FormError[] }

function Form({ begun, data, sent, errors }: FormProps) {
  const t = useTexts()
  const { helps } = useWhose()
  const { medicines, own } = begun
  const free = medicines.filter(({ open }) => !open)
  const found = (sent as { found?: Pharmacy[] } | undefined)?.found
  if (medicines.length === 0) return <Nothing>{t('refills.form.none')}</Nothing>
  return (
    <>
      <Already of={begun} />
      {free.length === 0 ? (
        <p>{t('refills.form.allOpen')}</p>
      ) : (
        <DraftForm what="refills.form.draft" draft={data.draft} sent={sent}>
          <Choices
            several
            label={t('refills.form.medicines')}
            name="ids"
            value={free.length === 1 ? free.map(({ id }) => id) : data.of}
            options={free.map(({ id, view }) => ({
              value: id,
              label: view.plain,
              hint: view.how.join(' ') || undefined,
            }))}
            error={errorFor(errors, 'ids')}
          />
          <Choices
            label={t('refills.form.left')}
            hint={t('refills.form.leftHint')}
            name="left"
            options={lefts.map((left) => ({ value: left, label: t(`refills.left.${left}`) }))}
          />
          <Choices
            label={t('refills.form.pharmacy')}
            hint={own.length === 0 && !found ? t('refills.form.pharmacyNone') : undefined}
            name="pharmacy"
            value={own.find(({ last }) => last)?.id}
            options={pharmacyChoices(t, begun, found, chosenIn(sent, data))}
            error={errorFor(errors, 'pharmacy')}
          />
          <Field
            label={t('refills.form.find')}
            hint={t('refills.form.findHint')}
            name="find"
            type="search"
            autoComplete="off"
            maxLength={100}
            optional
          />
          {found && <p role="status">{t('refills.form.found', { n: found.length })}</p>}
          <Button kind="quiet" name="do" value="find">
            {t('refills.form.search')}
          </Button>
          <Checkbox
            name="keep"
            label={t(helps === 'yes' ? 'refills.form.keep.other' : 'refills.form.keep')}
          />
          {own.length > 0 && (
            <p>
              <a href="/medicines/pharmacies">{t('refills.form.own')}</a>
            </p>
          )}
          <Field
            label={t('refills.form.note')}
            hint={t('refills.form.noteHint')}
            name="note"
            lines={3}
            maxLength={500}
            optional
            error={errorFor(errors, 'note')}
          />
          <Button>{t('refills.form.send')}</Button>
        </DraftForm>
      )}
    </>
  )
}

const FEW = 6 // as many as are shown before anybody searched

/** What was chosen before, which stays to be seen. */
const chosenIn = (sent: unknown, { draft }: Data): string[] => {
  const kept = (sent as { kept?: Record<string, string[]> } | undefined)?.kept ?? draft.fields
  return [kept?.pharmacy ?? []].flat()
}

function pharmacyChoices(
  t: Texts,
  { own, all }: Begun,
  found: Pharmacy[] | undefined,
  chosen: string[],
): Choice[] {
  const few = own.length === 0 && !found ? all.slice(0, FEW) : []
  const known = new Map<string, Pharmacy>(
    [...own, ...all.filter(({ id }) => chosen.includes(id)), ...(found ?? []), ...few].map(
      (one) => [one.id, one],
    ),
  )
  const last = own.find((one) => one.last)?.id
  return [...known.values()].map(({ id, name, street, town, zip }) => ({
    value: id,
    label: name,
    hint: [
      id === last && t('refills.form.last'),
      id !== last && own.some((one) => one.id === id) && t('refills.form.yours'),
      `${street}, ${town} ${zip}`,
    ]
      .filter(Boolean)
      .join(' · '),
  }))
}

function Already({ of: { medicines } }: { of: Begun }) {
  const t = useTexts()
  const under = medicines.filter(({ open }) => open)
  if (under.length === 0) return null
  return (
    <Section title={t('refills.form.already')}>
      <Rows>
        {under.map(
          ({ id, view, open }) =>
            open && (
              <Row
                key={id}
                href={`/medicines/refills/${open.id}`}
                title={view.plain}
                second={t('refills.row', {
                  state: t(`refills.state.${open.state}`),
                  when: t.date(open.stateAt),
                })}
              />
            ),
        )}
      </Rows>
    </Section>
  )
}
