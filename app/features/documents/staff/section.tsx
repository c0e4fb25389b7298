// The chart's section of documents: every one that the reader may see, drafts and internal ones told apart by words, and
// the way to add more.
import { Fragment } from 'react'
import { redirect } from 'react-router'
import { typed } from '../../../doors/web/form.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { Filters } from '../../../ui/filters.tsx'
import { Nothing } from '../../../ui/loaded.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { Panel } from '../../../ui/panel.tsx'
import type { OpenContext } from '../../../kit/transaction.ts'
import { readDateField } from '../../../ui/date-field.tsx'
import { chartSection, type About, type PartProps } from '../../chart/staff/section.ts'
import { changeDocument } from '../add.server.ts'
import { listChartDocuments } from '../chart.server.ts'
import { isClass } from '../classes.ts'
import { chartLinkToKeep } from '../file.server.ts'
import { loadOne, One } from './one.tsx'
import { SeenFlag, StatusFlag } from './flags.tsx'

async function load(ctx: OpenContext, { patient, page: { url } }: About) {
  const asked = url.searchParams.get('class')
  const before = url.searchParams.get('before')
  const list = await listChartDocuments(ctx, { patient, class: asked, before })
  const added = Number(url.searchParams.get('added'))
  return {
    ...list,
    of: isClass(asked) ? asked : null,
    first: before === null,
    added: Number.isInteger(added) && added > 0 ? added : null,
    shown: url.searchParams.has('shown'),
  }
}

export const documentsSection = chartSection({
  key: 'documents',
  title: 'documents.title',
  group: 'record',
  may: 'documents.read',
  load,
  Part: DocumentsPart,
  one: { load: loadOne, Part: One },
  act: async ({ ctx, form }, { patient, entry: id = '' }) => {
    const at = `/staff/patients/${patient}/documents`
    const { keep } = typed(form, 'keep')
    if (keep) {
      const { link } = await chartLinkToKeep(ctx, { patient, id, version: keep })
      return redirect(`${at}/file/${link}`, 303)
    }
    const said = typed(form, 'version', 'title', 'class', 'status', 'shown', 'author')
    await changeDocument(ctx, {
      patient,
      id,
      ...said,
      date: readDateField(form, 'date'),
    } as never)
    return redirect(`${at}/${id}?done=saved`)
  },
})

function DocumentsPart({ of: list, about }: PartProps<Awaited<ReturnType<typeof load>>>) {
  const t = useTexts()
  const at = `${about.at}/documents`
  const address = (of: string | null, before: string | null) => {
    const query = new URLSearchParams({ ...(of && { class: of }), ...(before && { before }) })
    return query.size > 0 ? `${at}?${query}` : at
  }
  return (
    <>
      {list.added && (
        <Panel tone="done" focus>
          {t(list.shown ? 'documents.addedShown' : 'documents.added', { n: list.added })}
        </Panel>
      )}
      {about.may.includes('documents.add') && (
        <Buttons>
          <ButtonLink href={`${at}/new`}>{t('documents.add')}</ButtonLink>
        </Buttons>
      )}
      {list.classes.length > 1 && (
        <Filters
          label={t('documents.show')}
          items={[null, ...list.classes].map((one) => ({
            href: address(one, null),
            label: t(one ? `documents.classes.${one}` : 'documents.all'),
            here: one === list.of,
          }))}
        />
      )}
      {list.documents.length === 0 && <Nothing tellUs={false}>{t('documents.none')}</Nothing>}
      {list.documents.length > 0 && (
        <DataTable
          caption={t('documents.title')}
          quietCaption
          columns={[
            { title: t('documents.col.title') },
            { title: t('documents.col.date'), short: true },
            { title: t('documents.col.author') },
            { title: t('documents.col.status'), short: true },
            { title: t('documents.col.seen'), short: true },
          ]}
          rows={list.documents.map((one) => [
            <Fragment key={one.id}>
              <a href={`${at}/${one.id}`}>{one.title}</a>{' '}
              <small>{t(`documents.class.${one.class}`)}</small>
            </Fragment>,
            t.dateShort(one.date),
            one.sentBy === 'patient' ? t('documents.fromPatient') : wholeName(one.author),
            <StatusFlag key="status" of={one.status} />,
            <SeenFlag key="seen" of={one} />,
          ])}
        />
      )}
      <Pager
        newer={list.first ? undefined : address(list.of, null)}
        older={list.older ? address(list.of, list.older) : undefined}
      />
    </>
  )
}

/** A double name is not broken at its hyphen. */
const wholeName = (name: string | null) => name?.replaceAll('-', '\u2011')
