// How a document stands, as a shape and a word: whether it is finished, and whether the patient sees it.
import { useTexts } from '../../../texts/context.tsx'
import { Flag } from '../../../ui/flag.tsx'
import { classes, type DocumentStatus } from '../classes.ts'
import type { DocumentRow } from '../rows.ts'

const looks = { draft: 'early', final: 'done', amended: 'corrected' } as const

export function StatusFlag({ of }: { of: DocumentStatus }) {
  const t = useTexts()
  return <Flag kind={looks[of]} word={t(`documents.status.${of}`)} />
}

export function SeenFlag({ of }: { of: Pick<DocumentRow, 'shown' | 'class'> }) {
  const t = useTexts()
  if (of.shown) return <Flag kind="active" word={t('documents.shown')} />
  const never = !classes[of.class].showable
  return <Flag kind="past" word={t(never ? 'documents.never' : 'documents.kept')} />
}
