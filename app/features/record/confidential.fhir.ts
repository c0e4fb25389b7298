// What its sender marked as confidential: security labels of HL7 (v3-Confidentiality R and V, and the sensitivities
// of v3-ActCode). Nobody who acts for the patient sees it. Pure; whatever cannot be read is no label.
import { objects, words } from './tolerant.fhir.ts'

const CONFIDENTIALITY = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality'
const ACT = 'http://terminology.hl7.org/CodeSystem/v3-ActCode'

/** What of v3-ActCode says that a subject is sensitive, for whatever reason. */
const sensitive = new Set(
  `ETH ETHUD GDIS HIV MST OPIOIDUD PREGNANT PSY PSYTHPN SCA SDV SEX SPI STD SUD TBOO VIO BH COGN DVD EMOTDIS MH
   PSYCH ALC DRUG DIA SICKLE REL GENDER SEXORIENT DEMO EMPL LIVARG MARST OCC RACE LOCIS B SHIV PHY PRS`.match(
    /\S+/g,
  ),
)

type Labelled = {
  meta?: { security?: unknown }
  /** Of a DocumentReference: what the document itself is marked as. */
  securityLabel?: unknown
}

/** True when nobody but the patient and the care team should see it. */
export function isConfidential(resource: unknown): boolean {
  const { meta, securityLabel } = resource as Labelled
  if (!meta?.security && !securityLabel) return false
  const inside = objects(securityLabel as { coding?: unknown }[]).flatMap(({ coding }) =>
    objects(coding as Coding[]),
  )
  return [...objects(meta?.security as Coding[]), ...inside].some(isLabel)
}

type Coding = { system?: unknown; code?: unknown }

function isLabel({ system, code }: Coding): boolean {
  const [at, word] = [words(system), words(code)]
  if (at === CONFIDENTIALITY) return word === 'R' || word === 'V'
  return at === ACT && word !== undefined && word !== null && sensitive.has(word)
}
