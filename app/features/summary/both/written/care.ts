// Vaccines, procedures and the people who look after the patient in words.
import type { CareTeam, Immunization, Procedure } from 'fhir/r4'
import type { Texts } from '../../../../texts/texts.ts'
import { toCareTeam, type MemberView } from '../../../care-team/care-team.fhir.ts'
import { toImmunization } from '../../../immunizations/immunizations.fhir.ts'
import { linesOf } from '../../../procedures/both/lines-of.ts'
import { toProcedure } from '../../../procedures/procedures.fhir.ts'
import type { Names } from '../../../record/people.fhir.ts'
import { whenWords } from '../../../record/both/when-words.ts'
import { oneLine, said, type Writing } from './written.ts'

export const writeImmunization: Writing<Immunization> = (t, resource, names) => {
  const view = toImmunization(resource, names)
  const { dose } = view
  return {
    title: view.plain,
    first: said(
      oneLine(
        whenWords(t, view.given),
        view.status === 'not-given' &&
          t('immunizations.notGiven', { why: t.list(view.whyNot) || 'none' }),
        dose?.number &&
          (dose.of
            ? t('immunizations.doseOf', { n: dose.number, of: dose.of })
            : t('immunizations.dose', { n: dose.number })),
        view.doesNotCount && t('immunizations.doesNotCount'),
      ),
    ),
    lines: said(
      view.about,
      view.clinical,
      view.reported && t('immunizations.reported'),
      oneLine(view.who, view.where),
      said(view.route, view.site).join(', '),
      oneLine(view.maker, view.lot && t('immunizations.lot', { lot: view.lot })),
      view.notes,
    ),
  }
}

export const writeProcedure: Writing<Procedure> = (t, resource, names) => {
  const view = toProcedure(resource, names)
  const { status } = view
  return {
    title: view.plain,
    first: said(
      oneLine(
        status !== 'completed' && status !== 'unknown' && t(`procedures.status.${status}`),
        whenWords(t, view.done),
      ),
    ),
    lines: said(...linesOf(t, view)),
  }
}

export const writeCareTeam: Writing<CareTeam> = (t, resource, names) => {
  const view = toCareTeam(resource, names)
  return {
    title: view.name,
    first: said(
      view.start && view.end
        ? t('record.fromTo', { from: t.dateShort(view.start), to: t.dateShort(view.end) })
        : view.start && t('record.since', { date: t.dateShort(view.start) }),
      view.reasons.length > 0 && t('careTeam.for', { reasons: t.list(view.reasons) }),
    ),
    lines: said(
      view.members.map((member) => oneLine(member.name, aboutMember(t, member))),
      view.notes,
    ),
  }
}

/** Each of a care team, as a line of the summary. */
export const writeMembers = (t: Texts, resource: CareTeam, names: Names) =>
  toCareTeam(resource, names).members.map((member) => ({
    title: member.name ?? '',
    say: aboutMember(t, member),
  }))

const aboutMember = (t: Texts, member: MemberView): string =>
  oneLine(
    member.role,
    member.organization !== t.clinic && member.organization,
    member.phone,
    member.since && t('record.since', { date: t.dateShort(member.since) }),
  )
