// A question is added: its words, how it is answered, and the choices where there are some. The rest is on its own page.
import { redirect } from 'react-router'
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import { Button, Buttons } from '../../../../ui/button.tsx'
import { Checkbox, Choices, OfWay } from '../../../../ui/choices.tsx'
import { errorFor, ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Field, Select } from '../../../../ui/field.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { useTyped } from '../../../../ui/typed.tsx'
import { countQuestions } from '../translate.ts'
import { sectionsOf } from '../tree.ts'
import { ways, type Way } from '../ways.ts'
import { addressOf, questionAt } from './addresses.ts'
import { change, isTicked, openedDraft } from './draft-page.ts'
import { TableFields } from './table-fields.tsx'

export const loader = staffPage(async (page) => {
  const { draft, at } = await openedDraft(page)
  const { searchParams } = page.url
  return {
    draft,
    at,
    kept: await draftOf(page),
    section: searchParams.get('in') ?? sectionsOf(draft.form).at(-1)?.id ?? '',
    added: searchParams.has('added'),
  }
})

export const action = personAction('staff', async ({ ctx, form, params }) => {
  const said = typed(
    form,
    'id',
    'way',
    'words',
    'choices',
    'section',
    'do',
    'sort',
    'rows',
    'columns',
  )
  const { id, way, words, choices, section, sort, rows, columns } = said
  await change(ctx, params, {
    do: 'add',
    id,
    way: ways.find((one) => one === way) ?? '',
    words,
    choices,
    required: isTicked(form, 'required'),
    section: section || null,
    ...(way === 'table' && { table: { sort, rows, columns } }),
  })
  const at = addressOf(params.draft ?? '')
  if (said.do === 'more') return redirect(`${at}/add?added=yes&in=${encodeURIComponent(section)}`)
  if (said.do === 'details') return redirect(questionAt(params.draft ?? '', id))
  return redirect(`${at}?done=added`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function AddQuestion({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { draft, at, kept, section, added } = loaderData
  const { form, nextId } = draft
  const errors = problems(actionData)
  const sections = sectionsOf(form)
  return (
    <Page
      title={t('build.add')}
      back={{ href: at, label: form.title.text }}
      before={<ErrorSummary errors={errors} />}
    >
      {added && errors.length === 0 && (
        <Panel tone="done" focus>
          <p>{t('build.addedMore', { n: countQuestions(form) })}</p>
        </Panel>
      )}
      <DraftForm what="build.draft" draft={kept} sent={actionData}>
        <ItemId of={nextId} />
        <Field
          label={t('build.question')}
          name="words"
          lines={2}
          error={errorFor(errors, 'words')}
        />
        <Choices
          label={t('build.how')}
          name="way"
          options={ways.map((way: Way) => ({
            value: way,
            label: t(`build.way.${way}`),
            hint: t(`build.wayHint.${way}`),
          }))}
          error={errorFor(errors, 'way')}
        />
        <OfWay of="choices">
          <Field
            label={t('build.choices')}
            hint={t('build.choicesHint')}
            name="choices"
            lines={5}
            optional
            error={errorFor(errors, 'choices')}
          />
        </OfWay>
        <OfWay of="table">
          <TableFields
            fields={{ sort: 'choice', rows: '', columns: '' }}
            errors={errors}
            optional
          />
        </OfWay>
        <Checkbox name="required" label={t('build.required')} />
        {sections.length > 0 && (
          <Select
            label={t('build.inSection')}
            name="section"
            value={section}
            options={[
              ...sections.map(({ id, words }) => ({ value: id, label: words.text })),
              { value: '', label: t('build.noSection') },
            ]}
          />
        )}
        <Buttons>
          <Button name="do" value="more">
            {t('build.addMore')}
          </Button>
          <Button kind="quiet" name="do" value="done">
            {t('build.addDone')}
          </Button>
          <Button kind="quiet" name="do" value="details">
            {t('build.addDetails')}
          </Button>
        </Buttons>
      </DraftForm>
    </Page>
  )
}

/** Sent twice, it is the same question. */
function ItemId({ of }: { of: string }) {
  const [kept = of] = useTyped('id') ?? []
  return <input type="hidden" name="id" value={kept} />
}
