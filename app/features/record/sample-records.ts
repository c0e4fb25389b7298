// For tests only: the public sample records beside the repository, when they are there. Never committed.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Bundle, FhirResource } from 'fhir/r4'

const folder = join(import.meta.dirname, '../../../../shared/data/fhir')

/** Said by tests that were skipped because the samples are not there. */
export const samplesMissing = existsSync(folder)
  ? null
  : 'The public sample records are not in ../shared/data/fhir, so this was not tried.'

/** Every resource of the samples, bundles opened; with the reference it is known by in its file. */
export function* sampleRecords(): Generator<{ resource: FhirResource; url: string }> {
  if (samplesMissing) return
  for (const dialect of readdirSync(folder, { withFileTypes: true })) {
    if (!dialect.isDirectory()) continue
    for (const name of readdirSync(join(folder, dialect.name))) {
      const text = gunzipSync(readFileSync(join(folder, dialect.name, name))).toString('utf8')
      const documents = name.includes('.ndjson') ? text.split('\n').filter(Boolean) : [text]
      for (const document of documents) yield* opened(JSON.parse(document) as FhirResource, '')
    }
  }
}

function* opened(
  resource: FhirResource,
  url: string,
): Generator<{ resource: FhirResource; url: string }> {
  if (resource.resourceType !== 'Bundle') {
    yield {
      resource,
      url: url.startsWith('urn:') ? url : `${resource.resourceType}/${resource.id}`,
    }
    return
  }
  for (const entry of (resource as Bundle).entry ?? []) {
    if (entry.resource) yield* opened(entry.resource as FhirResource, entry.fullUrl ?? '')
  }
}
