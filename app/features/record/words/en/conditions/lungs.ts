// Lungs, nose, throat and ears.
import { known, type Known } from '../../known.ts'

export const lungs: readonly Known[] = [
  known(
    's:195967001 s:304527002 i:J45',
    'Asthma',
    'The airways get tight and swollen at times, which makes it hard to breathe.',
  ),
  known(
    's:233678006',
    'Asthma in childhood',
    'The airways get tight and swollen at times. Many children have less of it as they grow.',
  ),
  known(
    's:13645005 s:185086009 i:J44 i:J42',
    'Lung disease with blocked airways (COPD)',
    'The airways are narrow for good, so breathing takes more work.',
  ),
  known(
    's:87433001 i:J43',
    'Damaged air sacs (emphysema)',
    'Air sacs in the lungs are worn, so breath runs short.',
  ),
  known(
    's:10509002 s:32398004 i:J20 i:J40',
    'Chest cold (bronchitis)',
    'The airways are swollen, mostly from a virus.',
  ),
  known(
    's:233604007 s:385093006 i:J18 i:J15 i:J12 i:J13',
    'Lung infection (pneumonia)',
    'Germs have made part of the lung swell and fill with fluid.',
  ),
  known(
    's:36971009 s:75498004 s:444814009 i:J01',
    'Sinus infection',
    'The hollow spaces behind the nose and cheeks are swollen.',
  ),
  known(
    's:40055000 i:J32',
    'Long-lasting sinus swelling',
    'The hollow spaces behind the nose stay swollen for weeks or months.',
  ),
  known(
    's:195662009 s:363746003 i:J02',
    'Sore throat',
    'The throat is sore, most often from a virus.',
  ),
  known('s:43878008 i:J02.0', 'Strep throat', 'Germs called strep have made the throat sore.'),
  known(
    's:54150009 s:82272006 i:J06 i:J00',
    'Common cold',
    'A virus in the nose and throat. It passes by itself.',
  ),
  known('s:6142004 i:J10 i:J11', 'Flu', 'A virus that brings fever, aches and cough.'),
  known(
    's:840539006 i:U07.1',
    'COVID-19',
    'An illness from the coronavirus. It can be mild or hard.',
  ),
  known(
    's:840544004',
    'COVID-19 was suspected',
    'Signs fit COVID-19, but it was not proven at the time.',
  ),
  known('i:J03', 'Tonsil infection'),
  known('i:J05.0', 'Croup', 'Swelling around the voice box gives a barking cough.'),
  known(
    's:61582004 s:21719001 s:446096008 s:232353008 i:J30',
    'Hay fever and nose allergy',
    'The nose reacts to things in the air, like pollen or dust.',
  ),
  known('i:J31.0', 'Long-lasting stuffy nose'),
  known(
    's:78275009 s:73430006 i:G47.3',
    'Breathing stops in sleep (sleep apnea)',
    'Breathing stops for short times in sleep, so you may wake up tired.',
  ),
  known(
    's:65710008 i:J96',
    'Lungs could not do their work',
    'The lungs could not move enough air or oxygen.',
  ),
  known('s:67782005 i:J80', 'Severe lung swelling (ARDS)'),
  known('s:389087006 i:R09.02', 'Low oxygen'),
  known('s:233703007 i:J84.1', 'Scarred lungs'),
  known(
    's:190905008 i:E84',
    'Cystic fibrosis',
    'Thick mucus clogs the lungs and gut. It is passed on in families.',
  ),
  known('i:J90 i:J91', 'Fluid around the lung'),
  known('s:49727002 i:R05', 'Cough'),
  known('s:56018004 i:R06.2', 'Wheezing', 'A whistling sound when breathing.'),
  known('s:267036007 i:R06.0', 'Short of breath'),
  known('s:65363002 i:H66 i:H65', 'Ear infection', 'The space behind the eardrum is swollen.'),
  known('i:H60', 'Outer ear infection'),
  known('i:H61.2', 'Ear wax blocking the ear'),
  known('s:15188001 i:H90 i:H91', 'Hearing loss'),
  known('s:60862001 i:H93.1', 'Ringing in the ears'),
]
