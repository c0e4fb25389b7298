/**
 * In a form that others may be changing too: says from which version it was drawn, and, once it came back because
 * somebody was quicker, shows theirs beside yours and lets the person choose. It goes first in the form.
 */
import type { ReactNode } from 'react'
import { useTexts } from '../texts/context.tsx'
import { Button, Buttons } from './button.tsx'
import { DataTable } from './data-table.tsx'
import { useFrame } from './frame.tsx'
import { Panel } from './panel.tsx'
import { useTyped } from './typed.tsx'

export type Compared = {
  /** Of the field. */
  name: string
  label: string
  /** How its values read; as they are unless told. */
  say?: (values: string[]) => ReactNode
}

export type MeanwhileProps = {
  /** What the form is drawn from now. */
  version: string
  /** The action's answer. */
  sent?: unknown
  compare: Compared[]
  /** What the form's own button sends, where it has a name. */
  button?: { name: string; value: string }
}

/** What the door answers when somebody was quicker. */
type Sent = {
  kept: Record<string, string[]>
  changed: {
    version: string
    fields: Record<string, string | string[]>
    by: string | null
    at: Date | null
  }
}

export function Meanwhile({ version, sent, compare, button }: MeanwhileProps) {
  // What was typed earlier belongs to the version that it was typed over.
  const [typedOver] = useTyped('version') ?? []
  const quicker = (sent as Partial<Sent> | undefined)?.changed ? (sent as Sent) : null
  return (
    <>
      <input
        type="hidden"
        name="version"
        value={quicker?.changed.version ?? typedOver ?? version}
      />
      {quicker && <Quicker {...quicker} compare={compare} button={button} />}
    </>
  )
}

function Quicker({ changed, kept, compare, button }: Sent & Omit<MeanwhileProps, 'version'>) {
  const t = useTexts()
  const { here } = useFrame()
  const { by, at } = changed
  const rows = compare.flatMap(({ name, label, say = (values) => values.join(', ') }) => {
    const [theirs, yours] = [[changed.fields[name] ?? []].flat(), kept[name] ?? []].map(written)
    const read = (values: string[]) => (values.length > 0 ? say(values) : t('meanwhile.empty'))
    return String(theirs) === String(yours)
      ? []
      : [[label, read(theirs as string[]), read(yours as string[])]]
  })
  return (
    <Panel tone="attention" focus title={t('meanwhile.title')}>
      <p>
        {t('meanwhile.who', { by: by ?? 'nobody', when: at && t.dateTime(at) })}{' '}
        {t(rows.length > 0 ? 'meanwhile.choose' : 'meanwhile.same')}
      </p>
      {rows.length > 0 && (
        <DataTable
          caption={t('meanwhile.caption')}
          quietCaption
          columns={[
            { title: t('meanwhile.field') },
            { title: t('meanwhile.theirs') },
            { title: t('meanwhile.yours') },
          ]}
          rows={rows}
        />
      )}
      <Buttons>
        {/* The first button of a form is also what the Enter key presses. */}
        <Button {...button}>{t('meanwhile.mine')}</Button>
        <Button kind="quiet" name="back" value={here} action="/drafts/throw-away">
          {t('meanwhile.take')}
        </Button>
      </Buttons>
    </Panel>
  )
}

/** A field left empty says nothing. */
const written = (values: string[]): string[] => values.filter((value) => value !== '')
