// Heart, blood vessels and blood.
import { known, type Known } from '../../known.ts'

export const heart: readonly Known[] = [
  known(
    's:38341003 s:59621000 i:I10 i:I11 i:I12 i:I13 i:I15',
    'High blood pressure',
    'Blood pushes too hard on the walls of the blood vessels. Most people feel nothing.',
  ),
  known(
    's:53741008 s:414545008 i:I25 i:I24',
    'Heart disease from narrowed vessels',
    'The vessels that feed the heart have become narrow, so less blood gets through.',
  ),
  known('s:56265001 i:I51', 'Heart disease', 'A problem with how the heart is built or works.'),
  known(
    's:22298006 s:401303003 s:401314000 i:I21 i:I22',
    'Heart attack',
    'Part of the heart got too little blood for a time and was hurt.',
  ),
  known('s:399211009 i:I25.2', 'Heart attack in the past'),
  known(
    's:194828000 i:I20',
    'Chest pain from the heart (angina)',
    'Pain or tightness in the chest when the heart gets too little blood.',
  ),
  known(
    's:49436004 i:I48',
    'Irregular heartbeat (atrial fibrillation)',
    'The upper part of the heart beats out of step, which can feel like a flutter.',
  ),
  known(
    's:5370000 i:I48.3 i:I48.4 i:I48.92',
    'Fast heartbeat (atrial flutter)',
    'The upper part of the heart beats too fast.',
  ),
  known('i:I47 i:I49', 'Heart rhythm problem', 'The heart beats too fast, too slow or unevenly.'),
  known(
    's:42343007 s:84114007 s:88805009 i:I50',
    'Heart failure',
    'The heart pumps more weakly than it should, so fluid can build up in the body.',
  ),
  known(
    's:48724000 i:I34.0',
    'Leaky heart valve',
    'A valve between parts of the heart lets blood flow back.',
  ),
  known(
    's:60573004 i:I35.0',
    'Narrow heart valve',
    'A valve out of the heart does not open wide enough.',
  ),
  known(
    'i:I34 i:I35 i:I36 i:I38',
    'Heart valve problem',
    'A valve in the heart leaks or does not open wide enough.',
  ),
  known('s:410429000 i:I46', 'Heart stopped beating (cardiac arrest)'),
  known('s:429007001', 'Past cardiac arrest', 'The heart once stopped and was started again.'),
  known(
    's:230690007 i:I63 i:I64',
    'Stroke',
    'Part of the brain got too little blood for a time. Effects differ from person to person.',
  ),
  known('i:I61', 'Bleeding in the brain'),
  known(
    's:266257000 i:G45.9',
    'Short stroke-like spell (TIA)',
    'Blood flow to part of the brain was blocked for a short time.',
  ),
  known('i:I69', 'Effects of a past stroke'),
  known(
    's:128053003 i:I82.4',
    'Blood clot in a deep vein',
    'A clump of blood has formed in a vein, most often in a leg.',
  ),
  known('i:I82', 'Blood clot in a vein', 'A clump of blood has formed in a vein.'),
  known(
    's:59282003 i:I26',
    'Blood clot in the lung',
    'A clump of blood blocks a vessel in the lung.',
  ),
  known(
    's:399957001 i:I73.9',
    'Poor blood flow in the legs',
    'The vessels to the legs are narrow, which can make walking hurt.',
  ),
  known('i:I70', 'Hardened blood vessels', 'Fat has built up in the walls of the vessels.'),
  known(
    'i:I71',
    'Widened main blood vessel (aneurysm)',
    'A weak spot in the vessel wall has stretched.',
  ),
  known('i:I83', 'Varicose veins', 'Veins in the legs are stretched and easy to see.'),
  known('i:I95', 'Low blood pressure'),
  known(
    's:55822004 s:13644009 s:267432004 i:E78.0 i:E78.2 i:E78.4 i:E78.5',
    'High cholesterol or blood fats',
    'There is more fat in the blood than is good for the vessels. You cannot feel it.',
  ),
  known(
    's:302870006 i:E78.1',
    'High blood fats (triglycerides)',
    'One kind of fat in the blood is high.',
  ),
  known('s:80313002 i:R00.2', 'Feeling your heart beat (palpitations)'),
  known('s:29857009 i:R07', 'Chest pain'),
  known(
    's:271737000 i:D64 i:D63',
    'Low red blood cells (anemia)',
    'The blood carries less oxygen than usual, which can make you tired.',
  ),
  known(
    's:87522002 i:D50',
    'Low iron (anemia)',
    'The body has too little iron to make enough red blood cells.',
  ),
  known('i:D51', 'Low vitamin B12 (anemia)'),
  known(
    's:127040003 i:D57',
    'Sickle cell disease',
    'Red blood cells have an odd shape and can get stuck in small vessels. It is passed on in families.',
  ),
  known(
    's:302215000 i:D69.6 i:D69.3 i:D69.4 i:D69.5',
    'Low platelets',
    'The blood has fewer of the cells that help it clot.',
  ),
  known('i:D68', 'Blood clotting problem'),
  known('i:D72', 'Unusual white blood cell count'),
  known('s:274531002', 'Unusual finding on a picture of the heart'),
]
