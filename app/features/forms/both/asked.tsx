// The questions of one page of a form, and which they are: what stands on the page, and what its script asks for again once an
// answer may have changed what is asked.
import type { FormError } from '../../../ui/error-summary.tsx'
import type { Seen } from '../questionnaire/settle.ts'
import { Help } from './help.tsx'
import { SHOWN, shownOn } from './page.ts'
import { Questions } from './questions.tsx'

type Props = {
  of: readonly Seen[]
  errors?: FormError[]
  known?: readonly string[]
  /** Keys of the questions that stand on the page already. */
  stand?: ReadonlySet<string>
  /** Where the script asks, of a form in which one answer changes what else is asked. */
  at?: string
}

export function Asked({ of, at, ...rest }: Props) {
  return (
    <div data-asked={at ?? ''}>
      <input type="hidden" name={SHOWN} value={shownOn(of)} />
      <Questions of={of} {...rest} />
    </div>
  )
}

/** Where help is told of as soon as an answer asks for it. */
export function HelpPlace({ alarm }: { alarm: boolean }) {
  return <div data-help>{alarm && <Help />}</div>
}
