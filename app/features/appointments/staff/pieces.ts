// What stands in a column of the calendar, in words: free time that can be booked, visits in their states, times that are
// taken by what whoever looks may not see.
import type { Texts } from '../../../texts/texts.ts'
import type { Piece } from '../../../ui/day-grid.tsx'
import { less } from '../schedule/hours.ts'
import { cutUp, inLanes } from '../schedule/grid.ts'
import type { Block, Column } from '../schedule/read.server.ts'
import { asTime, minuteWords } from './clock-words.ts'

type Appointment = Extract<Block, { what: 'appointment' }>

export const kindOf = ({ state, confirmed }: Pick<Appointment, 'state' | 'confirmed'>) =>
  (
    {
      booked: confirmed ? 'sure' : 'booked',
      arrived: 'here',
      begun: 'begun',
      done: 'done',
      missed: 'missed',
      cancelled: 'missed',
    } as const
  )[state]

/**
 * @param clock id of the place by whose clock the times are
 * @param may whether free times lead to booking, and visits can be moved
 */
export function piecesOf(t: Texts, column: Column, clock: string, may: boolean): Piece[] {
  const { open, closed, blocks, bookable, day } = column
  const free = may && bookable.kind === 'person' ? less(open, blocks).flatMap(cutUp) : []
  return [
    ...closed.map(({ from, to }): Piece => ({
      key: `shut ${from}`,
      kind: 'shut',
      from,
      to,
      label: t('schedule.away'),
      word: t('schedule.away'),
    })),
    ...free.map(({ from, to }): Piece => {
      const time = minuteWords(t, from)
      const query = new URLSearchParams({ with: bookable.id, day, time: asTime(from), clock })
      return {
        key: `free ${from}`,
        kind: 'free',
        from,
        to,
        href: `/staff/schedule/book?${query}`,
        label: t('schedule.bookAt', { time, name: bookable.name }),
        time,
      }
    }),
    ...inLanes(blocks).map((block, i) => shown(t, block, i, may)),
  ].toSorted((a, b) => a.from - b.from)
}

function shown(t: Texts, block: Block & { lane: number; lanes: number }, i: number, may: boolean) {
  const { from, to, lane, lanes, what } = block
  const piece = { key: `${what} ${from} ${i}`, from, to, lane, lanes }
  const time = minuteWords(t, from)
  if (what === 'appointment') return appointment(t, block, piece, time, may)
  if (what === 'group')
    return {
      ...piece,
      kind: 'group',
      href: `/staff/schedule/groups/${block.id}`,
      label: t('schedule.groupLabel', {
        time,
        type: block.type,
        come: block.come,
        seats: block.seats,
      }),
      time,
      name: block.type,
      word: t('schedule.seats', { come: block.come, seats: block.seats }),
    } satisfies Piece
  const word =
    what === 'held' ? t('schedule.heldUntil', { time: t.time(block.until) }) : t('schedule.taken')
  return { ...piece, kind: 'taken', label: `${time} ${word}`, time, word } satisfies Piece
}

function appointment(
  t: Texts,
  block: Appointment,
  piece: Omit<Piece, 'kind' | 'label'>,
  time: string,
  may: boolean,
): Piece {
  const { id, patient, name, type, way, state, whom, mustMove } = block
  const kind = mustMove ? 'missed' : kindOf(block)
  const word = t(mustMove ? 'schedule.state.mustMove' : `schedule.state.${kind}`)
  const more = [type, way !== 'in person' && t(`schedule.way.${way}`), whom].filter(
    (one) => typeof one === 'string',
  )
  const href = `/staff/patients/${patient}/appointments/${id}`
  return {
    ...piece,
    kind,
    href,
    label: t('schedule.visitLabel', { time, name, word, more: more.join(', ') }),
    time,
    name,
    word,
    more: more.join(' · '),
    moves:
      // Whoever is here is not moved: that is undone first.
      may && whom === null && state === 'booked' ? { move: href, name, time } : undefined,
  }
}
