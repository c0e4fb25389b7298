// The patient's documents: newest first, of one kind or of all.
import { patientPage, section } from '../../../doors/web/page.server.ts'
import { useTexts } from '../../../texts/context.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Page } from '../../../ui/page.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import { Lines } from '../../record/both/lines.tsx'
import { mayShare } from '../../shares/terms.ts'
import { isClass, type DocumentClass } from '../classes.ts'
import { listDocuments } from '../documents.server.ts'
import { listReceived } from '../received/received.server.ts'
import type { DocumentRow } from '../rows.ts'
import { ReceivedFiles } from './received-files.tsx'

export const loader = patientPage(async ({ ctx, url }) => {
  const asked = url.searchParams.get('class')
  const of = isClass(asked) ? asked : null
  const before = url.searchParams.get('before')
  const first = before === null
  const list = await section(ctx, () => listDocuments(ctx, { class: of, before }))
  const received = first && !of ? await section(ctx, () => listReceived(ctx, {})) : null
  return { list, received, of, first, shares: mayShare(ctx.open.actor) }
})

type Data = Awaited<ReturnType<typeof loader>>

export default function Documents({ loaderData }: { loaderData: Data }) {
  const t = useTexts()
  const { list, received, of, first, shares } = loaderData
  return (
    <Page title={t('documents.title')} back={{ href: '/record', label: t('place.record') }}>
      <Loaded of={list} what={t('documents.what')}>
        {({ documents, older, classes }) => (
          <>
            {classes.length > 1 && <Kinds classes={classes} of={of} />}
            {documents.length === 0 && first && (
              <Nothing tellUs={!of}>{t(of ? 'documents.noneOfClass' : 'documents.none')}</Nothing>
            )}
            {byYear(documents).map(([year, rows]) => (
              <Section key={year} title={t.year(year)}>
                <Rows>
                  {rows.map((one) => (
                    <DocumentLine key={one.id} of={one} />
                  ))}
                </Rows>
              </Section>
            ))}
            <Pager
              newer={first ? undefined : address(of, null)}
              older={older ? address(of, older) : undefined}
            />
          </>
        )}
      </Loaded>
      {shares && first && (
        <Buttons>
          <ButtonLink href="/shares" icon="key" kind="quiet">
            {t('shares.title')}
          </ButtonLink>
        </Buttons>
      )}
      {received && (
        <Loaded of={received} what={t('documents.received')}>
          {(files) => <ReceivedFiles of={files} />}
        </Loaded>
      )}
    </Page>
  )
}

const byYear = (documents: DocumentRow[]): [string, DocumentRow[]][] => [
  ...Map.groupBy(documents, ({ date }) => date.slice(0, 4)),
]

function address(of: DocumentClass | null, before: string | null): string {
  const query = new URLSearchParams({ ...(of && { class: of }), ...(before && { before }) })
  return query.size > 0 ? `/documents?${query}` : '/documents'
}

function Kinds({ classes, of }: { classes: DocumentClass[]; of: DocumentClass | null }) {
  const t = useTexts()
  return (
    <nav className="pager" aria-label={t('documents.show')}>
      {[null, ...classes].map((one) => (
        <a
          key={one ?? ''}
          className={one === of ? 'button' : 'button quiet'}
          aria-current={one === of ? 'page' : undefined}
          href={address(one, null)}
        >
          {t(one ? `documents.classes.${one}` : 'documents.all')}
        </a>
      ))}
    </nav>
  )
}

function DocumentLine({ of }: { of: DocumentRow }) {
  const t = useTexts()
  const { id, title, author, sentBy, status } = of
  const from = sentBy === 'patient' ? t('documents.sentByYou') : author
  return (
    <Row
      href={`/documents/${id}`}
      icon="file"
      title={title}
      isNew={of.isNew}
      second={
        <Lines
          of={[
            [t(`documents.class.${of.class}`), from].filter(Boolean).join(' · '),
            t.dateShort(of.date),
          ]}
        />
      }
      end={status === 'amended' && <Flag kind="corrected" word={t('documents.changedWord')} />}
    />
  )
}
