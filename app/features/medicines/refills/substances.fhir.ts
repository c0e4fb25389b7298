// What is in a medicine, by the names that it was sent with: whether it is a controlled substance, and which results say how it
// goes. Pure. Names and not codes, since one substance has hundreds of product codes; one that has no code and that nobody named is
// told from one that is known.
import type { MedicineView } from '../medicines.fhir.ts'
import type { Substance } from './substance.fhir.ts'

type Named = Pick<MedicineView, 'plain' | 'clinical'>

// Schedules II to V of the Controlled Substances Act (21 CFR 1308), as far as they are prescribed to take at home.
const controlled =
  /\b(oxycodone|oxymorphone|hydrocodone|hydromorphone|morphine|codeine|fentanyl|methadone|meperidine|tapentadol|tramadol|buprenorphine|butorphanol|pentazocine|opium|amphetamine|dextroamphetamine|lisdexamfetamine|methamphetamine|methylphenidate|dexmethylphenidate|serdexmethylphenidate|phentermine|phendimetrazine|diethylpropion|benzphetamine|modafinil|armodafinil|solriamfetol|alprazolam|chlordiazepoxide|clobazam|clonazepam|clorazepate|diazepam|estazolam|flurazepam|lorazepam|midazolam|oxazepam|quazepam|temazepam|triazolam|zolpidem|zaleplon|eszopiclone|suvorexant|lemborexant|daridorexant|phenobarbital|butalbital|butabarbital|secobarbital|carisoprodol|meprobamate|pregabalin|lacosamide|brivaracetam|cenobamate|perampanel|ezogabine|dronabinol|nabilone|ketamine|esketamine|sodium oxybate|testosterone|oxandrolone|methyltestosterone|diphenoxylate|eluxadoline|difelikefalin|lorcaserin|nalbuphine)\b/i

// Names under which they are sold, where they stand alone.
const brands =
  /\b(adderall|adipex|ambien|androgel|ativan|axiron|azstarys|belbuca|belsomra|briviact|butrans|concerta|dayvigo|dexedrine|dilaudid|dolophine|duragesic|edluar|evekeo|fintepla|fioricet|fiorinal|focalin|halcion|hysingla|intermezzo|jornay|kadian|klonopin|librium|lomaira|lomotil|lortab|lunesta|lyrica|marinol|metadate|methylin|mydayis|norco|nucynta|nuvigil|onfi|opana|oxaydo|oxycontin|percocet|provigil|quillichew|quillivant|quviviq|restoril|ritalin|roxicodone|roxybond|soma|sonata|spravato|suboxone|subutex|sunosi|sympazan|syndros|testim|tranxene|tylenol with codeine|ultracet|ultram|valium|viberzi|vicodin|vimpat|vyvanse|xanax|xcopri|xtampza|xyrem|xywav|zenzedi|zubsolv)\b/i

const namesOf = ({ plain, clinical }: Named): string => `${plain} ${clinical ?? ''}`

/** free: it is known, and not as a controlled substance; unknown: nobody can say that it is not. */
export type Control = 'controlled' | 'unknown' | 'free'

/**
 * @param substance what its entry says, where it is read
 * @param own names that the clinic treats as controlled
 */
export function controlOf(
  medicine: Named,
  substance: Substance | null,
  own: readonly string[],
): Control {
  const names = [namesOf(medicine), ...(substance?.names ?? [])].join(' ')
  if (substance?.marked || names.trim() === '') return 'controlled'
  if (controlled.test(names) || brands.test(names)) return 'controlled'
  const told = names.toLowerCase()
  if (own.some((name) => told.includes(name.toLowerCase()))) return 'controlled'
  return substance?.coded || watched.some(([named]) => named.test(names)) ? 'free' : 'unknown'
}

/** What is measured, in LOINC codes that say the same; the first that the record holds is shown. */
const measured = {
  sugar: ['4548-4', '17856-6', '59261-8'],
  kidneys: ['62238-1', '98979-8', '48642-3', '33914-3', '2160-0', '38483-4'],
  creatinine: ['2160-0', '38483-4'],
  potassium: ['2823-3', '6298-4'],
  sodium: ['2951-2', '2947-0'],
  thyroid: ['3016-3', '11580-8'],
  cholesterol: ['13457-7', '18262-6', '2089-1'],
  clotting: ['6301-6', '34714-6', '38875-1'],
  digoxin: ['10535-3'],
  tacrolimus: ['11253-2'],
  lithium: ['14334-7', '3719-2'],
  liver: ['1742-6', '1743-4'],
  white: ['6690-2'],
  blood: ['718-7'],
  iron: ['2276-4'],
  vitaminD: ['1989-3', '62292-8'],
  uricAcid: ['3084-1'],
} as const satisfies Record<string, readonly string[]>

type Measure = keyof typeof measured

const watched: [RegExp, Measure[]][] = [
  [/\bmetformin\b/i, ['sugar', 'kidneys']],
  [/\b(empagliflozin|dapagliflozin|canagliflozin)\b/i, ['sugar', 'kidneys']],
  [
    /\b(insulin|glipizide|glimepiride|glyburide|sitagliptin|linagliptin|semaglutide|dulaglutide|liraglutide|tirzepatide|pioglitazone)\b/i,
    ['sugar'],
  ],
  [/\b(levothyroxine|liothyronine|methimazole|propylthiouracil)\b/i, ['thyroid']],
  [
    /\b(lisinopril|enalapril|benazepril|ramipril|captopril|quinapril|losartan|valsartan|irbesartan|olmesartan|candesartan|telmisartan|sacubitril)\b/i,
    ['potassium', 'creatinine'],
  ],
  [/\b(spironolactone|eplerenone|potassium chloride)\b/i, ['potassium', 'creatinine']],
  [
    /\b(furosemide|torsemide|bumetanide|hydrochlorothiazide|chlorthalidone|indapamide)\b/i,
    ['potassium', 'creatinine', 'sodium'],
  ],
  [
    /\b(atorvastatin|rosuvastatin|simvastatin|pravastatin|lovastatin|pitavastatin|ezetimibe)\b/i,
    ['cholesterol'],
  ],
  [/\bwarfarin\b/i, ['clotting']],
  [/\bdigoxin\b/i, ['digoxin', 'potassium', 'creatinine']],
  [/\btacrolimus\b/i, ['tacrolimus', 'creatinine', 'potassium']],
  [/\bmycophenol/i, ['white']],
  [/\blithium\b/i, ['lithium', 'creatinine', 'thyroid']],
  [/\bmethotrexate\b/i, ['liver', 'creatinine', 'white']],
  [/\b(ferrous|iron)\b/i, ['blood', 'iron']],
  [/\b(cholecalciferol|ergocalciferol|vitamin d)/i, ['vitaminD']],
  [/\b(allopurinol|febuxostat)\b/i, ['uricAcid']],
]

/** Groups of codes: of each group one result tells enough. */
export function watchedFor(medicine: Named): (readonly string[])[] {
  const names = namesOf(medicine)
  const measures = watched.flatMap(([named, of]) => (named.test(names) ? of : []))
  return [...new Set(measures)].map((one) => measured[one])
}
