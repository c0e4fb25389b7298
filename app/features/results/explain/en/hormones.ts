/** Plain words for hormones of fertility, the adrenal glands, growth and bone. */
import type { Entries } from '../words.ts'

export const hormones = {
  'parathyroid-hormone': {
    loinc: ['2731-8', '14866-8'],
    plain: 'Hormone that controls calcium',
    clinical: 'Parathyroid hormone, intact (PTH)',
    short: 'Calcium hormone (PTH)',
    measured:
      'This hormone comes from four tiny glands in the neck. It keeps calcium in the blood steady.',
    why: 'It is checked when calcium is out of balance, with kidney problems, and for bone health.',
    changes: 'A lack of vitamin D or calcium can raise it. It also changes with the time of day.',
  },
  testosterone: {
    loinc: ['2986-8', '14913-8'],
    plain: 'Testosterone, total',
    clinical: 'Testosterone, total (serum)',
    measured:
      'Testosterone is a sex hormone that people of all sexes have. It plays a part in muscle, bone, hair and sex drive.',
    why: 'It is checked for low sex drive, fertility, extra hair growth, or when puberty is early or late.',
    changes: 'It is highest in the morning. Illness, little sleep and some medicines can lower it.',
  },
  'testosterone-free': {
    loinc: ['2991-8', '14914-6'],
    plain: 'Testosterone, free part',
    clinical: 'Testosterone, free',
    measured:
      'Most testosterone in the blood is bound to proteins. This test shows the small part that is free to act.',
    why: 'It is used when total testosterone does not tell enough.',
    changes: 'It is highest in the morning. Age, body weight and some medicines can change it.',
  },
  'sex-hormone-carrier': {
    loinc: ['13967-5', '2942-1'],
    plain: 'Sex hormone carrier protein',
    clinical: 'Sex hormone-binding globulin (SHBG)',
    measured:
      'This protein carries sex hormones in the blood. Hormones that are bound to it do not act.',
    why: 'It helps to make sense of testosterone and estrogen results.',
    changes: 'Pregnancy, birth control pills and age can raise it. Extra weight can lower it.',
  },
  estradiol: {
    loinc: ['2243-4', '14715-7'],
    plain: 'Estradiol, the main estrogen',
    clinical: 'Estradiol (E2)',
    short: 'Estradiol (estrogen)',
    measured:
      'Estradiol is the main female sex hormone. It steers the monthly cycle and helps bones. Men have some too.',
    why: 'It is checked for periods that change, fertility care, menopause and puberty.',
    changes:
      'The day of the cycle changes it a lot. Pregnancy, birth control and hormone treatment do too.',
  },
  progesterone: {
    loinc: ['2839-9', '14890-8'],
    plain: 'Progesterone',
    clinical: 'Progesterone, serum',
    measured:
      'Progesterone is a hormone that gets the womb ready for a pregnancy. It goes up after an egg is set free.',
    why: 'It is checked in fertility care and at times in early pregnancy.',
    changes: 'The day of the cycle changes it a lot. Pregnancy and hormone treatment raise it.',
  },
  fsh: {
    loinc: ['15067-2'],
    plain: 'Hormone that ripens eggs and sperm',
    clinical: 'Follicle-stimulating hormone (FSH)',
    short: 'Egg and sperm hormone (FSH)',
    measured:
      'FSH comes from a gland below the brain. It helps eggs to ripen and sperm to be made.',
    why: 'It is checked for fertility, periods that change, menopause and puberty.',
    changes:
      'The day of the cycle and age change it. Birth control and hormone treatment can lower it.',
  },
  lh: {
    loinc: ['10501-5'],
    plain: 'Hormone that sets an egg free',
    clinical: 'Luteinizing hormone (LH)',
    short: 'Egg release hormone (LH)',
    measured:
      'LH comes from a gland below the brain. It sets an egg free each month. In men it tells the body to make testosterone.',
    why: 'It is checked for fertility, periods that change, and puberty.',
    changes:
      'It jumps in the middle of the cycle. Birth control and hormone treatment can lower it.',
  },
  amh: {
    loinc: ['38476-8'],
    plain: 'Egg reserve hormone',
    clinical: 'Anti-Mullerian hormone (AMH)',
    measured:
      'AMH is made by small egg sacs in the ovaries. It gives an idea of how many eggs are left. It does not show if someone can get pregnant.',
    why: 'It is mostly used to plan fertility care.',
    changes: 'It goes down with age. Birth control pills can lower it for a while.',
  },
  prolactin: {
    loinc: ['2842-3', '20568-2'],
    plain: 'Prolactin, the milk hormone',
    clinical: 'Prolactin',
    measured:
      'Prolactin comes from a gland below the brain. It makes breasts produce milk after birth.',
    why: 'It is checked for missed periods, milk without a birth, fertility or low sex drive.',
    changes: 'Sleep, stress, breast feeding, pregnancy and some medicines for mood can raise it.',
  },
  cortisol: {
    loinc: ['2143-6', '14675-3', '9813-7', '14679-5'],
    plain: 'Cortisol, the stress hormone',
    clinical: 'Cortisol',
    measured:
      'Cortisol comes from the adrenal glands, which sit on the kidneys. It helps the body to deal with stress and keeps blood pressure and sugar up.',
    why: 'It is checked when these glands may make too much or too little.',
    changes:
      'It is highest in the morning and low at night. Stress, illness, pregnancy, estrogen pills and steroid medicines change it.',
  },
  acth: {
    loinc: ['2141-0', '14674-6'],
    plain: 'Hormone that calls for cortisol',
    clinical: 'Corticotropin (ACTH)',
    short: 'Cortisol control (ACTH)',
    measured:
      'ACTH comes from a gland below the brain. It tells the adrenal glands to make cortisol, a stress hormone.',
    why: 'It is read with cortisol, to learn where a change comes from.',
    changes: 'It is highest in the morning. Stress raises it. Steroid medicines can lower it.',
  },
  aldosterone: {
    loinc: ['1763-2', '14586-2'],
    plain: 'Aldosterone, the salt hormone',
    clinical: 'Aldosterone',
    short: 'Salt hormone (aldosterone)',
    measured:
      'Aldosterone comes from the adrenal glands. It tells the kidneys to keep salt and let go of potassium.',
    why: 'It is checked for blood pressure that is hard to treat, or when potassium is low.',
    changes: 'Salt in food, standing or lying, pregnancy and blood pressure pills change it.',
  },
  renin: {
    loinc: ['2915-7'],
    plain: 'Renin, a blood pressure enzyme',
    clinical: 'Renin activity',
    short: 'Renin (blood pressure)',
    measured:
      'Renin comes from the kidneys. It starts a chain that keeps blood pressure and salt up.',
    why: 'It is read with aldosterone, for blood pressure that is hard to treat.',
    changes: 'Salt in food, standing or lying, pregnancy and blood pressure pills change it.',
  },
  'dhea-s': {
    loinc: ['2191-5', '14688-6'],
    plain: 'DHEA-S, an adrenal hormone',
    clinical: 'Dehydroepiandrosterone sulfate',
    measured: 'DHEA-S comes from the adrenal glands. The body can turn it into sex hormones.',
    why: 'It is checked for extra hair growth, acne, or when puberty is early or late.',
    changes: 'It goes down with age. DHEA pills raise it. Steroid medicines can lower it.',
  },
  hydroxyprogesterone: {
    loinc: ['1668-3', '14569-8'],
    plain: '17-OHP, an adrenal hormone',
    clinical: '17-hydroxyprogesterone',
    measured: 'The adrenal glands make this on the way to cortisol, a stress hormone.',
    why: 'It is checked in newborn babies, and for extra hair growth or early puberty.',
    changes: 'It is highest in the morning. The day of the cycle and pregnancy change it.',
  },
  'growth-factor': {
    loinc: ['2484-4'],
    plain: 'Growth factor IGF-1',
    clinical: 'Insulin-like growth factor 1',
    measured:
      'IGF-1 is made in the liver when growth hormone tells it to. It helps bones and muscles grow.',
    why: 'It is checked when a child grows slowly or fast, or to follow growth hormone.',
    changes: 'It is highest in the teen years. Eating little and estrogen pills can lower it.',
  },
} satisfies Entries
