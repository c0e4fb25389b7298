// Medicines by key: the product in words, and its RxNorm code (the product's where known, else the
// ingredient's). A prenatal vitamin is not coded, as in many real records.

export type MedicineFacts = { text: string; rxnorm?: string; display?: string; route?: Route }
type Route = 'by mouth' | 'inhaled' | 'on the skin' | 'injected' | 'eye'
const m = (
  text: string,
  rxnorm: string,
  display: string,
  route: Route = 'by mouth',
): MedicineFacts => ({
  text,
  rxnorm,
  display,
  route,
})

export const medicines = {
  metformin500: m(
    'Metformin 500 mg tablet',
    '861007',
    'metformin hydrochloride 500 MG Oral Tablet',
  ),
  metformin1000: m(
    'Metformin 1,000 mg tablet',
    '861004',
    'metformin hydrochloride 1000 MG Oral Tablet',
  ),
  glipizide: m('Glipizide 5 mg tablet', '4821', 'glipizide'),
  empagliflozin: m('Empagliflozin 10 mg tablet', '1545653', 'empagliflozin 10 MG Oral Tablet'),
  lisinopril10: m('Lisinopril 10 mg tablet', '314076', 'lisinopril 10 MG Oral Tablet'),
  lisinopril20: m('Lisinopril 20 mg tablet', '314077', 'lisinopril 20 MG Oral Tablet'),
  losartan50: m('Losartan 50 mg tablet', '979492', 'losartan potassium 50 MG Oral Tablet'),
  amlodipine5: m('Amlodipine 5 mg tablet', '197361', 'amlodipine 5 MG Oral Tablet'),
  atorvastatin20: m('Atorvastatin 20 mg tablet', '617310', 'atorvastatin 20 MG Oral Tablet'),
  atorvastatin40: m('Atorvastatin 40 mg tablet', '617311', 'atorvastatin 40 MG Oral Tablet'),
  ferrous: m(
    'Iron (ferrous sulfate) 325 mg tablet',
    '310325',
    'ferrous sulfate 325 MG Oral Tablet',
  ),
  prenatalVitamin: { text: 'Prenatal vitamin with folic acid', route: 'by mouth' },
  nitrofurantoin: m('Nitrofurantoin 100 mg capsule', '7454', 'nitrofurantoin'),
  amoxicillinLiquid: m(
    'Amoxicillin 400 mg/5 mL liquid',
    '308189',
    'amoxicillin 80 MG/ML Oral Suspension',
  ),
  albuterol: m(
    'Albuterol rescue inhaler',
    '2123111',
    'NDA020503 200 ACTUAT Albuterol 0.09 MG/ACTUAT Metered Dose Inhaler',
    'inhaled',
  ),
  fluticasone: m(
    'Fluticasone 44 mcg inhaler',
    '895994',
    '120 ACTUAT Fluticasone propionate 0.044 MG/ACTUAT Metered Dose Inhaler',
    'inhaled',
  ),
  epinephrine: m(
    'Epinephrine 0.3 mg auto-injector',
    '1870230',
    'NDA020800 0.3 ML Epinephrine 1 MG/ML Auto-Injector',
    'injected',
  ),
  adapalene: m('Adapalene 0.1% gel', '60223', 'adapalene', 'on the skin'),
  benzoyl: m('Benzoyl peroxide 5% wash', '1418', 'benzoyl peroxide', 'on the skin'),
  doxycycline: m('Doxycycline 100 mg capsule', '3640', 'doxycycline'),
  tacrolimus: m('Tacrolimus 1 mg capsule', '42316', 'tacrolimus'),
  mycophenolate: m(
    'Mycophenolate 500 mg tablet',
    '200060',
    'mycophenolate mofetil 500 MG Oral Tablet',
  ),
  prednisone: m('Prednisone 5 mg tablet', '8640', 'prednisone'),
  cotrimoxazole: m(
    'Sulfamethoxazole-trimethoprim 400-80 mg tablet',
    '10831',
    'sulfamethoxazole / trimethoprim',
  ),
  valganciclovir: m('Valganciclovir 450 mg tablet', '275891', 'valganciclovir'),
  methylprednisolone: m('Methylprednisolone infusion', '6902', 'methylprednisolone', 'injected'),
  pregabalin: m('Pregabalin 75 mg capsule', '187832', 'pregabalin'),
  valacyclovir: m('Valacyclovir 1,000 mg tablet', '73645', 'valacyclovir'),
  metoprolol: m(
    'Metoprolol succinate 100 mg tablet',
    '866412',
    '24 HR metoprolol succinate 100 MG Extended Release Oral Tablet',
  ),
  furosemide: m('Furosemide 40 mg tablet', '313988', 'furosemide 40 MG Oral Tablet'),
  spironolactone: m('Spironolactone 25 mg tablet', '313096', 'spironolactone 25 MG Oral Tablet'),
  digoxin: m('Digoxin 0.125 mg tablet', '197604', 'digoxin 0.125 MG Oral Tablet'),
  warfarin: m('Warfarin 5 mg tablet', '855332', 'warfarin sodium 5 MG Oral Tablet'),
  potassium: m('Potassium chloride 20 mEq tablet', '8591', 'potassium chloride'),
  acetaminophen: m('Acetaminophen 325 mg tablet', '313782', 'acetaminophen 325 MG Oral Tablet'),
  calciumD: m('Calcium 600 mg with vitamin D tablet', '1897', 'calcium carbonate'),
  vitaminD: m('Vitamin D3 1,000 units tablet', '2418', 'cholecalciferol'),
  latanoprost: m('Latanoprost eye drops', '43611', 'latanoprost', 'eye'),
  polyethylene: m('Polyethylene glycol powder', '8514', 'polyethylene glycol 3350'),
  sertraline: m('Sertraline 50 mg tablet', '312941', 'sertraline 50 MG Oral Tablet'),
  escitalopram: m('Escitalopram 10 mg tablet', '349332', 'escitalopram 10 MG Oral Tablet'),
  melatonin: m('Melatonin 3 mg tablet', '6711', 'melatonin'),
  letrozole: m('Letrozole 2.5 mg tablet', '72965', 'letrozole'),
  venlafaxine: m('Venlafaxine 37.5 mg capsule', '39786', 'venlafaxine'),
  alendronate: m('Alendronate 70 mg tablet', '46041', 'alendronic acid'),
  omeprazole: m('Omeprazole 20 mg capsule', '7646', 'omeprazole'),
  levothyroxine50: m('Levothyroxine 50 mcg tablet', '10582', 'levothyroxine'),
  levothyroxine88: m('Levothyroxine 88 mcg tablet', '10582', 'levothyroxine'),
  ibuprofen: m('Ibuprofen 600 mg tablet', '197806', 'ibuprofen 600 MG Oral Tablet'),
  oxycodone: m(
    'Oxycodone-acetaminophen 5-325 mg tablet',
    '1049221',
    'acetaminophen 325 MG / oxycodone hydrochloride 5 MG Oral Tablet',
  ),
  aspirin: m('Aspirin 81 mg tablet', '243670', 'aspirin 81 MG Oral Tablet'),
} as const satisfies Record<string, MedicineFacts>
export type MedicineKey = keyof typeof medicines
