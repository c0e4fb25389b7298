// The sections of the patient page in order, each with its part to draw it.
import type { ReactNode } from 'react'
import { useTexts } from '../../../../texts/context.tsx'
import { Loaded, type Loadable } from '../../../../ui/loaded.tsx'
import { AccessPart } from './access.tsx'
import { ChartPart } from './chart.tsx'
import { HelpersPart } from './helpers.tsx'
import type { PartsData } from './loads.ts'
import { PersonPart } from './person.tsx'

export function Parts({ of }: { of: PartsData }) {
  const t = useTexts()
  return (
    <>
      <Shown of={of.person} what={t('patient.person')} part={PersonPart} />
      <Shown of={of.chart} what={t('chart.section')} part={ChartPart} />
      <Shown of={of.access} what={t('patient.access')} part={AccessPart} />
      <Shown of={of.helpers} what={t('helpers.now')} part={HelpersPart} />
    </>
  )
}

type ShownProps<T> = {
  of: Loadable<T> | undefined
  what: string
  part: (data: T) => ReactNode
}

/** Nothing where the role does not include it. */
function Shown<T>({ of, what, part: Part }: ShownProps<T>) {
  return (
    of && (
      <Loaded of={of} what={what}>
        {(data) => <Part {...(data as T & object)} />}
      </Loaded>
    )
  )
}
