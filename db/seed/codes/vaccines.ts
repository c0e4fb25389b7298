// Vaccines by key: what they protect from, and their CVX code.

type Vaccine = { text: string; cvx: string; display: string; route?: 'by mouth' }
const v = (text: string, cvx: string, display: string): Vaccine => ({ text, cvx, display })

export const vaccines = {
  hepatitisBChild: v('Hepatitis B vaccine', '08', 'Hep B, adolescent or pediatric'),
  hepatitisBAdult: v('Hepatitis B vaccine', '43', 'Hep B, adult'),
  rotavirus: { ...v('Rotavirus vaccine', '119', 'rotavirus, monovalent'), route: 'by mouth' },
  dtap: v('Diphtheria, tetanus and whooping cough vaccine (DTaP)', '20', 'DTaP'),
  hib: v('Hib vaccine', '49', 'Hib (PRP-OMP)'),
  pneumococcalChild: v('Pneumococcal vaccine', '133', 'Pneumococcal conjugate PCV 13'),
  pneumococcal20: v(
    'Pneumococcal vaccine',
    '216',
    'Pneumococcal conjugate vaccine 20-valent (PCV20), polysaccharide CRM197 conjugate, adjuvant, PF',
  ),
  pneumococcal23: v('Pneumococcal vaccine', '33', 'pneumococcal polysaccharide vaccine, 23 valent'),
  polio: v('Polio vaccine', '10', 'IPV'),
  mmr: v('Measles, mumps and rubella vaccine', '03', 'MMR'),
  varicella: v('Chickenpox vaccine', '21', 'varicella'),
  hepatitisA: v('Hepatitis A vaccine', '83', 'Hep A, ped/adol, 2 dose'),
  flu: v('Flu vaccine', '140', 'Influenza, seasonal, injectable, preservative free'),
  fluHighDose: v('Flu vaccine, high dose', '197', 'influenza, high-dose, quadrivalent'),
  covid: v(
    'COVID-19 vaccine',
    '208',
    'SARS-COV-2 (COVID-19) vaccine, mRNA, spike protein, LNP, preservative free, 30 mcg/0.3mL dose',
  ),
  covidYearly: v(
    'COVID-19 vaccine, this season',
    '309',
    'COVID-19, mRNA, LNP-S, PF, tris-sucrose, 30 mcg/0.3 mL',
  ),
  tdap: v('Tetanus, diphtheria and whooping cough vaccine (Tdap)', '115', 'Tdap'),
  td: v(
    'Tetanus and diphtheria vaccine',
    '113',
    'Td (adult), 5 Lf tetanus toxoid, preservative free, adsorbed',
  ),
  hpv: v('HPV vaccine', '165', 'HPV9'),
  meningitis: v('Meningitis vaccine', '114', 'meningococcal MCV4P'),
  shingles: v('Shingles vaccine', '187', 'zoster recombinant'),
  rsv: v(
    'RSV vaccine',
    '305',
    'RSV, bivalent, protein subunit RSVpreF, diluent reconstituted, 0.5 mL, PF',
  ),
} as const satisfies Record<string, Vaccine>
export type VaccineKey = keyof typeof vaccines
