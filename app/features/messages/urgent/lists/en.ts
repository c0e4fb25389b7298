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
    PAIN = pain, painful, paining, pian, hurt, hurts, hurting, hurtin, ache, aches, aching, achy, ached, pressure, tight, tightness
    PAIN = tightening, squeezing, squeeze, squeezed, crushing, crushed, heavy, heaviness, burning, burns, stabbing, stab, sharp
    PAIN = discomfort, cramp, cramping, elephant, weight on, killing me, killing him, killing her, on fire, throbbing, clenching, kicked, vice, vise, clutching, grabbing, holding, clutches, grabs, brick, truck, knot, band around, sitting on, standing on, spasm, spasms, pinching, pinch, ripping, tearing, fluttering, gripping, grip, constricted, soreness, twinge, jabbing, killin
    SEVERE = severe, severely, excruciating, unbearable, intolerable, agony, agonizing, horrible, terrible, awful, bad, badly, worst
    SEVERE = extreme, extremely, intense, so much, crazy, stabbing, sharp, insane, cant stand it, killing me, doubled over, violent
    SUDDEN = sudden, suddenly, all of a sudden, out of nowhere, out of the blue, came on fast, just now, right now, this morning
    SUDDEN = today, tonight, woke up, since i woke, abruptly, thunderclap, last night, just started
    SWEAT = sweat, sweats, sweaty, sweating, clammy, pale, grey, gray, ashen
    DIZZY = dizzy, dizziness, lightheaded, light headed, faint, woozy, weak, pass out, passing out, fainting, passed out, black out
    NUMB = numb, numbness, tingling, tingle, tingly, dead, asleep, weak, weakness, limp, paralyzed, paralysed, paralyze, paralysis, pins and needles, pins needles, lost feeling, no feeling, prickly
    CONFUSED = confused, confusion, disoriented, not making sense, isnt making sense, doesnt make sense, makes no sense, delirious
    CONFUSED = talking nonsense, gibberish, doesnt know where, doesnt recognize, hallucinating, out of it, not himself, not herself
    VOMIT = vomit, vomits, vomiting, vomited, vomitting, throw up, throws up, throwing up, threw up, thrown up, puke, puking, puked
    VOMIT = barfing, sick to my stomach
    FEVER = fever, feverish, fevers, temp of, temperature of, burning up, feels hot, high temp, high temperature, temp, febrile
    SWELL = swell, swells, swelling, swelled, swollen, swole, swolen, puffy, puffed, puffing, balloon, ballooning, swelled up
    SWELL = getting big, getting bigger, getting thick, huge
    BLUE = blue, purple, bluish, gray, grey, dusky

    # --- where ---
    CHEST = chest, breastbone, breast bone, sternum, rib cage, heart
    ARM = arm, arms, shoulder, jaw
    FACE = face, mouth, smile, lip, eyelid, cheek, eye
    HEAD = head, skull, noggin
    THROAT = throat, airway, windpipe
    BELLY = belly, stomach, abdomen, abdominal, abdominally, tummy, gut, guts, pelvic, pelvis, flank, side, groin
    EYE = eye, eyes, vision, eyesight, sight

    # --- cannot, will not, too much ---
    CANT = cant, can not, cannot, couldnt, could not, cnt, unable to, not able to, cant even, can barely, can hardly, barely, hardly
    HARD = hard, harder, difficult, difficulty, difficulties, trouble, troubles, struggle, struggles, struggling, problem, problems, labored
    NOT = not, isnt, aint, wont, will not, doesnt, does not, hasnt, has not, havent, have not, didnt, never, stopped, quit, no, no longer, arent
    WONT = wont, will not, doesnt, not, cant, couldnt, isnt, never, refuses to, refusing to, would not, wouldnt
    WONTSTOP = wont stop, will not stop, doesnt stop, cant stop, cannot stop, not stopping, isnt stopping, keeps, nonstop, non stop, wouldnt stop
    WONTSTOP = still, wont quit, not slowing, cant get it to stop, for hours, hours, wont clot, continues, has not stopped, hasnt stopped
    ALOT = a lot, alot, lots, heavy, heavily, badly, bad, everywhere, gushing, gush, pouring, spurting, squirting, soaked, soaking
    ALOT = soaks, profusely, bright red, so much, too much, tons, cup, cups, bowl, big, large, huge, filled, clots, streaming, running down, severe
    INHALER = inhaler, inhalers, nebulizer, neb, albuterol, rescue inhaler, pump, puffer
    NOHELP = not helping, isnt helping, doesnt help, didnt help, not working, isnt working, doesnt work, isnt doing, not doing, wont help
    NOHELP = no relief, empty, ran out, out of, does nothing, did nothing, nothing, no help, aint helping, aint working

    UNANSWERING = not answering, isnt answering, wont answer, doesnt answer, not responding, isnt responding, wont respond, doesnt respond, no response, unresponsive, wont wake, not waking, out of it

    # --- people ---
    PERSON = he, she, hes, shes, him, her, they, husband, wife, spouse, partner, boyfriend, girlfriend, bf, gf, mom, mum, mother, mama, dad, father
    PERSON = son, daughter, child, kid, baby, infant, toddler, newborn, brother, sister, grandma, grandmother, grandpa, grandfather, friend
    PERSON = aunt, uncle, roommate, neighbor, parent, boy, girl, granny, nana, papa, patient
    BABY = baby, babys, infant, newborn, bub, lil one, little one, preemie, twins
    CHILD = baby, infant, newborn, toddler, child, kid, son, daughter, boy, girl, year old, yr old, yo, month old, mo old, he, she
    HIM = he, hes, husband, hubby, wife, boyfriend, girlfriend, bf, gf, partner, ex, dad, father, stepdad, stepfather, mom, mother, stepmom
    HIM = brother, uncle, man, guy, someone, somebody, son, roommate, caregiver, aide, she, they, boss, neighbor, fiance
    OTHERS = someone, somebody, him, her, them, people, baby, babies, kid, kids, child, children, son, daughter, husband, wife, boss, neighbor
    OTHERS = mom, mother, dad, father, others, everyone, everybody, family, coworker, coworkers, boyfriend, girlfriend, brother, sister, roommate, partner, ex
    SELF = myself, himself, herself, themself, themselves, my self, him self, her self, urself, yourself

    # --- self-harm ---
    WANT = want, wants, wanted, wanna, wanting, wish, wishes, going to, gonna, ready to, need to, plan to, planning, trying to, tried, try, want 2, gona
    WANT = about to, thinking of, thinking about, thoughts of, thought about, thought of, think about, feel like, might, will, urge, urges, ways to, threatened to
    NOWANT = dont want, dont wanna, do not want, didnt want, doesnt want, no longer want, not want, dont wish, never want, dont feel like
    NOWANT = tired of, sick of, done with, done, no point, no reason, nothing, not worth, isnt worth, dont see the point, no will, dont care if i, whats the point
    LIVE = live, living, alive, life, exist, existing, be here, being here, be around, go on, wake up, be on this earth

    # --- medicines and harmful things ---
    TOOK = took, take, taken, takes, takin, swallowed, swallow, ate, eaten, eat, gave, given, downed, popped, drank, ingested, injected, had, snorted, shot up, got into
    SWALLOWED = drank, drink, drinking, ate, eat, eaten, swallowed, swallow, swallowing, ingested, chewed, licked, got into, gotten into, put in mouth
    TOOMUCH = too many, too much, way too many, whole bottle, entire bottle, full bottle, bottle of, all my, all the, all of my, all of his, all his, all her, all of her
    TOOMUCH = handful, bunch of, double, doubled, twice, two doses, extra, a lot of, alot of, lots of, 2x, whole pack, the rest of
    MEDS = pill, med, meds, medicine, medicines, medication, medications, tablet, capsule, dose, doses, insulin, tylenol, acetaminophen, ibuprofen, advil
    MEDS = motrin, aspirin, aleve, xanax, klonopin, ativan, valium, benzos, oxy, oxycodone, percocet, percs, perc, norco, vicodin, hydrocodone, tramadol
    MEDS = morphine, methadone, suboxone, gabapentin, ambien, trazodone, benadryl, nyquil, metoprolol, warfarin, coumadin, eliquis, xarelto, thinner
    MEDS = metformin, glipizide, digoxin, lithium, antidepressant, antidepressants, zoloft, prozac, lexapro, wellbutrin, adderall, melatonin, edibles, gummies, iron
    DRUG = fentanyl, fent, heroin, meth, cocaine, coke, crack, opioid, opioids, opiates, blues, molly, ecstasy, speedball, xylazine, tranq
    CHEM = bleach, clorox, detergent, pod, pods, cleaner, cleaning, antifreeze, gasoline, kerosene, drano, lye, lysol, windex, fabuloso, pine sol, ammonia
    CHEM = chemical, chemicals, battery, batteries, magnet, magnets, mushroom, mushrooms, berries, hand sanitizer, mothball, mothballs, pesticide, weed killer
    CHEM = vape juice, nicotine, essential oil, nail polish, lighter fluid, paint thinner, coin, quarter, penny, acid, superglue, dishwasher, rat, roach, turpentine

    # --- others ---
    BLEED = bleed, bleeding, bleeds, bled, bleedin, blood, bloody, 🩸, hemorrhage, hemorrhaging, hemoraging, hemorage, haemorrhage
    WOUND = wound, incision, cut, stitches, surgery, surgical, fistula, graft, artery, vein, gash, scar, tooth, sutures, staples
    STOOL = stool, stools, poop, pooping, poo, pooped, bm, feces, diarrhea, toilet, rectum, rectal, butt, bottom, shit, shitting, bowel, bowels
    PREG = pregnant, preg, pregnancy, prego, preggo, trimester, expecting, weeks along, wks along, weeks pregnant
    BIRTH = gave birth, had my baby, had a baby, had the baby, delivered, postpartum, post partum, c section, csection, giving birth, after birth, pp
    MOVE = move, moves, moved, moving, movement, movements, kick, kicks, kicked, kicking, felt, feel, feeling
    BREATH = breath, breathe, breathes, breathing, breathin, breth, brethe, brething, breaths, breathed, brathe, air, inhale
    HIT = hit, hits, hitting, bumped, banged, smacked, cracked, whacked, bang, bump, injury, injured, landed, slammed, split, struck, kicked, dropped
    FELL = fell, fall, falls, fallen, falling, tripped, slipped, dropped
    SUGAR = sugar, sugars, glucose, bs, bg, blood sugar, dexcom, libre, cgm, fingerstick, glucometer
    TESTICLE = testicle, testicles, testical, testicals, balls, nut, nuts, scrotum, ball
    OXYGEN = oxygen, o2, ox, spo2, sat, sats, saturation, oximeter, pulse ox, pulseox, o2 sat, oxygen level
    PULSE = pulse, heart rate, hr, heartrate, heart, bpm
    CHEMO = chemo, chemotherapy, transplant, neutropenic, immunosuppressed, no spleen
    NEWBORN = newborn, new born, preemie
    WEEKSOLD = week old, weeks old, wk old, wks old, day old, days old, wo, weeks, wks
    MONTHSOLD = month old, months old, mo old, mos old, mth old
    STOPPEDPEE = wet diaper, wet diapers, peed, pee, urinated, wet nappy, wet nappies
    EATING = eat, eating, feed, feeding, nurse, nursing, latch, drink, drinking, suck, take a bottle, take the bottle, bottle
    HITS = hit, hits, hitting, beat, beats, beating, beaten, punched, punches, slapped, slaps, kicked, kicks, choked, chokes, choking, strangled, strangling
    HITS = pushed, pushes, shoved, threw, hurts, hurting, attacked, attacks, abuses, abused, abusing, threatens, threatened, threatening, threaten, raped, raping
    HITS = assaulted, grabbed, hands on, kill, touches, touched, touching, molested, stabbed, shot, burned, forces, forced, locked, locks, stalking, following
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
      INHALER + 5-20 times within 6
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
      nothing left to
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
    `,
  },

  covers: {
    figure: `
      laugh/laughed/laughing/giggling + BREATH within 8
      giving/gave/give me a/another stroke/heart within 2
      giving/gave/give me a heart attack within 2
      heart attack waiting to happen
      heart attack/stroke bill/bills/price/prices/cost/copay/invoice/charge/statement/bill within 9
      heart attack/stroke within 1 + bill/bills/price/cost/copay within 8
      bill/bills/price/prices/cost/copay/charge/invoice/deductible heart attack within 7
      bill/bills/price/prices/cost/copay/charge/invoice/deductible stroke within 7
      stroke of luck/genius/midnight/pen within 2
      scared/bored/worried/tired to death
      dying to/of know/see/hear/get/boredom/laughter/embarrassment/laughing/curiosity/meet/try/find within 2
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
    `,
    negated: `
      bleeding has/is/finally/already stopped
    `,
    over: `
      stopped/quit bleeding
    `,
    other: `
      father/dad/mother/mom/uncle/aunt/grandfather/grandmother/grandpa/grandma/parents/cousin/relatives/brother/sister/family/aunts/uncles had/have/has heart/stroke/strokes/seizures/attack/attacks within 4
      lost my PERSON to suicide/overdose/stroke/heart/overdose within 5
      committed suicide
      PERSON killed himself/herself/themselves
      died by suicide/overdose
      PERSON died/passed of/from/away/to heart/stroke/overdose/suicide/bleeding/attack/seizure/sepsis within 6
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
      dont think its, dont think he has, dont think she has, not think,
      dont think it is, dont think its a, do not think it is, wasnt a, was not a, it wasnt, it was not
    `,
    notBefore: `
      not, dont, do not, doesnt, does not, didnt, did not, isnt, is not, arent, wasnt, havent, hasnt, aint, wouldnt, nobody, no one
    `,
    noAfter: `
      ruled out, was negative, came back negative, is negative, negative, none, denied,
      ruled out, wasnt, was normal, is normal, came back normal
    `,
    overAfter: `
      is gone, are gone, gone, all gone, gone now, is gone now, went away, has gone, gone away, went away completely, stopped, has stopped, have stopped, stopped now, resolved, has resolved
      better now, is better now, much better, all better, fine now, all fine now, im fine now, is fine now, good now, all good, all good now, ok now
      okay now, over now, its over, it is over, healed, cleared up, disappeared, under control, is down, came down, has come down, went down, improved a lot
    `,
    past: `
      years ago, year ago, yrs ago, yr ago, months ago, month ago, weeks ago, decades ago, ages ago, long ago, long time ago, last year, last month, last spring
      last summer, last fall, last autumn, last winter, years back, when i was, when he was, when she was, as a kid, as a child, as a teen, as a teenager, as a baby, in childhood
      in school, in high school, in middle school, in college, in the past, in my past, in my twenties, in my thirties, in my teens, used to, history of, hx of, h o, back in, back when
      previously, previous, prior, childhood, a while ago, a while back, once in, in january, in february, in march, in april, in may, in june, in july, in august
      in september, in october, in november, in december, that year, at the time, in recovery, been in recovery, have been in recovery, clean since, sober since, been clean, been sober, have been clean, have been sober, ive been clean, ive been sober, not since, not since then,
      once, on the bus once
    `,
    otherBefore: `
      died of, died from, die of, died by, passed away from, passed away of, passed from, passed away, family history, family history of, family hx, death from, lost to
      my dads, my moms side, fathers side, mothers side
    `,
    otherAfter: `
      run in the, run in my, runs in the, runs in my, run in our, runs in our, in the family, in my family, in our family, on my mothers side, on my fathers side, on my moms side, on my dads side
    `,
    asking: `
      if, if i, if i have, signs of, sign of, symptoms of, warning signs, risk of, risk for, risks of, chance of, chances of, when should i, when should we, when do i, when to, when is
      what are, what is a, whats a, what causes, cause, causes, can cause, may cause, could cause, might cause, causing, prevent, prevents, preventing, avoid, avoiding
      in case of, in case, in the event, should there be, side effect, side effects, screen for, screened for, screening for, tested for
      afraid of having, afraid of getting, scared of having, scared of getting, worried about getting, worried about having, fear of having, worry about getting
      information about, information on, info on, info about, article about, article on, read about, learn about, class on, classes on, course on, treat, treats
      how long, how likely, how common, how often, would a, would an, would it, lower my, reduce my, reduce the, protect against, protects against, leads to, lead to, difference between
      do you treat, do you see, do you offer, pamphlet on, handout on, education on,
      how would i know, how would i know if, how do i know, how do i know if, how can i tell if, how do you know if, how to tell if, how can you tell, does anxiety, do statins, can anxiety, in general, can you, can it, can they, does it, do they, is it dangerous, is it safe
    `,
    askingAfter: `
      a side effect, side effect, side effects, normal side, common side
    `,
    now: `
      now, right now, rn, currently, today, tonight, this morning, this afternoon, this evening, last night, again, still, minutes ago, minute ago, mins ago, min ago
      hour ago, hours ago, hr ago, hrs ago, started, keeps, worse, worsening, yesterday, suddenly, all of a sudden, all day, all night, just now, asap, help, same as, same feeling
      just like, since then, as we speak, coming back, came back, is back, happening, getting worse, has been, have been, ive been, every day, everyday
    `,
    again: `
      again, came back, comes back, coming back, is back, started back, returned, restarted
    `,
    stop: `
      but, however, except, although, though, yet, until, til, till, unless, then, otherwise, now, right now, because, bc, cause i, just, only, instead, so
    `,
    endNo: `
      and, i, im, ive, he, hes, she, shes, they, we, u, you, today, tonight, last night, this morning, all night, all day, yesterday, since, please, pls, help, my
    `,
    or: `
      or, nor, n or, and no
    `,
    nothing: `
      dont know, do not know, dont know if, doesnt know, not sure, not sure if, no idea, know if, sure if, idk if, idk, see if, wonder if, wondering if, as if, what if, even if, like if
      no relief, no help, not helping, not better, no better, not getting better, isnt getting better, not going away, wont go away, isnt going away, not improving, no improvement, no matter, no doubt, no joke, not only, not just
      dont feel good, dont feel well, dont feel right, dont feel so good, not feeling well, not feeling good, not feeling right, doesnt feel good, no change, no energy, no appetite, no sleep, not sleeping, not eating
      dont think i can, dont want, doesnt want, do not want, not able, no insurance, no car, no ride, no answer, no luck, no way, no one answers, no one is answering, nobody answers, no response, not responding, no longer able
      if i breathe, if i move, if i breath, if i take, if i cough, if i lie, if i lay, if i stand, if i walk, if i sit, if i press, if i swallow, if you can, if possible, if that helps, if someone can, if you could, if this is, if its, if it is, if i should, if im having, if i am having, if i need, if im, if he, if she needs
      have symptoms of, having symptoms of, has symptoms of, showing signs of, has signs of, having signs of, have signs of, all the symptoms of, all the signs of, i have side effects
      not gone, isnt gone, hasnt stopped, has not stopped, not stopped, wont stop, never stopped, not stopping, doesnt stop, didnt stop, havent stopped, not normal, isnt normal, not good, not right, is not right, isnt right, not ok, not okay, isnt ok
      not the same, not my, never felt this, never had this, never felt like this, never been this, never happened, no more than, not much, not long, not long ago, not gonna lie, no offense, no cap
      dont wait, dont wanna, cant sleep, not breathing right, just started, just now, just had, just got, just hit, just took, just fell, just a few, just minutes, just happened, just passed, just fainted, just collapsed, so bad, so much, so hard, so fast, so tight, then i, only when, only on, only one, only been
    `,
  },

  misspelled: `
    chest, heart, attack, stroke, breath, breathe, breathing, breathless, shortness, wheezing, choking, gasping, suffocating, inhaler, oxygen, bleeding, blood, nosebleed
    vomiting, throwing, seizure, seizures, convulsion, convulsing, unconscious, unresponsive, fainted, fainting, collapsed, passed, slurred, slurring, drooping, paralyzed, numbness
    weakness, suddenly, sudden, headache, confused, swelling, swollen, throat, tongue, allergic, allergy, reaction, anaphylaxis, anaphylactic, epipen, hives
    suicide, suicidal, myself, killing, herself, himself, overdose, overdosed, swallowed, swallow, poison, poisoned, bleach, battery, fentanyl, heroin, tylenol, medicine, medication
    pregnant, pregnancy, contractions, miscarriage, newborn, infant, fever, lethargic, floppy, temperature, diaper, appendicitis, testicle, stomach, abdominal, excruciating, unbearable, severe
    ambulance, emergency, dying, strangled, threatened, boyfriend, husband, abused, raped, scared, concussion, burned, vision, infection, sepsis, chemo, glucose, insulin, pressure, tightness
    crushing, squeezing, palpitations, pounding, sweating, clammy, dizzy, difficulty, trouble, struggling, cutting, hemorrhage, hemorrhaging, incision, meningitis, electrocuted, paralysis
  `,
  lookalikes: `
    prison, beach, selling, strike, buried, scare, cooking, cheat, shared, sacred, breach, chess, troubled, spared, blond, heroic, bloom, injection, hides, confuse, smelling, breeding
    batter, burner, meditation, attach, spelling, stared, swearing, hive, drying, heard, hearth, heater, heat, hearty, cheap, cared, pissed, ding, scored, heroine, serve, server, sever, fewer, choices, stoke, posing, cooling
  `,
}
