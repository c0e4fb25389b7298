// One comment, to edit or take away, with what it said before; or a new flag.
import { draftOf } from '../../../doors/web/drafts.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import type { OpenContext } from '../../../kit/transaction.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Internal } from '../../../ui/internal.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Section } from '../../../ui/section.tsx'
import type { About, PartProps } from '../../chart/staff/section.ts'
import { readComment, type Comment } from '../comments.server.ts'
import { listFlags } from '../flags.server.ts'
import { EditForm } from './edit-form.tsx'
import { FlagForm } from './flag-form.tsx'

export async function loadOne(ctx: OpenContext, about: About, entry: string) {
  const { patient, page, may } = about
  if (!may.includes(entry === 'flag' ? 'flags.set' : 'comments.desk')) throw notFound()
  const saved = page.url.searchParams.get('done') === 'saved'
  const shared = { saved, draft: await draftOf(page) }
  if (entry === 'flag')
    return { ...shared, kinds: (await listFlags(ctx, { patient })).kinds, comment: null }
  if (!isUuid(entry)) throw notFound()
  return { ...shared, kinds: null, comment: await readComment(ctx, { patient, id: entry }) }
}

type Props = PartProps<Awaited<ReturnType<typeof loadOne>>>

export function One({ of, about: { at }, sent }: Props) {
  const t = useTexts()
  const { saved, draft, kinds, comment } = of
  return (
    <>
      <a className="back" href={`${at}/internal`}>
        {t('internal.title')}
      </a>
      {saved && (
        <Panel tone="done" focus>
          {t('internal.saved')}
        </Panel>
      )}
      <Internal>
        {kinds && <FlagForm kinds={kinds} draft={draft} sent={sent} />}
        {comment && <OneComment comment={comment} at={at} />}
        {comment && !comment.ended && (
          <EditForm now={comment.versions[0]} draft={draft} sent={sent} />
        )}
        {comment && <Before of={comment.versions.slice(1)} />}
      </Internal>
    </>
  )
}

function OneComment({ comment, at }: { comment: Comment; at: string }) {
  const t = useTexts()
  const { kind, versions, entry, ended } = comment
  return (
    <Section title={t('internal.one')}>
      <p>
        {t(`internal.of.${kind}`)}
        {entry && ' · '}
        {entry && <a href={`${at}/release/${entry}`}>{t('internal.openEntry')}</a>}
      </p>
      {ended && (
        <>
          <p>{versions[0]?.text}</p>
          <p>{t('internal.commentOver', { name: ended.by ?? '', date: t.dateTime(ended.at) })}</p>
        </>
      )}
    </Section>
  )
}

function Before({ of }: { of: Comment['versions'] }) {
  const t = useTexts()
  if (of.length === 0) return null
  return (
    <Section title={t('internal.before')}>
      <Rows>
        {of.map((one) => (
          <Row
            key={one.version}
            title={one.text}
            second={t('internal.by', { name: one.by, date: t.dateTime(one.at) })}
          />
        ))}
      </Rows>
    </Section>
  )
}
