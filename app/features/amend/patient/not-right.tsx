// Under an entry, quietly: asking for a correction of it; and above that, what was asked for already.
import { useTexts } from '../../../texts/context.tsx'
import type { Loadable } from '../../../ui/loaded.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { AmendmentMarks } from '../both/marks.tsx'
import type { AmendmentMark } from '../marks.ts'

type Props = { id: string; of: Loadable<{ marks: AmendmentMark[]; mayAct: boolean }> }

export function NotRight({ id, of }: Props) {
  const t = useTexts()
  return (
    <Loaded of={of} what={t('amend.list.what')}>
      {({ marks, mayAct }) => (
        <>
          <AmendmentMarks of={marks} at="/corrections" />
          {mayAct && (
            <p>
              <a href={`/corrections/new/${id}`}>{t('amend.notRight')}</a>
            </p>
          )}
        </>
      )}
    </Loaded>
  )
}
