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

export async function loadOne(ctx: OpenContext, { patient, page }: About, entry: string) {
  if (entry === 'flag')
    return { kinds: (await listFlags(ctx, { patient })).kinds, draft: await draftOf(page) }
  if (!isUuid(entry)) throw notFound()
  const comment = await readComment(ctx, { patient, id: entry })
  const saved = page.url.searchParams.get('done') === 'saved'
  return { comment, saved, draft: await draftOf(page) }
}

type Props = PartProps<Awaited<ReturnType<typeof loadOne>>>

export function One({ of, about: { at }, sent }: Props) {
  const t = useTexts()
  return (
    <>
      <a className="back" href={`${at}/internal`}>
        {t('internal.title')}
      </a>
      {'saved' in of && of.saved && (
        <Panel tone="done" focus>
          {t('internal.saved')}
        </Panel>
      )}
      <Internal>
        {'kinds' in of && <FlagForm kinds={of.kinds} draft={of.draft} sent={sent} />}
        {'comment' in of && <OneComment comment={of.comment} at={at} />}
        {'comment' in of && !of.comment.ended && (
          <EditForm now={of.comment.versions[0]} draft={of.draft} sent={sent} />
        )}
        {'comment' in of && <Before of={of.comment.versions.slice(1)} />}
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
