// What a guardian sees at an age: of all they were ever given, what the law of that age leaves. What it takes is
// remembered, so that a later age gives back exactly that. Pure.
import { sections as allSections, type Section } from '../../kit/access.ts'
import type { Law, Stage } from './ages.ts'

export type Reach = { sections: Section[]; acts: Section[] }
/** `taken`: what the age rule took so far. */
export type Narrowable = Reach & { taken: Reach }

const both = (one: Section[], other: Section[]) =>
  allSections.filter((section) => one.includes(section) || other.includes(section))

/** What they have and what is taken from them, from today on. */
export function narrowed({ sections, acts, taken }: Narrowable, law: Law, stage: Stage) {
  const stays = (section: Section) => stage === 'whole' || law.keep.includes(section)
  const given = { sections: both(sections, taken.sections), acts: both(acts, taken.acts) }
  const split = (all: Section[]) => [all.filter(stays), all.filter((one) => !stays(one))] as const
  const [[has, gone], [does, no]] = [split(given.sections), split(given.acts)]
  return { sections: has, acts: does, taken: { sections: gone, acts: no } }
}

/** Whether `after` is the same reach as `before`, in any order. */
export const isSame = (before: Reach, after: Reach): boolean =>
  before.sections.length === after.sections.length &&
  after.sections.every((one) => before.sections.includes(one)) &&
  before.acts.length === after.acts.length &&
  after.acts.every((one) => before.acts.includes(one))
