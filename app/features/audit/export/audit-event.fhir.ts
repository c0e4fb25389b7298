// A row of the audit log as a FHIR R4 AuditEvent (http://hl7.org/fhir/R4/auditevent.html): DICOM's codes for what
// happened, our own verb beside them, who from where, and whose record. Ids are ours; nobody can resolve them elsewhere.
import type { AuditEvent, AuditEventAgent, AuditEventEntity, Coding } from 'fhir/r4'
import type { Entry } from '../entry.ts'

export type Source = {
  /** The portal's address: the system of its ids and words. */
  origin: string
  clinic: string
}

const DCM = 'http://dicom.nema.org/resources/ontology/DCM'
const SOURCE_TYPE = 'http://terminology.hl7.org/CodeSystem/security-source-type'
const ENTITY_TYPE = 'http://terminology.hl7.org/CodeSystem/audit-entity-type'
const ENTITY_ROLE = 'http://terminology.hl7.org/CodeSystem/object-role'

const dcm = (code: string, display: string): Coding => ({ system: DCM, code, display })
const kinds = {
  login: dcm('110114', 'User Authentication'),
  export: dcm('110106', 'Export'),
  import: dcm('110107', 'Import'),
  log: dcm('110101', 'Audit Log Used'),
  record: dcm('110110', 'Patient Record'),
  other: dcm('110100', 'Application Activity'),
}

function typeOf({ action, what, patient }: Entry): Coding {
  if (action === 'sign-in' || action === 'sign-out') return kinds.login
  if (action === 'export') return kinds.export
  if (action === 'file') return kinds.import
  if (what.startsWith('audit log')) return kinds.log
  return patient ? kinds.record : kinds.other
}

const subtypes: Record<string, Coding> = {
  'sign-in': dcm('110122', 'Login'),
  'sign-out': dcm('110123', 'Logout'),
}

const actions: Record<string, AuditEvent['action']> = {
  create: 'C',
  file: 'C',
  read: 'R',
  change: 'U',
}
const outcomes = { done: '0', refused: '4', failed: '8' } as const

export function toAuditEvent(entry: Entry, source: Source): AuditEvent {
  const { id, at, action, verb, outcome, why, address } = entry
  const subtype = [subtypes[action], { system: `${source.origin}/verb`, code: verb }]
  return {
    resourceType: 'AuditEvent',
    id,
    type: typeOf(entry),
    subtype: subtype.filter((one) => one !== undefined),
    action: actions[action] ?? 'E',
    recorded: at.toISOString(),
    outcome: outcomes[outcome],
    ...(why && { outcomeDesc: why }),
    agent: [
      agentOf(entry, source),
      // The browser or program that asked, as it calls itself.
      ...(entry.device
        ? [
            {
              type: { coding: [dcm('110150', 'Application')] },
              name: entry.device,
              requestor: false,
              ...(address && { network: { address, type: '2' as const } }),
            },
          ]
        : []),
    ],
    source: {
      site: source.clinic,
      observer: { identifier: { value: source.origin }, display: 'Portico' },
      type: [{ system: SOURCE_TYPE, code: '4', display: 'Application Server' }],
    },
    entity: entitiesOf(entry, source),
  }
}

const display: Record<Entry['kind'], string> = {
  patient: 'A patient, or somebody who acts for one',
  staff: 'A member of staff',
  job: 'The portal itself',
  public: 'Somebody who was not signed in',
}

function agentOf(entry: Entry, { origin }: Source): AuditEventAgent {
  const { kind, account, name, role, address, session } = entry
  return {
    role: [{ text: role ?? kind }],
    who: {
      ...(account && { identifier: { system: `${origin}/account`, value: account } }),
      display: name ?? display[kind],
    },
    ...(session && { altId: session }),
    requestor: true,
    ...(address && { network: { address, type: '2' as const } }),
  }
}

/** Whose record, and what of it. An entity has a name or none at all: names of patients only where they were asked for. */
function entitiesOf(entry: Entry, { origin }: Source): AuditEventEntity[] {
  const { patient, object, what, count, request, seq, role } = entry
  const detail = [
    { type: 'request', valueString: request },
    { type: 'count', valueString: String(count) },
    ...(seq === null ? [] : [{ type: 'number in the chain', valueString: String(seq) }]),
    ...(role === 'caregiver' ? [{ type: 'on behalf of', valueString: patient?.id ?? '' }] : []),
  ].filter(({ valueString }) => valueString !== '')
  const thing: AuditEventEntity = {
    type: { system: ENTITY_TYPE, code: '2', display: 'System Object' },
    ...(object && { what: { identifier: { system: `${origin}/object`, value: object } } }),
    name: what,
    detail,
  }
  if (!patient) return [thing]
  const whose: AuditEventEntity = {
    what: {
      reference: `Patient/${patient.id}`,
      type: 'Patient',
      ...(patient.name && { display: patient.name }),
    },
    type: { system: ENTITY_TYPE, code: '1', display: 'Person' },
    role: { system: ENTITY_ROLE, code: '1', display: 'Patient' },
  }
  return [whose, thing]
}
