/**
 * English words that tell of an emergency, and words around them that change what they mean. Not yet reviewed by a
 * clinician: every rule here is a proposal. How a line is read stands in `../word-list.ts`. After a change, run the
 * tests: they print how many emergencies are missed and how many false alarms are given.
 */
import type { WordList } from '../word-list.ts'

export const en: WordList = {
  language: 'en',

  groups: `
    # --- what is wrong ---
    PAIN = pain, painful, paining, pian, hurt, hurts, hurting, hurtin, ache, aches, aching, achy, ached, pressure, tight, tightness, tightening
    PAIN = squeezing, squeeze, squeezed, crushing, crushed, heavy, heaviness, burning, burns, stabbing, stab, sharp, discomfort, cramp, cramping
    PAIN = elephant, weight on, killing me, killing him, killing her, on fire, throbbing, clenching, kicked, vice, vise, clutching, grabbing, holding
    PAIN = clutches, grabs, brick, truck, knot, band around, sitting on, standing on, spasm, spasms, pinching, pinch, ripping, tearing, fluttering
    PAIN = gripping, grip, constricted, soreness, twinge, jabbing, killin, full, fullness, parked, weighs, weighing, somebody on, someone on
    PAIN = a ton of bricks, fist, tightens
    SEVERE = severe, severely, excruciating, unbearable, intolerable, agony, agonizing, horrible, terrible, awful, bad, badly, worst, extreme
    SEVERE = extremely, intense, so much, crazy, stabbing, sharp, insane, cant stand it, killing me, doubled over, violent
    SUDDEN = sudden, suddenly, all of a sudden, out of nowhere, out of the blue, came on fast, just now, right now, this morning, today, tonight
    SUDDEN = woke up, since i woke, abruptly, thunderclap, last night, just started, instantly, within minutes, an hour ago, minutes ago, hours ago
    SUDDEN = yesterday, quickly, overnight
    SWEAT = drenched, sweat, sweats, sweaty, sweating, clammy, pale, grey, gray, ashen, ghost, white as, waxy, cold sweat, sweated
    DIZZY = dizzy, dizziness, lightheaded, light headed, faint, woozy, weak, pass out, passing out, fainting, passed out, black out, fading
    DIZZY = seeing stars, wobbly, unsteady, shaky, going to faint, gonna faint, drained, white
    NUMB = numb, numbness, tingling, tingle, tingly, dead, asleep, weak, weakness, limp, paralyzed, paralysed, paralyze, paralysis, pins and needles
    NUMB = pins needles, lost feeling, no feeling, prickly
    CONFUSED = confused, confusion, disoriented, not making sense, isnt making sense, doesnt make sense, makes no sense, delirious, talking nonsense
    CONFUSED = gibberish, doesnt know where, doesnt recognize, hallucinating, out of it, not himself, not herself, talking gibberish, incoherent
    CONFUSED = babbling, rambling, muddled, foggy headed, not acting right, acting strange, acting weird, acting drunk, doesnt know who
    CONFUSED = doesnt know me, doesnt know her, doesnt know his, doesnt recognise, cant remember who, dazed, loopy, seeing things, hearing things
    CONFUSED = spaced out, mumbling, seeing people, talking out of her head, talking out of his head, talking out her head, talking out his head
    CONFUSED = seeing bugs, picking at, hallucinates, hallucinations, calling me by, thinks im
    VOMIT = vomit, vomits, vomiting, vomited, vomitting, throw up, throws up, throwing up, threw up, thrown up, puke, puking, puked, barfing
    VOMIT = sick to my stomach, heaving, retching, vomits up, cant keep anything down, cant keep food down, cant keep water down, barfed, upchuck
    FEVER = fever, feverish, fevers, temp of, temperature of, burning up, feels hot, high temp, high temperature, temp, febrile
    SWELL = swell, swells, swelling, swelled, swollen, swole, swolen, puffy, puffed, puffing, balloon, ballooning, swelled up, getting big
    SWELL = getting bigger, getting thick, huge, blew up, blown up, ballooned, ballooning up, bigger, doubled in size, fat, enlarged, bulging
    SWELL = inflating, inflated
    BLUE = blue, purple, bluish, gray, grey, dusky, bluish grey, blueish, ashy, white as a sheet, ghost white

    # --- where ---
    CHEST = chest, breastbone, breast bone, sternum, rib cage, heart
    ARM = arm, arms, shoulder, jaw
    FACE = face, mouth, smile, lip, eyelid, cheek, eye, eyelids, tongue, jaw, lips
    HEAD = head, skull, noggin
    THROAT = throat, airway, windpipe
    BELLY = belly, stomach, abdomen, abdominal, abdominally, tummy, gut, guts, pelvic, pelvis, flank, side, groin
    EYE = eye, eyes, vision, eyesight, sight, eyes vision, pupil, eyeball

    # --- cannot, will not, too much ---
    CANT = cant, can not, cannot, couldnt, could not, cnt, unable to, not able to, cant even, can barely, can hardly, barely, hardly, struggle to
    CANT = struggling to, cant hardly, cant seem to, cant properly, dont seem to be able to, no longer able to, having a hard time, can no longer
    CANT = cany, can t, could hardly, could barely, couldnt even
    HARD = hard, harder, difficult, difficulty, difficulties, trouble, troubles, struggle, struggles, struggling, problem, problems, labored
    NOT = not, isnt, aint, wont, will not, doesnt, does not, hasnt, has not, havent, have not, didnt, never, stopped, quit, no, no longer, arent
    WONT = wont, will not, doesnt, not, cant, couldnt, isnt, never, refuses to, refusing to, would not, wouldnt
    WONTSTOP = wont stop, will not stop, doesnt stop, cant stop, cannot stop, not stopping, isnt stopping, keeps, nonstop, non stop, wouldnt stop
    WONTSTOP = still, wont quit, not slowing, cant get it to stop, for hours, hours, wont clot, continues, has not stopped, hasnt stopped
    ALOT = a lot, alot, lots, heavy, heavily, badly, bad, everywhere, gushing, gush, pouring, spurting, squirting, soaked, soaking, soaks, profusely
    ALOT = bright red, so much, too much, tons, cup, cups, bowl, big, large, huge, filled, clots, streaming, running down, severe, pool, puddle
    ALOT = cupful, soaking through, uncontrolled, uncontrollable, uncontrollably, never ending, buckets, gallons, dripping, squirts, spurts, flowing
    ALOT = drenched, extremely, massive, liters, all over
    INHALER = inhaler, inhalers, nebulizer, neb, albuterol, rescue inhaler, pump, puffer
    NOHELP = not helping, isnt helping, doesnt help, didnt help, not working, isnt working, doesnt work, isnt doing, not doing, wont help, no relief
    NOHELP = empty, ran out, out of, does nothing, did nothing, nothing, no help, aint helping, aint working

    UNANSWERING = not answering, isnt answering, wont answer, doesnt answer, not responding, isnt responding, wont respond, doesnt respond
    UNANSWERING = no response, unresponsive, wont wake, not waking, out of it

    # --- people ---
    PERSON = he, she, hes, shes, him, her, they, husband, wife, spouse, partner, boyfriend, girlfriend, bf, gf, mom, mum, mother, mama, dad, father
    PERSON = son, daughter, child, kid, baby, infant, toddler, newborn, brother, sister, grandma, grandmother, grandpa, grandfather, friend, aunt
    PERSON = uncle, roommate, neighbor, parent, boy, girl, granny, nana, papa, patient, mums, husbands, roomate, coworker, teenager, teen, stepson
    PERSON = stepdaughter, niece, nephew, grandson, granddaughter, cousin, mil, fil, hubby, fiance, twin, client, resident, student, someone, somebody
    PERSON = dude, homie, nan, abuela, abuelo, pops, gramps, grandmom, mamaw, papaw, meemaw, nanna, wifes, old man, little boy, little girl
    BABY = baby, babys, infant, newborn, bub, lil one, little one, preemie, twins
    CHILD = baby, infant, newborn, toddler, child, kid, son, daughter, boy, girl, year old, yr old, yo, month old, mo old, he, she
    HIM = he, hes, husband, hubby, wife, boyfriend, girlfriend, bf, gf, partner, ex, dad, father, stepdad, stepfather, mom, mother, stepmom, brother
    HIM = uncle, man, guy, someone, somebody, son, roommate, caregiver, aide, she, they, boss, neighbor, fiance, stepbrother, cousin, grandson
    HIM = granddaughter, nephew, coach, teacher, babysitter, daddy, mama, landlord, roomate, baby daddy, husbands, girlfriends, stepdads, people
    OTHERS = someone, somebody, him, her, them, people, baby, babies, kid, kids, child, children, son, daughter, husband, wife, boss, neighbor, mom
    OTHERS = mother, dad, father, others, everyone, everybody, family, coworker, coworkers, boyfriend, girlfriend, brother, sister, roommate, partner
    OTHERS = ex, teacher, my ex, stepdad, neighbors, person, grandma, grandkids, him and, classmate, classmates, baby daddy, nurse, everyone here
    SELF = myself, himself, herself, themself, themselves, my self, him self, her self, urself, yourself

    # --- self-harm ---
    WANT = want, wants, wanted, wanna, wanting, wish, wishes, going to, gonna, ready to, need to, plan to, planning, trying to, tried, try, want 2
    WANT = gona, about to, thinking of, thinking about, thoughts of, thought about, thought of, think about, feel like, might, will, urge, urges
    WANT = ways to, threatened to, considering, contemplating, would like to, ready 2, decided to, wanting to, tempted to, prepared to, keeps saying
    WANT = talks about, talking about, talked about, threatening to, threatens to, planned to, plans to, plan on, wants 2, rather be, deserve to
    WANT = should just, better off, hoping to, hope to, praying to, hope i, wish to
    NOWANT = dont want, dont wanna, do not want, didnt want, doesnt want, no longer want, not want, dont wish, never want, dont feel like, tired of
    NOWANT = sick of, done with, done, no point, no reason, nothing, not worth, isnt worth, dont see the point, no will, dont care if i
    NOWANT = whats the point, cant keep, cant go on, cant bear to, no desire to, lost the will to, dont deserve to, rather not, no will to
    NOWANT = no reason to, dont have the will to, not want to, dont know why i, why should i, why am i still, lost all reason to, struggling to
    NOWANT = fed up with, over
    LIVE = live, living, alive, life, exist, existing, be here, being here, be around, go on, wake up, be on this earth, keep going, keep living
    LIVE = be in this world, be on earth, be in this life, face another day, see tomorrow, wake up tomorrow, keep fighting, stay alive, carry on
    LIVE = survive

    # --- medicines and harmful things ---
    TOOK = took, take, taken, takes, takin, swallowed, swallow, ate, eaten, eat, gave, given, downed, popped, drank, ingested, injected, had, snorted
    TOOK = shot up, got into, gulped, chugged, gulping, guzzled, taking, popping, drinking, overtook, ingesting, necked, finished, used, emptied
    TOOK = downing
    SWALLOWED = drank, drink, drinking, ate, eat, eaten, swallowed, swallow, swallowing, ingested, chewed, licked, got into, gotten into, put in mouth
    TOOMUCH = too many, too much, way too many, whole bottle, entire bottle, full bottle, bottle of, all my, all the, all of my, all of his, all his
    TOOMUCH = all her, all of her, handful, bunch of, double, doubled, twice, two doses, extra, a lot of, alot of, lots of, 2x, whole pack
    TOOMUCH = the rest of
    MEDS = pill, med, meds, medicine, medicines, medication, medications, tablet, capsule, dose, doses, insulin, tylenol, acetaminophen, ibuprofen
    MEDS = advil, motrin, aspirin, aleve, xanax, klonopin, ativan, valium, benzos, oxy, oxycodone, percocet, percs, perc, norco, vicodin, hydrocodone
    MEDS = tramadol, morphine, methadone, suboxone, gabapentin, ambien, trazodone, benadryl, nyquil, metoprolol, warfarin, coumadin, eliquis, xarelto
    MEDS = thinner, metformin, glipizide, digoxin, lithium, antidepressant, antidepressants, zoloft, prozac, lexapro, wellbutrin, adderall, melatonin
    MEDS = edibles, gummies, iron, lisinopril, amlodipine, losartan, atenolol, carvedilol, hydrochlorothiazide, furosemide, lasix, atorvastatin
    MEDS = simvastatin, levothyroxine, omeprazole, sertraline, fluoxetine, escitalopram, citalopram, bupropion, venlafaxine, effexor, cymbalta
    MEDS = duloxetine, quetiapine, seroquel, lamotrigine, lamictal, depakote, clonazepam, lorazepam, alprazolam, diazepam, temazepam, zolpidem
    MEDS = lunesta, hydroxyzine, cyclobenzaprine, flexeril, baclofen, tizanidine, naproxen, paracetamol, codeine, dilaudid, prednisone, propranolol
    MEDS = clonidine, ritalin, vyvanse, concerta, ozempic, mounjaro, glyburide, potassium, vitamins, sleepers, painkillers, pain killers, painkiller
    MEDS = laxatives, caffeine pills, antihistamine, cough syrup, robitussin, dxm, aspirins
    DRUG = fentanyl, fent, heroin, meth, cocaine, coke, crack, opioid, opioids, opiates, blues, molly, ecstasy, speedball, xylazine, tranq
    CHEM = bleach, clorox, detergent, pod, pods, cleaner, cleaning, antifreeze, gasoline, kerosene, drano, lye, lysol, windex, fabuloso, pine sol
    CHEM = ammonia, chemical, chemicals, battery, batteries, magnet, magnets, mushroom, mushrooms, berries, hand sanitizer, mothball, mothballs
    CHEM = pesticide, weed killer, vape juice, nicotine, essential oil, nail polish, lighter fluid, paint thinner, coin, quarter, penny, acid
    CHEM = superglue, dishwasher, rat, roach, turpentine, windshield fluid, weedkiller, oven cleaner, toilet cleaner, paint, lamp oil, eye drops
    CHEM = visine, perfume, mouthwash, cologne, essential oils, tide pod, tide pods, drain cleaner, button battery, pesticides, insecticide, ant bait
    CHEM = slime, glass, needle, screw, nail, marble, cigarette, cigarettes, weed gummy, edible, edibles, plant, fertilizer, moth balls, bleech
    CHEM = hydrogen peroxide, peroxide, disinfectant, pinesol, kerosine, gas

    # --- others ---
    BLEED = bleed, bleeding, bleeds, bled, bleedin, blood, bloody, 🩸, hemorrhage, hemorrhaging, hemoraging, hemorage, haemorrhage, hemorrhages
    BLEED = hemmorhage, hemmorage
    WOUND = wound, incision, cut, stitches, surgery, surgical, fistula, graft, artery, vein, gash, scar, tooth, sutures, staples
    STOOL = stool, stools, poop, pooping, poo, pooped, bm, feces, diarrhea, toilet, rectum, rectal, butt, bottom, shit, shitting, bowel, bowels
    PREG = pregnant, preg, pregnancy, prego, preggo, trimester, expecting, weeks along, wks along, weeks pregnant
    BIRTH = gave birth, had my baby, had a baby, had the baby, delivered, postpartum, post partum, c section, csection, giving birth, after birth, pp
    BIRTH = just had a baby, delivery, had baby, since the birth, after the birth, new mom, days after giving
    MOVE = move, moves, moved, moving, movement, movements, kick, kicks, kicked, kicking, felt, feel, feeling, wiggle, wiggling, flutter, flutters
    MOVE = active, budge
    BREATH = breath, breathe, breathes, breathing, breathin, breth, brethe, brething, breaths, breathed, brathe, air, inhale, breaf, breeth, breething
    BREATH = breathng, breathless, respiration
    HIT = hit, hits, hitting, bumped, banged, smacked, cracked, whacked, bang, bump, injury, injured, landed, slammed, split, struck, kicked, dropped
    HIT = knocked, clocked, smashed, smash, whack, bonked, conked, hurt, thrown, blow, bashed, trauma, cut, busted, busted open
    FELL = fell, fall, falls, fallen, falling, tripped, slipped, dropped, took a fall, took a tumble, tumbled, crashed, flipped, thrown, bucked
    FELL = fell off, slid, collapsed
    SUGAR = sugar, sugars, glucose, bs, bg, blood sugar, dexcom, libre, cgm, fingerstick, glucometer, sug, blood glucose, fsbs, accucheck, accu check
    SUGAR = bgl, meter, monitor, sensor, pump
    TESTICLE = testicle, testicles, testical, testicals, balls, nut, nuts, scrotum, ball
    OXYGEN = oxygen, o2, ox, spo2, sat, sats, saturation, oximeter, pulse ox, pulseox, o2 sat, oxygen level
    PULSE = pulse, heart rate, hr, heartrate, heart, bpm, watch, fitbit, apple watch, ticker, monitor, heart beat, heartbeat
    CHEMO = chemo, chemotherapy, transplant, neutropenic, immunosuppressed, no spleen
    NEWBORN = newborn, new born, preemie
    WEEKSOLD = week old, weeks old, wk old, wks old, day old, days old, wo, weeks, wks
    MONTHSOLD = month old, months old, mo old, mos old, mth old
    STOPPEDPEE = wet diaper, wet diapers, peed, pee, urinated, wet nappy, wet nappies
    EATING = eat, eating, feed, feeding, nurse, nursing, latch, drink, drinking, suck, take a bottle, take the bottle, bottle
    HITS = hit, hits, hitting, beat, beats, beating, beaten, punched, punches, slapped, slaps, kicked, kicks, choked, chokes, choking, strangled
    HITS = strangling, pushed, pushes, shoved, threw, hurts, hurting, attacked, attacks, abuses, abused, abusing, threatens, threatened, threatening
    HITS = threaten, raped, raping, assaulted, grabbed, hands on, kill, touches, touched, touching, molested, stabbed, shot, burned, forces, forced
    HITS = locked, locks, stalking, following, smacked, smacks, slams, slammed, hurt, beated, whooped, whips, whipped, dragged, drags, spits, yells
    HITS = screams, threw something, abusive, controlling, violent, rapes, molests, grabs, hitted, jumped

    # --- signs: each by itself says little, several together and now say much ---
    PAINS = pain, pains, hurts, hurting, ache, aches, aching, burning, cramps, cramping, headache, stabbing, throbbing, killing me, agony
    FEVERS = fever, chills, shivering, shaking, temp, temperature, burning up, sweats, cold sweat, clammy
    VOMITS = vomiting, vomited, throwing up, threw up, thrown up, puking, puked, diarrhea, cant keep anything down, nauseous, nausea
    WEAKS = dizzy, faint, fainted, lightheaded, light headed, weak, confused, sleepy, drowsy, limp, pale, gray, grey, passed out, cant stand
    WEAKS = cant walk, lethargic, out of it, collapsed, hard to wake, not making sense
    SWELLS = swollen, swelling, swelled, puffy, hives, purple, blue, oozing, pus, peeling, blisters, spreading
    BREATHS = breathing, breathe, breath, gasping, wheezing, choking, suffocating
    NUMBS = numb, tingling, buzzing, cant move, cant feel, dead, drooping, slurring, slurred, cant talk, cant speak, cant see, blurry, double
    BLOODS = blood, bleeding, bled, clots, bloody
    HEARTS = chest, heart, palpitations
    NOW = now, tonight, today, this morning, this afternoon, last night, an hour ago, hour ago, hours ago, minutes ago, min ago, hrs ago
    NOW = since yesterday, yesterday, all night, all day, suddenly, sudden, all of a sudden, just started, started, getting worse, worse, right now
    NOW = rn, woke up
    FRAIL = baby, newborn, infant, toddler, pregnant, postpartum, chemo, transplant, thinner, thinners, warfarin, coumadin, eliquis, xarelto, plavix
    FRAIL = dialysis, diabetic, stent, bypass, pacemaker, elderly, copd, sickle, cancer, immune, week old, weeks old, days old, month old, months old
    FRAIL = c section, surgery, grandma, grandpa
    ALARMED = scared, terrified, worried, help, please call, call me, what should i do, what do i do, should i wait, should i go, can it wait
    ALARMED = nobody answers, nobody picks up, no one answers, dont know what to do, hurry, urgent, er, emergency, hospital, asap, dont know who else
    ALARMED = not sure who reads
  `,

  kinds: {
    heart: `
      # Pain, pressure or tightness in the chest
      CHEST + PAIN
      chest feels/is/feel weird/funny/strange/off
      heart attack
      cardiac arrest
      angina worse/rest/again/now
      # Pain that goes to arm or jaw, with sweat or sickness
      ARM + PAIN + SWEAT within 10
      ARM + PAIN + sick/nausea/nauseous/nauseated within 10
      left arm + PAIN
      left arm + NUMB
      jaw + arm
      heartburn/indigestion + ARM within 10
      heartburn/indigestion + SWEAT within 10
      # A heart that runs, stumbles or is far too slow
      heart + racing/race/races/pounding/fluttering/skipping/irregular/irregularly/crazy/fast/slow/flipping/stopping
      palpitations + DIZZY within 10
      palpitations + wont/cant/constant/nonstop/bad/chest/faint
      PULSE + 145-280
      PULSE + 20-39
      # Devices and medicines for the heart
      icd/defibrillator/defib/pacemaker + shock/shocked/shocking/shocks/fired/went_off/zapped/zapping/going_off
      nitro/nitroglycerin + still/NOHELP/took/pain within 8
      # Other ways to say it, as they came up
      # Other ways to say it, as they came up
      heartbeat/heartbeats + irregular/fast/racing/weird/skipping/crazy/wrong/pounding/slow/off
      heart + explode/exploding/burst/bursting/stop/stops/stopped/thumping/thumps/hard/wrong/weird/funny/beating_out/jumping/galloping/flopping/flip/flips/flutter/flutters/skips/skipped/quivering/afib/jumps/giving_out within 6
      afib/arrhythmia/svt/vtach/tachycardia + now/racing/again/fast/DIZZY/wont/high/bad/chest/back/hours/in within 6
      pain/pressure/ache/aching + between shoulder/shoulders/blades within 4
      pain/ache/aching/heavy/heaviness + left arm/shoulder/jaw within 4
      ARM + NUMB + CHEST within 12
      heartburn/indigestion + worst/never/CHEST/crushing within 10
      chest + weird/funny/wrong/strange/flutter/fluttering/thumping/pounding/ripping/bad within 5
      heart pain/attacks
      my chest + help/scared/now/wont/worried/please within 8
      pressure + CHEST within 10
      pain + radiating/spreading/shooting/goes/going/down/up/travels + arm/jaw/neck within 10
      ticker
      watch/fitbit/monitor + afib/heart/irregular/alarm + says/alert/going/keeps within 8
      looks/look like a ghost/death
      same pain/feeling/thing + stent/bypass/heart_attack/back/again + stent/heart/bypass/spray/nitro within 16
      stent/bypass/heart_attack + pain + back/again/same/tonight/today within 20
      spray/nitro/tablet/pill under tongue + pain/away/help/twice/still within 14
      heart + settle/calm/slow/come + wont/cant/not/down within 8
      jaw/neck/shoulder/back + ache/pain/tight + climbing/walking/stairs/sweat/sweating/breath within 12
      pacemaker/icd/defibrillator + thumping/thumps/kicking/kicked/jolting/jolted/beeping/beeps/hit/DIZZY within 8
      ripped/tore/tearing/ripping + shoulder/blades/back/chest + moving/belly/stomach/down within 16
      pulse/hr/heart_rate is/was/at/of 20-44/145-280
    `,
    stroke: `
      # Face, arm, speech
      FACE + droop/drooping/droopy/drooped/drops/dropped/droops/crooked/uneven/lopsided/sagging/twisted/hanging/fallen/sideways/frozen
      slur/slurs/slurring/slurred/slurry
      speech/words/talking + slurred/garbled/jumbled/wrong/weird/funny/mumbling/gibberish/nonsense/mixed/thick
      CANT speak
      CANT talk within 2
      CANT find/get words
      CANT get words out
      gibberish
      NUMB + one side
      NUMB + side
      NUMB + face
      paralyzed/paralysed/paralyse/paralysis
      weak/weakness/limp/dead/heavy/useless + arm
      weak/weakness + leg + SUDDEN within 10
      weak/weakness/limp/dead/useless/numb + hand + SUDDEN within 10
      numb/numbness + arm/leg + SUDDEN within 8
      hand + weak/went_weak/limp
      CANT/wont move/feel/lift/raise/use/hold + arm/leg/side/hand within 5
      dragging/drags + leg/foot
      keep/keeps/kept dropping things
      half FACE
      # The word itself, when somebody has one
      having/has/had/have/a/mini/another/think/possible/maybe/signs stroke
      stroke symptoms/signs
      tia
      # Sudden confusion, headache, loss of balance
      SUDDEN + CONFUSED within 8
      confused + doesnt_know/cant_speak/cant_talk/cant_find/cant_remember within 8
      worst headache within 4
      worst + headache + life within 8
      headache/migraine + SUDDEN + SEVERE within 10
      headache + out_of_nowhere/thunderclap/all_of_a_sudden/exploded/explosive
      CANT walk/stand straight/right/suddenly within 4
      CANT walk + SUDDEN within 8
      lost balance + SUDDEN within 8
      aneurysm burst/ruptured
      everything/seeing/sees double
      talks/talking/sounds like drunk within 4
      trouble/HARD talking/speaking/swallowing + SUDDEN/face/arm/numb within 10
      falling/leaning to one side
      CANT remember name/how/where + SUDDEN/confused/head within 10
      # Other ways to say it, as they came up
      # Other ways to say it, as they came up
      arm/leg/hand/foot + drags/dragging/weakness/limp/floppy/useless/wont_move/wont_work/not_working/stopped_working/gave_out within 6
      one/left/right side/half + heavy/numb/weak/dead/droopy/paralyzed/tingly/tingling/gone/limp within 6
      side + weak/weakness/heavy/droopy/drooping/limp/paralyzed/tingling/tingly
      headache/migraine + blurry/blurred/vision/double/seeing/speech/talk/talking/numb/weak/stiff/vomiting/confused within 10
      headache + worst/explosive/exploding/excruciating/unbearable/sudden/suddenly/hammer/splitting_open/never_had/like_never/burst/popped/struck/lightning within 8
      something popped/burst/snapped in head within 5
      speech difficulty/problem/problems/trouble/impaired/impairment/gone
      words/speech + come/coming/came out/wrong/backwards/mixed/jumbled within 5
      mixing/jumbling/mumbling/mixes + words/speech/talking
      CANT understand him/her + talking/saying/speech/says within 6
      brain attack/bleed/hemorrhage
      cva
      facial paralysis/numbness/droop/weakness
      CANT smile
      tongue + side/heavy/thick/numb/deviates/talk
      CANT move face/mouth/eye/toes/legs/body/neck within 4
      legs gave/give/stopped/wont + out/work/move within 6
      legs + paralyzed/numb/useless/jelly/cant_feel within 5
      staggering/stumbling/wobbling + SUDDEN/slurring/talk/confused within 8
      CANT read/write/swallow + SUDDEN within 8
      forgot/forgets + name/how/who + SUDDEN/talk within 8
      drool/drooling/drools + side/corner/mouth/face/talk within 6
      leaning/leans/falling/veering to/left/right side/left/right within 4
      eye/mouth droop/droops/drooped/drooping/sagging
      dropping/drops/dropped things/everything/cup/fork/phone + hand/right/left/keeps/keep within 8
      hand/arm/leg quit/stopped/died/gave + on/me/working/out within 3
      understand/understood/make + word/words/sense + mouth/marbles/gibberish/saying/speech/talk/mumbling/he/she within 12
      mouth full of marbles/cotton/mush/rocks
      CANT see + left/right/one + side within 5
      bumping/bumps/running/walking into + things/stuff/walls/side/left/right within 6
      words + mixed/mixing/backwards/jumbled/wrong/scrambled/nonsense within 5
      uneven/lopsided/crooked/droopy/drooping + face/smile/mouth/eye within 6
      stopped doing what + hand/arm/leg/foot/i within 8
      hand/arm/leg/foot + wont/didnt/stopped/doesnt + listen/obey/cooperate/work/do within 6
      words/speech + CANT/would_not/wouldnt/wont/didnt + come/find/out within 6
      CANT get/find/say the/my/any words
      cheek/face/lip/arm/hand/leg tingles/tingling/tingly/numb + words/talk/speech/ten_minutes/sudden/drooling/weak within 24
      walks/walking/walk like/as he/she/im is/were/a/drunk within 4
      pupil/pupils
    `,
    breathing: `
      # Cannot breathe, in all its spellings
      CANT BREATH within 4
      HARD BREATH within 4
      BREATH HARD within 3
      WONT/stopped/quit breathe/breathing/breath
      isnt/aint/not breathe/breathing/getting air
      short/shortness/shortnes/shortage of breath/breathe
      short breath
      sob
      out of breath
      breathless/breathlessness
      not enough air/oxygen
      CANT get enough air
      gasping/gasp/gasps
      suffocating/suffocate/suffocated
      struggling/fighting/starving for air
      drowning
      choking
      choked on
      choke/chokes on
      something/food/stuck + stuck + THROAT within 8
      # Asthma that the inhaler does not help
      wheezing/wheeze/wheezes/weezing + bad/badly/worse/severe/still/cant/INHALER/NOHELP/hard/breath within 10
      asthma attack
      asthma + bad/worse/severe/flare/out_of_control/NOHELP within 8
      INHALER + NOHELP within 5
      INHALER + 5-20 + times within 6
      # Colour, oxygen, how somebody breathes
      lips/lip/fingers/fingertips/nails/tongue/mouth + BLUE
      turning/turned/going/went/looks/looking blue
      PERSON blue
      OXYGEN + 40-89 within 5
      breathing/breath/breaths + fast/rapid/rapidly/funny/weird/shallow/heavy/strange/noisy/loud within 4
      barely breathing
      grunting
      ribs/stomach/belly/chest + sucking/suck/sucks/pulling/caving/retracting/retractions within 5
      nostrils/nose flaring
      stridor/croup + breath/bad/cant/barking within 8
      pink foam/foamy/froth/frothy
      coughing/cough + CANT BREATH within 8
      panting/pant
      straw + BREATH
      noise/whistling/whistle/rattling/crackling/snoring/gurgling + BREATH within 6
      high pitched + BREATH within 6
      airway
      CANT get air
      CANT lie/lay flat/down + BREATH/short/oxygen/wheezing/panting/swollen within 14
      stuck THROAT within 3
      winded + sitting/talking/walking/bad within 6
      # Other ways to say it, as they came up
      # Other ways to say it, as they came up
      respiratory distress/failure/arrest
      air hunger
      CANT lie/lay/sleep flat/down + breath/breathe/breathing/air/choking within 12
      breathing + bad/worse/hard/harder/rough/wrong/labored/laboured/trouble/scary/ragged/weak within 4
      chest/throat + tight/closing/closed + wheezing/breath/asthma/air within 10
      lungs + tight/burning/full/fluid/closing/cant/drowning/collapsing/shutting within 6
      lung collapsed
      asthmatic + CANT/attack/bad/wheezing within 8
      copd + worse/bad/flare/flaring/CANT/oxygen/breath within 8
      wheezing
      wheeze + bad/badly/worse/CANT/constant within 6
      blue + lips/lip/fingers/fingernails/nails/face/skin/mouth within 4
      cyanosis/cyanotic
      coughing + blue/purple/breath/CANT/choking within 8
      whooping + breath/blue/baby within 8
      swallowed/inhaled + stuck/choking/throat/breathe/cough within 10
      food/meat/pill/bone/candy/coin/toy + stuck + throat/CANT/swallow within 8
      heimlich
      CANT cry/talk/speak + breath/breathing/choking/wheezing/blue/air within 10
      breaths + minute/min + 30-90 within 6
      oxygen low/dropping/drops/dropped/falling/down
      oxygen + keeps dropping/falling within 5
      breath/breathing + fight/struggle/battle/work/effort/chore/war within 5
      smother/smothered/smothering
      lungs + sitting/heavy/weight/squeezed/concrete/tight/pressure/crushed/brick within 6
      sounds like a seal/darth/straw
      seal/bark/barking + breath/breathe/air/cough within 6
      sucking/sucks/pulling + ribs/rib/neck/collarbone/stomach/belly within 6
      nothing/no air is going/getting/moving in
      tight + wheezing/asthma/inhaler/nebulizer within 8
      INHALER + every + hour/hr/hours/15/20/30 within 6
      INHALER + does/doing/did/not/isnt + nothing/help/helping/work/working/touch within 12
      asthma + nothing/worse/tired/every/midnight/help within 14
      tired/exhausted/worn from/of/out breathing/breathe/coughing within 3
      finish/get/say/speak + sentence/words + breath/stop/before/CANT/only/three/two/few within 8
      loud/squeaky/barking/high noise/sound + breathes/breath/breathing/breathe within 8
      skin/ribs/neck/chest/belly + pulls/pull/pulling/sucks/sucking/caves + breath/breathes/breathing/in/neck within 8
      nails/fingernails/lips/toes + blue/purple/dusky/gray/grey within 4
      coughing/gagging/drooling + piece/apple/grape/candy/nut/bone/coin/food/chicken/meat/carrot/popcorn within 14
    `,
    bleeding: `
      BLEED + WONTSTOP within 5
      BLEED + ALOT within 5
      blood all over
      nosebleed/nosebleeds/nose + bleed/bleeding/bleeds/nosebleed + 20-600 within 8
      nosebleed + WONTSTOP within 8
      lost/losing lots/lot/much/so/too blood within 3
      losing blood
      hemorrhage/hemorrhaging/hemoraging/hemorage/haemorrhage
      # From inside
      VOMIT + blood
      coughing/cough/coughed/spitting/spit/hacking/spat + blood
      coffee grounds/ground
      STOOL + blood + ALOT within 10
      STOOL + blood + DIZZY within 12
      pooping/shitting/pissing/peeing blood
      black/tarry/tar + STOOL
      maroon STOOL
      # Wounds
      WOUND + bleeding + ALOT within 8
      WOUND + BLEED + WONTSTOP within 10
      WOUND + open/opened/popped/burst/split/came_apart + BLEED within 10
      fistula/graft/dialysis + bleeding/bleed within 8
      artery/arterial
      tourniquet
      # Womb
      soak/soaked/soaking/soaks/filling/through/thru + pad/pads/tampon/tampons/towel/towels
      pad/pads/tampon + hour/hr/min/minutes/hourly within 5
      passing/passed/big/large/huge clots/clot within 3
      # On a blood thinner
      bleeding/bleed + thinner/thinners/warfarin/coumadin/eliquis/xarelto/plavix + fell/hit/head/cut/ALOT/WONTSTOP within 14
      poop/pooping/stool blood clots
      gums + bleeding + WONTSTOP within 8
      # Other ways to say it, as they came up
      # Other ways to say it, as they came up
      pool/puddle/river/fountain of blood
      blood + dressing/bandage/gauze/sheets/floor/towel/bed/couch/carpet/clothes + soaked/through/pool/full/everywhere/covered/all_over within 10
      bandage/dressing/gauze + soaked/full/through/blood within 6
      stitches/incision/wound/staples/sutures + burst/open/opened/popped/split/gaping/gushing/came_apart/ripped/tore/leaking/pouring within 6
      CANT stop the/it blood/bleeding/bleed
      CANT get bleeding/blood/it stop within 8
      BLEED from eyes/ears/mouth/nose/rectum/bottom/butt/vagina/penis/incision/port/line/belly/gums/throat/everywhere within 5
      blood in/from my/his/her/the vomit/puke/throw/ears
      blood + coming/pouring/running/dripping/gushing/leaking out/down/from within 4
      blood thinner/thinners + FELL/HIT/cut/bleeding/bruise/bruises within 14
      poop/stool/diarrhea/bm + black/tarry/bloody/blood/maroon/red + weak/faint/dizzy/lot/sticky/pale/days/yesterday/jelly within 10
      black and/or sticky/tarry
      bloody diarrhea/stool/stools/poop/vomit/puke
      blood clot/clots + passing/coming/big/huge/golf/lemon/fist/size/heavy within 8
      golf ball/balls clots/clot
      period + soaking/soaked/clots/faint/dizzy/hour/gushing/hemorrhaging within 10
      bleeding + since/for + hours/hour within 6
      tonsil/tonsils/tonsillectomy + blood/bleeding within 8
      nosebleed/nosebleeds/nose + bleeding/blood + hours/minutes/stop/gushing/clots/thinner within 10
      cut/sliced/slashed + wrist/wrists/artery/neck/throat/vein within 5
      cut + stitches/deep/bone/bad/gaping/open + blood/bleeding/wont within 10
      miscarr* bleeding
      squirting/spurting/spurts/squirts/gushing
      cut + thinner/thinners/plavix/eliquis/xarelto/warfarin/coumadin + quit/stop/bleeding/wont within 14
      bowl/toilet/sink full/covered/filled + blood within 6
      like a faucet/hose + blood/period/bleeding/nose within 10
      spitting/spit/throwing/coughing/puking + blood within 6
      old/like/black/brown coffee + VOMIT/threw/puke/looked/looks within 12
      VOMIT + coffee/black/brown_blood/dark within 8
      water/bowl/toilet turns/turned/is/was/all/dark red within 3
      blood + when_i_go/bathroom/bowel/wipe + lot/dizzy/dark/times/bowl/faint within 14
      gauze/tissues/towels/towel/bandages/napkins + box/filling/fills/through/soaked/soaking + blood/mouth/tooth/thinner/xarelto/eliquis/warfarin/cut/nose within 20
      so/too much blood
      changed the/it/his/her towel/towels/dressing/bandage/pad/gauze + times/blood/cut/thinner/plavix within 14
      thinner/thinners/plavix/eliquis/xarelto/warfarin/coumadin + cut/gash/cuts/sliced/nose/towel/towels within 14
      came up/out + red/blood/dark + lot/bright/threw/time/stomach within 8
      nose + pouring/gushing/running_blood/dripping_blood/down_my_throat/swallowing_it/throat within 8
      peeing/urinating/pee thick/bright/pure/dark blood/clots
      clots + pee/peeing/urine/nothing_comes/catheter within 14
      bleeding/bleed/bled + started/starting/starts/back + again/up/now within 8
      stopped bleeding/blood + again/started/restarted within 6
    `,
    'self-harm': `
      kill/killing/kil/killed/shoot/shooting/hang/hanging/stab/stabbing/drown/drowning/harm/harming SELF within 2
      kms
      suicide/suicidal/suicid/sucide/sucidal/suiside/suisidal/suicidle/suicidality/sewerslide/unalive/unaliving/unalived
      self/selfharm harm/selfharm/harming within 1
      selfharm
      WANT die/dead/disappear/vanish within 3
      WANT be dead
      wish i was/were dead/gone/never/not within 2
      wish/hope i never/wouldnt/didnt/dont/doesnt wake/woke/exist within 4
      wish i could/would die/sleep/disappear/not/stop
      never wake up
      not wake up
      sleep forever
      end/ending/ended/take/taking/took my/his/her/own/it life/all
      end/ending my/his/her life
      ending it
      end it all/tonight/now
      NOWANT LIVE within 4
      life worth/meaningless/pointless/hopeless
      isnt/not worth living
      better off dead
      better off without me
      better if i was/were/died/wasnt
      better off if i was/were/wasnt/werent gone/here/dead/around/alive
      hate my life
      WANT hurt/harm/cut/burn/injure SELF within 3
      afraid/scared/fear hurt/harm SELF
      cut/cuts/cutting/slit/slitting myself/herself/himself/wrist/wrists within 3
      been/started/started/am/keep/im/ive/kept cutting again/myself/more/it within 3
      cutting again
      jump/jumping/jumped off/from/front bridge/roof/building/balcony/train/traffic/window within 4
      drive/driving/crash/walk my/car/into off/tree/bridge/traffic within 3
      gun/rope/razor/noose/pills + die/goodbye/end_it/no_reason/not_worth/nothing/counted/ready/plan/looking within 10
      have/has/made plan + pills/gun/die/kill/suicide/end within 10
      tried/try/attempted/attempt hang/overdose/kill/die/suicide within 3
      note/letter + goodbye/suicide within 6
      goodbye forever/everyone/cruel/world
      say/saying/said goodbye to everyone/everybody/family/us
      cant do/take/handle this/it/life anymore/any more/no more/longer within 2
      cant go on
      cant keep going/living
      cant do this anymore
      give/giving/gave up on life
      burden to/on everyone/everybody/my/them/family
      no hope left
      nothing left to live/lose/give
      thinking about/of dying/death
      thoughts of dying/death
      ways to die/kill
      voice/voices tell/telling/say/saying/told me/him/her
      dont deserve to live
      hopeless + die/dead/point/end/alive within 10
      nobody/no would miss me
      gonna/going jump
      better without me within 5
      bought/got/have/found/loaded rope/noose
      bought/loaded/hold/holding/got gun + end/die/life/cant/tonight/head/note within 14
      gun to my/his/her head
      giving/gave/give up on life/living/everything
      cuts all over/on + arm/arms/wrists/wrist/thighs/legs within 8
      WANT end it/things/everything
      want it to/all to end/be over/stop
      dont feel safe with/alone/around myself
      not safe with/around/from myself
      NOWANT be alive
      no one/nobody would/will care/miss/notice/matter
      please tell/take my/care kids/family/love/cat/dog/mom + goodbye/go on/gone/sorry within 14
      overdose/od on purpose
      jump/jumped/jumping off/from
      relapsed/relapse + cutting/self
      cutting/cuts/burning/burns/harming herself/himself/themselves
      passively/actively suicidal
      intrusive thoughts + kill/die/hurt/harm within 10
      # Other ways to say it, as they came up
      # Other ways to say it, as they came up
      hurting/harming/cutting/burning/hitting/starving SELF within 2
      hurts/harms/cuts/burns herself/himself/themselves/themself
      cut/cuts/hurt/burned/scratched SELF on_purpose/purposely/again/intentionally/deliberately within 4
      on purpose + took/swallowed/overdosed/pills/cut/bottle/hurt within 10
      swallowed/took + MEDS + end_it/die/on_purpose/suicide/because within 14
      how do/can/to i end/take my life
      how to/do/can i kill/die/suicide myself/painlessly
      what pills would/will do/kill/end
      lethal/fatal dose/amount
      best/easiest/painless/quickest way to die/go/end
      want/wanna/wants/wanted give up + anymore/everything/life/living within 8
      dont/do want see tomorrow/morning/christmas/another within 4
      wont/wouldnt be here/around/alive tomorrow/anymore/long/much/next
      by the time you read
      goodbye letter/note/letters/video/text
      saying my goodbyes
      giving/gave away my/his/her things/stuff/belongings/possessions
      final/last/one goodbye
      im/i am done + life/living/fighting/everything/trying/goodbye within 4
      cant live like this/anymore/with
      cant keep doing this
      tired of being/living/fighting alive/here/this
      rather be dead/die
      everyone/everybody/they/family/kids/world/people/husband/wife/u/you be/is/are better/happier without me within 5
      hate being alive/myself
      want the pain to/it stop/end/over
      make it/the stop/pain end/stop + life/forever/done/anymore within 6
      jump/jumping in front/off
      step/walk/walking in/into/front traffic/train/highway/road
      hang/hanging SELF
      shotgun/pistol/gun/rifle/knife/blade/razor + myself/end/temple/mouth/head/wrists/wrist/done/over within 10
      loaded gun
      suicide/suicidal/kill/die + plan/note/thoughts/attempt/letter/ideation within 6
      attempted/attempt/tried suicide
      self harm/harmed/harming/injury/injuring/mutilation
      crisis + suicide/mental/breakdown/now within 6
      mental breakdown + hurt/die/kill/now/help/safe within 8
      psychotic/psychosis/manic + hurt/die/kill/now/voices/danger/safe/police within 10
      off/stopped my/his/her meds + voices/hurt/kill/die/suicidal within 10
      no one/body/nobody would care/notice/miss if/me
      disappear/vanish forever
      want to/2 disappear/vanish
      fall asleep/go to sleep and/never/not wake up within 6
      hope/wish/pray/praying dont/do/not/never wake up within 6
      hope i/he/she die/dies
      kill me + please/someone/now/want within 4
      unalive
      worthless/hopeless/burden/useless/trapped + die/dead/alive/live/kill/here/end within 10
      life is/not/isnt/feels worth/meaningless/pointless/over/hopeless within 3
      nothing left + live/life/lose/here within 5
      wont/dont need + refills/appointments/appointment/meds/medicine/them/it + anymore/any_more + worry/after/soon within 12
      wont be needing
      affairs in order
      wrote/written/writing/left letters/letter/notes/note to/for my/the kids/family/wife/husband/mom/everyone within 3
      swerve/swerving/driving/steering into/off traffic/oncoming/tree/bridge/truck/cliff/wall within 3
      oncoming traffic
      nobody/no/noone/one would/will even notice/care/miss
      barrel/gun/pistol in my/his/her mouth
      barrel + mouth/head
      scratch/burn/cut/carve/hit/punch/bite my/his/her arms/arm/legs/thighs/wrists/skin when/until/so/to/every within 4
      these/those/the thoughts of/about hurting/dying/suicide/ending
      wishes/wish/wished she/he/i were/was/wasnt dead/alive/born/gone
      told + wants_to_die/wishes/kill_himself/kill_herself/suicide/wanted_to_die within 6
      goodbye to my
      last/final message/messages/letter/will
      pain to be over
      not/no being/be here anymore/any_longer/around
      think/thinking/thoughts + not_being_here/not_being_around/not_being_alive/being_gone/being_dead/going_to_sleep_forever within 6
      someone to know/tell im/i sorry + CANT/goodbye/carry/anymore within 14
      CANT carry this/on any_longer/anymore/any_more
      look after/care my mother/mom/kids/family/cat/dog/dad/son/daughter + sorry/goodbye/carry/anymore/gone within 20
      how i would/will do it
      rehearse/plan/planning/go over + how + do_it/die/kill/end within 8
      waste of space/air/oxygen/life
      want/need/wish it all/everything/this/life to stop/end/over/go_away
      make it all stop
      want it to be over
      cuts/scars/marks/slices/lines/cutting + thighs/thigh/wrists/wrist/arms/forearms/legs/stomach + blood/calm/says/found/he/she/fresh/sheets within 14
      found blood + cuts/sheets/razor/arms/thighs/sleeves within 12
      doesnt/dont/not want to grow/get/be up/older/older/alive/born
      gave/giving/given + watch/ring/dog/things/stuff/money/car/keys/guns + papers/insurance/will/goodbye/guns/drinking/will within 20
      guns/gun/rifle/pistol + house/drinking/depressed/sad/crying/papers/note/alone/angry within 12
      where the papers/insurance/will/passwords are + guns/goodbye/watch/drinking within 20
      garage/bridge/roof/tracks/balcony/ledge + last/yesterday/tonight/night/far + do_it/jump/die/end/thought/got_as_far within 16
      got as far as the
      been thinking about it/ending/death/dying + bad/alone/tell/told/never/anyone within 14
      nothing matters + anymore/die/live/gone/here within 8
      CANT see a future/way out/forward/any
      dont see a future/way out
      pills/rope/gun + saved/saving/stash/stashed/hiding/hid/collecting/stockpiling/bought within 8
      drive off/into
      wont/not be a burden/problem/bother
      goodbye and thank/thanks
      sorry for everything
      last/final message/email you/you_will/you_ll within 1
      driving/walking/going/standing past/to/by/on/at the bridge/tracks/ledge/cliff/overpass
      dont/not think/know + make it to/till/until/through/past
      make it to my appointment/birthday
      knife/razor/gun/pills/rope + bathroom/locked/door/room/backpack/drawer/car/hid/hidden/under/case within 10
      burden/better_mom/better_dad/better_wife + kids/family/deserve/insurance/off within 12
      life insurance + deserve/better/burden/gone/worth/suicide within 16
      hope + surgery/operation/plane/cancer/accident/car + wrong/die/kills/end/come_out/wake/crash within 16
      dont/not come/wake out/up of/from it/surgery/this within 4
      pills/bottle + just_in_case/dont_tell/backpack/locker/saved/hid within 14
      clean from cutting
      cutting/cut + again/did_it_again/relapsed/deep + clean/close/years/months/last/yrs within 16
    `,
    'harm-others': `
      WANT/afraid/scared/fear/terrified/worried/gonna hurt/hurting/harm/harming/kill/killing/stab/shoot/strangle/shake/smother OTHERS within 4
      i will/could/might/ll hurt/harm/kill/shake OTHERS
      homicidal
      voice/voices + stab/kill/hurt + OTHERS within 10
      stab/kill/shoot/murder him/her/them within 1
      picturing/imagining/images/thoughts/thought/urge/urges hurting/harming/killing/stabbing/shaking/drowning/smothering/suffocating/hurt/harm/kill OTHERS within 4
      hurting/harming/killing my newborn/baby/infant/kids/child/children
      WANT hurt/harm/kill newborn/infant/somebody
      snap/snapping + hurt/shake/baby within 10
      # Other ways to say it, as they came up
      # Other ways to say it, as they came up
      WANT choke/beat/punch/strangle/smother/drown/hit/shoot/stab/murder/suffocate OTHERS within 4
      hit/hurt/shake/throw/drop/smother/drown my/the baby/kids/kid/child/newborn + going/gonna/afraid/scared/want/might/could/will/urge/thoughts/snap within 8
      thoughts/thought/images/urges/urge of/to hurting/harming/killing/stabbing/drowning/hurt/harm/kill/stab/drown/shake my/him/her/the/people/baby/someone within 3
      bring/bringing/take/taking gun to/into/at school/work
      shoot up/everyone/them/school
      make them/him/her/everyone pay/suffer + gun/kill/knife/hurt within 12
      scared/afraid/worried of/what i/ill/might do to + kids/baby/him/her/child/them/wife/husband within 8
      almost/nearly shook/hit/hurt/choked/smothered/dropped the/my/her/him/them
      shook the/my/her/him baby/kid/child/hard
      pictures/images/visions/flashes/dreams/thoughts + dropping/pillow/drowning/hurting/stabbing/throwing/smothering/suffocating/harming + baby/her/him/kids/child/them/down/stairs within 16
      terrified/afraid/scared to be alone with her/him/baby/them/kids
      pillow on/over her/his/baby/the
      make them/him/her stop/pay/sorry/quiet/shut + tonight/neighbors/voices/signals/meds/gun/knife within 16
      neighbors/tv/government/people/radio + signals/messages/spying/watching/poisoning/following/plotting/cameras + meds/make/tonight/stop/gun/kill/knife/them/walls within 20
      voices + telling/tell/say/saying/louder/commanding/order within 6
      shaking/shake/smothering/dropping/hurting/drowning him/her/them/baby + until/think/thought/quiet/stop/crib/crying/hate within 12
      stand over the/his/her crib/bed
      crib + shaking/shake/pillow/hurt/quiet/snap within 14
    `,
    overdose: `
      overdose/overdosed/overdosing/overdoses/od/oded
      he/she/they/i/friend/boyfriend/girlfriend/son/daughter/brother odd within 1
      TOOK + TOOMUCH + MEDS within 10
      TOOK 6-200 PERSON/of/my/MEDS MEDS within 4
      TOOK 6-200 MEDS within 4
      TOOK like/about/around 6-200 MEDS
      swallowed MEDS within 4
      CHILD ate/swallowed/drank/took/got MEDS within 6
      ate/swallowed my/his/her/grandmas/grandpas/moms/dads/the MEDS within 6
      double/doubled/triple dose/dosed/dosing/doses/my
      TOOK/took + DRUG within 6
      DRUG + wake/breathing/blue/unresponsive/passed_out within 12
      narcan/naloxone + used/gave/given/need/hit/sprayed/didnt within 6
      too much insulin
      insulin twice
      MEDS + vodka/whiskey/alcohol/drunk/liquor + TOOK + all/handful/bunch/many within 14
      alcohol poisoning
      TOOK it/them/MEDS twice
      wrong MEDS/dose + TOOK + feel/dizzy/weird/strange/sick within 14
      mixed up MEDS/my/his/her MEDS/pills within 3
      took/taken/gave dads/moms/husbands/wifes/someone/wrong/grandmas/grandpas/brothers/sisters MEDS within 4
      times the/my/his/her dose
      3-20 times dose within 4
      empty pill/pills/bottle/bottles + drowsy/sleepy/slurring/wake/found/unresponsive/took within 14
      shot up + blue/wake/slow/unresponsive/breathing within 10
      took/taken something + drowsy/wake/slurring/weird/pills/blue within 12
      too/took/had much alcohol/drink/drunk + wake/breathing/vomiting within 14
      ate/had edible/edibles/gummies + CANT/baby/kid/toddler/heart/face/dog/son/daughter within 12
      # Other ways to say it, as they came up
      # Other ways to say it, as they came up
      whole/entire/full/empty bottle + TOOK within 6
      TOOK whole/entire/full bottle/pack/box/strip/blister of within 4
      TOOK 5-200 of/MEDS MEDS/them/those/my within 3
      MEDS + 6-200 + took/swallowed/ate + once/together/time/pills/tablets within 8
      too/so many/much MEDS
      MEDS + too much/many
      double/doubled/tripled/triple up/dose/the/my/on MEDS/dose within 4
      2/two/three/four/five/3/4/5/6 times MEDS/dose/doses/amount within 4
      wrong/extra/another/second dose/MEDS + took/gave/insulin/accident/mistake/today/twice within 10
      accidentally/mistakenly/mistake/accident/forgot + took/gave/taken/swallowed/injected + MEDS/twice/double/two/extra/dogs/wrong/too within 12
      CHILD + got/into/found/opened/chewed/ate/drank/swallowed/has + my/the/grandmas/grandpas/moms/dads + MEDS within 10
      toddler/baby/child/son/daughter/kid + MEDS + swallowed/ate/drank/took/handful/mouth/chewed within 10
      od od/oding/odd/overdosin
      nodding off/out
      slumped over/in/down
      laced/spiked + pill/weed/drink/drug/joint within 6
      high/drunk/wasted/stoned + wake/breathing/respond/unresponsive/blue/vomiting/choking within 10
      mixed/mixing MEDS/alcohol/pills/xanax/opioids/drinks with/and within 3
      drank/drunk + MEDS + lot/much/bottle/many/handful within 10
      lost count/track + MEDS within 8
      pillbox/pill_box/pill_organizer/medicine_cabinet/medicine_cup/purse + got_into/into/opened/gone/missing/found/ate within 8
      insulin/shot/dose + two_times/2_times/twice/again/double within 6
      took/take/taken/gave + twice/two_times/2_times + dose/MEDS/today/evening/morning within 10
      fistful/mouthful/fist_full/palmful of MEDS
      fistful/mouthful of
      took/take/taken/ate + all + monday/tuesday/wednesday/thursday/friday/saturday/week/weeks/days/month within 12
      organizer/pillbox/pill_box/pill_minder/blister/pill_pack + all/empty/gone/took/once/got within 12
      all/whole at one/once time + MEDS/took/pills/organizer within 12
      units + instead/wrong/mistake/accident/accidentally/misread/supposed/meant/pen within 16
      gave/give/took/injected + 5-300 + units + instead/wrong/humalog/novolog/insulin/lantus/of within 12
      wrong syringe/pen/insulin/dose/amount/medicine/pill/bottle/pills/med
      instead of + ml/mg/units/tablets/1/1.25/2.5/half/one + baby/gave/took/old/tylenol/twice/dose within 16
      supposed to take/give/get + took/gave/instead/wrong/read within 16
      long_acting/short_acting/fast_acting/novolog/humalog/lantus/basaglar/levemir/tresiba + wrong/instead/mistake/too/mixed/double/twice within 12
      drank/drink/fifth/bottle/vodka/beers + MEDS + wake/eyes/snoring/breathing/slurring/asleep within 18
      snoring/gurgling + weird/loud/funny/strange + eyes/wake/pills/drunk/took within 14
      CANT get him/her/them to/open open/wake/eyes within 4
      took/taken/take them/it/those/pills/meds again/twice + pulse/light/dizzy/remember/night/pressure/already within 20
      CANT remember if i took + again/twice/dizzy/pulse within 16
      swallowed/took/ate a/whole/the bunch/handful/lot/ton/pile/fistful of
      pill/pills + bought/street/snapchat/online/dealer/friend/party/unknown/pressed/blue + nodding/lips/wake/breathing/weird/slow/sick/out within 20
      nodding off + lips/pill/pills/took/drug/wake
    `,
    poison: `
      poison/poisoned/poisoning/poisonous
      SWALLOWED CHEM within 6
      CHEM + swallowed/swallow/drank
      carbon monoxide
      co alarm/detector/monitor
      gas leak
      smell/smells gas
      smell/smells like gas
      fumes/mixed/mixing/breathed + bleach/ammonia/chemical/chemicals within 8
      inhaled fumes/gas/chemical/chemicals/smoke
      house/family/everybody/everyone/all headache/headaches/dizzy/nausea + furnace/heater/generator/gas/stove within 14
      furnace/heater/generator smell/smells/fumes
      # Other ways to say it, as they came up
      # Other ways to say it, as they came up
      SWALLOWED + CHEM within 5
      CHEM + ate/drank/swallowed/chewed/licked/mouth within 6
      drank/ate/swallowed something + poison/toxic/under/sink/garage/chemical/cleaning/weird within 8
      breathing/breathed/inhaled/inhaling + fumes/gas/smoke/chemicals/mold/vapors within 5
      smoke inhalation
      co2/co/carbon alarm/detector/poisoning within 3
      gas + smell/smells/leak/leaking + house/dizzy/headache/sick/home/stove within 10
      wrong bottle/cup/glass/can + drank/drink/drunk/swallowed within 8
      drank/drink from/out the wrong
      pod + mouth/popped/bit/ate within 8
      generator/grill/heater/charcoal/car/engine + basement/garage/inside/house/indoors/running/room + sick/headache/headaches/dizzy/sleepy/nausea/vomiting/pass within 25
      blue/green/red/white/pink stuff/liquid/powder around/on/in mouth/lips/face/hands
      stuff around mouth/lips
      drank/drink/swallowed/ate/licked + fluid/liquid/cleaner/polish/remover/oil/spray/powder within 8
      e_cig/ecig/vape/juul/vaping juice/liquid/pod/pods
      juice/liquid + vape/e_cig/cig/nicotine + baby/drooling/mouth/drank/got within 16
      BABY/toddler/kid/child + got_hold/got_into/got_hold_of/found + gone/drooling/mouth/spilled/empty/missing/juice/bottle within 16
      mushroom/mushrooms/berries/plant/seeds + ate/eaten/yard/wild/garden/woods/picked within 10
    `,
    allergy: `
      anaphylaxis/anaphylactic/anaphilaxis/anaphalaxis/anaphylaxsis/anafilaxis/anaphylatic
      allergic/alergic/allergy reaction + SEVERE within 6
      severe allergic/alergic/allergy
      allergic/alergic/allergy reaction + SWELL/hives/breath/throat/having/now/help/dizzy/vomiting within 10
      epipen/epi/epinephrine/auvi + used/gave/injected/stuck/use/jabbed/using/took within 5
      lips/lip/tongue/throat/face/mouth + SWELL within 5
      eyes/eye + SWELL + shut/hives within 8
      THROAT + closing/closed/close/tight/tightening/itchy/lump/funny + SWELL/hives/sting/stung/breath/ate/eating/eat/peanut/peanuts/shrimp within 14
      THROAT + closing/closed/close/tight/tightening within 5
      CANT swallow/swalow
      hard to swallow + swollen/swelling/hives/throat within 8
      HARD breathing + hives within 10
      hives + throat/breath/everywhere/all_over/covered/dizzy/vomiting/lips/face within 8
      stung/sting/bee/wasp/hornet/yellowjacket + SWELL/throat/dizzy/breath/hives/faint within 12
      # Other ways to say it, as they came up
      # Other ways to say it, as they came up
      lips/lip/tongue/eyelids/eyes/face/throat/mouth/cheeks + SWELL within 8
      SWELL + after/since/from + eating/ate/sting/stung/bite/antibiotic/medicine/pill/shot/nuts/peanuts/peanut/shellfish/shrimp/fish/egg/milk/food/med/penicillin/amoxicillin + face/lip/lips/throat/tongue/mouth/eye/eyes within 14
      hives/welts/rash/itchy/itching + breath/breathe/wheezing/throat/tongue/lips/faint/dizzy/vomiting/swelling/swollen within 8
      hives/welts all over
      covered in hives/welts
      lump/knot/something in/stuck my/the throat + hives/ate/eating/breath/swallow/allergic within 12
      allergic/allergy + throat/tongue/breath/breathe/lips/hives/swelling/swollen/face/vomiting/faint/wheezing/peanut/nuts within 6
      reaction + bad/severe/swelling/swollen/hives/breath/throat/antibiotic/shot/vaccine/bee/peanut within 6
      CANT swallow + spit/saliva/drooling/anything/water/allergy/allergic
      drooling + swallow/throat/breath/fever within 8
      stung + 5-200 + times within 4
      im/i/am swelling/swelled up
      swelling + voice/hoarse/ate/eating/restaurant/antibiotic/dose/pill within 10
      voice + hoarse/raspy/gone/changing + swelling/hives/ate/throat/sting/allergic within 10
      bee/wasp/hornet/yellowjacket/ants/ant/scorpion/spider/jellyfish + got/stung/sting/bit/neck/mouth/throat + swallow/breath/throat/swelling/face/dizzy/hives/tongue/hoarse within 14
      eyes/eye/face puffed/swelled/swollen shut/up/closed
      hives/welts/rash/itching + throwing_up/vomiting/threw_up/throat/swelling/belly_hurts/dizzy/cough/coughing/wheezing + ate/cookie/nuts/walnuts/peanut/sting/stung/party/minutes/food/shrimp/egg/milk/new/medicine/antibiotic/ago within 30
      throat/mouth/tongue itches/itchy/itching/tingles/tingling/tingly/scratchy + hives/ate/nuts/cookie/vomiting/throwing/swelling/food/lips within 20
      lip/lips/tongue is/are/feels/looks/got huge/thick/big/fat/enormous/giant
      tongue/lip/lips + thick/huge/fat/heavy/enormous + pill/med/new/talk/ate/breath within 14
      contrast/dye/vaccine/infusion/antibiotic/injection/shot + itchy/hives/throat/chest/voice/scratchy/tight/swelling/swollen within 20
      itchy/itching/hives everywhere/all_over + tight/throat/voice/chest/breath/scratchy/face/lips within 14
    `,
    pregnancy: `
      PREG + BLEED within 12
      PREG + spotting + cramps/cramping/pain/red within 12
      4-42 + weeks/wks/wk/week + bleeding/bleed/bled/blood + cramps/cramping/baby/pregnant/heavy/along within 14
      4-42 + weeks/wks/wk/week + spotting/bleeding + cramps/pain within 14
      # Baby moves less
      NOT + MOVE + BABY within 7
      CANT feel baby
      BABY + less/fewer/decreased/reduced/slower/stopped + MOVE within 8
      less/fewer/decreased/reduced/no fetal/baby/babys movement/kicks within 4
      not/less kicking
      # Waters, labour, cord
      water/waters broke/broken/breaking/leaking/burst/gone/bag within 3
      leaking fluid
      contraction/contractions/contracting
      labor/labour + early/preterm/weeks/started/pushing
      preterm/premature labor/labour
      cord + out/coming/see/hanging/around
      baby coming/crowning now/out
      # Pressure, pain, falls
      preeclampsia/eclampsia/preclampsia
      PREG + headache within 10
      20-42 + weeks/wks/wk + headache/vision/spots/swollen within 14
      20-42 + weeks/wks/wk + 140-220 within 14
      PREG + 140-220 within 12
      PREG + blurry/vision/spots within 10
      PREG + fell/fall/accident/hit/kicked/punched within 8
      PREG + SEVERE + pain/cramp/cramps/cramping within 10
      PREG + one_side/fainted/faint/passed_out/dizzy/fever/CANT within 10
      positive + test + pain/bleeding within 12
      ectopic
      miscarriage/miscarrying/miscarry/miscarried/miscarrage
      # After birth
      BIRTH + BLEED within 14
      BIRTH + clots/soaking/fever/headache/SEVERE within 16
      placenta
      less/not/isnt active + BABY within 8
      bleeding/bleed/blood + 4-42 + weeks/wks/wk within 10
      gush/gushing + fluid/water
      fluid/water + legs + weeks/wks/pregnant/4-42 within 14
      feel/need/urge urge/to push within 4
      head/foot/feet/arm is coming/out/showing + baby within 8
      BABY + quiet/still + weeks/wks/pregnant/belly/today within 12
      lump of cord
      # Other ways to say it, as they came up
      # Other ways to say it, as they came up
      baby/babys/fetal kicks/movements/movement + less/fewer/reduced/slow/slowed/decreased/down/weak/stopped/none/no/different within 6
      kicks/movements/movement + fewer/reduced/less/decreased/slowed/stopped + usual/normal/today/yesterday/days/hours/week within 8
      felt/feel/feeling fewer/less/no kicks/movement/movements
      NOT/havent/no + felt/feel + baby/kick/kicks/move/movement + today/all/yesterday/since/hours/night/morning within 10
      BABY + stopped/quit + moving/kicking/move within 4
      bump/belly + hard/tight/still/not_moving/hit/fell + pregnant/weeks/wks/baby within 12
      PREG + swollen/swelling + face/hands/headache/sudden within 10
      PREG + itching/itchy + hands/feet/palms/all_over within 10
      PREG + fever/chills/burning/vomiting/dehydrated/CANT + down/101/102/103/keep within 14
      PREG + breath/breathe/chest/seizure/suicidal/unconscious/collapsed within 10
      PREG + CANT keep/hold within 10
      PREG + crash/wreck/car within 8
      PREG + leaking/gush/fluid/discharge/water within 8
      PREG + contractions/cramps/cramping/back + minutes/every/regular/strong/bad/close within 12
      going into labor
      mucus plug + weeks/blood/bleeding/contractions within 8
      crowning
      abruption/previa + bleeding/blood/pain
      swollen/swelling + headache + vision/blurry/spots within 12
      positive/missed + test/period + pain/shoulder/faint/bleeding within 12
      tubal pregnancy
      lost/losing the/my baby
      milk/breast + red + fever/chills within 8
      c section/csection/incision + open/pus/fever/bleeding/red within 10
      postpartum + headache/vision/chest/breath/suicidal/voices/fever within 10
      BIRTH + 140-220 within 18
      BIRTH + head/headache/pounding/vision/cuff/bp within 14
      sparkles/sparkle/flashing/stars/spots + swollen/due/pregnant/weeks/headache/swelling/face/blew within 12
      due in + bleeding/swollen/blew/contractions/fluid/kick/sparkles/headache within 14
      4-42 + weeks/wks/wk + passing/clots/clot/gushing/gush/leaking/cramping within 8
      NOT/havent/hasnt + kick/kicked/kicks/kicking + since/today/all/night/yesterday within 8
      kick/kicks counts/count + only/two/three/few/less/no/hours/juice within 12
      belly/stomach/tummy gets/getting/goes/is hard/tight every/and_then + min/minutes/6/7/5/10/8 within 8
      every + 2-15 + min/minutes/mins + weeks/pregnant/belly/hard/tight/pain/cramps within 20
      pink/red/brown/bloody stuff/discharge/when/spotting + wipe/weeks/pregnant/pains/cramps within 14
      shoulder + pregnant/weeks/app/period + pain/dizzy/light within 20
      delivered/birth/gave/section/postpartum + headache/spots/pressure/clots/bleeding/fever/swollen within 24
      clot/clots + size/plum/plums/egg/eggs/lemon/orange/golf/fist/huge within 8
      trickle/leak/leaking/gush/puddle/wet/drip/dripping + leg/legs/underwear/pants/coming + weeks/wks/w/pregnant/4-42 within 16
      20-42 + w/wk/wks/weeks + trickle/leaking/leak/gush/bleeding/blood/fell/pain/headache/contractions/fluid within 14
      bump/belly + landed/fell/hit/fall/kicked/elbow/seatbelt + weeks/pregnant/baby/blood within 14
      post/postpartum partum + fever/bleeding/headache/discharge/smells/pain/chills within 16
      fell/fall + bump + weeks/blood/landed within 16
    `,
    child: `
      # A fever in the first weeks
      NEWBORN/infant + FEVER within 10
      NEWBORN/infant + 100.4-108 within 10
      1-12 + WEEKSOLD + FEVER within 12
      1-12 + WEEKSOLD + 100.4-108 within 14
      1-3 + MONTHSOLD + FEVER within 10
      1-3 + MONTHSOLD + 100.4-108 within 12
      CHILD + 104-108 + FEVER within 12
      CHILD + 104-108 within 6
      FEVER + 105-108 within 6
      # Limp, hard to wake, does not feed
      BABY/child/toddler/son/daughter + limp/floppy/lethargic/listless/unresponsive/ragdoll
      PERSON floppy/lethargic
      BABY/newborn/infant WONT EATING within 5
      BABY + wake + eat/feed/nurse/bottle within 12
      BABY + NOT + STOPPEDPEE within 10
      wet diaper/diapers + no/not/hours/none/hasnt within 8
      BABY + sunken/bulging within 14
      soft_spot/fontanelle/fontanel + bulging/sunken/sunk/swollen/bulge
      eyes sunken
      BABY + VOMIT + green/bile within 12
      BABY wont stop screaming/crying + FEVER/vomiting/vomits/green/bulging within 12
      inconsolable
      # A rash that does not fade
      FEVER + purple/bruise/bruises/petechiae + spots/rash/dots within 12
      rash/spots + dont/doesnt/not + fade/press/blanch/go_away + press/glass/fever/purple within 12
      CHILD + 1-3 + month/months/mo/mos + 100.4-108 within 14
      1-3 + month/months + temp/FEVER within 10
      BABY/newborn/day_old/days_old/week_old/weeks_old + yellow/jaundice/jaundiced + wake/eat/feed/nurse/sleepy/feeding within 14
      BABY + breathing + fast/hard/funny/weird/grunting within 8
      BABY + WONT + EATING within 8
      # Other ways to say it, as they came up
      # Other ways to say it, as they came up
      BABY/infant/toddler/newborn + wont/cant/not + wake/stay/drink/nurse/feed/eat/suck/respond/stop_crying/keep within 6
      BABY/newborn/infant/toddler + blue/gray/grey/pale/mottled/cold/stiff/jittery/shaking/gasping/moaning/grunting/choking within 8
      BABY/newborn/infant/toddler + sleepy/drowsy/lethargic/weak/listless + wake/eat/feed/hard/very/super/extremely/all within 8
      BABY/newborn/infant/toddler/child/kid + dehydrated/dry within 6
      no/hasnt/not/zero/one wet/pee/peed/urinated/diapers + today/hours/day/since/yesterday/all within 8
      no tears + crying/cries/baby/toddler
      fontanel/fontanelle/soft_spot
      projectile vomiting/vomit + baby/week/weeks/newborn/infant/old
      BABY + fever + weeks/week/days/month/newborn/2/1/3 within 12
      baby/newborn/infant + temp/temperature/fever + 100.4-108 within 8
      baby dropped/fell/fallen/rolled + off/head/hit/bed/table/floor/couch within 8
      dropped my/the baby
      intussusception/currant
      swallowed/choked/ate + coin/button/toy/magnet/battery/bead + CHILD within 10
      CHILD + drowned/drowning/underwater/pool + pulled/cough/coughing/found/water within 10
      fever + 5/five/6/six/7/seven days/day + CHILD/red/rash/lips within 12
      stiff neck/rash/purple + fever + CHILD within 12
      barking/croup + breath/stridor/blue/noise/bad within 8
      CHILD + missing/kidnapped + help/police/hours/find/911/since within 10
      old + month/months/mo/week/weeks/day + wet/diaper/pee/peed + hasnt/no/not/havent/since within 14
      BABY + staring/rag/doll/floppy within 8
      like a rag doll
      feels hot + weeks/week/days/day/newborn/old within 10
      wont latch/nurse
      1-60 + days/day old + 100.4-108 within 30
      1-60 + days/day old + warm/hot/fever/temperature within 16
      1-12 + weeks/week old + 100.4-108 within 30
      months/month/weeks/days + no_wet/wet + diapers/diaper + lays/lying/bottle/diarrhea/vomiting/sleepy/weak within 30
      just lays there
      lays/lies/lying there limp/and/not/quiet
      breathing + fast + fever/flu/lips/gray/child/year_old/sleepy/wake within 20
      lips/face + gray/grey/blue/pale + fever/old/breathing/wake/sleepy within 16
      CANT/doesnt/wont/not + want_to/wake + wake_up/up + drink/eat/fever/flu/sleepy/old within 14
      weeks/days/week/day old + cool/cold/sleeping/sleepy/sleeps/limp/wake/eat/feed/nurse/pale/blue + wake/eat/feed/feeding/more/hard/than/feels/cool within 24
      tickle/undress/wipe + feet/wake/eat/feed within 8
      green stuff/vomit/bile/puke + month/months/week/weeks/baby/old/thrown/threw/times within 20
      pulls/pulling/draws knees/legs up + scream/screams/vomit/vomiting/floppy/baby/green within 16
      5-14 + days + fever + red/rash/lips/eyes/hands/swollen/cracked within 20
      fever for 5-14 days
      pauses/pausing/stops breathing + rsv/baby/little/months/weeks/cold within 16
      keeps pausing/stopping + breathing/rsv/belly/baby
      belly + in_and_out/going_in/sucking/caving + hard/breathing/rsv/fast/baby within 12
    `,
    seizure: `
      seizure/seizures/seizing/siezure/siezures/seizur/sezure/seziure/ceizure
      convulsing/convulsion/convulsions/convulse/convulsed
      having/had/has/into fit/fits within 3
      foaming/foam mouth
      shaking/jerking/twitching all over/uncontrollably/violently within 3
      body + shaking/jerking/stiff/twitching + eyes/UNANSWERING/uncontrollably within 10
      eyes roll/rolled/rolling/rolls
      status epilepticus
      epileptic/epilepsy attack/fit/episode
      jerking/shaking + foaming/eyes/unresponsive/biting within 8
      twitching/jerking/shaking/stiff + UNANSWERING within 8
      eyes rolled/roll/went back/up
      body/he/she/baby went/gone/goes stiff
      staring + UNANSWERING/twitching/spell within 8
      # Other ways to say it, as they came up
      # Other ways to say it, as they came up
      uncontrollable/uncontrollably/violent/violently/whole/entire + shaking/jerking/trembling/tremors/spasms/body within 4
      body/arms/legs + jerking/convulsing/stiffened/stiff/shaking/twitching + CANT/wont/unresponsive/eyes/minutes/conscious/control/floor within 10
      grand mal
      tonic clonic
      epilepsy/epileptic + attack/now/having/back/worse/minutes/fit within 8
      a fit within 1
      bit/biting his/her/my tongue + shaking/jerking/passed/woke/confused within 12
      went stiff/rigid
      zoning out/staring off + wont/respond/blank/repeatedly
      three/two/four/five/2/3/4/5/several in a row + wake/epilepsy/between/usually/spray within 24
      wake/waking between/in_between + seizures/them/fits within 5
      epilepsy/epileptic + row/longer/minutes/usually/spray/diastat/again/back/worse within 16
      shaking all over + hear/respond/eyes/couch/answer/remember within 14
      eyes/eyelids + fluttering/flutter/flickering/darting/blinking + answer/respond/confused/minutes/smacking/lips within 16
      smacking/chewing/licking lips + answer/respond/confused/staring/minutes within 14
      would/wouldnt/did/didnt not answer/respond + minutes/eyes/confused/staring/jerking/shaking within 14
    `,
    unresponsive: `
      unconscious/unconcious/unconsious/unresponsive/unresponsiv
      lost/losing/loses/loss consciousness/conciousness/conscious
      pass/passed/passing/passes out
      faint/fainted/fainting/faints + i/she/he/twice/again/today/floor/while/when/and/after/is/keep/keeps/kept/almost/like within 5
      feel/feels/feeling/felt faint
      fainted
      black/blacked/blacking/blacks out
      blackout
      collapse/collapsed/collapsing
      WONT/CANT/hard wake/waking/woken/wakes/awaken/rouse/arouse within 4
      CANT wake PERSON
      PERSON isnt/not/wont/doesnt/never/barely responding/respond/responsive/answering/answer/react/reacting/wakening/moving within 3
      not moving + breathing/floor/PERSON/eyes within 8
      barely conscious/awake/responsive
      not conscious
      found + floor/ground/bathroom within 8
      on the floor + UNANSWERING/confused within 10
      everything/vision/world/it went black/dark
      knocked out/unconscious
      still out
      woke up on floor/ground
      come/came/coming around/to + hasnt/has_not/not/wont within 6
      dropped to the floor/ground
      just dropped
      PERSON dropped to/on floor/ground/dead
      CANT get him/her to/up wake/up
      no pulse
      doing/started/need/doing cpr
      heart stopped
      # Other ways to say it, as they came up
      # Other ways to say it, as they came up
      CANT/wont keep/stay PERSON/awake awake within 3
      keep/keeps/kept nodding/falling/drifting off/asleep + wake/awake/CANT/slurring/confused/drugs/pills within 10
      CANT keep her/him/them/myself awake
      hard/difficult/impossible to wake/rouse/awaken
      wont/not/isnt/doesnt stay/staying awake/conscious
      in and out of consciousness/it
      going in and out
      almost/nearly/about passed/fainted/pass/blacked/collapsed
      pass/passing/passed out
      keel/keeled over
      fell/fallen/dropped/went + unconscious/limp/out_cold/down + wake/respond/now/floor within 10
      out cold
      limp + PERSON + unresponsive/respond/wake/body/floor within 8
      eyes + open/closed/glassy/back/rolled + respond/responding/answer/wake/nothing within 8
      went dark/black/blank/limp
      lifeless
      not breathing/moving/conscious/alert/waking/awake
      no heartbeat/pulse
      found him/her/my unresponsive/unconscious/floor/cold/blue within 6
      gray/grey/graying/greying/grays/going out + stand/down/floor/shower/keep/fell within 8
      CANT come/came/bring/brought to/around/him/her
      slid/slumped/fell/dropped + chair/toilet/bed/couch/car + wont/responding/come/answer/unconscious/wake/moving within 10
      went down twice/again/hard
      NOT/doesnt/wont/didnt open + eyes within 4
      eyes + open + talk/call/shake/respond/floor/CANT/wont/not/doesnt within 8
      on/to the floor/ground + breathing/open/eyes/answer/talk/get_up/CANT within 14
      shout/shake/pinch/yell/slap + nothing/respond/wake/answer/move within 8
      blacked/passed/black out + wheel/driving/drove/car/stairs/shower/work/street
    `,
    danger: `
      HIM HITS me/us/my/kids/children/mom/mother/baby/sister/grandmother/her within 3
      hurting/hitting/abusing/beating/hurts/hits me
      being abused/beaten/hit/hurt/threatened/trafficked/followed/stalked
      hurting/abusing/hitting my/the grandmother/mother/father/mom/dad/kids/child/son/daughter/grandma/grandpa
      afraid/scared/terrified/fear of husband/boyfriend/partner/wife/ex/him/dad/father/stepdad/girlfriend/home within 4
      scared/afraid go/be/to home/house
      NOT/unsafe safe home/house/here/place
      dont/dont/do/never feel safe
      unsafe at/in home/house/here/my
      HIM has/got/pulled/pointed/with/had gun/knife/weapon/machete within 4
      kill me + said/says/will/going/threat/threatened/gonna/wants/if/he/she within 8
      threatened/threatening/threatens/threatens kill/hurt/me/us
      rape/raped/raping/rapist
      sexually/sexual assault/assaulted/abused/abuse
      assaulted/molested/molesting/molests/trafficked
      touched/touches/touching me/him/her + HIM/private/there/down/sexual/inappropriately/tell within 10
      domestic violence/abuse + help/now/need within 10
      wont let me leave/go/out/eat
      locked/locks/trapped me/in + HIM/room/house within 6
      stalking/stalker
      outside my door/house + HIM within 10
      break/breaking/broke into/in house/home + now/help/right within 8
      strangle/strangled/strangling
      choked me
      hands around/on my neck/throat within 2
      hiding from/in + him/her/bathroom/closet/he/husband/boyfriend within 6
      HIM gonna/going/will/might/wants hurt/kill/beat me/us/her/kids within 4
      hes/hell gonna/going/will hurt/kill/beat me/us within 4
      threatened/threatens/threatening me/us/him/her with
      black/busted/swollen eye/lip + HIM/hit/punched within 8
      CANT leave/go/escape + HIM/house/hurt within 8
      # Other ways to say it, as they came up
      # Other ways to say it, as they came up
      being/been/getting/got/was hit/beaten/abused/hurt/choked/raped/molested/attacked/assaulted/stalked/threatened/trafficked by within 2
      HIM hits/beats/hurts/abuses/touches/rapes/molests my/the/her/him/me/us/kids within 2
      abusive/violent + husband/boyfriend/partner/wife/relationship/ex/home/dad/father/stepdad + help/leave/scared/afraid/now/escape/safe/again/worse within 10
      going to/gonna/will/might/would kill/hurt/beat/shoot/stab/find me/us/the
      kill/hurt/shoot/beat me/us/kids if i/we leave/tell/go within 8
      CANT leave/escape/tell/talk + he/husband/boyfriend/partner/home/house/him within 6
      fear/afraid/scared/fearing for my/our life/safety/lives/kids
      scared/afraid/terrified + come/coming/gets home/back within 6
      held/holding/keeps/kept me + hostage/captive/prisoner/locked/against/knife/gun
      drunk/angry/raging + hitting/breaking/gun/knife/kids/hurt/punching/throwing/scared within 10
      punched/kicked/hit/shoved/slapped/pushed/choked/grabbed/bit me
      put hands/gun/knife on/to/around me/my/throat/head/neck within 4
      safe word/place/shelter + need/tonight/now + husband/him/he/kids/boyfriend within 12
      trafficked/trafficking/forced + sex/work/money/men/help
      someone/somebody/man/guy is/keeps following/watching/outside/breaking/trying + me/door/house/window/in/home within 8
      CANT go/stay home/here + hit/hurt/scared/safe/him/he/dad within 8
      elder/nursing/aide/caregiver/nurse + hits/hitting/slaps/hurts/hurting/abusing/bruises/rough within 8
      bruises + hits/hit/husband/boyfriend/aide/caregiver/home/he/she within 10
      leave/leaving/get/walk + alive + never/wont/not/ill/said/says within 6
      comes/came/sneaks/gets in/into my room/bed
      bruise/bruises/marks/burns/cuts are/from/by my/her/his wife/husband/boyfriend/dad/mom/partner/stepdad/girlfriend/ex within 4
      took/takes/hid/hides/broke my phone/keys + leave/he/she/hit/alive/scared/wont within 10
      i lied + bruises/fall/safe/husband/wife/boyfriend/home within 12
      coming/comes/climbs/crawls/gets/getting/been into/in my/her/our/his bed/bedroom/room within 2
      threw/throws/slammed/pushed/shoved/knocked/dragged/kicked me/her/us/him against/into/down/on/across/out
      next time i wont/wouldnt/ll/he
      dont/do_not/please call/text/mail/leave + house/home/phone/voicemail + he/hit/hurt/threw/scared/husband/kids within 25
      he/she/husband/wife/boyfriend/partner says/said/told next/he_ll/hell/ill/i_ll kill/hurt/time/get/find/regret
      ribs/face/eye/arm hurt/hurts/broken/black/swollen + he/husband/boyfriend/threw/hit/pushed/partner within 14
      mom/mother/dad/father boyfriend/girlfriend/stepdad + bed/touches/night/room/touch/secret within 14
      delete/deleting this + he/husband/checks/phone/reads/boyfriend/wife
      checks my phone/messages/email
      pillow/hand/hands over/on my face/mouth/nose/throat
      takes/took/steals/stole/keeps her/his/my checks/check/money/meds/passport/papers + hits/hit/hitting/scared/afraid/threatens/yells within 16
      HIM hitting/hits/hit/beats/slaps/shoves/yells her/him/mom/mother/dad/grandma/grandpa within 4
      scared/afraid/terrified of him/her/them/he
      call me at work + home/not/he/husband/phone
    `,
    injury: `
      HIT + HEAD within 5
      FELL + HEAD within 8
      HEAD + injury/trauma/bleeding/split/gash
      concussion/concussed
      FELL + stairs/ladder/roof/horse/balcony/window/bunk/tree/scooter + head/neck/back/CANT/SEVERE/move/thinners/thinner/numb/VOMIT within 14
      FELL + CANT/cant/unable + move/walk/get_up/stand/feel within 10
      FELL from/off roof/ladder/window/balcony/tree
      neck/back + accident/crash/fell/fall/wreck + tingle/tingling/numb/move/legs within 16
      bone + see/sticking/out/through/thru/showing/visible/exposed/skin
      broke/broken/snapped + bone/leg/arm/hip/neck/wrist/ankle/skull + bad/sticking/bent/wrong/crooked/deformed/CANT within 10
      compound fracture
      leg/arm/wrist/ankle bent wrong/backwards
      burn/burns/burned/burnt/burning/scalded + boiling/hot/oil/grease/fire/chemical/steam/acid/water/blister/blisters/stove + face/arm/hand/leg/chest/skin/body/baby/foot/hands/bad/badly within 14
      burned/burnt/scalded + face/baby/badly
      bad/third/severe burn/burns/degree
      cut/cuts/chopped/sliced/ripped/tore off finger/fingers/thumb/toe/tip/hand within 4
      cut/chopped/sliced finger/thumb/toe/tip off
      amputated/amputation/severed
      deep cut/gash/wound/laceration
      cut + see + fat/bone/muscle/tendon within 10
      gaping/wide_open + cut/wound/gash
      stabbed/stabbing in/arm/leg/chest/back within 3
      got/been/was/were shot in/at/by within 1
      gunshot/gun shot/wound
      hit/struck/run by/over car/truck/bus/bike/motorcycle/vehicle within 4
      run/ran over
      car/motorcycle/bike/truck accident/crash/wreck + today/morning/just/now/pain/hurts/hurt/head/neck/tonight within 12
      electrocuted/electrocution/electrocute
      electric/electrical shock/shocked
      impaled/crushed
      snake/snakebite bite/bit/bitten/snakebite
      snakebite
      almost/nearly/near drowned/drown/drowning
      pulled from/out pool/water
      heat stroke
      heatstroke
      stuck/object/nail/fishhook in my/his/her eye
      dislocated/popped out shoulder/hip/knee
      double vision + head/hit/fell within 12
      boiling/scalding water/oil/soup/coffee/tea/grease
      finger/fingers/thumb/toe/hand/tip + cut/came/ripped/sliced/chopped/torn off within 6
      finger/fingers/thumb/toe/tip got/was/is/came cut/chopped/sliced/ripped off
      dog bit/bite/bites/attacked/mauled + face/neck/bad/baby/child/daughter/son/deep within 10
      CANT put/bear weight + FELL/hip/leg/ankle/knee within 14
      hip + FELL/slipped + CANT/pain/hurts within 14
      hit in/on the head/face
      head + baseball/ball/bat/rock/brick/pipe + VOMIT/dizzy/confused/headache/passed_out within 12
      crushed/smashed/caught my/his/her hand/foot/finger/leg/arm
      trampled/mauled/kicked by horse/bull/dog/cow
      lightning
      nail through/in foot/hand/chest
      # Other ways to say it, as they came up
      # Other ways to say it, as they came up
      burst/popped/ruptured + eardrum/eye/stitches/achilles/appendix/spleen within 4
      HIT + face/jaw/neck/eye/spine + CANT/bad/blood/numb/see/double/broken/crash within 10
      HEAD + HIT/FELL + vomiting/VOMIT/confused/passed_out/thinners/thinner/bleeding/headache/sleepy/blurry/memory/remember/hard/concrete/floor/stairs within 16
      FELL + thinners/thinner/eliquis/warfarin/xarelto/coumadin/plavix within 14
      FELL + back/neck/spine/hip/pelvis + CANT/numb/tingling/move/walk/severe/bad/worst within 14
      FELL + feet/stories/floor/flight/stairs/height/roof within 6
      CANT move + neck/legs/arm/back/fell/fall/crash/hurt within 8
      broke/broken/break/fractured/snapped/shattered my/his/her leg/arm/hip/neck/back/wrist/ankle/jaw/collarbone/skull/nose within 3
      bone/bones + poking/sticking/popped/out/visible/skin/showing/through within 5
      bent/twisted/pointing the/in/a wrong way/direction
      burn/burned/burnt/scalded/scald + second/third/degree/peeling/blistered/blisters/blistering/face/hands/whole/large/bad/badly/severe/chemical/fire/grease/oil/boiling/baby/electric within 10
      caught/set on fire
      exploded/explosion + face/hand/eye/burn/hurt within 8
      bit/bitten/bite/bites by + snake/rattlesnake/copperhead/cottonmouth/widow/recluse/shark/raccoon/bat within 6
      copperhead/rattlesnake/rattler/cottonmouth/black_widow + bit/bite/bitten
      cut/sliced/chopped/severed/amputated/crushed/smashed/mangled/degloved + finger/fingers/hand/toe/foot/arm/leg/tendon/thumb within 5
      finger/thumb/toe/hand + hanging/off/dangling/detached/gone/missing within 5
      nail/knife/glass/stick/metal/rod/screwdriver + stuck/through/impaled/lodged/went + foot/hand/leg/eye/chest/neck/head/stomach/belly/him/her/me within 8
      stabbed/shot/beaten/mugged/jumped + bleeding/hurt/help/leg/arm/stomach/chest/back/head/bad within 8
      rolled/flipped/wrecked/totaled + car/atv/truck/quad/tractor/four_wheeler + hurt/head/neck/back/pain/chest within 14
      accident/crash/wreck/collision + CANT/head/neck/chest/belly/numb/blood/bleeding/hurts/pain/passed_out within 10
      seatbelt + chest/belly/bruise/pain
      heat/hot + stopped_sweating/confused/passed_out/collapsed/delirious/106 within 8
      hypothermia/frostbite
      drowned/drowning + pool/lake/tub/bath/water/pulled/cpr
      electrocuted/zapped/shocked + outlet/wire/wires/lightning/plug/electric/electricity within 6
      compartment/crush injury
      saw/mower/blade/axe/grinder/machine/fan/door/lawnmower got/took/cut/caught/hit/sliced/crushed finger/fingers/thumb/hand/toe/foot/leg/arm within 6
      fire/grease/oil/steam/firework/fireworks/gas got/burned/hit/blew/exploded hands/face/arm/arms/eyes/legs within 5
      CANT feel my/his/her/their feet/legs/toes/hands/arms + FELL/fall/crash/roof/hit/accident/back/neck/dove/dive within 14
      slammed/banged/hit/smacked/cracked my/his/her head
      tip/end/part of my/his/her finger/thumb/toe/index/pinky is/gone/came/off/missing/cut within 8
      finger/thumb/tip/toe + baggie/ice/bag/gone/missing within 10
      dove/dive/dived/diving + shallow/pool/lake/head/neck/hands/numb within 10
      neck + hands/arms/legs/feet/fingers + buzzing/tingling/numb/weak/pins/burning + dove/fell/crash/hit/accident/tackle/fall within 20
      hot/boiling soup/coffee/tea/water/oil/grease/ramen/noodles + spilled/poured/skin/peeling/red/blister/blisters/chest/face/baby/toddler/burn within 14
      skin is peeling/blistering/coming/white/charred/black + hot/burn/burned/spilled/fire/soup/oil within 16
      goose egg/knot/bump + head + sleepy/thinner/warfarin/vomiting/confused/eliquis/xarelto within 25
      HEAD + sleepy/drowsy/thinner/warfarin/coumadin/eliquis/xarelto/plavix/confused + FELL/HIT/slipped within 25
      nail/staple gun
      shot + hand/foot/finger/leg/arm/thigh + nail/gun/through within 10
      leg/foot/hip + shorter/turned_out/twisted/rotated within 8
      screams/screaming/scream + touch/move/leg/hip/arm + fell/fall within 24
      landed/fell/rolled/flipped on/onto his/her/my belly/stomach/chest/head/neck/back
      atv/four_wheeler/quad/tractor/dirt_bike/motorcycle/scooter + flipped/landed/rolled/crashed/fell/wrecked within 10
      white as a sheet/ghost/paper
    `,
    sight: `
      CANT see + eye/sudden/suddenly/anything/out_of/left/right/all_of_a_sudden within 8
      lost/loss/losing vision/sight/eyesight within 4
      blind + eye/went/going/sudden/suddenly/gone/now
      vision/sight/eyesight + gone/went/black/dark/disappeared/sudden/suddenly/double
      curtain/veil/shade/shadow + EYE within 8
      flash/flashes/flashing + floater/floaters within 8
      floaters + sudden/suddenly/tons/lots/many/shower/new/flashes
      CHEM + eye/eyes within 6
      splashed/sprayed/got/poured chemical/acid/bleach/cleaner/lye/glue eye/eyes within 6
      blurry/blurred/blur + SUDDEN + EYE within 12
      seeing/see double
      double vision
      eye + pain/painful/hurts + halo/halos/vision/blurry/red within 10
      something/metal/glass in/stuck eye
      halos + eye/vision/pain within 8
      vision/sight/eye + disappeared/gone/fog/foggy/went/black/dim/dark within 6
      # Other ways to say it, as they came up
      # Other ways to say it, as they came up
      lost/losing/loss my/of/the/all sight/vision/eyesight within 2
      going/went/gone blind
      blindness
      flashes/flashing of/light/lights + see/seeing/saw/eye/floaters/keep within 6
      vision/sight/eyesight + blurry/blurred/blur/cloudy/double/dim/tunnel/patchy/half/missing/lost/spots + SUDDEN/one/eye/left/right/half/minute/hour/now within 10
      CANT see out/anything/half/from/well/nothing + eye/eyes/left/right/today/suddenly/one within 6
      half of my vision/sight
      black/dark/blind/gray spot/spots/hole/patch + vision/eye/sight/see within 8
      eye + chemical/bleach/acid/lye/glue/metal/glass/poked/stabbed/punctured/burned/burning/scratched + CANT/see/blurry/bad/severe/hurts/pain/in/got within 8
      eye + red + pain/painful/light/vomiting/contact/blurry within 8
      pupil/pupils + bigger/different/unequal/huge/size
      eye/eyes + bulging/popped/swollen_shut + fever/pain/vision within 10
      half + missing/gone/black/blank + see/everything/vision/sight/eye within 8
      half of everything
      shade/curtain/veil/shadow/cloud + coming/came/dropped/falling + eye/vision within 6
      curtain/shade/veil/shadow/wall + eye/vision/sight within 14
      eye/eyes + burn/burning/burns + CANT/open/chemical/chemicals/splashed/bleach/pool/acid/sprayed within 18
      CANT keep/open eye/eyes open
      splashed/sprayed/squirted/splash + eye/eyes within 12
      dark/black/gray/missing area/corner/part/patch/spot/blob + eye/vision/see within 10
      specks/dots/pepper/cobwebs/gnats/flies/floaters + eye/vision/see + sudden/lots/many/new/since/tons/today within 14
      super/krazy glue + eye/eyes
      glue/chemical/cleaner/nail_glue in my/his/her eye/eyes
    `,
    infection: `
      FEVER + neck + stiff/hurts/sore/cant within 12
      stiff neck + light/headache/rash/vomiting within 12
      FEVER + light + eyes within 12
      FEVER + CONFUSED within 10
      CONFUSED + uti/infection/FEVER within 12
      103.5-108 + FEVER within 6
      FEVER + CHEMO within 14
      CHEMO + 100.4-108 within 14
      port/picc/line + red/pus/oozing + FEVER within 12
      port/picc/line + 100.4-108 within 12
      red/redness/streak/streaks/line/lines + up/spreading/fast + leg/arm/hand/foot/streaks within 10
      red streaks/streak/streaking
      sepsis/septic
      meningitis
      bat/raccoon/fox/skunk + bit/bite/bitten/scratched
      rabies
      FEVER + chills + shaking/rigors/pus/surgery/wound/incision/confused/weak within 12
      shaking chills/chill
      FEVER + pus/oozing/incision/surgery/wound within 10
      necrotizing/gangrene
      skin + black/purple + FEVER/spreading within 10
      shivering/shaking/chills/hot/rigors + CONFUSED within 8
      talking crazy/nonsense/out + FEVER/hot/infection/shivering within 10
      surgery/incision/wound/c_section/stitches + FEVER within 14
      surgery/incision/wound/stitches + 101-108 within 14
      FEVER + rash + bruise/bruises/purple within 10
      smells/smelly/foul wound/incision + FEVER/red/spreading within 10
      # Other ways to say it, as they came up
      # Other ways to say it, as they came up
      neck stiffness/stiff + fever/headache/light/rash/vomiting
      neck stiffness
      fever + CANT/stiff/neck/rash/purple/confused/seizure/delirious/hallucinating/shaking/rigors/limp within 8
      fever/temp/temperature + 103.5-108 within 6
      fever + chills + shaking/sweats/port/catheter/kidney/back/flank/dialysis/transplant within 12
      chemo/transplant/dialysis/leukemia/lupus/hiv/cancer/immunocompromised/immune/steroids + fever/chills/temp/101/102/103/shaking within 14
      port/picc/catheter/line/fistula/graft/stoma/drain/tube + red/pus/swollen/hot/infected/fever/chills/oozing/smells within 8
      red/redness/swelling/infection + spreading/climbing/streaks/streaking/growing + leg/arm/face/fever/fast/hot/hand/foot within 10
      infection + spreading/blood/bloodstream/sepsis/confused/fever/worse/chills/black within 8
      skin/toe/toes/foot/wound + black/gangrene/dead/purple + smell/smells/diabetic/fever/spreading/pus/infection within 10
      animal/dog/cat/raccoon/bat/fox/skunk + bit/bite/bitten + rabies/wild/stray/fever/swollen/red/spreading within 10
      flesh eating
      weak/confused/sleepy + infection/uti/fever + elderly/mom/dad/grandma/grandpa/mother/father/older within 12
      hot + shivering/confused/delirious/weak + PERSON within 10
      throat + drooling/CANT/swallow/open + fever/swollen within 8
      covid/flu/pneumonia + blue/breath/breathe/confused/oxygen/chest/worse/CANT within 8
      line/port/picc/catheter + shakes/shaking/chills/101-108 within 12
      uti/infection/pneumonia + seeing/talking/confused/sleepy/weak/hallucinating/hallucinations/crazy/strange + mom/dad/she/he/grandma/grandpa/moms/dads within 12
      the shakes + fever/101-108/port/line/chemo
      kidney + fever + pain/shaking/vomiting/throwing within 14
      chills/shaking/shivering + 101-108 within 14
      chills + temp/temperature/fever + finished/round/chemo/card/treatment/infusion/transplant/port/surgery within 25
      round/cycle/treatment/infusion + chills/fever/temperature/101-108 within 18
      red line/lines/streak/streaks/mark going/to/up/from/running/toward/moving/on
      red line/streak + elbow/arm/wrist/leg/knee/armpit/hand within 8
      hand/arm/leg/foot/finger + swollen + hot/red + line/spreading/fever/flu/chills/bite/scratch/streak within 20
      purple/red/blue little/dots/spots/blotches/rash + fever/headache/neck/chin within 24
      chin + chest/down + headache/fever/neck/CANT within 14
      bite/scratch/scratched + swollen/hot/red + fever/flu/line/chills/streak/spreading within 24
      shakes/rigors + hard/bad/temp/fever/burning/biopsy/surgery/101-108 within 16
      biopsy/procedure/surgery/operation/catheter/cystoscopy + fever/chills/shakes/shaking/burning/101-108 within 22
      toe/foot/heel/ulcer/wound + black/smells/smell/stinks/rotten + red/sugar/diabetic/ankle/spreading/pus/fever within 16
    `,
    sugar: `
      SUGAR + 15-54 within 5
      SUGAR + 400-999 within 5
      meter/glucometer/sugar/reads/says hi
      meter/glucometer reads/says high/hi/low/lo
      SUGAR + CONFUSED within 12
      SUGAR + low + DIZZY/shaking/shaky/sweating/unresponsive/wake within 12
      low blood sugar + wont/cant/passed/shaking/unresponsive within 10
      SUGAR + low/dropping + wont/keeps/cant/really/dangerously/crashing within 8
      ketones + high/large/vomiting/VOMIT/moderate
      dka/ketoacidosis
      fruity breath
      hypoglycemia/hypoglycemic + cant/passed/severe/confused/now/help
      cgm/dexcom/libre/meter/sugar says/reads/shows/reading low/lo/high/hi within 3
      SUGAR + over/above/past + 400-999 within 8
      SUGAR + under/below/in + 20-55 within 6
      # Other ways to say it, as they came up
      # Other ways to say it, as they came up
      SUGAR + low/dropping/crashing/bottomed/tanking/plummeting/crashed/dropped + shaky/shaking/sweaty/sweating/dizzy/confused/passed/pass/wake/CANT/faint/weird/now/help/keeps/again within 10
      SUGAR + high/sky_high/through_the_roof/hi/over/crazy + vomiting/VOMIT/thirsty/breathing/confused/sleepy/ketones/dizzy/sick/blurry/weak within 12
      insulin + pump + failed/broke/stopped/off/ran/out/malfunction + high/vomiting/ketones/sugar/sick within 12
      out of insulin
      no insulin + days/high/sick/vomiting/left/sugar
      diabetic + confused/unconscious/wake/passed_out/vomiting/coma/shaking/sweating/unresponsive/low within 8
      diabetic coma/shock
      glucagon + gave/used/give/need/wake
      sugar/glucose/bs/bg is/was/at/of/reads/now 15-54 within 2
      sugar/glucose/bs/bg is/was/at/of/reads/now 400-999 within 3
      meter/cgm/dexcom/libre/sensor/monitor/it says/reads/shows/at 15-54/400-999
      pump + quit/failed/stopped/broke/off + puking/vomiting/VOMIT/high/hi/sugar within 12
      acting/acts/seems drunk/weird/mean/strange + sugar/diabetic/type/meter/low/insulin/43 within 14
      deep/weird/fast/fruity breathing/breath + vomiting/throwing/sugar/hi/diabetic/insulin/libre/ketones within 18
      sugar/glucose + CANT/wont + up/above/over/past + 20-60 within 12
      CANT/wont get/bring/keep it/sugar/my/his/her up/above/down
      juices/juice/glucose_tabs/glucagon + still/shaking/low/50/45/40/wont/up within 14
    `,
    pain: `
      worst + pain/cramps/ache + life/ever within 10
      SEVERE + pain/pains/cramps/cramping/hurts + BELLY within 8
      BELLY + pain/hurts/cramps/ache + SEVERE within 8
      BELLY + hard/rigid/board + PAIN within 10
      BELLY/bladder + burst/bursting/explode/exploding
      appendix/appendicitis
      TESTICLE + PAIN
      TESTICLE + SWELL
      CANT pee/urinate/pass urine
      CANT pee/urinate/piss/go + bladder/since/hours/yesterday/pain/hurts within 12
      lost/losing/lose/no control bladder/bowel/bowels within 4
      peed/pooped/wet SELF + back/numb/legs within 14
      numb + between/groin/saddle/genitals/crotch/privates/private within 6
      10-10 10-10 pain within 3
      10-10 out of 10-10
      pain + 10-10 + 10-10 within 8
      SEVERE pain + CANT within 8
      excruciating/unbearable/intolerable/agonizing
      tearing/ripping + back/chest/belly/pain
      erection + hours
      priapism
      leg/calf + clot/dvt
      pulmonary embolism
      BELLY + hurts + floor/bad/crying/screaming/stand within 8
      BELLY + swollen/hard/bloated + VOMIT within 20
      not_been_able_to/havent_been_able_to/CANT poop/pass + gas/VOMIT/swollen/hard within 12
      doubled over
      screaming/crying/writhing in/with/from pain/agony within 3
      worst pain
      pain + SUDDEN + worst/SEVERE + BELLY/back/groin within 12
      # Other ways to say it, as they came up
      # Other ways to say it, as they came up
      SEVERE/worst/excruciating/unbearable/sudden/intense/sharp/stabbing/agonizing + BELLY + pain/pains/cramps/hurts/hurting/ache within 8
      BELLY + pain/hurts/hurting/cramps + CANT/vomiting/VOMIT/fever/stand/walk/straight/crying/screaming/worst/floor/sudden/rigid/hard/doubled within 10
      BELLY/abdomen + rigid/board/rock/stone within 6
      pain + CANT + stand/walk/move/straight/sit/sleep/breathe/up + bad/so/severe/worst within 10
      worst/most pain/painful/hurt + ever/felt/had/life/experienced within 8
      pain + 9-10 + 10-10 within 6
      pain level/scale 9-10 within 3
      pain is a/at 10-10 within 3
      kidney stone/stones + CANT/vomiting/fever/severe/unbearable/worst/chills within 10
      CANT urinate/pee/poop + hours/hour/day/days/since/catheter/pain/swollen/full within 10
      catheter + blocked/clogged/draining/stopped/blood/pain within 6
      numb/numbness + groin/saddle/crotch/between/genitals/private/buttocks + back/pee/legs/bladder within 12
      back + CANT/lost/no/control + pee/bladder/bowel/bowels/walk + numb/legs/weak within 14
      testicle/testicles/balls/scrotum + twisted/swollen/sudden/hurts/pain/killing
      hernia + stuck/hard/purple/vomiting/pain/push within 8
      leg/calf/thigh + swollen/swelled/swelling/red/hot/warm + pain/painful/hurts/hot/one/sudden/red/chest/breath/bigger/flight/surgery within 8
      blood clot + leg/lung/think/calf/arm within 6
      blood clot/clots in
      deep vein thrombosis
      aneurysm/aortic
      sickle/sickling + crisis/pain
      erection + 3-48 + hours
      kidney stone/stones + shaking/throwing/vomiting/fever/floor/unbearable/die/scream within 14
      CANT unbend/straighten/stand up/straight
      gut/belly/stomach hard as/like a/rock/board
      ball/testicle + high/up/twisted/killing/swollen within 8
      belly_button/navel + right + pain/hurts/moved/low/down within 14
      low/lower/down on the right/right_side + hurts/pain/walk/fever/threw/cough/jump within 14
      pain + moved/went/now + right + fever/threw/vomiting/walk/cough within 20
      hurts to walk/cough/jump/move + fever/belly/right/throwing/threw/low within 14
      calf/leg + swollen + flew/flight/plane/surgery/cast/breathe/chest/breath within 20
      sharp pain + when_i_breathe/breathe/breath/breathing within 5
      nut/testicle/ball/balls + swollen/pain/hurts/bad/throw within 10
      legs like jelly/noodles/rubber + back/wet/pee/numb/weak
      wet/peed/pooped myself/himself/herself/bed + notice/feel/back/legs/numb within 12
      didnt/not even notice/feel + wet/peed/pooped/pee
      shoulder blades + ripped/tore/tearing/moving/stomach/belly/sudden
    `,
    help: `
      ambulance
      911 + call/calling/send/sending/dial/need/should/called/please/help/come
      call/dial/send 911
      medical emergency
      this/its/is/an/have emergency
      emergency + help/now/please/right/asap/sos/🆘
      🆘
      sos
      im/am/is/hes/shes/going/gonna/gunna dying/die within 3
      feel/feels/think like/im/i dying
      help me please/now/im
      please help me/my/im + now/hurry/fast/dying/asap/urgent within 6
      send/need help/someone/somebody + now/right/fast/hurry/emergency/asap within 5
      hurry please/help/now
      please/someone/somebody/god please/someone/somebody help within 2
      help me + please/someone/now/dying/scared within 4
      going/gonna die
      should/do/can i/we/she/he go/come/take to er/hospital + CANT/SEVERE/worse/bad/pain/now within 14
      # Other ways to say it, as they came up
      # Other ways to say it, as they came up
      need/send/get/call medical/emergency/urgent help/attention within 3
      something/somethings is/very/really/seriously/terribly wrong + help/scared/now/dying/bad/please within 8
      think/feel/feels/feeling i/im/like/am dying/die within 4
      on my deathbed
      about to die
      please/pls/plz hurry
      mayday
      life or death
      life threatening
      rush/rushed/rushing to er/hospital + now/going/should
      im/am fading
      this is it + please/help/dying/goodbye/fading
      please somebody/someone/anybody
      CANT/cannot wait till/until/for morning/monday/tomorrow
      something is/terribly/very/really/seriously wrong with
      call quick/fast/immediately
      # Several signs at once, now
      3 of PAINS/FEVERS/VOMITS/WEAKS/SWELLS/BREATHS/NUMBS/BLOODS/HEARTS + NOW within 45
      2 of FEVERS/VOMITS/WEAKS/BREATHS/NUMBS/BLOODS/HEARTS + NOW + FRAIL within 45
      2 of FEVERS/VOMITS/WEAKS/BREATHS/NUMBS/BLOODS/HEARTS + NOW + ALARMED within 45
      is there/anyone anybody/anyone/someone/there there/here + help/need/now/please/not
      not ok/okay + need/somebody/someone/now/help/please
      need somebody/someone/help right/now
    `,
  },

  covers: {
    asking: `
      in case of emergency
      in an emergency what/who/where/do/whom
      # What a medicine can do
      can/does/do/could/may/might/will/would cause/causes/trigger/lead shortness/breath/chest/pain/stroke/strokes/heart/seizure/seizures/miscarriage/bleeding/swelling/suicidal/fainting/blood/clots/anaphylaxis/reaction/allergic/dizziness/palpitations/confusion/overdose within 5
      what does it mean when/if/that my/your/the/a/someone chest/heart/stool/vision/face/baby
      can i/you/he/she/we drink/take/have alcohol/wine/beer with
    `,
    figure: `
      laugh/laughed/laughing/giggling + BREATH within 8
      giving/gave/give me a/another stroke/heart within 2
      giving/gave/give me a heart attack within 2
      heart attack waiting to happen
      heart attack/stroke bill/bills/price/prices/cost/copay/invoice/charge/statement/bill within 9
      heart attack/stroke + bill/bills/price/cost/copay within 8
      bill/bills/price/prices/cost/copay/charge/invoice/deductible heart attack within 7
      bill/bills/price/prices/cost/copay/charge/invoice/deductible stroke within 7
      stroke of luck/genius/midnight/pen within 2
      scared/bored/worried/tired to death
      dying to within 1
      dying of boredom/laughter/embarrassment/laughing/curiosity/thirst/hunger within 2
      dying for a
      die of embarrassment/boredom/laughter/shame
      boring/bored/embarrassed/embarrassing/mortified + die/died/dying within 6
      bleeding money/edge/heart
      breathtaking
      killing it/time
      killing me + feet/shoes/wait/back/knee/knees/hip/shoulder/cough/allergies/bills/copays/traffic/waiting/work within 6
      kill for/time/two
      drowning in/with bills/debt/paperwork/work/forms/laundry
      choked up
      hold/holding/held breath waiting/results/breath within 5
      hold/holding my breath
      save/saving/wasting my breath
      bad breath
      breath of fresh
      heavy heart
      # Things with a name that holds one of our words
      chest xray/x/cold/congestion/congested/ct/scan/physio/freezer within 2
      blood test/tests/work/draw/drawn/pressure/type/thinner/thinners/bank/drive/count/culture/sample/samples/donation/results/lab/labs within 2
      give/gave/giving/donate/donated/donating blood
      poison ivy/oak/sumac
      emergency contact/contacts/room/line/number/department/visit/kit/plan/exit/fund/information/phone within 1
      seizure medicine/medication/med/meds/disorder/clinic/free/precautions/plan/action/dog within 1
      stroke rehab/clinic/unit/support/center/recovery/survivor/team/education/rehabilitation within 2
      suicide prevention/awareness/hotline/squad/group/training within 1
      epipen/epi + refill/expired/prescription/prescriptions/renew/expires within 5
      refill/renew/need/new/another/prescription epipen/epi within 3
      miscarriage support/group/clinic within 1
      overdose prevention/training/kit/awareness within 1
      cant talk now/today/until/at/on/because/till/work
      cant speak english/spanish/to/with/on
      cant wake up early/for/in/before/without
      1-2000 mg/mcg/milligrams/iu/units/ml within 1
      a1c 3-20 within 3
      breath test
      sleep/oxygen machine/concentrator/tank/tubing/cpap
      domestic violence/abuse screening/form/shelter/advocate/training within 2
      fire/tornado/evacuation/shooter drill
      black belt/friday/bean/beans/coffee/tea/pepper/licorice
      collapsed arch/vein/veins/box/lung
      poison control number
      pass/passed/passing out flyers/forms/papers/candy
      blacked/black out curtains/dates
      shot/shots/vaccine + sore arm within 8
      # Other ways to say it, as they came up
      # Other ways to say it, as they came up
      heart attack/stroke/seizure risk/score/prevention/screening within 2
      life insurance/support/policy/jacket/story/goals/changing/coach/alert/expectancy/style within 1
      help me find/with/understand/get/fill/schedule/reset/log/figure/change/choose/set/upload/pay/book/decide/sign within 2
      took whole/entire/full bottle home/back/out within 6
      supposed/prescribed/directed/instructed/told + took/take/taken/taking + all/twice/double within 14
      took all + finished/course/antibiotics/antibiotic/week/schedule/routine within 8
      hurt/injured myself/himself/herself lifting/playing/running/working/exercising/gym/recess/practice/stretching/moving/yard/gardening/basketball/soccer/skiing within 5
      cut myself/himself/herself shaving/cooking/chopping/slicing/gardening within 4
      burned/burnt/burn myself/himself/herself cooking/curling/iron/stove/oven/coffee within 5
      coffee/caffeine/chocolate/sugar/news/cuteness overdose
      overdosed on chocolate/candy/coffee/netflix/turkey/sugar
      movie/show/book/game/song/film/episode/drill + killed/kill/suicide/shot/stabbed/died within 6
      suicide squad/doors
      flu/covid/tetanus/booster/allergy/shingles/vaccine shot/shots
      bomb/balls/nuts dropped
      pine/mixed/tree/brazil nuts
      nut/nuts + granola/snack/butter
      basketball/football/meat/golf/tennis/exercise/yoga ball/balls
      period/menstrual cup
      out of breath/sight/order + sprints/sprint/workout/marathon/stairs/cardio
      kill two/time/bacteria/germs/weeds/mold/lice/viruses/bugs/fleas
      die hard
      killing bugs/lice/weeds/germs
      dead battery/line/skin/tired/end/phone
      drop/dropped dead gorgeous
      shoot/shot/shoots me a/an/email/text/message/over within 2
      bleed/bleeding edge/heart
      choke/choked/choking up/hazard/hazards
      boss/teacher/coach/manager + kill/killing me + if/when within 5
      nearly/almost choked/died/fainted/stroke when/from/laughing bill/price/saw/heard/cost within 6
      choked when i saw
      cold and
      has a cold
      strangle/kill/murder/shoot whoever/them/the + invented/designed/made/wrote/came within 6
      eye drops/drop
      bumped heads + fine/ate/never/play/ok within 20
      nose drops
      lap/mic/price drop
      literally die/dying
      cold/flu/cough/bug will/wont/just not/die
      tired of being/feeling sick/tired/cold/late/hungry
      skips a beat + since/teenager/years/now_and_then within 10
      now and then + since/years/teenager/always within 8
      call you/us/me right away/back
      life insurance form/policy/question/application/exam
      after a heart attack/stroke
    `,
    negated: `
      bleeding has/is/finally/already stopped
    `,
    over: `
      stopped/quit bleeding
      # Other ways to say it, as they came up
      # Other ways to say it, as they came up
      went to + er/emergency/hospital + chest/pain/breath/bleeding + normal/follow/kept/discharged/sent within 30
      kept me overnight
      tests/ekg/everything were/was/came normal + chest/pain/heart/stroke/seizure/follow within 30
    `,
    other: `
      father/dad/mother/mom/uncle/aunt/grandfather/grandmother/grandpa/grandma/parents/cousin/relatives/brother/sister/family/aunts/uncles had/have/has heart/stroke/strokes/seizures/attack/attacks within 4
      lost my PERSON to suicide/overdose/stroke/heart/overdose within 5
      committed suicide
      PERSON killed himself/herself/themselves
      died by suicide/overdose
      PERSON died/passed of/from/away/to heart/stroke/overdose/suicide/bleeding/attack/seizure/sepsis within 6
      # Other ways to say it, as they came up
      # Other ways to say it, as they came up
      cat/dog/puppy/kitten/pet/horse/hamster/bird/bunny/rabbit has/had/is/was/keeps/passed/threw/ate/fainted/collapsed/vomited/died/swallowed seizure/seizures/out/up/vomiting/bleeding/poison/poisoned/chocolate/breathing/pills/unresponsive within 3
      coworker/colleague/classmate/stranger/somebody/someone/lady/guy/friend had/has/fainted/collapsed/died/passed/seized/choked at/on/in + work/bus/store/school/church/once/thinking/think/wondering within 14
      mother/father/aunt/uncle/brother/sister/grandmother/grandfather/cousin suicide/seizures/stroke/ulcer/bleeding/overdose within 2
    `,
    past: `
      history/hx of/heart/stroke heart/stroke/seizure/seizures/overdose/suicide/suicidal/attack/anaphylaxis within 4
    `,
  },

  cues: {
    noBefore: `
      no, without, w o, denies, denied, deny, denying, never, never had, never felt, never have, negative for, free of, absence of, nor, neither
      dont have, do not have, does not have, doesnt have, didnt have, did not have, havent had, have not had, hasnt had, has not had, not having
      isnt having, am not having, im not having, arent having, wasnt having, dont have any, no more, no longer, no sign of, no signs of
      not experiencing, not any, not getting any, dont get, doesnt get, dont feel any, zero, not had, wasnt, no history of, dont think i have
      dont think its, dont think he has, dont think she has, not think, dont think it is, dont think its a, do not think it is, wasnt a, was not a
      it wasnt, it was not, no more thoughts, never hurt, would never, wouldnt ever, no intention of, no plan to, no plans to, no desire to hurt
      not going to hurt, not going to kill, not gonna hurt, not planning to, no bleeding no contractions
    `,
    notBefore: `
      not, dont, do not, doesnt, does not, didnt, did not, isnt, is not, arent, wasnt, havent, hasnt, aint, wouldnt, nobody, no one
    `,
    noAfter: `
      ruled out, was negative, came back negative, is negative, negative, none, denied, wasnt, was normal, is normal, came back normal
    `,
    overAfter: `
      pain is gone, its gone, all gone, gone now, is gone now, fever is gone, went away, has gone, gone away, went away completely, stopped
      has stopped, have stopped, stopped now, resolved, has resolved, better now, is better now, much better, all better, fine now, all fine now
      im fine now, is fine now, good now, all good, all good now, ok now, okay now, over now, its over, it is over, healed, cleared up, disappeared
      under control, is down, came down, has come down, went down, improved a lot, but it stopped, but its gone, but it is gone, but it went away
      but it has stopped, but it has gone, but its better now, but it is better now, but its ok now, but im ok now, but im fine now, but i am fine now
      but i am okay now, but he is fine now, but hes fine now, but she is fine now, but shes fine now, but hes ok now, but shes ok now, but it is over
      but thats gone, but that went away, but the bleeding stopped, and it went away, and its gone, and it stopped, and now its gone, and now im fine
      and now hes fine, and now shes fine, then it went away, then stopped, i am okay now, i am ok now, i am fine now, hes fine now, shes fine now
      hes better now, shes better now, is ok now, are ok now
    `,
    past: `
      years ago, year ago, yrs ago, yr ago, months ago, month ago, weeks ago, decades ago, ages ago, long ago, long time ago, last year, last month
      last spring, last summer, last fall, last autumn, last winter, years back, as a kid, as a child, as a teen, as a teenager, as a baby
      in childhood, in school, in high school, in middle school, in college, in the past, in my past, in my twenties, in my thirties, in my teens
      used to, history of, hx of, h o, back in, back when, childhood, a while ago, a while back, in january, in february, in march, in april, in may
      in june, in july, in august, in september, in october, in november, in december, that year, in recovery, been in recovery, have been in recovery
      clean since, sober since, been clean, been sober, have been clean, have been sober, ive been clean, ive been sober, not since, not since then
      on the bus once, winters ago, winter ago, summers ago, summer ago, two winters ago, was years ago, six years ago, back then
      in my last pregnancy, with my first, with my last, with my second, when i was a, when i was little, when i was young, when i was younger
      when i was small, when i was in high, when i was in college, when i was in school, when i was in my, when i was in the army, when i was pregnant
      when i was born, when i was growing, when i was about, when i was around, when he was a, when he was little, when he was young
      when he was younger, when he was small, when he was in high, when he was in college, when he was in school, when he was in my
      when he was in the army, when he was pregnant, when he was born, when he was growing, when he was about, when he was around, when she was a
      when she was little, when she was young, when she was younger, when she was small, when she was in high, when she was in college
      when she was in school, when she was in my, when she was in the army, when she was pregnant, when she was born, when she was growing
      when she was about, when she was around, prior heart attack, prior stroke, prior seizure, prior history, previous heart attack, previous stroke
      previous seizure, previous overdose, once in high, once in college, once in school, once in my, once in the past
    `,
    otherBefore: `
      died of, died from, die of, died by, passed away from, passed away of, passed from, passed away, family history, family history of, family hx
      death from, lost to, my dads, my moms side, fathers side, mothers side, my cat, my dog, our dog, our cat, the dog, the cat, her dog, his dog
      my puppy, the puppy, my kitten, my horse, our puppy
    `,
    otherAfter: `
      run in the, run in my, runs in the, runs in my, run in our, runs in our, in the family, in my family, in our family, on my mothers side
      on my fathers side, on my moms side, on my dads side
    `,
    asking: `
      if, if i, if i have, signs of, sign of, symptoms of, warning signs, risk of, risk for, risks of, chance of, chances of, when should i
      when should we, when do i, when to, when is, what are, what is a, whats a, what causes, causes, can cause, may cause, could cause, might cause
      prevent, prevents, preventing, avoiding, in case of, in case, in the event, should there be, side effect, side effects, screen for, screened for
      screening for, tested for, afraid of having, afraid of getting, scared of having, scared of getting, worried about getting, worried about having
      fear of having, worry about getting, information about, information on, info on, info about, article about, article on, read about, learn about
      class on, classes on, course on, how likely, how common, how often, lower my, reduce my, reduce the, protect against, protects against, leads to
      lead to, difference between, do you treat, do you see, do you offer, pamphlet on, handout on, education on, how would i know
      how would i know if, how do i know, how do i know if, how can i tell if, how do you know if, how to tell if, how can you tell, does anxiety
      do statins, can anxiety, in general, is it dangerous, is it safe, what if i have, what happens if, what happens when, what does it mean
      what does it mean when, what does it mean if, what should someone do if, what should i know, what would happen, if i ever, in case i ever
      should i ever, if i were to, if somebody, if someone, what to do if, what to do when, what should we do if, how to treat, how to handle
      tell me about, wondering about, is it normal for, is it common, how soon after, how soon, can too much, can having, what kind of doctor
      what doctor, which doctor, how many, does having, what do i do if, which vaccines, is it true that, is it true, after a heart attack can
      should not take, if i get, if i feel, if i had, if i faint, if i pass, if i start, if i see, if my baby, if my child, if my son, if my daughter
      if my kid, if he has, if he gets, if she has, if she gets, if they have, if they get, if we have, if you have, if you get, if someone has
      if someone takes, if somebody has, if my husband, if my wife, if a baby, if a child, if the baby, if this happens, what happens if i have
      what happens if i get, what happens if i feel, what happens if i ever, what happens if i had, what happens if i faint, what happens if i pass
      what happens if i start, what happens if i see, what happens if i were to, what happens if my baby, what happens if my child
      what happens if my son, what happens if my daughter, what happens if my kid, what happens if he has, what happens if he gets
      what happens if she has, what happens if she gets, what happens if they have, what happens if they get, what happens if we have
      what happens if you have, what happens if you get, what happens if someone has, what happens if someone takes, what happens if somebody has
      what happens if my husband, what happens if my wife, what happens if a baby, what happens if a child, what happens if the baby
      what happens if this happens, what if i get, what if i feel, what if i ever, what if i had, what if i faint, what if i pass, what if i start
      what if i see, what if i were to, what if my baby, what if my child, what if my son, what if my daughter, what if my kid, what if he has
      what if he gets, what if she has, what if she gets, what if they have, what if they get, what if we have, what if you have, what if you get
      what if someone has, what if someone takes, what if somebody has, what if my husband, what if my wife, what if a baby, what if a child
      what if the baby, what if this happens, what should i do if i have, what should i do if i get, what should i do if i feel
      what should i do if i ever, what should i do if i had, what should i do if i faint, what should i do if i pass, what should i do if i start
      what should i do if i see, what should i do if i were to, what should i do if my baby, what should i do if my child, what should i do if my son
      what should i do if my daughter, what should i do if my kid, what should i do if he has, what should i do if he gets
      what should i do if she has, what should i do if she gets, what should i do if they have, what should i do if they get
      what should i do if we have, what should i do if you have, what should i do if you get, what should i do if someone has
      what should i do if someone takes, what should i do if somebody has, what should i do if my husband, what should i do if my wife
      what should i do if a baby, what should i do if a child, what should i do if the baby, what should i do if this happens, what do i do if i have
      what do i do if i get, what do i do if i feel, what do i do if i ever, what do i do if i had, what do i do if i faint, what do i do if i pass
      what do i do if i start, what do i do if i see, what do i do if i were to, what do i do if my baby, what do i do if my child
      what do i do if my son, what do i do if my daughter, what do i do if my kid, what do i do if he has, what do i do if he gets
      what do i do if she has, what do i do if she gets, what do i do if they have, what do i do if they get, what do i do if we have
      what do i do if you have, what do i do if you get, what do i do if someone has, what do i do if someone takes, what do i do if somebody has
      what do i do if my husband, what do i do if my wife, what do i do if a baby, what do i do if a child, what do i do if the baby
      what do i do if this happens, what should we do if i have, what should we do if i get, what should we do if i feel, what should we do if i ever
      what should we do if i had, what should we do if i faint, what should we do if i pass, what should we do if i start, what should we do if i see
      what should we do if i were to, what should we do if my baby, what should we do if my child, what should we do if my son
      what should we do if my daughter, what should we do if my kid, what should we do if he has, what should we do if he gets
      what should we do if she has, what should we do if she gets, what should we do if they have, what should we do if they get
      what should we do if we have, what should we do if you have, what should we do if you get, what should we do if someone has
      what should we do if someone takes, what should we do if somebody has, what should we do if my husband, what should we do if my wife
      what should we do if a baby, what should we do if a child, what should we do if the baby, what should we do if this happens
      what to do if i have, what to do if i get, what to do if i feel, what to do if i ever, what to do if i had, what to do if i faint
      what to do if i pass, what to do if i start, what to do if i see, what to do if i were to, what to do if my baby, what to do if my child
      what to do if my son, what to do if my daughter, what to do if my kid, what to do if he has, what to do if he gets, what to do if she has
      what to do if she gets, what to do if they have, what to do if they get, what to do if we have, what to do if you have, what to do if you get
      what to do if someone has, what to do if someone takes, what to do if somebody has, what to do if my husband, what to do if my wife
      what to do if a baby, what to do if a child, what to do if the baby, what to do if this happens, what do we do if i have, what do we do if i get
      what do we do if i feel, what do we do if i ever, what do we do if i had, what do we do if i faint, what do we do if i pass
      what do we do if i start, what do we do if i see, what do we do if i were to, what do we do if my baby, what do we do if my child
      what do we do if my son, what do we do if my daughter, what do we do if my kid, what do we do if he has, what do we do if he gets
      what do we do if she has, what do we do if she gets, what do we do if they have, what do we do if they get, what do we do if we have
      what do we do if you have, what do we do if you get, what do we do if someone has, what do we do if someone takes, what do we do if somebody has
      what do we do if my husband, what do we do if my wife, what do we do if a baby, what do we do if a child, what do we do if the baby
      what do we do if this happens, in case i have, in case i get, in case i feel, in case i had, in case i faint, in case i pass, in case i start
      in case i see, in case i were to, in case my baby, in case my child, in case my son, in case my daughter, in case my kid, in case he has
      in case he gets, in case she has, in case she gets, in case they have, in case they get, in case we have, in case you have, in case you get
      in case someone has, in case someone takes, in case somebody has, in case my husband, in case my wife, in case a baby, in case a child
      in case the baby, in case this happens, who do i call if i have, who do i call if i get, who do i call if i feel, who do i call if i ever
      who do i call if i had, who do i call if i faint, who do i call if i pass, who do i call if i start, who do i call if i see
      who do i call if i were to, who do i call if my baby, who do i call if my child, who do i call if my son, who do i call if my daughter
      who do i call if my kid, who do i call if he has, who do i call if he gets, who do i call if she has, who do i call if she gets
      who do i call if they have, who do i call if they get, who do i call if we have, who do i call if you have, who do i call if you get
      who do i call if someone has, who do i call if someone takes, who do i call if somebody has, who do i call if my husband
      who do i call if my wife, who do i call if a baby, who do i call if a child, who do i call if the baby, who do i call if this happens
      what should someone do if i have, what should someone do if i get, what should someone do if i feel, what should someone do if i ever
      what should someone do if i had, what should someone do if i faint, what should someone do if i pass, what should someone do if i start
      what should someone do if i see, what should someone do if i were to, what should someone do if my baby, what should someone do if my child
      what should someone do if my son, what should someone do if my daughter, what should someone do if my kid, what should someone do if he has
      what should someone do if he gets, what should someone do if she has, what should someone do if she gets, what should someone do if they have
      what should someone do if they get, what should someone do if we have, what should someone do if you have, what should someone do if you get
      what should someone do if someone has, what should someone do if someone takes, what should someone do if somebody has
      what should someone do if my husband, what should someone do if my wife, what should someone do if a baby, what should someone do if a child
      what should someone do if the baby, what should someone do if this happens, will i go blind, will i lose, how long can you, how long can i
      how long after, how long does, can you die from, can you get, would an overdose, at what temp do, how to avoid, avoid a, avoid having
      treats seizures, treat poison
    `,
    askingAfter: `
      a side effect, side effect, side effects, normal side, common side
    `,
    now: `
      now, right now, rn, currently, today, tonight, this morning, this afternoon, this evening, last night, again, still, minutes ago, minute ago
      mins ago, min ago, hour ago, hours ago, hr ago, hrs ago, started, keeps, worse, worsening, yesterday, suddenly, all of a sudden, all day
      all night, just now, asap, help, same as, same feeling, just like, since then, as we speak, coming back, came back, is back, happening
      getting worse, has been, have been, ive been, every day, everyday
    `,
    again: `
      again, came back, comes back, coming back, is back, started back, returned, restarted
    `,
    stop: `
      but, however, except, although, though, yet, until, til, till, unless, then, otherwise, now, right now, because, bc, cause i, just, only
      instead, so
    `,
    endNo: `
      and, i, im, ive, he, hes, she, shes, they, we, u, you, today, tonight, last night, this morning, all night, all day, yesterday, since, please
      pls, help, my
    `,
    or: `
      or, nor, n or, and no
    `,
    nothing: `
      dont know, do not know, dont know if, doesnt know, not sure, not sure if, no idea, know if, sure if, idk if, idk, see if, wonder if
      wondering if, as if, what if, even if, like if, no relief, no help, not helping, not better, no better, not getting better, isnt getting better
      not going away, wont go away, isnt going away, not improving, no improvement, no matter, no doubt, no joke, not only, not just, dont feel good
      dont feel well, dont feel right, dont feel so good, not feeling well, not feeling good, not feeling right, doesnt feel good, no change
      no energy, no appetite, no sleep, not sleeping, not eating, dont think i can, dont want, doesnt want, do not want, not able, no insurance
      no car, no ride, no answer, no luck, no way, no one answers, no one is answering, nobody answers, no response, not responding, no longer able
      if i breathe, if i move, if i breath, if i take, if i cough, if i lie, if i lay, if i stand, if i walk, if i sit, if i press, if i swallow
      if you can, if possible, if that helps, if someone can, if you could, if this is, if its, if it is, if i should, if im having, if i am having
      if i need, if im, if he, if she needs, have symptoms of, having symptoms of, has symptoms of, showing signs of, has signs of, having signs of
      have signs of, all the symptoms of, all the signs of, i have side effects, not gone, isnt gone, hasnt stopped, has not stopped, not stopped
      wont stop, never stopped, not stopping, doesnt stop, didnt stop, havent stopped, not normal, isnt normal, not good, not right, is not right
      isnt right, not ok, not okay, isnt ok, not the same, not my, never felt this, never had this, never felt like this, never been this
      never happened, no more than, not much, not long, not long ago, not gonna lie, no offense, no cap, dont worry, do not worry, dont wait
      dont wanna, cant sleep, not breathing right, just started, just now, just had, just got, just hit, just took, just fell, just a few
      just minutes, just happened, just passed, just fainted, just collapsed, so bad, so much, so hard, so fast, so tight, then i, only when, only on
      only one, only been, what if im, what if its, what if this is, if i have to, if i get worse, if it gets worse, if this keeps, if this continues
      if not now, stopped working, quit working, if my chest, what if i have a, what if my
    `,
  },

  misspelled: `
    chest, heart, attack, stroke, breath, breathe, breathing, breathless, shortness, wheezing, choking, gasping, suffocating, inhaler, oxygen
    bleeding, blood, nosebleed, vomiting, throwing, seizure, seizures, convulsion, convulsing, unconscious, unresponsive, fainted, fainting, collapsed
    passed, slurred, slurring, drooping, paralyzed, numbness, weakness, suddenly, sudden, headache, confused, swelling, swollen, throat, tongue
    allergic, allergy, reaction, anaphylaxis, anaphylactic, epipen, hives, suicide, suicidal, myself, killing, herself, himself, overdose, overdosed
    swallowed, swallow, poison, poisoned, bleach, battery, fentanyl, heroin, tylenol, medicine, medication, pregnant, pregnancy, contractions
    miscarriage, newborn, infant, fever, lethargic, floppy, temperature, diaper, appendicitis, testicle, stomach, abdominal, excruciating, unbearable
    severe, ambulance, emergency, dying, strangled, threatened, boyfriend, husband, abused, raped, scared, concussion, burned, vision, infection
    sepsis, chemo, glucose, insulin, pressure, tightness, crushing, squeezing, palpitations, pounding, sweating, clammy, dizzy, difficulty, trouble
    struggling, cutting, hemorrhage, hemorrhaging, incision, meningitis, electrocuted, paralysis
  `,
  lookalikes: `
    prison, beach, selling, strike, buried, scare, cooking, cheat, shared, sacred, breach, chess, troubled, spared, blond, heroic, bloom, injection
    hides, confuse, smelling, breeding, batter, burner, meditation, attach, spelling, stared, swearing, hive, drying, heard, hearth, heater, heat
    hearty, cheap, cared, pissed, ding, scored, heroine, serve, server, sever, fewer, choices, stoke, posing, cooling
  `,
}
