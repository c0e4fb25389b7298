// What is still missing or wrong in a form, each with a link that leads to it.
import { useTexts } from '../../../texts/context.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { wrongWords } from './words.ts'
import type { Wrong } from '../questionnaire/check.ts'
import type { Item } from '../questionnaire/form.ts'

type Props = {
  wrong: readonly Wrong[]
  items: readonly Item[]
  at: (key: string) => string
  /** Where it is signed, of a form that is not signed yet. */
  sign?: string
}

export function Gaps({ wrong, items, at, sign }: Props) {
  const t = useTexts()
  if (wrong.length === 0 && !sign) return null
  return (
    <Panel tone="attention" title={t('forms.gaps')}>
      <ul>
        {wrong.map((one) => (
          <li key={`${one.key} ${one.why}`}>
            <a href={at(one.key)}>
              {wrongWords(
                t,
                items.find((item) => item.id === one.id),
                one,
                items,
              )}
            </a>
          </li>
        ))}
        {sign && (
          <li>
            <a href={sign}>{t('sign.gap')}</a>
          </li>
        )}
      </ul>
    </Panel>
  )
}
