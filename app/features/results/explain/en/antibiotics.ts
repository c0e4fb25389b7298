/** Plain words for what stops a germ that grew: one text, and a name for each antibiotic. */
import type { Entries, Entry } from '../words.ts'

const antibiotic = (loinc: string, name: string): Entry => ({
  loinc: [loinc],
  plain: `Does ${name} stop the germ?`,
  clinical: `${name[0]!.toUpperCase()}${name.slice(1)} susceptibility`,
  short: name,
  measured: `The lab tested if ${name}, an antibiotic, stops the germ that grew. Susceptible means that it does. Resistant means that it does not.`,
  why: 'It helps to choose an antibiotic that works.',
  changes: 'Each germ is tested by itself, so two germs can give two answers.',
})

export const antibiotics = {
  ampicillin: antibiotic('18864-9', 'ampicillin'),
  'amoxicillin-clavulanate': antibiotic('18862-3', 'amoxicillin-clavulanate'),
  'piperacillin-tazobactam': antibiotic('18970-4', 'piperacillin-tazobactam'),
  penicillin: antibiotic('18964-7', 'penicillin'),
  oxacillin: antibiotic('18961-3', 'oxacillin'),
  cefazolin: antibiotic('18878-9', 'cefazolin'),
  ceftriaxone: antibiotic('18895-3', 'ceftriaxone'),
  ceftazidime: antibiotic('18893-8', 'ceftazidime'),
  cefepime: antibiotic('18879-7', 'cefepime'),
  meropenem: antibiotic('18943-1', 'meropenem'),
  ciprofloxacin: antibiotic('18906-8', 'ciprofloxacin'),
  levofloxacin: antibiotic('20629-2', 'levofloxacin'),
  nitrofurantoin: antibiotic('18955-5', 'nitrofurantoin'),
  cotrimoxazole: antibiotic('18998-5', 'trimethoprim-sulfa'),
  tetracycline: antibiotic('18993-6', 'tetracycline'),
  erythromycin: antibiotic('18919-1', 'erythromycin'),
  clindamycin: antibiotic('18908-4', 'clindamycin'),
  'gentamicin-susceptibility': antibiotic('18928-2', 'gentamicin'),
  'vancomycin-susceptibility': antibiotic('19000-9', 'vancomycin'),
} satisfies Entries
