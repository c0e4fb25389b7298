// The list of the inbox: teams and what of them is shown as words above it, what is most urgent first.
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { Filters } from '../../../ui/filters.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { Loaded, Nothing } from '../../../ui/loaded.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import type { Closed, InboxThread } from '../inbox.server.ts'
import { shows } from '../shows.ts'
import { inboxAddress, threadAddress } from './address.ts'
import type { InboxData } from './load.ts'

type Props = { data: InboxData; here?: string }

/** Drawn anew by a script as messages come. */
export function InboxList(props: Props) {
  return (
    <div data-inbox>
      <Inside {...props} />
    </div>
  )
}

function Inside({ data, here }: Props) {
  const t = useTexts()
  const { chosen, inboxes, list, after, now } = data
  if (inboxes.length === 0) return <Nothing tellUs={false}>{t('messages.inbox.noTeam')}</Nothing>
  return (
    <>
      {inboxes.length > 1 && (
        <Filters
          label={t('messages.inbox.teams')}
          items={[
            {
              href: inboxAddress({ ...chosen, team: null }),
              label: t('messages.inbox.own'),
              here: chosen.team === null,
            },
            ...inboxes.map(({ id, name, waiting }) => ({
              href: inboxAddress({ ...chosen, team: id }),
              label: name,
              n: waiting,
              here: chosen.team === id,
            })),
          ]}
        />
      )}
      <Filters
        label={t('messages.inbox.show')}
        items={shows.map((show) => ({
          href: inboxAddress({ ...chosen, show }),
          label: t(`messages.inbox.show.${show}`),
          here: chosen.show === show,
        }))}
      />
      <Loaded of={list} what={t('messages.inbox.what')}>
        {({ threads, more, closed }) => (
          <>
            {closed.length > 0 && <ClosedRows of={closed} now={now} />}
            {threads.length + closed.length === 0 ? (
              <Nothing tellUs={false}>{t('messages.inbox.none')}</Nothing>
            ) : threads.length === 0 ? null : (
              <Rows label={t('messages.inbox')} walked>
                {threads.map((thread) => (
                  <Row
                    key={thread.id}
                    href={threadAddress(thread, chosen)}
                    title={thread.name}
                    say={thread.subject}
                    second={secondOf(thread, now, t)}
                    end={<ThreadFlags thread={thread} />}
                    here={thread.id === here}
                  />
                ))}
              </Rows>
            )}
            {(more || after) && (
              <nav className="pager" aria-label={t('common.pages')}>
                {after && (
                  <ButtonLink kind="quiet" href={inboxAddress(chosen)}>
                    {t('messages.inbox.first')}
                  </ButtonLink>
                )}
                {more && (
                  <ButtonLink kind="quiet" href={inboxAddress(chosen, { after: more })}>
                    {t('messages.inbox.next')}
                  </ButtonLink>
                )}
              </nav>
            )}
          </>
        )}
      </Loaded>
    </>
  )
}

/** What waits in restricted records: nothing of whose or what until somebody says why it must be opened. */
function ClosedRows({ of, now }: { of: Closed[]; now: Date }) {
  const t = useTexts()
  return (
    <Rows label={t('messages.inbox.restricted')}>
      {of.map(({ patient, waitingSince, answerBy, alarm, work }) => (
        <Row
          key={`${patient} ${waitingSince.getTime()}`}
          href={`/staff/patients/${patient}/messages`}
          title={t('messages.inbox.restricted')}
          say={t('messages.inbox.restrictedSay')}
          second={answerBy ? t('messages.inbox.due', { when: t.dateTime(answerBy) }) : undefined}
          more={
            work && (
              <p>
                <a href={`/staff/work/${work}/hand-over`}>{t('messages.inbox.handOn')}</a>
              </p>
            )
          }
          end={
            <>
              {alarm === 2 && <Flag kind="critical" word={t('messages.flag.urgent')} />}
              {answerBy && answerBy < now && <Flag kind="waiting" word={t('messages.flag.late')} />}
            </>
          }
        />
      ))}
    </Rows>
  )
}

export function ThreadFlags({ thread }: { thread: InboxThread }) {
  const t = useTexts()
  const { alarm, late, unopened, confidential, waitingSince } = thread
  return (
    <>
      {alarm === 2 && <Flag kind="critical" word={t('messages.flag.urgent')} />}
      {alarm === 1 && <Flag kind="abnormal" word={t('messages.flag.mention')} />}
      {late && <Flag kind="waiting" word={t('messages.flag.late')} />}
      {unopened && waitingSince && <Flag kind="active" word={t('messages.flag.new')} />}
      {confidential && <Flag kind="unknown" word={t('messages.flag.confidential')} />}
    </>
  )
}

export function secondOf(thread: InboxThread, now: Date, t: Texts): string {
  const { team, lastAt, holder, answerBy, late } = thread
  return [
    t('messages.inbox.line', {
      team: team.name,
      when: `${t.relativeDay(lastAt, now)}, ${t.time(lastAt)}`,
    }),
    holder && (holder.isMe ? t('messages.inbox.mine') : t('messages.inbox.holder', holder)),
    answerBy &&
      t(late ? 'messages.inbox.lateBy' : 'messages.inbox.due', { when: t.dateTime(answerBy) }),
  ]
    .filter(Boolean)
    .join(' · ')
}
