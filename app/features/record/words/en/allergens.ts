// What people are allergic to, by SNOMED CT, RxNorm ingredient, or simply by name.
import { known, type Known } from '../known.ts'

/** Codes that say "there is no such allergy". */
export const noKnownAllergy: ReadonlySet<string> = new Set([
  'snomed|716186003', // no known allergy
  'snomed|160244002',
  'snomed|409137002', // no known drug allergy
  'snomed|429625007', // no known food allergy
  'snomed|428607008', // no known environmental allergy
  'snomed|428197003', // no known insect allergy
])

export const allergens: readonly Known[] = [
  known('s:716186003 s:160244002', 'No known allergies'),
  known('s:409137002', 'No known medicine allergies'),
  known('s:429625007', 'No known food allergies'),
  known('s:428607008', 'No known allergies to things around you'),
  known('s:428197003', 'No known insect allergies'),
  known(
    's:232347008 s:264287008 name:dander_(animal) name:animal_dander name:cat_dander name:dog_dander',
    'Pets and animals',
    'Tiny flakes of skin and hair that animals shed.',
  ),
  known('s:419474003 s:84489001 name:mold name:mould', 'Mold'),
  known(
    's:232350006 s:260147004 name:house_dust_mite name:dust_mite name:dust',
    'Dust mites',
    'Tiny animals that live in house dust.',
  ),
  known('s:419263009 s:782576004 name:tree_pollen', 'Tree pollen'),
  known('s:418689008 s:256277009 name:grass_pollen', 'Grass pollen'),
  known('name:ragweed name:ragweed_pollen name:weed_pollen', 'Weed pollen'),
  known('name:pollen', 'Pollen'),
  known('s:424213003 s:288328004 name:bee_venom name:bee_sting', 'Bee stings'),
  known('name:wasp_venom name:insect_venom name:insect_sting', 'Insect stings'),
  known(
    's:300916003 s:111088007 name:latex name:natural_rubber_latex',
    'Latex',
    'A kind of rubber, as in some gloves.',
  ),
  known('s:91935009 s:762952008 name:peanut name:peanuts', 'Peanuts'),
  known('s:91934008 name:nut name:nuts', 'Nuts'),
  known(
    's:442571000124108 name:tree_nut name:tree_nuts',
    'Tree nuts',
    'For example walnuts, almonds or cashews.',
  ),
  known('s:417532002 s:735971005 name:fish', 'Fish'),
  known(
    's:300913006 s:735029006 name:shellfish name:shrimp name:crab',
    'Shellfish',
    'For example shrimp, crab or lobster.',
  ),
  known('s:420174000 s:412071004 name:wheat', 'Wheat'),
  known('name:gluten', 'Gluten', 'Found in wheat and some other grains.'),
  known('s:102263004 s:213020009 name:egg name:eggs name:egg_white', 'Eggs'),
  known(
    "s:3718001 s:425525006 name:milk name:dairy name:cow's_milk name:dairy_product",
    'Milk and dairy',
  ),
  known('s:714035009 name:soy name:soya name:soybean', 'Soy'),
  known('name:sesame', 'Sesame'),
  known('name:strawberry name:strawberries', 'Strawberries'),
  known(
    's:91936005 s:764146007 s:373270004 name:penicillin name:penicillins rxnorm:7980 rxnorm:7984',
    'Penicillin',
    'A group of antibiotics.',
  ),
  known(
    's:387406002 s:91939003 s:763875007 name:sulfonamide name:sulfa name:sulfa_drugs name:sulfonamides',
    'Sulfa medicines',
    'A group of medicines, mostly antibiotics.',
  ),
  known('s:293586001 name:aspirin rxnorm:1191', 'Aspirin'),
  known('name:nsaid name:nsaids', 'Pain medicines like ibuprofen'),
  known(
    'name:contrast name:iodinated_contrast name:contrast_media name:iodine',
    'Dye used for scans',
  ),
  known('name:adhesive name:adhesive_tape', 'Sticky tape'),
  known('name:nickel', 'Nickel', 'A metal, as in some rings and buttons.'),
  known('s:414285001', 'Food allergy'),
  known('s:416098002', 'Medicine allergy'),
]
