// How far a visit is, as a mark and a word.
import { useTexts } from '../../../texts/context.tsx'
import { Flag, type FlagKind } from '../../../ui/flag.tsx'
import type { Appointment } from '../appointment.ts'

const flags: Record<Appointment['state'], FlagKind> = {
  booked: 'waiting',
  arrived: 'active',
  begun: 'active',
  done: 'done',
  missed: 'abnormal',
  cancelled: 'cancelled',
}

type Props = { of: Pick<Appointment, 'state' | 'confirmedAt'> & { mustMove?: boolean } }

export function StateFlag({ of: { state, confirmedAt, mustMove } }: Props) {
  const t = useTexts()
  if (mustMove) return <Flag kind="abnormal" word={t('schedule.state.mustMove')} />
  const sure = state === 'booked' && confirmedAt !== null
  return (
    <Flag
      kind={sure ? 'ok' : flags[state]}
      word={t(sure ? 'schedule.state.sure' : `schedule.is.${state}`)}
    />
  )
}
