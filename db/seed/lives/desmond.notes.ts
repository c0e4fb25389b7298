// What was written about Desmond's twelve years with a new kidney.

export const notes = {
  operation: `OPERATION
Transplant of a kidney from a living donor (his sister), right lower belly.

FINDINGS
A good kidney with one artery and one vein. It turned pink at once and made urine on the table within four minutes.

COURSE
Blood loss 150 mL. A soft tube (stent) was left between kidney and bladder, to come out in six weeks. He woke without trouble and asked first how his sister was. She is well.

Odile Marchbanks-Sato, MD, for the transplant team`,
  discharge: `You came for a kidney from your sister Ilse, after two years of dialysis. The kidney worked at once. Your creatinine was 9.1 before and 2.1 on the day you left.

You learned your medicines and packed your own box twice without a mistake. Walk every day, lift nothing heavier than a kettle for six weeks, and measure temperature, weight and blood pressure each morning.

Call the transplant line at any hour for a temperature of 38 or more, less urine, pain over the kidney, or if you cannot keep your medicines down.

Odile Marchbanks-Sato, MD`,
  rejection: `Why you came
Your creatinine rose from 1.4 to 2.5 in six weeks. You felt well, a little swollen at the ankles. You told me that in the month after losing your job and your insurance you stretched your capsules. Thank you for saying it.

What we did
A biopsy under ultrasound. It shows an early rejection by white cells, without scars: the kind that treatment usually turns around.

What we will do next
1. Three infusions of methylprednisolone, starting today. Sugar may rise for a few days.
2. Tacrolimus back to the full dose. Our social worker has a program that pays for it; you leave with a month in your hand.
3. Blood twice a week for now.

Nobody here thinks less of you. Next time call before the box is empty.

Tomasz Wieczorek-Hill, MD`,
  shingles: `Why you came
Three days of burning around the left ribs, and since yesterday a rash.

What I found
Blisters in a band, left side, not crossing the middle. None on the face. No fever.

What I think
Shingles. With your medicines we treat it at once.

What we will do next
Valacyclovir three times a day for seven days, dose fitted to your kidney. Cover the rash. Call for new blisters elsewhere, for fever, or anything near the eye.

Inés Castellano-Brook, MD`,
  skin: `Why you came
A pearly spot on the left temple that bleeds when you shave.

What I did
Took it off whole under local numbing, five stitches. The laboratory says basal cell cancer, all edges clear. It is cured by this.

What we will do next
Skin check every six months. Hat and sunscreen, every day: your medicines make the skin forget how to defend itself.

Inés Castellano-Brook, MD`,
  now: `Why you came
Yearly visit. Twelve years with Ilse's kidney.

What we talked about
You brought a photograph of the two of you on the day. You teach the evening bicycle repair class now and have not missed a capsule in eight years. Your knees crack.

What I found
Blood pressure 128/78. Weight 81.2 kg. The kidney is soft and not tender. Creatinine 1.7, the same as last year, which is a filtration of about 48. Tacrolimus in range.

What I think
A transplant that is aging slowly and gracefully.

What we will do next
1. Same medicines. Blood every seven to eight weeks.
2. Flu and COVID-19 vaccines are done.
3. Skin check is due; it is booked.

Tomasz Wieczorek-Hill, MD`,
}

/** One true sentence for each ordinary visit, in order. */
export const smallTalk = [
  'You sleep in one piece again and have had your first cup of coffee that tasted like coffee.',
  'You walked around the whole lake with Ilse. She was faster.',
  'The tremor in your hands is less since we lowered the tacrolimus.',
  'One year. You brought the nurses a cake with a kidney on it, more or less.',
  'You went camping for the first time since dialysis. No fever, many mosquito bites.',
  'Work is stressful. You have set two alarms for the evening capsules.',
  'You asked whether you may have a dog. You may; someone else should clean up after it.',
  'The dog is called Dialysis, because it keeps you busy three times a week.',
  'You have a new job with insurance that starts on the first day.',
  'Back on the bicycle, forty kilometers. Drink more on those days, please.',
  'Your ankles swell by evening since the amlodipine. It is harmless; put them up.',
  'Ilse had her own yearly check; her one kidney does the work of two.',
  'You asked how long a kidney lasts. Nobody knows for one person. Yours shows no hurry.',
  'You stopped smoking four years ago today, you said, and you were right to count.',
  'Teeth cleaned, eyes checked, skin looked over. All of it fine.',
  'A cold that lasted two weeks, and no fever. You called us on day three, as agreed.',
  'You repaired my own bicycle lamp while we talked.',
  'Ten years. You wrote a letter to Ilse and let me read it.',
  'Nothing new, you said, and I wrote it down with pleasure.',
]
