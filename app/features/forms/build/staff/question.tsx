// One question, all of it: words, help, how it is answered and what an answer must be, and where it stands.
import { redirect } from 'react-router'
import { DraftForm } from '../../../../doors/web/draft-form.tsx'
import { draftOf } from '../../../../doors/web/drafts.server.ts'
import { problems, typed } from '../../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../../doors/web/page.server.ts'
import { useTexts } from '../../../../texts/context.tsx'
import type { TextKey } from '../../../../texts/en.ts'
import { Button } from '../../../../ui/button.tsx'
import { Checkbox } from '../../../../ui/choices.tsx'
import { errorFor, ErrorSummary, type FormError } from '../../../../ui/error-summary.tsx'
import { Field, Select } from '../../../../ui/field.tsx'
import { Meanwhile } from '../../../../ui/meanwhile.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { belongs, OTHERWISE } from '../belongs.ts'
import { versionOf } from '../draft.ts'
import { AS_IT_IS, fieldNames, fieldsOf, lined, patterns, type Fields } from '../question.ts'
import { cellKinds, columnFields, offeredBy } from '../table.ts'
import { parentOf, sectionsOf } from '../tree.ts'
import { wayOf, ways, type Way } from '../ways.ts'
import { addressOf } from './addresses.ts'
import { change, openedQuestion } from './draft-page.ts'
import { TableFields } from './table-fields.tsx'

export const loader = staffPage(async (page) => {
  const { draft, at, item, here } = await openedQuestion(page)
  return {
    title: draft.form.title.text,
    at,
    here,
    item,
    way: wayOf(item),
    fields: fieldsOf(item),
    version: versionOf(item),
    sections: sectionsOf(draft.form),
    section: parentOf(draft.form, item.id)?.id ?? '',
    kept: await draftOf(page),
    changedWay: page.url.searchParams.has('way'),
  }
})

export const action = personAction('staff', async ({ ctx, form, params, url }) => {
  const fields = typed(form, ...fieldNames) as Fields
  const { version, section, was } = typed(form, 'version', 'section', 'was')
  const id = params.item ?? ''
  await change(ctx, params, { do: 'question', id, fields, section: section || null }, version)
  // What is asked of it depends on how it is answered.
  if (was && fields.way !== was) return redirect(`${url.pathname}?way=changed`)
  return redirect(`${addressOf(params.draft ?? '')}?done=changed`)
})

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: unknown }

export default function Question({ loaderData, actionData }: Props) {
  const t = useTexts()
  const { title, at, here, item, way, fields, version, sections, section, kept } = loaderData
  const errors = problems(actionData)
  const points = offeredBy(item).length > 0
  return (
    <Page
      title={t('build.theQuestion')}
      lede={item.words.text}
      back={{ href: at, label: title }}
      before={<ErrorSummary errors={errors} />}
    >
      {loaderData.changedWay && errors.length === 0 && (
        <Panel tone="info" focus>
          <p>{t('build.changedWay')}</p>
        </Panel>
      )}
      <Rows>
        <Row
          href={`${here}/when`}
          title={t('build.when')}
          second={item.when.length > 0 ? t('build.mark.when') : t('build.when.always')}
        />
        {points && (
          <Row href={`${here}/points`} title={t('build.points')} second={t('build.points.row')} />
        )}
      </Rows>
      <DraftForm what="build.draft" draft={kept} sent={actionData}>
        <Meanwhile
          version={version}
          sent={actionData}
          compare={fieldNames.map((name) => ({
            name,
            label: t(`build.field.${name}` as TextKey),
          }))}
        />
        <input type="hidden" name="was" value={way ?? ''} />
        <Field
          label={t('build.question')}
          name="words"
          lines={2}
          value={fields.words}
          error={errorFor(errors, 'words')}
        />
        {way !== 'words' && (
          <Field
            label={t('build.help')}
            hint={t('build.helpHint')}
            name="help"
            lines={2}
            value={fields.help}
            optional
          />
        )}
        {way ? (
          <Select
            label={t('build.how')}
            name="way"
            value={way}
            options={ways.map((one: Way) => ({ value: one, label: t(`build.way.${one}`) }))}
            error={errorFor(errors, 'way')}
          />
        ) : (
          <p>{t('build.wayOther')}</p>
        )}
        {way && <Details way={way} fields={fields} errors={errors} />}
        {way !== 'words' && (
          <Checkbox
            name="required"
            label={t('build.required')}
            checked={fields.required === 'yes'}
          />
        )}
        {(way === 'text' || way === 'choice' || way === 'several') && (
          <Select
            label={t('build.field.record')}
            hint={t('build.record.hint')}
            name="record"
            value={fields.record}
            options={[
              { value: '', label: t('build.record.none') },
              ...Object.keys(belongs).map((one) => ({
                value: one,
                label: t(`build.record.${one}` as TextKey),
              })),
              ...(fields.record === OTHERWISE
                ? [{ value: OTHERWISE, label: t('build.record.otherwise') }]
                : []),
            ]}
          />
        )}
        {!(way === 'text' || way === 'choice' || way === 'several') && (
          <input type="hidden" name="record" value={fields.record} />
        )}
        {sections.length > 0 ? (
          <Select
            label={t('build.inSection')}
            name="section"
            value={section}
            options={[
              ...sections.map(({ id, words }) => ({ value: id, label: words.text })),
              { value: '', label: t('build.noSection') },
            ]}
          />
        ) : (
          <input type="hidden" name="section" value={section} />
        )}
        <Button>{t('build.save')}</Button>
      </DraftForm>
    </Page>
  )
}

type DetailsProps = { way: Way; fields: Fields; errors: FormError[] }

/** What can be said of an answer of this kind. */
function Details({ way, fields, errors }: DetailsProps) {
  const t = useTexts()
  const number = (name: 'longest' | 'least' | 'most' | 'fewest' | 'mostOften' | 'from' | 'to') => (
    <Field
      label={t(`build.field.${name}`)}
      name={name}
      inputMode="numeric"
      short
      value={fields[name]}
      optional={name !== 'from' && name !== 'to'}
      error={errorFor(errors, name)}
    />
  )
  const several = (
    <Checkbox name="many" label={t('build.field.many')} checked={fields.many === 'yes'} />
  )
  switch (way) {
    case 'text':
      return (
        <>
          <Select
            label={t('build.field.pattern')}
            name="pattern"
            value={fields.pattern}
            options={[
              { value: '', label: t('build.pattern.none') },
              ...Object.keys(patterns).map((one) => ({
                value: one,
                label: t(`build.pattern.${one}` as TextKey),
              })),
              ...(fields.pattern === AS_IT_IS
                ? [{ value: AS_IT_IS, label: t('build.pattern.own') }]
                : []),
            ]}
          />
          {number('longest')}
          {several}
        </>
      )
    case 'long':
      return (
        <>
          {number('longest')}
          {several}
        </>
      )
    case 'number':
      return (
        <>
          {number('least')}
          {number('most')}
          <Field
            label={t('build.field.unit')}
            hint={t('build.unitHint')}
            name="unit"
            short
            value={fields.unit}
            optional
          />
          <Checkbox
            name="decimals"
            label={t('build.field.decimals')}
            checked={fields.decimals === 'yes'}
          />
          {several}
        </>
      )
    case 'choice':
    case 'several':
      return (
        <>
          <Field
            label={t('build.choices')}
            hint={t('build.choicesOnly')}
            name="choices"
            lines={6}
            value={fields.choices}
            error={errorFor(errors, 'choices')}
          />
          <Checkbox name="other" label={t('build.field.other')} checked={fields.other === 'yes'} />
          {way === 'several' && (
            <>
              {number('fewest')}
              {number('mostOften')}
            </>
          )}
        </>
      )
    case 'body':
      return (
        <>
          <p>{t('build.bodyHint')}</p>
          <Checkbox name="other" label={t('build.field.other')} checked={fields.other === 'yes'} />
          {number('fewest')}
          {number('mostOften')}
        </>
      )
    case 'table':
      return (
        <>
          <TableFields fields={fields} errors={errors} />
          {fields.sort !== 'choice' &&
            lined(fields.columns).map((column, at) => (
              <Select
                key={column}
                label={t('build.table.kind', { column })}
                name={columnFields[at]!}
                value={fields[columnFields[at]!]}
                options={cellKinds.map((one) => ({
                  value: one,
                  label: t(`build.table.kind.${one}`),
                }))}
              />
            ))}
        </>
      )
    case 'scale':
      return (
        <>
          {number('from')}
          <Field label={t('build.field.low')} name="low" value={fields.low} optional />
          {number('to')}
          <Field label={t('build.field.high')} name="high" value={fields.high} optional />
        </>
      )
    case 'photo':
    case 'file':
    case 'date':
      return several
    default:
      return null
  }
}
