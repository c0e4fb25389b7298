// Antibodies and blood groups, cultures, tissue.
import { quantity as q, wording as w } from './test.ts'

const presence = (what: string) => `${what} [Presence] in Serum or Plasma by Immunoassay`

export const serology = {
  bloodGroup: w('882-1', 'Blood group and Rh type', 'ABO and Rh group [Type] in Blood'),
  antibodyScreen: w(
    '890-4',
    'Antibody screen',
    'Blood group antibody screen [Presence] in Serum or Plasma',
  ),
  rubella: q(
    '5334-8',
    'Rubella IgG',
    'Rubella virus IgG Ab [Units/volume] in Serum or Plasma by Immunoassay',
    'IU/mL',
    { low: 10, text: '≥ 10 means immune' },
    undefined,
    { ucum: '[IU]/mL' },
  ),
  hepatitisB: w('5196-1', 'Hepatitis B surface antigen', presence('Hepatitis B virus surface Ag')),
  hepatitisBImmunity: q(
    '16935-9',
    'Hepatitis B surface antibody',
    'Hepatitis B virus surface Ab [Units/volume] in Serum',
    'mIU/mL',
    { low: 10, text: '≥ 10 means immune' },
    undefined,
    { ucum: 'm[IU]/mL' },
  ),
  hepatitisC: w('13955-0', 'Hepatitis C antibody', presence('Hepatitis C virus Ab')),
  hiv: w('56888-1', 'HIV 1 and 2, antigen and antibody', presence('HIV 1+2 Ab+HIV1 p24 Ag')),
  syphilis: w(
    '24110-9',
    'Syphilis antibody',
    'Treponema pallidum Ab [Presence] in Serum by Immunoassay',
  ),
  antinuclear: w(
    '5048-4',
    'Antinuclear antibody titer',
    'Nuclear Ab [Titer] in Serum by Immunofluorescence',
  ),
  thyroidAntibody: q(
    '8099-4',
    'Thyroid peroxidase antibody',
    'Thyroperoxidase Ab [Units/volume] in Serum or Plasma',
    'IU/mL',
    { high: 34, text: '< 35' },
    undefined,
    { ucum: '[IU]/mL' },
  ),
  pregnancyTest: w(
    '2106-3',
    'Pregnancy test, urine',
    'Choriogonadotropin (pregnancy test) [Presence] in Urine',
  ),
  rapidStrep: w('18481-2', 'Rapid strep test', 'Streptococcus pyogenes Ag [Presence] in Throat'),
  throatCulture: w('626-2', 'Throat culture', 'Bacteria identified in Throat by Culture'),
  stoolBlood: w(
    '57905-2',
    'Stool test for hidden blood (FIT)',
    'Hemoglobin.gastrointestinal [Presence] in Stool by Immunologic method',
  ),
  papTest: w('10524-7', 'Pap test', 'Microscopic observation [Identifier] in Cervix by Cyto stain'),
  estrogenReceptor: w(
    '85337-4',
    'Estrogen receptor',
    'Estrogen receptor Ag [Presence] in Breast cancer specimen by Immune stain',
  ),
  progesteroneReceptor: w(
    '85339-0',
    'Progesterone receptor',
    'Progesterone receptor Ag [Presence] in Breast cancer specimen by Immune stain',
  ),
  her2: w(
    '85319-2',
    'HER2 (immune stain)',
    'HER2 [Presence] in Breast cancer specimen by Immune stain',
  ),
  her2Fish: w(
    '85318-4',
    'HER2 (FISH)',
    'ERBB2 gene duplication [Presence] in Breast cancer specimen by FISH',
  ),

  ampicillin: w('18864-9', 'Ampicillin', 'Ampicillin [Susceptibility]'),
  ciprofloxacin: w('18906-8', 'Ciprofloxacin', 'Ciprofloxacin [Susceptibility]'),
  nitrofurantoin: w('18955-5', 'Nitrofurantoin', 'Nitrofurantoin [Susceptibility]'),
  cotrimoxazole: w(
    '18998-5',
    'Trimethoprim and sulfamethoxazole',
    'Trimethoprim+Sulfamethoxazole [Susceptibility]',
  ),
}
