// Cancer and other growths. Said plainly and without numbers or outlook.
import { known, type Known } from '../../known.ts'

export const growths: readonly Known[] = [
  known('s:363346000 i:C80', 'Cancer', 'Cells grow in a way the body cannot control.'),
  known(
    's:254837009 s:372064008 i:C50',
    'Breast cancer',
    'Cells in the breast grow in a way the body cannot control.',
  ),
  known(
    's:363406005 s:93761005 i:C18',
    'Bowel cancer',
    'Cells in the bowel grow in a way the body cannot control.',
  ),
  known('i:C20', 'Cancer of the rectum'),
  known(
    's:399068003 i:C61',
    'Prostate cancer',
    'Cells in the prostate grow in a way the body cannot control.',
  ),
  known(
    's:314994000',
    'Prostate cancer that has spread',
    'Cancer cells from the prostate are found in other places.',
  ),
  known(
    's:363358000 s:254637007 s:254632001 i:C34',
    'Lung cancer',
    'Cells in the lung grow in a way the body cannot control.',
  ),
  known('s:93870000 i:C22', 'Liver cancer'),
  known(
    's:372244006 i:C43',
    'Melanoma (skin cancer)',
    'A kind of skin cancer that starts in the color cells.',
  ),
  known('s:254701007 i:C44', 'Skin cancer', 'A growth in the skin. Most kinds can be taken off.'),
  known('s:118600007 i:C85 i:C83', 'Lymphoma', 'A cancer of the cells that fight germs.'),
  known('s:109989006 i:C90', 'Myeloma', 'A cancer of cells in the bone marrow.'),
  known('s:91861009 i:C92', 'Leukemia', 'A cancer of the blood cells.'),
  known('i:C91', 'Leukemia', 'A cancer of the blood cells.'),
  known('i:C25', 'Cancer of the pancreas'),
  known('i:C64', 'Kidney cancer'),
  known('i:C67', 'Bladder cancer'),
  known('i:C53', 'Cancer of the cervix'),
  known('i:C54', 'Cancer of the womb'),
  known('i:C56', 'Cancer of the ovary'),
  known('i:C73', 'Thyroid cancer'),
  known('i:C77 i:C78 i:C79', 'Cancer that has spread'),
  known('i:Z85', 'Cancer in the past'),
  known('i:D17', 'Fat lump'),
  known('i:D22', 'Mole'),
]
