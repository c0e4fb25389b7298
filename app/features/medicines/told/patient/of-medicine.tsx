// Under a medicine of the list: telling that it is taken no more, or that this was told.
import { useTexts } from '../../../../texts/context.tsx'
import { useWhose } from '../../../../ui/frame.tsx'
import type { Told } from '../told.ts'

type Props = { id: string; name: string; told: Told | undefined; mayAct: boolean }

export function NoLonger({ id, name, told, mayAct }: Props) {
  const t = useTexts()
  const { helps } = useWhose()
  const other = helps === 'yes'
  if (told) {
    const state = told.state === 'noted' ? 'noted' : 'told'
    const when = (state === 'noted' && told.settledAt) || told.at
    return (
      <p>
        <a href={`/medicines/told/${told.id}`}>
          {t(other ? `told.mark.${state}.other` : `told.mark.${state}`, {
            when: t.dateShort(when),
          })}
          <span className="heard"> {name}</span>
        </a>
      </p>
    )
  }
  if (!mayAct) return null
  return (
    <p>
      <a href={`/medicines/stop/${id}`}>
        {t(other ? 'told.stop.other' : 'told.stop')}
        <span className="heard"> {name}</span>
      </a>
    </p>
  )
}
