/**
 * Messages in their order, day by day: the own ones at one side, the others' at the other, each with who wrote it in words.
 * What staff say among themselves stands between, drawn by whoever shows it.
 */
import type { ReactNode } from 'react'
import { sizeWords } from '../../../texts/size.ts'
import { useTexts } from '../../../texts/context.tsx'
import type { Texts } from '../../../texts/texts.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Prose } from '../../../ui/prose.tsx'
import type { Attachment, Message } from '../message.ts'

/** What the script of the page puts the moment in the place of. */
export const WHEN = '{when}'

export type ConversationProps = {
  messages: Message[]
  now: Date
  /** Whether it stands at the side of whoever reads. */
  isOurs: (message: Message) => boolean
  nameOf: (message: Message) => string
  /** How far it got, at its foot. */
  stateOf?: (message: Message) => string | null
  /** The same once the other side has read it, where that is still to come: with WHEN for the moment. */
  readOf?: (message: Message) => string | null
  fileAt: (id: string) => string
  documentAt: (id: string) => string
  /**
   * Which thread it is, and who reads: the page is kept up to date. `version`: what an answer of staff is one to; `from`: the
   * first message of those that are drawn anew, before which everything stays.
   */
  live: {
    thread: string
    as: 'patient' | 'staff'
    mark: string
    version?: string
    from?: number | null
  }
  /** What follows after the message of this number, and is no message. */
  after?: (seq: number) => ReactNode
  /** What stands at the end, and is drawn anew with it. */
  foot?: ReactNode
}

export function Conversation(props: ConversationProps) {
  const t = useTexts()
  const { messages, now, after, foot, live } = props
  const days = Map.groupBy(messages, ({ at }) => t.date(at))
  return (
    <div
      data-thread={live.thread}
      data-as={live.as}
      data-mark={live.mark}
      data-version={live.version}
      data-from={live.from ?? undefined}
      aria-live="polite"
    >
      {[...days.values()].map((ofDay) => (
        <section key={ofDay[0]?.seq} className="talk">
          <h2>{t.relativeDay(ofDay[0]?.at as Date, now)}</h2>
          <ol>
            {ofDay.map((message) => (
              <One key={message.seq} {...props} message={message} after={after} />
            ))}
          </ol>
        </section>
      ))}
      {foot}
    </div>
  )
}

function One({
  message,
  isOurs,
  nameOf,
  stateOf,
  readOf,
  fileAt,
  documentAt,
  after,
}: ConversationProps & { message: Message }) {
  const t = useTexts()
  const { seq, at, text, files, documents, channel } = message
  const said = stateOf?.(message)
  const between = after?.(seq)
  return (
    <>
      <li className={isOurs(message) ? 'ours' : undefined} id={`m${seq}`}>
        <h3>
          {nameOf(message)} <small>{t.time(at)}</small>
          {channel === 'text' && <small> {t('messages.byText')}</small>}
        </h3>
        <Prose>{text}</Prose>
        {files.length + documents.length > 0 && (
          <ul>
            {documents.map(({ id, title }) => (
              <li key={id}>
                <Icon name="file" />{' '}
                {title ? <a href={documentAt(id)}>{title}</a> : t('messages.documentNotShown')}
              </li>
            ))}
            {files.map((file) => (
              <li key={file.id}>
                <Icon name="file" /> <FileLine file={file} at={fileAt(file.id)} t={t} />
              </li>
            ))}
          </ul>
        )}
        {message.pictures.waiting > 0 && (
          <p className="said">{t('texts.pictures.waiting', { n: message.pictures.waiting })}</p>
        )}
        {message.pictures.missing > 0 && (
          <p className="said">{t('texts.pictures.missing', { n: message.pictures.missing })}</p>
        )}
        {said && (
          <p className="said" data-read={readOf?.(message) ?? undefined}>
            {said}
          </p>
        )}
      </li>
      {between}
    </>
  )
}

function FileLine({ file, at, t }: { file: Attachment; at: string; t: Texts }) {
  const { name, size, state, why } = file
  if (state === 'clean' || state === 'not scanned')
    return (
      <>
        <a href={at} download>
          {t('messages.fileOpen', { name })}
        </a>{' '}
        <small>{sizeWords(t, size)}</small>
      </>
    )
  const what =
    state === 'refused'
      ? why === 'broken'
        ? 'broken'
        : 'malware'
      : state === 'over'
        ? 'over'
        : 'held'
  return (
    <>
      {name} <small>{t(`messages.file.${what}`)}</small>
    </>
  )
}
