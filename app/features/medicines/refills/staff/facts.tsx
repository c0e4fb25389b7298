// What the record holds that whoever answers a request should know, in the shape of terms and values.
import type { ReactNode } from 'react'
import { useTexts } from '../../../../texts/context.tsx'
import type { Texts } from '../../../../texts/texts.ts'
import { Facts as FactList, type Fact } from '../../../../ui/facts.tsx'
import { Flag } from '../../../../ui/flag.tsx'
import { lines } from '../../../record/both/lines.tsx'
import { FlagOf } from '../../../results/both/flag-of.tsx'
import { valueWords } from '../../../results/both/value-words.ts'
import type { Facts as Known } from '../facts.ts'
import type { InQueue } from '../read.server.ts'

type Of = Pick<InQueue, 'refill' | 'facts' | 'notes' | 'control'>

/** The marks beside the name: nothing of them may be overlooked. */
export function Marks({ of, now }: { of: Of; now: Date }) {
  const t = useTexts()
  const { refill, control } = of
  const { urgent, state, due } = refill
  return (
    <>
      {control === 'controlled' && <Flag kind="abnormal" word={t('refills.controlled')} />}{' '}
      {control === 'unknown' && state === 'asked' && (
        <Flag kind="unknown" word={t('refills.unknown')} />
      )}{' '}
      {state === 'asked' && urgent === 1 && <Flag kind="critical" word={t('refills.urgent.1')} />}
      {state === 'asked' && urgent === 2 && (
        <Flag kind="waiting" word={t('refills.urgent.2')} />
      )}{' '}
      {state === 'asked' && due < now && <Flag kind="early" word={t('refills.late')} />}
    </>
  )
}

export function RefillFacts({ of, at, whole }: { of: Of; at: string; whole?: boolean }) {
  const t = useTexts()
  const { refill, facts, notes } = of
  const { note, left, pharmacy, due, state } = refill
  const asked = refill.steps[0]?.side === 'helper' ? t('refills.by.helper') : null
  const { how } = facts?.medicine ?? refill
  const place = `${pharmacy.name}, ${pharmacy.town}`
  return (
    <FactList
      beside={!whole}
      items={[
        {
          term: t('refills.fact.asked'),
          value: [t.dateTime(refill.at), asked].filter(Boolean).join(' · '),
        },
        { term: t('refills.fact.due'), value: state === 'asked' && t.dateTime(due) },
        { term: t('refills.fact.left2'), value: left && t(`refills.left.${left}`) },
        { term: t('refills.fact.note'), value: note && <bdi className="prose">{note}</bdi> },
        {
          term: t('refills.fact.how'),
          value: lines(how.length > 0 ? how : [t('refills.fact.notSaid')]),
        },
        ...(facts ? recordFacts(t, facts, at) : []),
        {
          term: t('refills.fact.pharmacy'),
          value: whole ? (
            <>
              {place}
              <br />
              <bdi>{pharmacy.phone}</bdi>
            </>
          ) : (
            place
          ),
        },
        {
          term: t('refills.notes'),
          value:
            !whole &&
            notes.length > 0 &&
            lines(notes.map(({ by, text }) => `${by ?? t.clinic}: ${text}`)),
        },
      ]}
    />
  )
}

function recordFacts(t: Texts, known: Known, at: string): Fact[] {
  const { medicine, lastFill, lastVisit, results, allergies, issues } = known
  return [
    { term: '', value: null },
    {
      term: t('refills.fact.prescribed'),
      value:
        medicine &&
        [medicine.date && t.dateShort(medicine.date), medicine.who].filter(Boolean).join(' · '),
    },
    {
      term: t('refills.fact.lastFill'),
      value: lastFill
        ? [lastFill.at && t.dateShort(lastFill.at), lastFill.quantity].filter(Boolean).join(' · ')
        : t('refills.fact.noFill'),
    },
    { term: t('refills.fact.refills'), value: refillsWords(t, known) },
    {
      term: t('refills.fact.lastVisit'),
      value: lastVisit
        ? `${t.dateShort(lastVisit.at)} · ${lastVisit.what}`
        : t('refills.fact.noVisit'),
    },
    {
      term: t('refills.fact.results'),
      value:
        results.length > 0
          ? lines(results.map((one) => <OneResult key={one.id} of={one} at={at} />))
          : t('refills.fact.noResults'),
    },
    { term: t('refills.fact.allergies'), value: allergyWords(t, allergies) },
    {
      term: t('refills.fact.issues'),
      value:
        issues.length > 0 &&
        lines(
          issues.map(({ severity, words, from }) => {
            const said = t('refills.fact.issue', { words, from })
            return severity ? t('refills.fact.severity', { severity, words: said }) : said
          }),
        ),
    },
  ].filter(({ term }) => term !== '')
}

function refillsWords(t: Texts, { medicine, left }: Known): ReactNode {
  const allowed = medicine?.refills ?? null
  if (allowed === null) return t('refills.fact.notSaid')
  const words = t('refills.fact.allowed', { n: allowed })
  return left === null
    ? words
    : t('refills.fact.leftOf', { allowed: words, left: t('refills.fact.left', { n: left }) })
}

function OneResult({ of: { id, view }, at }: { of: Known['results'][number]; at: string }) {
  const t = useTexts()
  return (
    <>
      <a href={`${at}/results/${id}`}>{view.name}</a> {valueWords(t, view)}{' '}
      <FlagOf measured={view} quiet />{' '}
      {view.collectedAt && <small>{t.dateShort(view.collectedAt)}</small>}
    </>
  )
}

function allergyWords(t: Texts, allergies: Known['allergies']): ReactNode {
  const known = allergies.filter(({ none }) => !none)
  if (known.length > 0) return t.list(known.map(({ plain }) => plain))
  return allergies[0]?.plain ?? t('refills.fact.noAllergies')
}
