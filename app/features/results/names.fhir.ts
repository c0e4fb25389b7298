/** Who did it: names of people and places behind references, as far as they are known. Pure. */
import type { FhirResource, HumanName, Reference } from 'fhir/r4'
import { distinct, objects, words } from '../record/tolerant.fhir.ts'

/** Resources by the reference that leads to them ('Organization/12', '#lab'). */
export type Directory = ReadonlyMap<string, FhirResource>

export const emptyDirectory: Directory = new Map()

/** A directory that also knows what a resource carries inside itself. */
export function withContained(directory: Directory, resource: FhirResource): Directory {
  const contained = objects((resource as { contained?: FhirResource[] }).contained)
  if (contained.length === 0) return directory
  return new Map([...directory, ...contained.map((one) => [`#${one.id}`, one] as const)])
}

/** The name behind a reference, or ''. The directory knows better than a display beside it. */
export function nameOf(reference: Reference | null | undefined, directory: Directory): string {
  const found = directory.get(words(reference?.reference) ?? '')
  return (found && resourceName(found, directory)) || (words(reference?.display) ?? '')
}

export const namesOf = (references: Reference[] | undefined, directory: Directory): string[] =>
  distinct(objects(references).map((one) => nameOf(one, directory)))

function resourceName(resource: FhirResource, directory: Directory): string {
  switch (resource.resourceType) {
    case 'Organization':
    case 'Location':
      return words(resource.name) ?? ''
    case 'Practitioner':
    case 'RelatedPerson':
    case 'Patient':
      return humanName(objects(resource.name))
    case 'PractitionerRole': {
      const person = nameOf(resource.practitioner, directory)
      return person || nameOf(resource.organization, directory)
    }
    default:
      return ''
  }
}

/** 'Dr. Ana Ruiz, MD': the usual or official name, in the order it is spoken. */
function humanName(names: HumanName[]): string {
  const name = ['usual', 'official']
    .map((use) => names.find((one) => one.use === use))
    .concat(names)
    .find(Boolean)
  if (!name) return ''
  const parts = [name.prefix, name.given, [name.family]].flat().map(words)
  const spoken = parts.filter(Boolean).join(' ') || words(name.text)
  const suffix = [name.suffix].flat().map(words).filter(Boolean)
  return [spoken, ...suffix].filter(Boolean).join(', ')
}
