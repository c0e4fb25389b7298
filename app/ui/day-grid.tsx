/**
 * A day or several, hour by hour, as columns beside each other: people and rooms, or the days of one. What stands in a
 * column says in minutes of the day where it begins and ends; whole hours and steps of five minutes are attributes that the
 * style sheet reads, since a page may not place things by itself.
 */
import type { ReactNode } from 'react'
import { Shape, type ShapeName } from './shape.tsx'

type Minutes = { from: number; to: number }

export type Piece = Minutes & {
  key: string
  /** free: can be chosen; shut: nobody is there; else what it is in. */
  kind:
    | 'free'
    | 'shut'
    | 'taken'
    | 'booked'
    | 'sure'
    | 'here'
    | 'begun'
    | 'done'
    | 'missed'
    | 'group'
  href?: string
  /** What is heard of it, in one sentence; what is seen is told in parts below. */
  label: string
  time?: string
  name?: string
  /** What it is in, as a word beside its mark. */
  word?: string
  more?: string
  lane?: number
  lanes?: number
  /** What a script needs to move it. */
  moves?: { move: string; name: string; time: string }
}

export type GridColumn = {
  key: string
  title: ReactNode
  second?: ReactNode
  /** What a script sends when something is dropped here. */
  drop?: { with: string; day: string; whom: string }
  pieces: Piece[]
  /** Minute of the day now, where it is today. */
  now?: number
}

export const marks: Record<Piece['kind'], ShapeName | null> = {
  free: null,
  shut: null,
  taken: 'dash',
  booked: 'ring',
  sure: 'check',
  here: 'dot',
  begun: 'clock',
  done: 'check',
  missed: 'cross',
  group: 'up',
}

/** Where it begins in the page and how long it is, in hours and steps of five minutes. */
const placed = ({ from, to }: Minutes, start: number) => {
  const at = Math.max(0, Math.round((from - start) / 5))
  const long = Math.max(2, Math.round((to - from) / 5))
  return {
    'data-h': Math.floor(at / 12),
    'data-m': at % 12,
    'data-x': Math.floor(long / 12),
    'data-y': long % 12,
  }
}

export type DayGridProps = {
  label: string
  /** Minutes of the day, whole hours. */
  range: Minutes
  /** How an hour is written, by its minute of the day. */
  hour: (minute: number) => string
  columns: GridColumn[]
  /** For a script: by whose clock it is, and which days it shows, the first and the last. */
  clock?: string
  live?: string
}

export function DayGrid({ label, range, hour, columns, clock, live }: DayGridProps) {
  const hours = []
  for (let at = range.from; at < range.to; at += 60) hours.push(at)
  const whole = placed({ from: range.from, to: range.to }, range.from)
  return (
    <section
      className="day-grid"
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- else arrow keys cannot scroll it
      tabIndex={0}
      data-from={range.from}
      data-clock={clock}
      data-live-day={live}
    >
      <div className="hours" aria-hidden="true">
        <div className="head" />
        <div className="lane" {...whole}>
          {hours.map((at) => (
            <span key={at} {...placed({ from: at, to: at + 60 }, range.from)}>
              {hour(at)}
            </span>
          ))}
        </div>
      </div>
      {columns.map(({ key, title, second, drop, pieces, now }) => (
        <section key={key}>
          <header className="head">
            <h2>{title}</h2>
            {second && <p>{second}</p>}
          </header>
          <ol
            className="lane"
            {...whole}
            data-with={drop?.with}
            data-day={drop?.day}
            data-whom={drop?.whom}
          >
            {pieces.map(({ key: each, ...piece }) => (
              <li
                key={each}
                data-kind={piece.kind}
                {...placed(piece, range.from)}
                data-lane={piece.lane}
                data-lanes={piece.lanes}
              >
                <Shown {...piece} />
              </li>
            ))}
            {now !== undefined && now >= range.from && now < range.to && (
              <li
                className="now"
                aria-hidden="true"
                {...placed({ from: now, to: now }, range.from)}
              />
            )}
          </ol>
        </section>
      ))}
    </section>
  )
}

function Shown({ kind, href, label, time, name, word, more, moves }: Omit<Piece, 'key'>) {
  const mark = marks[kind]
  const inside = (
    <>
      <span className="heard">{label}</span>
      <span aria-hidden="true">
        {mark && <Shape name={mark} />}
        {time && <span>{time}</span>} {name && <b>{name}</b>} {word && <em>{word}</em>}{' '}
        {more && <small>{more}</small>}
      </span>
    </>
  )
  return href ? (
    <a
      href={href}
      data-move={moves?.move}
      data-name={moves?.name}
      data-time={moves?.time}
      draggable={moves ? false : undefined}
    >
      {inside}
    </a>
  ) : (
    <div>{inside}</div>
  )
}

/** What the marks mean, in the order in which a visit goes through them. */
export function GridLegend({ items }: { items: { kind: Piece['kind']; word: string }[] }) {
  return (
    <p className="legend">
      {items.map(({ kind, word }) => {
        const mark = marks[kind]
        return (
          <span key={kind}>
            {mark && <Shape name={mark} />} {word}
          </span>
        )
      })}
    </p>
  )
}
