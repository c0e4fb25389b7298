// Kidneys, bladder and prostate.
import { known, type Known } from '../../known.ts'

export const kidneys: readonly Known[] = [
  known(
    's:709044004 s:236423003 i:N18 i:N18.9',
    'Kidneys work less than they should',
    'The kidneys clean the blood more slowly than usual.',
  ),
  known(
    's:431855005 i:N18.1',
    'Kidney disease, stage 1 of 5',
    'The kidneys still work well, but show early signs of strain.',
  ),
  known(
    's:431856006 i:N18.2',
    'Kidney disease, stage 2 of 5',
    'The kidneys work a little less than usual.',
  ),
  known(
    's:433144002 i:N18.3',
    'Kidney disease, stage 3 of 5',
    'The kidneys clean the blood clearly less than usual.',
  ),
  known(
    's:431857002 i:N18.4',
    'Kidney disease, stage 4 of 5',
    'The kidneys clean the blood much less than usual.',
  ),
  known(
    's:433146000 i:N18.5',
    'Kidney disease, stage 5 of 5',
    'The kidneys do only a small part of their work.',
  ),
  known(
    's:46177005 i:N18.6',
    'Kidneys need help (end-stage kidney disease)',
    'The kidneys cannot clean the blood by themselves. A machine or a new kidney can do it.',
  ),
  known(
    's:105502003 i:Z99.2',
    'On dialysis',
    'A machine or fluid cleans the blood in place of the kidneys.',
  ),
  known('s:161665007 i:Z94.0', 'Has a new kidney', 'A kidney from another person does the work.'),
  known('i:Z76.82', 'Waiting for a new organ'),
  known('s:698306007', 'Waiting for a new kidney'),
  known(
    's:14669001 i:N17',
    'Kidneys slowed down all at once',
    'The kidneys lost power over hours or days. They often get better.',
  ),
  known(
    's:95570007 i:N20',
    'Kidney stone',
    'A hard bit formed from salts in the urine. It can hurt a lot when it moves.',
  ),
  known(
    's:68566005 s:301011002 i:N39.0',
    'Urinary tract infection',
    'Germs in the bladder or the tubes around it. It can burn to pass urine.',
  ),
  known('s:197927001', 'Urinary infections that come back'),
  known(
    's:38822007 s:307426000 i:N30',
    'Bladder infection',
    'The bladder is swollen, most often from germs.',
  ),
  known('s:45816000 i:N10', 'Kidney infection'),
  known('i:R31', 'Blood in urine'),
  known('i:R80', 'Protein in urine'),
  known('i:N39.3 i:N39.4 i:R32', 'Leaking urine'),
  known('i:R35', 'Passing urine often'),
  known('i:N28', 'Kidney problem'),
  known(
    's:266569009 s:275302008 i:N40',
    'Enlarged prostate',
    'The gland around the urine tube has grown, which can slow the flow. It is common with age.',
  ),
  known('i:N41', 'Swollen prostate'),
  known('i:N52', 'Trouble with erections'),
  known(
    's:126906006',
    'Growth in the prostate',
    'Cells in the prostate have grown into a lump. More tests tell what kind.',
  ),
]
