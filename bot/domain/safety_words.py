"""What a word may stand for, where danger is made out of several: who, does what, with what, to whom, when.

A line names a meaning and lists its words, parted by commas. `stem*` is every word that begins so, `+OTHER`
all the words of another meaning, and words with spaces stand next to each other. Words are as
`safety.fold` leaves them (no capitals, no apostrophes). `safety_rules` puts the meanings together;
`safety_sense` reads with both. The module is long because it is one list.
"""

from typing import Final

VOCABULARY: Final = """
I = i, im, ive, id, ill, we, were, weve, i am
ME = me, us, myself, mysel, meself
MY = my, our, me, mi
SELF = myself, meself, my self, himself, herself, themselves, themself, his self, mysel, mesen
HE = he, hes, hed, hell, she, shes, they, theyre, theyve, who
HIM = him, her, them
PARTNER = husband, hubby, wife, missus, mrs, partner, boyfriend, girlfriend, bf, gf, fiance*, ex, exes,
    fella, fellas, fellow, other half, better half, old man, old lady, my man, my bloke, baby daddy, lad im
    seeing, hubbys, bfs, boyfriends, husbands
FAMILY = dad, dads, daddy, daddys, da, father, fathers, mum, mums, mummy, mam, mams, mom, mother,
    mothers, brother*, sister*, sis, bro, uncle*, aunt, aunty, auntie, cousin*, stepdad*, stepmum*, step*,
    parents, parent, family, guardian, foster*, in laws, inlaws, sister in law, brother in law, mil,
    relatives, relative
OLD = nan, nans, nanny, nana, gran, grans, granny, grandma*, grandad*, grandpa, pensioner*, elderly, old
    man, old lady, old woman, old boy, old chap, grandparents, grandfather, grandmother, old dear, old
    fella, frail, dementia, alzheimer*, confused
CHILD = child, childs, children, childrens, kid, kids, baby, babies, babys, toddler*, boy, boys, girl,
    girls, son, sons, daughter*, lad, lads, lass, granddaughter*, grandson*, grandchild*, niece*, nephew*,
    pupil*, schoolgirl*, schoolboy*, little one*, little un*, bairn*, teenager*, teen, teens, youngster*,
    newborn, infant, year old, yr old, yo, youngest, eldest, stepson, stepdaughter, twins, tot
AGE = im 9, im 10, im 11, im 12, im 13, im 14, im 15, i am 9, i am 10, i am 11, i am 12, i am 13, i am
    14, i am 15, shes 11, shes 12, shes 13, shes 14, shes 15, hes 11, hes 12, hes 13, hes 14, hes 15, is 10,
    is 11, is 12, is 13, is 14, is 15, only 10, only 11, only 12, only 13, only 14, only 15, year 6, year 7,
    year 8, year 9, year 10, yr 7, yr 8, yr 9, yr 10, yr7, yr8, yr9, y7, y8, y9, underage, under age, 10f,
    11f, 12f, 13f, 14f, 15f, 13m, 14m, 15m, 12 year, 13 year, 14 year, 15 year, 12 yr, 13 yr, 14 yr, 15 yr,
    primary age
TRUSTED = teacher*, coach*, tutor*, physio*, vicar, priest, pastor, doctor, boss, manager, supervisor,
    driver, carer*, landlord*, lodger*, babysitter*, trainer, scout leader, instructor, colleague, bloke,
    blokes, man, men, mans, guy, guys, older boy, older lad, older man, older guy, older girl, stranger*,
    dads friend, mums friend, dads mate, mums boyfriend, flatmate*, housemate*, roommate, neighbour*,
    neighbor*, masseur, taxi
OTHER = someone, someones, somebody, somebodys, some1, sum1, sumone, person, people, woman, womans,
    women, lady, friend, friends, mate, mates, mother, bloke, gang, gangs, couple, girlfriend*, boyfriend*,
    next door, upstairs, tenant, classmate, student, bestie, employee, staff, cyclist, pedestrian, teenager,
    youth*, group, chap, gent, gentleman
CLOSE = +PARTNER, +FAMILY, +OLD, carer*, flatmate*, housemate*, lodger*, landlord*
PERSON = +HE, +CLOSE, +CHILD, +TRUSTED, +OTHER
WHOM = +ME, +HIM, +CLOSE, +CHILD, +OTHER, his wife, man
NOT = not, cant, cannot, wont, dont, doesnt, isnt, arent, aint, didnt, hasnt, havent, wouldnt, couldnt,
    never, no, without, nt, stopped, barely, hardly, unable, dnt
NOW = now, tonight, tonite, currently, rn, atm, at the moment, right now, this minute, again, still,
    going on, started, been, urgently, quick, quickly, hurry, asap, last night, earlier, today, keeps, keep
GOING = gonna, gona, gunna, going to, goin to, about to, abt to, will, ill, wants to, want to, wanna,
    planning, plan to, might, thinking, thinkin, thought about, thoughts of, ready to, hell, shell, theyll,
    tempted, rather, easy, considering
THINK = think*, thought*, keep, keeps, imagine*, imagining, googl*, looking up, looked up, researching,
    wonder*, wish, wishing, hope, hoping, want, wanted, wants, wanna, wana, dream*, plan*, decided, feel
    like
SAYS = says, said, saying, say, told, texted, tells, posted, messag*, wrote, writes, talks, talking,
    keeps, reckons, threatening, threatens, threatened, snapchat*, crying, whispered, swears, mentioned
HIT = hit, hits, hitting, hitin, punch*, slap, slaps, slapped, slapping, smack*, kick*, strangl*,
    throttl*, chok*, beat, beats, beating, beaten, batter, batters, battered, battering, thump*, belted,
    belting, whack*, wallop*, headbutt*, nutted, shove*, shoving, push, pushed, pushes, pushing, shake,
    shakes, shook, shaking, shaken, drag*, hurt, hurts, hurting, burn, burnt, burned, burns, scald*, bite,
    bites, bit, biting, attack*, assault*, thrash*, lamped, clobber*, pinch*, poke*, tie, tied, ties, pin,
    pinned, pins, whip, whips, whipped, clout*, spat, spits, lays into, laid into, laying into, set about,
    hands round, hands around, by the throat, by the hair, round the throat, round the neck, around the
    neck, knock*, rough, lay a finger, raised his hand, raises his hand, raise his hand, stamp, stamps,
    stamped, stamping, stomp*, violent, leather, leathers, abus*, torment*, starv*, smother*, suffocat*,
    gets physical, got physical, physical, lose his temper, loses his temper, lashes, lashed, lashing,
    slams, slammed, hitting out, handy with his fists, his fists, fists, throws, threw, chucked
KILL = kill*, murder*, stab*, shoot, shooting, shot, hurt, burn, slit, finish, bury, end, do me in, do
    her in, dead, get me, get us, find me, cut, slash*, petrol, batter, smash, torch, kneecap, drown, jump
INJURY = black eye, black eyes, bruis*, broken nose, broken arm, broken rib, broken ribs, broken jaw,
    broken finger, broken wrist, broken leg, split lip, busted lip, fat lip, cigarette burns, burn marks,
    finger marks, red marks, bleeding, bleedin, blood, swollen, handprint*, hand marks, stitches, scratches,
    cut lip, marks on, bald patch, scars, limping, bite marks, welts, shiner, burnt hands, cracked rib,
    cracked ribs, purple, black and blue, swelling
FEAR = scared, scares, scary, frighten*, afraid, petrified, fear, fears, dread*, eggshells, shaking,
    trembling, crying, panicking, freaking, scard, feart, bricking it, crapping it, wary, worried sick, on
    edge, cowering, tiptoe*, jumpy, flinch*, terrified, terrifies, terrifying
HIDING = hiding, hid, hidden, locked myself, locked ourselves, locked in, trapped, under the bed, in the
    cupboard, in the wardrobe, in the bathroom, in the toilet, in the loo, cant get out, cant leave, cant
    escape, barricad*, whispering, be quiet, let me out, let us out, stuck in here, holding me, upstairs
    with, hide, hides, all hide
HOMEGO = go home, going home, go back, going back, be home, at home, home tonight, go in, in my house,
    come home, comes home, gets home, gets in, gets back, comes in, key in the door, own home, own house,
    his key, car pull up, footsteps, walks in, home from work, home from pub
MOOD = mood, temper, drunk, drinking, drink, kicks off, kicked off, kicking off, angry, explodes, snaps,
    rage, rages, raging, loses it, flips, flipped, smashing, smashed, smashes, screaming, screams, shouts,
    shouting, yells, roars, lost it, goes mad, going mad, mental, jealous, violent, wrong, had a few, pub,
    payday, loses
LEAVE = leave, leaving, left, escape, get away, got away, get out, run away, walk out, break up, broke
    up, split up, dump, dumped, finish with, divorce, refuge, go, leave him, move out, bag packed
ALLOW = allow*, permit*, permission, let, lets, letting, forbid*, forbade, ban, bans, banned, control*,
    controls, checks, checking, tracks, tracking, tracker, monitor*, counts, decides, rations, stops,
    stopped, made me stop, ask for, account for, taken, takes, took, times
FREEDOM = friends, mates, family, sister, mum, phone, messages, texts, money, wages, card, bank, cards,
    passport*, the house, go out, go anywhere, going out, job, work, mileage, receipts, clothes, wear, bank
    account, shower, eat, food, see anyone, talk to, speak to, doctor, location, where i am, benefits,
    pension, english lessons, school, college, outside, out the house, visitors, sim, keys, car keys,
    heating, fridge, ring us, ring me, call us, my clothes, the internet, wifi, electric, cat out
LOCK = lock, locks, locked, locking, shut, shuts, keep, keeps, kept, bolted, tie, tied, ties, chained,
    trapped, imprison*, prisoner, confined, held
ROOM = room, bedroom, house, shed, cupboard, loft, cellar, basement, garage, in, bathroom, flat,
    caravan, attic, container, outhouse, conservatory, chair, bed, radiator, kennel, cage, crate
DIE = die, dying, dead, death, not exist, suicid*, suicde, hang, hanging, drown, drowning, disappear,
    end it, end things, end my, ending it, ending things, overdos*, od, od on, jump, jumping, sleep forever,
    never wake, asleep forever
DIEPHRASE = dont want to be alive, not be alive, not be here, not here anymore, not wake up, never wake
    up, dont want to wake, rather not be, rather be dead, not be in this world, leave this world, not in
    this world, stop existing, cease to exist, didnt exist, sleep and not, be with her again, be with him
    again, be with mum again, be with dad again, be with them again, better off dead, better off without me,
    better without me, without me around, without me here, wouldnt miss me, miss me when im gone, miss me if
    i, notice if i was gone, notice if i disappeared, notice if i wasnt, when im gone, once im gone, after
    im gone, if i wasnt here, if i werent here, if i wasnt around, if i was gone, if im not here, wont be
    here, wont be around, not be around, wont be about, not be about, wont see christmas, last christmas, my
    last day, my last night, one last time, last birthday, tired of living, tired of being alive, sick of
    being alive, done with life, finished with life, had enough of life, had enough of living, hate being
    alive, hate living, dont deserve to live, dont deserve to be, shouldnt be alive, shouldnt be here, no
    reason to live, no reason to be here, reason to stay alive, reason to live, nothing to live for, no way
    out, only way out, easy way out, a way out, cant go on, cant carry on, cant keep going, cant keep doing
    this, dont see a future, dont see any future, no future, see no future, see myself in, see the point
    anymore, point anymore, point any more, point in anything, point of anything, point of me, point in me,
    point being here, point going on, point carrying on, everything to stop, all to stop, pain to stop, make
    it stop, make it all stop, want it to stop, want it over, all be over, at peace soon, be at peace, put
    me out of my misery, end the pain, stop the pain, my own life, her own life, his own life, their own
    life, taken her life, take her life, take his life, taken his life, doing something silly, something
    silly, do something stupid, done something stupid, doing something stupid, said her goodbyes, said his
    goodbyes, said goodbye, saying bye to, goodbye letter, goodbye note, goodbye message, goodbye text,
    goodbye video, goodbye everyone, suicide note, sucide, suicdal, suicidial, suicidle, sewerslide,
    unaliv*, kms, kys, ctb, go to sleep and, wouldnt wake up, if i didnt wake, hope i dont wake, to be dead,
    be dead, wish i was dead, was never born, hadnt been born, never been born, wasnt born, not worth
    living, isnt worth living, not worth it anymore, waste of space, waste of oxygen, hate myself, a burden,
    burden on, burden to, in a dark place, dark place, dark thoughts, bad thoughts, intrusive thoughts,
    urges, voices, ready to go now, nobody would care, no one would care, nobody would notice, no one would
    notice, noone would care, noone would notice, nobody would miss, no one would miss, noone would miss,
    wouldnt be missed, not be missed, dont want to do life, dont wanna be alive, dont wanna be here, dont
    want to be here, dont want to exist, doesnt want to be here, doesnt want to be alive, not wanting to be
    here, not wanting to live, not wanting to wake, wants to be with, end of the road for me, reached the
    end, given up on life, giving up on life, nothing matters, nothing matters anymore, everyone hates me,
    cant see a way, no light, cant take life, cant do life, over the edge, checked out, check out for good,
    ready to check out, be no more, off myself, off himself, off herself, offed himself, offing myself,
    topped himself, top himself, top herself, top myself, top my self, hurt my self, neck myself, better off
    without her, better off without him, better off without us, only thing stopping me is, only thing
    keeping me, see myself being here, make it to my birthday, make it to christmas, make it to my 18th,
    make it to next, make it past, make it to 18, make it to 20, make it to 30, sorry everyone, dont want to
    live anymore, saying goodbye to everyone, saying goodbye to people, said goodbye to me, said goodbye to
    us, sick of living anymore, sick of life, the means, picked a day, picked a date, set a date, want out
    of life, selfish to want out, never woken up, never woke up, didnt wake up, about joining her, about
    joining him, about joining my, decided its tonight, swimming out and, kept swimming, keep swimming out,
    good innings, insurance money if, drop from, and it to be over, for it to be over, i ruin everything,
    think i will be here, think ill be here, think i will be around, think ill be around, all be over soon,
    nothing left for me, ive nothing left, got nothing left, hav nothing left, have nothing left
CUT = cut, cuts, cutting, cuttin, burn, burning, scratch*, razor*, blade, blades, sharpener, scissors,
    hurt, hurting, slit, slice*, slicing, carv*, stab, punish, punishing, starv*, self harm*, selfharm*, sh,
    relapsed, lighter, compass, punch walls, punch the wall, punching walls, punch myself, hit myself, bang
    my head, burn myself
LIMB = arm, arms, wrist*, leg, legs, thigh*, sleeve*, skin, veins, marks, scars, ribs, hips, stomach,
    hide them, long sleeves, hoodie, bandage*, plasters, deep, deeper, clean, stop bleeding, cover it,
    covers it, cover, hands, bleed, knuckles
PILLS = pill*, tablet*, tabs, meds, medication*, medicine*, paracetamol*, ibuprofen, antidepressant*,
    sleeping pills, sleepers, insulin, codeine, morphine, oxycodone, bleach, aspirin, sertraline, diazepam,
    valium, xanax, antifreeze, weedkiller, rat poison, prescription, tramadol, nurofen, pregabalin,
    zopiclone, warfarin, calpol, cough mixture, painkiller*, pain killers, lithium, beta blockers,
    propranolol, blood pressure, sleeping tablets, inhaler
TAKE = swallow*, took, taken, take, necked, neck, downed, gulped, taking, saving, saved, hoard*, stash*,
    stockpil*, drank, drunk, ate, eaten, had, collecting, counted, counting, lined, buying, bought, empty,
    emptied
LOTS = load, loads, bunch, all, whole, handful*, box, bottle, too many, lot, lots, packs, packets, a few
    too, how many, enough, entire, fistful, dozens, extra, packet, empty, 20, 30, 40, 50, up, 16, 24, 32,
    mums, dads, nans, all her, all his, everything
METHOD = rope, noose, bridge, train, trains, tracks, platform, railway, railings, cliff, roof, multi
    storey, ledge, balcony, drown*, hang*, overdos*, hosepipe, exhaust, in front of, into traffic, under a
    lorry, under a bus, walk into, drive into, drive off, steer into, lorry, tree, sea, river, viaduct, car
    park roof, top floor, beachy head, train line, wall, paracetamol, pills, flyover, carbon monoxide,
    ligature, belt, electrics, multistorey, multi story, engine on, engine running, garage with, woods with
    rope, woods with a rope, quarry, weir, dam, lock gate, crane, pylon, scaffolding, parapet, helium, by
    the line
JUMPAT = jump*, standing on, stood on, sitting on, sat on, edge, other side, step*, stepping, walk*,
    hanging, throw*, lie down, lying, drive, driving, went to, staring, stare, stand, stood, look at, drop
    from, been to, gone to, gone off to, looking at, looks at, sat in, stare at, bought
GIVEAWAY = giv* away, gave away, giving away, given away, wont need, wont be needing, dont need it
    anymore, dont need it where, wont need it, need them where, need it where, written letters, wrote
    letters, written a letter, my will, sorted my funeral, planned my funeral, my funeral, look after my,
    letters for, letters to, letter for, left a note, found a note, note on the, final message, last
    message, sorry for everything, forgive me, tell them i love, tell my mum i love, tell my family, love
    you all, sort my affairs, affairs in order, said sorry to everyone, closed his accounts, deleted all,
    paid up his, loves us and, loves me and, told us he loves, told me he loved, sort my room, sort my
    things, putting tablets by, putting by, thank me for everything, say thank you for everything, being
    kind to me, being so kind, was nice knowing, been nice knowing, for being my friend, sending everyone,
    messaging everyone, texting everyone
DESPAIR = cant cope, not coping, cant do this, cant do it, cant take, cant face, cant bear, had enough,
    worthless, hopeless*, pointless, useless, numb, desperate, desperat*, despair*, lonely, depress*, lost
    everything, rock bottom, breaking point, whats the point, no point, dont see the point, not worth,
    failure, ashamed, tired of everything, tired of it all, tired of fighting, exhausted, hate my life, hate
    life, drained, overwhelm*, dont care anymore, dont care any more, bottom of the, been low, low since,
    low lately, feeling low, given up on, feel empty, so empty, feel broken, darkness, cry myself, crying
    all, crying every, mentally, is low, hes low, shes low, im low, sad songs, saying sorry, exit bag,
    helium
LIFE = life, living, alive, everything, anymore, any more, it all, all this, longer, without him,
    without her, forever, for good, fighting, trying, pretending, existing, world, going, tomorrow, the
    pain, future, waking
TOUCH = touch*, stroke*, stroking, cuddl*, tickl*, kiss*, rub*, grope*, groping, fondl*, feels, felt up,
    feeling me up, feel me up, puts his hand, put his hand, puts his hands, putting his hand, hands on, hand
    up, hand on, hand down, hands down, hands up, sits on, sit on his, on his lap, massage*, grab*, press*,
    brush*, presses, lick*, sleeps with, sleep with, sleep in, in my bed, into my bed, into bed, in her bed,
    into her bed, into his bed, in with me, gets in with, shares a bed, shares her bed, comes into my, comes
    in my, came in my, came into my
PRIVATE = private*, down there, bum, bottom, boob*, breast*, chest, thigh*, leg, legs, knee, skirt,
    knickers, pants, underwear, bra, bits, willy, penis, fanny, vagina, crotch, bed, lap, top, shorts,
    naked, nude, undress*, clothes, shower, bath, toilet, changing, getting changed, change, shouldnt,
    weird, uncomfortable, dont like it, didnt like it, hate it, hates it, wrong, inappropriate*, night,
    sleep, asleep, secret
SHOWER = shower*, bath*, changing, get changed, getting changed, getting dressed, undress*, get dressed,
    sleep, sleeping, toilet, bedroom, naked, in the bath, on the loo, in the shower
WATCH = watch*, films, filming, filmed, camera*, peep*, spy*, spies, spying, hole, peer*, walks in,
    comes in, came in, stare*, stands, stood, record*
NUDES = nude*, noods, naked, sexy, sexual, topless, underwear, knickers, bra, feet, undress*, without my
    top, without a top, without clothes, no clothes, bikini, dick pic*, dirty, explicit, sex tape, private
    pics, private photos, intimate, rude, swimsuit, body, send more, showing more
PICS = pic*, photo*, selfie*, video*, vid, vids, snaps, webcam, cam, on camera, live stream, image*,
    screenshot*, tape, snap, facetime
SENDS = send*, sent, wants, want, wanted, asked, asks, asking, ask, share*, sharing, leak*, post,
    posted, posting, spread*, has, got, shows, show*, sell*, pay, pays, paid, took, takes, upload*, make,
    makes, made, film*, put
ONLINE = online, snapchat, snap, insta*, roblox, discord, whatsapp, tiktok, fortnite, minecraft, xbox,
    playstation, app, chat, game, dm, dms, dming, internet, facebook, omegle, tinder, yubo, telegram,
    messag*, text*
MEETUP = meet, meets, meeting, come round, come over, to his, to his house, his car, his flat, hotel,
    lifts, picks her up, picked her up, picks him up, picking her up, pick me up, picks me up, gets in, his
    van, alone with, on her own, airbnb
GIFT = money, vapes, vape, alcohol, vodka, drink, drinks, weed, trainers, new phone, phones, gifts,
    presents, gift, sweets, v bucks, robux, vbucks, quid, cash, paypal, voucher*, cigarettes, fags, credit,
    skins, designer, clothes
SECRET = secret, secrets, dont tell, not tell, not to tell, cant tell, mustnt tell, must not tell, if i
    tell, if you tell, tell anyone, tell my mum, tell my parents, not to say, to say anything, keep it
    quiet, just between us, between us, delete the messages, deletes her messages, delete them, say nothing,
    keep quiet, no one will believe, no one would believe, nobody would believe, nobody will believe,
    believe me, he knows where, wont let her tell
NEGLECT = hungry, skinny, thin, no coat, without a coat, without shoes, no shoes, barefoot, bare feet,
    filthy, dirty, nappy, unwashed, smell*, begging, asking for food, for food, for bread, asks us for, asks
    me for, food out of, from the bin, out of bins, eating out, never fed, not fed, no food, no dinner,
    feed, fed, go without, underweight, rummaging, freezing, soaked, sleeping on, wearing the same, same
    clothes, mattress, lice, mould, starved, look starving, looks starving
ALONE = alone, on their own, on her own, on his own, on its own, on my own, by himself, by herself, by
    themselves, by itself, home alone, unattended, no adult*, without an adult, no one with, nobody with,
    nobody else, in the dark, in the cold, no parents, no grown up*, in a car, left in the car, outside the
    pub, outside at night, out in the cold, out in the rain
CHILDHURT = screaming, scream, screams, sobbing, crying, cries, bruis*, black eye, slap*, smack*, hit,
    hits, hitting, beaten, thud*, thump*, bang*, locked, shut, burn, burns, burnt, straighteners, iron,
    cigarette, belt, slipper, wooden spoon, cold shower, cold bath, chained, tied, scared, terrified,
    flinch*, hurt*, marks, wets, kicked, thrown, bleeding
LONG = hours, all night, all day, every night, every day, days, nights, ages, weeks, again, midnight,
    late, all hours, most nights, night after, constantly, 3am, 2am, weekend*, since, dark, nightly, morning
DRUGS = weed, drugs, coke, cocaine, crack, heroin, gear, bags, packages, package, wraps, knives, stuff,
    it, food, sniff, ket, pills, trap, parcels, shot, stash, bricks, deal
RUN = sell*, selling, deal*, run, running, carry*, carrying, deliver*, hold, holding, hide, hiding,
    stash*, drop, dropping, work, working, shot, shotting, plug, store, keep
BOSSES = for a man, for some, for them, for him, for older, older lads, older boys, olders, elders, the
    elders, a man called, the line, lines, trap house, cunch, country, gang, gangs, cuckoo*, debt, owes,
    owe, pay it off, pay off, work it off, paid off, bigger boys, big boys, in too deep, drug dealer*,
    dealers, runner, youngers, yout, plugs, burner*, in my bag and, in his bag and, hold it for, look after
    a bag, mind a bag, do a drop, do drops, do a delivery, on the train to, sent to, trapping, shotting,
    going missing for days, ones batter us, we have to or, older ones batter, make us fight, film us
    fighting
CAMEHOME = came home, come home, comes home, came back, comes back, came in, turned up, got home, gets,
    has, with, bought, new, wont say, doesnt say, wont tell
MISSING = missing, not come home, not come back, not came home, never came home, never came back, hasnt
    come, hasnt come home, hasnt come back, not been home, hasnt been home, not home, isnt home, didnt come
    home, not back, isnt back, cant find, cant get hold, not seen him, not seen her, havent seen, havnt
    seen, run away, ran away, ran off, run off, wandered off, walked out, disappeared, vanished, no sign,
    didnt arrive, not arrived, never arrived, never turned up, never got, didnt get to, not answering, not
    answer, isnt answering, phone off, phone is off, phones off, phone dead, phones dead, straight to
    voicemail, hasnt been seen, not been seen, gone since, out since, lost, got out, was supposed to be,
    should have been, should be home, should of been, been gone, wasnt in school, not in school, not at
    school, never made it, didnt make it, no one has seen, nobody has seen, no one knows where, dont know
    where, not been in touch
SEXVERB = sex, raped, rape, rapes, shag*, sleep with me, sleep with him, blow job, blowjob, oral,
    intercourse, inside me, inside her, penetrat*, fingered, finger*, wank*, masturbat*, do stuff, do
    things, did stuff, did things, stuff to me, things to me, stuff with, things with, get off me, got off
    me, off me, on top, go further, going further, went further, pulled down, pulled my, took my clothes,
    take my clothes, my clothes off, top off, trousers down, undid, unzipped, kiss*, touch*, grind*
REFUSE = said no, say no, saying no, saying stop, said stop, told him no, told him to stop, told her no,
    asked him to stop, asked to stop, kept saying, didnt want, dont want, didnt want to, froze, couldnt
    move, couldnt say, couldnt stop, didnt stop, wouldnt stop, wont stop, doesnt stop, didnt listen, wouldnt
    listen, wouldnt let, wouldnt get, wouldnt take no, not take no, carried on, kept going, kept on, forced,
    forces, forcing, force, made me, makes me, make me, making me, pressur*, pushed my head, held me down,
    held her down, holding me, pinned, drunk, too drunk, passed out, asleep, i was sleeping, against my
    will, without asking, without my, against her will, guilt*, cornered, even though, unless i, unless she,
    trapped me, no choice, didnt say yes, not consent*, didnt consent, consent, tried to, tries to, changed
    my mind, blocked the door, locked the door, take no for, when i cry, i cry, my duty, his duty, wont
    wear, slips it off, took it off, hurts me, already doing, doing it, if they want to be, all the girls do
    it, want to be picked
SPIKED = spiked, spiking, spike, roofied, drugged, jabbed, injected, needle mark, pinprick, in my drink,
    in her drink, in our drinks, drink tasted, tasted funny, tasted weird, tasted salty, drink was cloudy,
    something in my, something in her, ghb, rohypnol
BLANK = dont remember, cant remember, remember nothing, remember anything, blacked out, blackout, blank,
    no memory, woke up, lost hours, legs went, legs gave, legs stopped, couldnt stand, collapsed, hazy,
    memory of, only had one, only had two, two drinks, one drink, a bit of, next thing, came round, came to
WAKEUP = in a strange, strange bed, no clothes, clothes off, clothes on, clothes were, underwear,
    knickers, someone elses, his bed, dont know where, how i got, sore, naked, undressed, inside out, drink,
    drinks, club, pub, party, bar, home, after, bruis*
FLASH = flash*, trousers down, pants down, flies undone, fly undone, his thing out, his bits out, got it
    out, gets it out, willy, penis, dick, cock, privates, private parts, genitals, touching himself, playing
    with himself, rubbing himself, wank*, pleasuring, exposed, exposing, expos*, naked, no trousers, nothing
    underneath, hand down his, hand in his trousers, hands down his, trousers open, trousers undone, zip
    down, zip undone, coat open, flashing at, himself out, thing in his hand, hand moving, pleasure himself,
    dressing gown open
BLACKMAIL = blackmail*, sextor*, wants money, wants 50, wants 100, wants 200, wants 300, wants 500,
    wants 1000, demanding, pay him, pay them, unless, or else, or hell, or he, threaten*, says hell, if i
    dont, if she doesnt, in exchange, quid, money
THREAT = threat*, says hell, says shell, said hell, said he will, says he will, says shes going, says
    hes going, said hes going, says theyre going, said theyre, says they will, theyll, swore, swears,
    promised to, warned, hes going to, they are going to, theyre going to, theyre gonna, hes gonna, shes
    gonna, going to, gonna, gunna, coming to, coming for, coming round, told me he, wants to, hell, going
    round, on his way, on their way
HARMED = kill me, kill us, kill her, kill him, kill them, hurt me, hurt us, hurt her, hurt him, stab me,
    stab him, stab her, stab us, shoot me, shoot us, shoot him, find me, find us, find her, burn us, burn
    me, burn the house, burn my house, burn it down, burn her, beat me, beat him, batter me, do me over, do
    him over, smash me, smash my face, smash my head, slit my throat, cut me, cut my throat, bury me, end
    me, finish me, get me, get us, acid, throw acid, petrol, petrol bomb, break my legs, break his legs,
    break my neck, snap my neck, put me in hospital, put her in hospital, put me in the ground, regret it,
    dead, make me pay, make her pay, take the kids, take my kids, take the baby, take my baby, jump me, jump
    him, get stabbed, get shanked, shank me, rape me, torch, run me over, run her over, get hurt, get
    killed, do time for, hunt me, hunt her, kill the dog, the kids, my throat, sorted out
SMASH = smash*, broke, breaks, breaking, threw, throws, throwing, punched, punches, kicked, kicks,
    kicking, trash*, wreck*, destroy*, ripped, burnt, hid, hides, took, takes, snapped, slash*, burned,
    destroyed
MYTHING = my phone, her phone, the phone, my laptop, my things, my stuff, the door, my door, door in,
    the wall, walls, my clothes, plates, the tv, the telly, furniture, my glasses, my car, tyres, my keys,
    the kitchen, door down, my ring, the place up, the house up, house up, flat up, my sim, my work, her
    things, hole in, my inhaler, the bedroom door, the bathroom door
HEAR = hear, heard, hearing, listening, sounds like, sound of, noises, through the wall, through the
    walls, thru the wall, through the floor, through the ceiling, next door, upstairs, flat above, flat
    below, downstairs, neighbours, over the road, across the road, couple
SCREAM = scream*, beg*, begging, pleading, plead, cry*, cries, crying, sob*, thud*, thump*, smash*,
    slap*, get off me, get off her, stop it, leave me alone, leave her alone, dont hit, please stop, please
    dont, help me, yelling, roaring, being hit, being hurt, being thrown, thrown about, getting hit, getting
    battered, getting beaten, getting a beating, kill you, kicking off, whimper*, howling, shriek*, banging,
    body, silence, gone quiet, went quiet
FIXED = wedding, marry, married, marriage, engaged, engagement, fiance, husband for, flights, ticket*,
    one way, abroad, pakistan, india, bangladesh, somalia, back home, holiday, cut, cutting, the cut,
    ceremony, honour, shame, shamed, dishonour*
UNWILLING = dont want, doesnt want, didnt want, not want, forced, force, forcing, make me, making me,
    making her, made to, have to, never met, not met, havent met, hasnt met, no choice, cant refuse, cant
    say no, out of school, passport, not coming back, wont come back, not come back, against, scared,
    frightened, terrified, summer, shes 14, shes 15, shes 16, im 15, im 16, im 14, refused, refuse, refuses
WORKER = workers, working, work, works, girls, women, men, lads, cleaner, cleaners, nanny, au pair, car
    wash, nail bar, nail salon, farm, pickers, builders, massage, brothel, foreign, young women, asian,
    romanian, vietnamese, boss, employer, house full, minibus, restaurant, pick, picking, veg
UNFREE = never paid, not paid, dont get paid, doesnt pay, doesnt get paid, wont pay, not being paid,
    isnt paid, no wages, unpaid, keeps their, keeps my, took my, took their, has my, has their, passport*,
    sleep in, sleeping in, sleep on, sleeping on, live in the, living in the, never allowed, not allowed,
    cant leave, never leave, never go out, never see them leave, different men, strange men, men all night,
    men at all hours, men in and out, men coming, dont speak, wont speak, driven off, dropped off, no
    english, phones taken, pay off, work it off, his papers, their papers, my papers, curtains always,
    curtains drawn, windows blacked, locked in, live twelve, live ten, twelve to a, ten to a, gangmaster,
    gang master, dog on the gate
STALK = follow*, keeps turning up, turns up, turning up, turned up, keeps coming, waiting for me, waits
    for me, waits outside, waiting outside, sat outside, sits outside, sitting outside, stands outside,
    standing outside, stood outside, outside my work, outside my house, outside our house, outside work,
    outside the house, hanging around, lurk*, loiter*, knows where i, know where i, know my address, knows
    my address, knows my every, watching me, watches me, watching my, watching our, watches my, watches the,
    watching the, watching us, stalk*, tracker, tracking me, airtag, air tag, wherever i, everywhere i,
    every time i, 100 messages, hundreds of messages, messages a day, calls a day, wont leave me alone,
    leave me alone, new accounts, fake accounts, makes new accounts, creepy, behind me, in the hedge, in the
    bushes, in the bush, going through my bins, in my garden, looking through, looking in, peering, same
    man, same bloke, same car, route home, walk home, flowers on, notes on my, notes through, on my
    doorstep, in my back garden, letting himself in, lets himself in, been in my house, been in my flat,
    been in while, under my window
STALKER = ex, exes, he, hes, him, man, bloke, guy, someone, somebody, stranger, neighbour, colleague,
    customer, boy, husband, person, car, van, they, theyre, who, lad, fella, men, boyfriend
GUN = knif*, machete*, machetti*, machette*, zombie knife, sawn off, shotgun*, pistol*, handgun*, gun,
    guns, firearm*, revolver*, rifle, shooter, strap, strapped, glock, blade, blades, shank*, shiv*,
    baseball bat*, baseball bats, crowbar*, axe, hatchet, hammer, acid, bomb*, pipe bomb*, explosive*,
    sword, samurai, crossbow*, knuckle duster*, knuckleduster*, taser, tazer, petrol bomb*, molotov*,
    grenade*, bullets, ammo, ammunition, rambo, cleaver, iron bar, metal bar, metal pole, cosh, screwdriver,
    broken bottle, ammonia, weapon*, tooled up, armed, stun gun, detonator*, chainsaw, meat cleaver, stanley
    knife, stanleyknife, box cutter, flick knife, dagger, imitation, bb gun, airgun, air rifle, nife, nives,
    scissors, sword*, pole, poles, plank, brick, bricks, petrol can, tyre iron, spanner, wrench, rounders
    bat, cricket bat, golf club, hockey stick, snooker cue, bat in, spear, whip, dart gun, shot gun, firing,
    nunchucks, katana, chain, chains, belt buckle, fertiliser, nail bomb, with bats, swinging bats, bats
    and, and bats
ARMS = knif*, machete*, gun, guns, blade, blades, shank*, strap, nank, ting, zombie, pistol*, weapon*,
    acid, bat, bats, rambo
HAVE = has, hes got, has got, got, having, have, hold*, waving, wavin, swing*, pull*, drew, carr*,
    bring*, brought, turned up with, came at, come at, coming at, armed, with, wiv, showing, showed, shows,
    show*, hides, hid, hiding, under, lifted, lifts, sell*, making, makes, building, passing, pass*,
    threaten*, point*, brandish*, keeps, kept, took, takes, taking, tucked, sharpen*, chasing, chased,
    running, bought, ordered, stash*, handed, posing, flash*, posted, keeping, boasting, bragging, bag,
    swung, using, used, saw, seen, waistband, trousers, jacket, coat, sleeve, bed, drawer, wardrobe, locker,
    pocket
STAB = stab*, shank*, slash*, knifed, shot at, been shot, got shot, gunshot*, gun shots, gun shot,
    shots, shooting at, gunfire, chopped, jugged, wetted, wet up, splash, gutted, glassed, bottled, run
    through, shooting
ATTACKNOW = jump*, chas*, corner*, surround*, rush*, kick*, stamp*, beating, battering, batter, beat,
    attack*, jumped, mugg*, robb*, rob, drag*, fight, fighting, laying into, laid into, punch*, hitting, set
    on, setting on, ganging up, holding
VICTIM = floor, ground, on him, on her, his head, her head, lad, man, boy, girl, woman, him, her, me,
    us, my son, my brother, my mate, kid, pensioner, someone, guy, bloke
INTRUDER = someone, someones, somebody, somebodys, man, men, bloke, blokes, he, hes, they, theyre, them,
    intruder*, burglar*, stranger*, people, two men, three men, masked, balaclava*, hooded, lads, figure,
    shadow, footsteps, noise, ex, husband, who
BREAKIN = break*, trying, tried, try, force*, forcing, kick*, crowbar*, jemmy*, handle, letterbox, let
    me in, let him in, creaking, walking about, coming up, coming through, shoulder, bang*, hammering,
    pounding, rattling, pushing, get in, getting in, come in, coming in, in my, in our, torch, prying,
    drill*, climbing, climbs, smashing, moving, walking, picking the lock, at the lock
HOUSE = house, home, door, doors, window*, garden, loft, downstairs, upstairs, stairs, kitchen,
    conservatory, patio, back door, front door, letterbox, landing, bedroom, flat, shed, porch, hallway,
    roof, inside, next door, hall, caravan, balcony, bungalow, alarm, neighbours
FIRE = on fire, smoke, flames, burning, alight, fire, blaze, ablaze, smoking, sparks, sparking,
    exploded, explosion, melting, smouldering, caught fire, set light, set fire, torched
FIREPLACE = house, flat*, building, kitchen, shed, cooker, garage, loft, roof, window*, caravan, door,
    plug, socket, block, upstairs, downstairs, next door, someone inside, people inside, inside, trapped,
    stairs, hallway, fuse box, bedroom, chip pan, neighbours, pub, shop, school, car, van, barn, hob, meter,
    tumble dryer, boiler, battery, pan, pans, oven, grill, telly, curtains, sofa, wall, bungalow, field,
    stable, tenant, letterbox, haystack, thatch
GAS = gas, carbon monoxide, co alarm, fumes, monoxide, petrol, chemical*
GASSMELL = smell*, stink*, leak*, hiss*, alarm, reek*, beep*, headache*, dizzy, faint, sick, strong,
    going off, everywhere, pouring
WATER = canal, river, lake, pond, sea, mud, tide, tides, water, reservoir, weir, quicksand, flood,
    floodwater, quarry, ford, marsh, estuary, creek, jetty, pier, bog, lifeboat, dinghy, raft, paddleboard,
    canoe, kayak, swept, drowning, on the ice, the ice, frozen, well shaft
INWATER = stuck, fell in, fallen in, fallen into, fell into, fallen through, fell through, gone in, went
    in, gone under, going under, went under, swept, drown*, cant get out, trapped, float*, face down, coming
    in, rising, sinking, sunk, struggling, drift*, floating, clinging, cant swim, capsized, overboard, not
    come up, hasnt surfaced, not surfaced, shouting, waving, up to my, up to our, cut off, stranded,
    submerged, gone out on, out on the ice, walking on the, up the stairs, stuck in
SICK = chest pain*, chest hurts, pains in, pain in, heart attack, stroke, cant breathe, cant breath, not
    breathing, isnt breathing, hardly breathing, barely breathing, struggling to breathe, stopped breathing,
    trouble breathing, fighting for breath, gasping, wheezing, unconscious, unresponsive, passed out,
    collapsed, collapse, wont wake, not waking, cant wake, isnt waking, doesnt wake, not wake up, wake him
    up, wake her up, face drooping, drooping, droopy, drooped, slurring, slurred, seizure*, fitting, having
    a fit, a fit, convulsi*, choking, bleeding, bleed, blood everywhere, losing blood, allergic, epipen,
    anaphyla*, overdos*, foaming, frothing, meningitis, sepsis, waters broke, waters have, baby coming, baby
    is coming, in labour, contractions, head injury, hit his head, hit her head, hit my head, banged his
    head, banged her head, cracked his head, fell down the stairs, fallen off, fallen down, had a fall,
    floppy, not moving, wont move, isnt moving, cant move, not responding, doesnt respond, wont respond, no
    pulse, pulse, hypo, diabetic, clutching his chest, clutching, numb down, hypothermia, electrocut*,
    swallowed, drunk bleach, poisoned, concuss*, off the ladder, off a ladder, burnt, impaled, cold and,
    turning blue, gone blue, gone grey, arm is numb, cant feel, cant speak, cant talk, delirious, burning
    up, 40 degrees, cut off, gashed, artery, spurting, miscarr*, haemorrhag*
LYING = lying, laid, laying, slumped, collapsed, face down, sprawled, on the floor, on the ground, not
    moving, wont wake, doesnt move, unconscious, wont get up, passed out, hasnt moved, not moved, out cold,
    spark out, bottom of the stairs, keeled over, still in there, kitchen floor, bathroom floor, his floor,
    her floor, bedroom floor, on the carpet, bottom of the steps, bottom of stairs, end of the stairs, in a
    heap, in the recovery
URGENT = ambulance, help, hurry, quick, quickly, now, please, 999, phone, what do i do, what should i
    do, nobody answering, no answer, cant get through, on hold, someone come, where are you, send, dont know
    what to do, how long, battery, no signal
CRASH = crash*, overturned, upside down, rolled, trapped, in a ditch, into a tree, run over, ran over,
    knocked off, knocked down, knocked over, mown down, hit by, hit and run, hit a, ploughed, bollard, head
    on, pile up, flipped, on its roof, on its side, gone over, tipped over, hit a tree, hit the tree, in the
    ditch, in a hedge, gone off the road, left the road, come off his, come off her, come off the road,
    wrapped round, over the barrier
CRASHED = trapped, unconscious, bleeding, not moving, injured, hurt, stuck, blood, screaming, driver,
    cant get out, inside, now, wont wake, smoke, ambulance, leg, legs, still in, on the road, lying, is
    stuck, people inside, still inside, kids in, legs trapped, wont start, fuel, leaking
WANDER = wander*, walking, standing, lost, confused, in her nightie, in his pyjamas, in pyjamas,
    nightdress, slippers, dressing gown, barefoot, no shoes, in the road, middle of the road, dual
    carriageway, motorway, on the a2, crying, doesnt know, dont know where, soaking, shivering, nappy, gone
    out in
ROAD = road, carriageway, motorway, cars, rain, cold, night, dark, snow, nightie, pyjamas, slippers,
    nightdress, naked, where she, where he, her name, his name, freezing, alone, tracks, railway, line,
    roundabout, bypass, lane, a2, where they live, in this snow, in the snow
NOTSEEN = not seen, havent seen, hasnt been seen, hasnt taken, not taken, piling up, piled up, dog
    barking, no answer, doesnt answer, not answered, not answering, isnt answering, hasnt answered, hasnt
    opened, hasnt been out, for days, three days, two days, four days, since sunday, since monday, since
    tuesday, since wednesday, since thursday, since friday, since saturday, flies, hasnt drawn, not drawn,
    milk bottles, milk still, milk is still, milk on the, milk piling, milk hasnt, paper still, papers
    still, papers in the, post piling, post sticking, curtains havent, curtains still, curtains closed,
    curtains drawn, curtains shut, bins havent, hasnt put his bins, hasnt put her bins, hasnt opened his
    curtains, hasnt opened her curtains, bins out or
HELP = help me, help us, send someone, send somebody, send police, send the police, send help, send an
    ambulance, need help now, need someone, need an ambulance, come quick, come quickly, come now, please
    come, please hurry, hurry up please, hurry please, get me out, get us out, get here, come and get me,
    save me, save us, ring 999, ring the police, ring an ambulance, call 999, call police, call the police,
    call an ambulance, phone the police, phone 999, im not safe, i am not safe, not safe here, isnt safe, in
    danger, in trouble, sos, mayday, cant talk, cant speak, cant ring, cant phone, cant call, cant say, dont
    ring back, dont call back, dont reply, if he sees, if he finds, he might see, hes listening, he can
    hear, hell hear, he mustnt, nobody knows im here, cant get hold of anyone, dont know what to do, dont
    know who to, dont know where to turn, dont know where to go, need to get out, need to get away, i need
    out, get away from, rescue, stuck in the lift, stuck in a lift, need police now, need police here, need
    the police now, need the police here, someone help, somebody help, anyone help me, someone hurry, get
    someone here, get someone round, get somebody here, someone get here, send anyone, send the fire, need
    fire brigade, where do i go, i have nowhere to go, ive nowhere to go, got nowhere to go
TALK = talk on, talk about, talks about, film, films, filmed for, movie, tv, telly drama, series, book,
    novel, video game, game night, drama, panto*, documentary, theatre, play about, musical, podcast,
    museum, exhibition, costume*, halloween, history, historical, project, fete, carnival, rumour*, joking,
    joke, haha, hahaha, jk, laugh*, figuratively, lol jk, quiz, campaign, training, course, workshop,
    statistics, figures, crime rate, awareness, amnesty, novelist, call of duty, cosplay, re enactment,
    reenactment, years ago, last year, last summer, last winter, in the war, in 2001, in 2009, in 2015, in
    2018, in 2020, in 1940, festival, concert, am dram, larp, laser tag, nerf, paintball, toy, water
    pistol*, rehearsal, recipe, netflix, the news, newspaper, song, band, fiction, anniversary, memorial,
    tournament, league, match, cup final, season, bowls, darts, snooker
ANIMAL = dog, dogs, cat, cats, bird, birds, pigeon*, seagull*, gull*, fox, foxes, rat, rats, wasp*, bee,
    bees, swan*, pheasant*, deer, hedgehog*, duck*, geese, goose, horse*, cow, cows, sheep, badger*, mice,
    mouse, squirrel*, magpie*, crow*, chicken*, hens, tree, trees, plants, lawn, grass, weeds, roses,
    rabbit*, hamster, fish, frogs, toads, newts, kitten*, pupp*, hedges, hedge is, hedge trimm*
ROADTALK = nearly, almost, speed, speeding, junction, crossing, crossings, pothole*, parking,
    roundabout, speedbump*, speed bump*, bollard*, zebra, cyclists, rat run, visibility, waiting to happen,
    one day, sooner or later, before somebody, before someone, until somebody, until someone, will be
    killed, will get killed, get killed, going to get, gets killed, be hurt, gets hurt, traffic calming,
    school run, driving too, drive too, too close*, red light, close pass*, speed limit, speed camera*,
    because traffic, traffic is, with traffic, traffic lights, through traffic, traffic on, traffic outside,
    traffic wardens
ASKS = what, whats, when, whens, where, wheres, who, whos, how, hows, why, which, is, are, do, does,
    did, can, could, would, will, should, may, has, have, any, anyone, anybody, was, shall, whose, am
ASK = ask, asking, permission
BABY = baby, babies, toddler, newborn
BALLGAME = ball, balls, football, cricket, pitch, team, goal, golf, stones, eggs, snowball*, conkers,
    frisbee, carpet, drum*, piano, match, 3 0, 2 1, puddle, splash*, mud
BANGS = bang, bangs, banging, pops, cracks, shots
BEDCOMES = into my bed, in my bed, into my room, in my room at night, into her room, into her bed, gets
    into bed, climbs into, in bed with me, comes in at night, comes in my room, sneaks in, in the shower
    with, in the bath with, in bed beside, came in at night, comes in the tent, in my tent, into my tent,
    came into my tent, in my sleeping bag
BLACKMAILSURE = blackmail*, sextor*, wants money, wants 50, wants 100, wants 200, wants 300, wants 500,
    wants 1000, unless, or hell, or theyll, or he will, or they will, threat*, says hell send, says hell
    post, says hell show, if i dont, if he doesnt get, if she doesnt, going to post, going to send, going to
    show, gonna post, gonna send, gonna show, expose me
BOMBS = bomb*, explosive*, pipe bomb, petrol bombs, detonator*, device*, explodes, explode, blows up,
    goes bang
BONFIRE = bonfire*, firework*, barbecue, barbecues, bbq, garden waste, rubbish, log burner, wood burner,
    woodburner, chimney, cannabis, fire engine, fire brigade, fire station, fire door, fire exit, fire alarm
    test, smoke alarms, smoke alarm fitted, fire safety, cigarette smoke, vape, vaping, smokers, exhaust*,
    great fire
BOSSMAN = boss, manager, supervisor, coach, teacher, landlord, tutor, vicar, priest, physio, doctor,
    dentist, instructor, trainer, colleague, carer, therapist, massage therapist, masseur, owner, taxi
    driver, scout leader, youth worker, uncle, stepdad, step dad
BROTHEL = brothel, human traffick*, trafficked, sex trafficking, modern slavery, slaves, slave labour,
    pimp, pimps, pimping, pimped, selling her body, sell my body, sell myself, selling girls, kept as a
    slave, knocking shop
BURGLE = shed, broke down, broken into, lane, bus shelter, bench*, school window, shop window,
    windscreen
BUSHES = bushes, bush, alley, alleyway, woods, boot, van, into
CAR = car, cars, van, lorry, bike, motorbike, moped, minibus, tractor, train, bus, truck
CHILDBURN = burn*, scald*, straighteners, iron, cigarette, belt*, slipper, wooden spoon, cold shower,
    cold bath, locks, locked, starve*, whip*, cane, caned, kettle, boiling, hob, lighter, fag, hot spoon,
    boiling water, hot water, radiator
CLOSE2 = husband, fella, boyfriend, bf, hubby, partner, ex, him, his, dad, stepdad, carer, brother,
    wife, girlfriend, other half, dads, mums, bloke
COMPLAINT = noise, noisy, music, planning, council, developer*, committee, litter, bins, bin, recycling,
    charges, tax, price*, rent, bill, bills, opening, closed, timetable, roadworks, works, potholes,
    streetlight*, street lights, lights are, form, website, queue*, fireworks, barking, verge*, playing up,
    benches, graffiti, dog mess, dog poo, leaf blower, estate agents, meeting, officer, officers, app,
    software, laptop, password, boiler is, smart meter, permit, permits
CONTROL = control*, checks, check, checking, tracks, tracking, monitors, monitoring, decides, takes,
    took, taken, taking, hides, hid, keeps, kept, counts, reads, goes through, going through, went through,
    rations, cut off, cuts off, locks, cancelled, deletes, made me, makes me, turned my, blocked, hacked,
    drains, turns off, turns the heating, locks the fridge, locks the food, locks the kitchen, hides the
    food, cuts up, cut up, has my, has her, has all my, has their, times me, times her
COUPLE = couple, her, him, them, woman, man, wife, girlfriend, husband, lady, next door, neighbours,
    upstairs, flat, girl, boyfriend, little, kids, dad, bloke
DISPOSE = dispose, disposal, return, chemist, pharmacy*, expired, out of date, hand in, prescription
    charge, repeat prescription, prescriptions, surgery, recycle, recycling, dropped, found on the
DIY = diy, drill, hardware, building, nail, nails, builder*, kitchen, scaffold*, carpenter, workshop,
    roofer*, tools, tool, hammering at, allotment
DRAGGED = drag*, forc*, bundl*, pulled, pulling, pushed, pushing, shoved, shoving, snatched, grabbed,
    carried
DRINKS = drink, drinks, drunk, club, pub, party, bar, pint, wine, night out, vodka, cocktail, festival,
    nightclub, hen do, rave, disco
DRIVES = drives, driving, drive, driver, park, parks, parking, bike, bikes, scooter, scooters, ride,
    rides, riding
DRUGGY = cannabis, weed, drains, drain, sewage, sewer, bins, farm, works, council, river, manure, boiler
    serviced
EATEN = eating, eat, eaten, sleeping, slept, leave, leaving, left
EVERYWHERE = everywhere, wherever, every day, every night, every time, again, tonight, now, weeks,
    always, keeps, outside, home
EX = ex, exes, someone, landlord, gang, neighbour, lads, men, man, dealer, debt, bloke, loan shark
FELLDOOR = walked into, fell down, fell over, door, says she fell, said she fell, makes excuses,
    sunglasses, makeup, make up, cover, covers, covering, hides, excuse, swears she fell, says its nothing,
    clumsy, another, again
FENCE = fence, railings, railing, heel, plant, drill
FLOOR = floor, ground, head, face, on him, on her, deck
FRIENDLY = neighbour*, old lady, old man, woman, man, friend, lady, chap, gent, bloke, nextdoor, next
    door, tenant, she, he, her, his
FUN = film, photo*, portrait, pheasant*, clay, hoops, basketball, arrows, wedding, goal, penalty,
    diving, swimming, bungee, charity, sponsored, skydive, timetable, trampolin*, commute*, ticket*, season,
    train times, train station, station car park, abseil*, zip wire, paragliding, promenade, zebra, walk
    into town, walk into school, banner*, sign, signs, poster*, basket*, bunting, flag*, washing, hang out,
    hang about, hang around, lights, scarecrow*, wreath*, cool off, every summer, rubbish
GAMES = game, games, special, cuddle, cuddles, tickle, tickles, treat, treats, our thing, love, special
    game, special games
GARDEN = hedge, grass, tree, trees, fence, lawn, branches, brambles, branch, budget, funding, services
GAVE = gave, gives, give, giving, gav, left, leaves, caused
GIVEN = given, giving
GONE = gone, left, left the house, walked out, took the car, taken the car, went off, phone off, not
    answering, drove off, disappeared, locked himself, locked herself, locked in
GOODBYE = goodbye, bye, sorry, love you, note, letter, forgive
GROUP = gang, group, lads, boys, men, girls, them, they, theyre, youths, kids, teenagers, crowd, mob,
    people, four, five, three, six, bunch, load of, bouncers, blokes, guys
HAVETO = have to, got to, gotta, must, need to, has to, made to, supposed to
HEAD = head, face, ribs, unconscious, blood, bleeding
HER = her, she, shes, hers
HIDDENCAM = camera in the bathroom, camera in the toilet, camera in the shower, camera in the changing,
    camera in my room, camera in my bedroom, camera in her room, hidden camera, hidden cameras, hole in the
    bathroom, hole in the shower, hole in the changing, hole in the toilet, phone under the cubicle, phone
    under the door, phone over the cubicle, phone over the toilet, phone under the toilet, up girls skirts,
    up my skirt, up her skirt, down my top, down her top, upskirt*, up skirts
HIDEPLACE = under my bed, under his bed, under the bed, in his bag, in his room, in my bag, in her bag,
    in his drawer, in the drawer, in his locker, in his sock, in his coat, in his jacket, waistband, down
    his trousers, down his trackies, up his sleeve, in his pocket, in the glove, in the wardrobe, in his
    wardrobe, under his mattress, under the mattress, under his pillow, under my pillow, in his boot, behind
    the bins, in a carrier bag, in the shed making
HOWMANY = how many, how much, enough, would it take
HURTDROWN = hurt to drown, hurts to drown, hurt to die, hurt to hang, hurt if you, painless, quickest
    way to die, easiest way to die, way to die, ways to die, how to die, best way to die, ways to end, way
    to end it, way to kill, how to kill myself, how high, how deep do you, how long does it take to bleed,
    bleed to death, bleed out, how long to bleed, does drowning, does hanging, do you feel it, feel it when,
    overdose on, od on, would i die, could i die, would it kill me, will it kill me, would kill me if i
    took, be enough to kill, die if i, die if you, die from, how many to die, tall enough, die jumping,
    survive the fall, fast enough to kill, die quickly, die quicker, die faster, die in your sleep, die in
    my sleep, without it hurting, without pain, way to go without, least painful, wouldnt hurt, painlessly,
    nothing painful
IFI = if i leave, if i left, if i go, if i tell, if i told, if i talk, if i say, if i ever, if i dont,
    if i call, if i ring, if we, if she leaves, if she goes, if she tells, if i report, unless i
INJURYSURE = black eye, black eyes, bruises all, covered in bruises, bruises on her, bruises on his,
    bruises on my, bruises on their, bruises up, bruises round, bruises again, bruise on her, bruised and,
    broken nose, broken jaw, split lip, busted lip, fat lip, cigarette burns, burn marks, finger marks, red
    marks, handprint*, hand marks, marks on her, marks on his, marks on my, marks round, marks around, bite
    marks, welts, shiner, bruised face, bruised arms, fingerprints on, bruises where, black and blue, arm is
    purple, face is purple, purple bruises
INSIDEHOUSE = in my house, in our house, in the house, in my flat, in my loft, in the loft, downstairs,
    on the stairs, in my bedroom, in my garden, in the garden, in our garden, at my window, at the window,
    at my door, at my back door, at the back door, in my shed, moving about, walking about, in my hall, in
    the hallway, on my roof, outside my door, outside my bedroom, under my bed, in her house, in the house
    next door, on the landing, trying the door*, trying my door, trying to get in, been in my house, in the
    back garden, in my back garden, into our garden, into my garden, into our back, into my back, in our
    back garden, looking in the windows, looking in my, looking through my, looking through our, looking
    through the letterbox, got in the house, got into my, got into our, in our shed, in next doors, hes
    outside my window, someone outside my window, someones outside my window, man outside my window,
    standing outside my window, breathing outside, shape outside my window
JOKEY = love, sun, joking, honestly, haha
LEAVES = leaves, leave, left, leaving, goes out, going out, goes away, gone away, went away, disappears,
    out all
LEFT = left, leave, leaves, leaving, kept, shut, locked, stuck
LIFT = parking, car park, lift, traffic, roadworks, flood*, snow, barrier, gate, van running
LOCKED = locked, shut in, locked in, in a car, in the car, in a hot, in a van, tied, strapped, chained,
    for hours, all day, all night, kept
LOSTONE = someone, woman, man, lady, gentleman, chap, gent, bloke, girl, boy
LOVES = loves, love, boyfriend, bf, girlfriend, gf, relationship, dating, going out, seeing, older,
    special, mature, engaged, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 38,
    40, 42, 45, 50, drives, car, flat
MAKING = mak*, build*, mixing, chemicals, barrels, fertiliser, assembling, collecting, buying
MAN = man, bloke, guy, lad, old man, chap, fella, men, someone, somebody, boy, driver, neighbour, perv*,
    weirdo
MATE = mate, mates, friend, friends, bestie, brother, sister, bro, cousin, boyfriend, bf, gf,
    girlfriend, mum, dad, husband, wife, housemate, flatmate, student, someone, boy, kid
MEETING = meeting, newsletter, parish, fund*, raffle, stall, charity, jumble, volunteer*, permit, form,
    forms, planning, event, rota, hall, fete, committee, council, letterhead, bins, bin, letters from,
    tablets late
MISSINGPERSON = left, gone, phone off, not answering, not come home, walked out, missing, took the car,
    taken the car
MISSINGSURE = gone missing, is missing, been missing, went missing, not come home, not come back, never
    came home, never came back, hasnt come home, hasnt come back, not been home, hasnt been home, didnt come
    home, run away, ran away, disappeared, vanished, no sign of her, no sign of him, cant find him, cant
    find her, not arrived, hasnt arrived, never arrived, never turned up at, didnt get to school, never got
    to school, never made it, didnt make it, not been seen, hasnt been seen, not in his room, not in her
    room, not in his bed, not in her bed, bed empty, bed is empty, bed not slept, wandered off, should have
    been home, should have been back, should of been home, was supposed to be home, was due home, climbed
    out, gone off with, run off with, left a note, taken by, been taken, supposed to be home, supposed to be
    back, supposed to come home, nobody has seen her, nobody has seen him, no one has seen her, no one has
    seen him, never arrived at, should be home, hasnt got home, havent got home, still not home, still not
    back, still isnt home, still isnt back, not home yet, not back yet, not got home, isnt home yet, isnt
    back yet, seen her since, seen him since, nobody seen her, slipped out, got out of the house, cant see
    him anywhere, cant see her anywhere, cant find him anywhere, nowhere to be found
MONEYWHERE = money, designer, new, from, phones, two phones, second phone, 2 phones, cash, where he got,
    where hes getting, where its from, gets it from
NEGLECTSURE = starved, always hungry, so hungry, asking for food, asks for food, asks us for food,
    begging for food, asking for bread, begs, for bread, eating from bins, out of bins, from bins, barefoot,
    no shoes, without a coat, no coat, never fed, not fed, havent eaten, hasnt eaten, no food, nothing to
    eat, filthy, eating out, stealing food, skin and bone*, so thin, so skinny, dirty nappy, same nappy,
    same clothes, living in filth, doesnt feed, dont feed, not feed, wont feed, only eats when, only eats
    at, eats out of, hasnt had any tea, havent had any tea, hasnt been fed, no clean clothes, wears the
    same, head lice, covered in lice, matted hair, no bed, sleeps on the floor, mattress on the floor, sleep
    on the floor
NEXTDOOR = next door, neighbour*, opposite, number, over the road, across the road, downstairs,
    upstairs, bungalow, flat below, flat above, man at, lady at, woman at
NIGHTS = night, nights, never, always, dont speak, scared, frightened, locked, days, hours, back, shop,
    boss, no
NOCLOTHES = no clothes, clothes off, clothes on, clothes were, underwear, knickers, naked, undressed,
    inside out, half dressed, sore, bruis*, bleeding, trousers
NOSHOW = late, closed, losing, lose, leave it, council, bill*, letter, hmrc
NOTALLOW = not allowed, not allow, doesnt allow, dont allow, wont allow, not permitted, isnt allowed,
    isnt permitted, arent allowed, arent permitted, wasnt allowed, never allowed, wont let, doesnt let, dont
    let, not let, never lets, didnt let, forbid*, forbade, bans, banned me, stopped me, stops me, stops her,
    stopped her, stops him, made me stop, makes me stop, made me give up, made me quit, cut me off, cuts me
    off, made me delete, made me hand, makes me hand, no longer see, cant see my, cant have, cant wear, cant
    go, cant talk to, cant leave, keeps me from, keeps her from, need his permission, need permission,
    without his permission, without permission
NOTFIREWORKS = not fireworks, isnt fireworks, wasnt fireworks, werent fireworks, arent fireworks, weren
    t fireworks, dont think fireworks, not a firework, not a car backfiring, sounded like a gun, sounds like
    a gun, sounded like gunfire, sounds like gunfire, sounded like shots, someone screamed, then screaming,
    then screams, people running, everyone running, somebody screaming, someone screaming, and screaming
NOTSAY = wont say, not say, doesnt say, wont tell, not tell, never says, refuses to say, no idea where,
    dont know where, cant explain, lies, lying, hides, wont let me see, where from, where it came, gets
    angry if
NOTSEEN2 = days, week, weeks, since, answer*, milk, post, papers, curtains, lights, door, phone, smell,
    flies, barking, piling, worried, usually, always, ages, all week, unusual, not like her, not like him,
    not like them, letterbox
OFME = of me, of my daughter, of my son, of my sister, of her, of him, of my friend, of us, of my
    girlfriend, of my mate, of the girls, of girls, of a girl in
OLDERMAN = man, bloke, guy, adult, grown man, grown up, men, stranger, sugar daddy, olders, twice her
    age, twice my age, someone he met, someone she met, met online, someone online, somebody online, he met
    online, she met online, random, predator, perv*, creep, someone called, somebody called, not who he,
    says hes, says he is, older boy, older boys, older guy, older man, older men, older lad, older lads,
    older boyfriend, older bloke, boyfriend is 18, is 19, is 20, is 21, is 22, is 23, is 24, is 25, is 26,
    is 27, is 28, is 30, hes 18, hes 19, hes 20, hes 21, hes 22, hes 23, hes 24, hes 25, hes 26, hes 27, hes
    28, hes 29, hes 30, hes 32, hes 35, hes 40, hes 45, hes 50, boyfriend drives, bf drives, boyfriend has a
    car, has a flat, has his own flat, has a kid, is in his, hes in his
OLDHARM = shout*, swear*, slap*, hit*, push*, shove*, tie*, lock*, starv*, pinch*, rough*, bully*,
    bullies, bullied, drag*, threat*, ignor*, leav* her, leaves her, leaves him, sedat*, drug*, grab*,
    withhold*, kick*, shak*, nasty, cruel, hurt*, abus*, handl*, neglect*, doesnt feed, wont feed, steal*,
    stealing, rob*, makes her sign, made her sign, making her sign, frighten*, scream*, taunt*, mock*
OLDTAKE = takes, took, taken, taking, empt*, drain*, withdraw*, cash*, steal*, spend*, helps himself,
    helping himself, bled, has her card, has his card, bank card, pension, savings, signed the house, sign
    the house, changed her will, sign over, signed over, power of attorney
OWES = owe, owes, debt, pay back, owed
PACKED = bag packed, bags packed, case packed, packed a bag, hidden a bag, bag hidden, bag ready, bag by
    the door, escape plan, money hidden, emergency bag, hiding money, running away fund, spare key hidden
PARK = path, park, car park, use the, dog, bins, hall, drive, pitch, court, courts, gate, field,
    toilets, vehicle, bays, bay, parked
PASTCRIME = last month, last week, last year, last summer, last winter, years ago, weeks ago, months
    ago, ages ago, on tuesday, on monday, on wednesday, on thursday, on friday, on saturday, on sunday, at
    the weekend, in january, in february, in march, in april, in june, in july, in august, in september, in
    october, in november, in december, reported it, has been mended, was mended, insurance, reopened, when i
    was a, back in the, put out, was put out, in 2019, in 2021, in 2022, in 2023, in 2024, any news, update
    on, last monday, last tuesday, last wednesday, last thursday, last friday, last saturday, last sunday,
    in may
PENSION = pension, savings, money, bank, card, cash, house, will, benefits
PHONEOFF = phone off, phone is off, phones off, phone dead, phones dead, phone is dead, not answering,
    isnt answering, voicemail, phone goes to, not picking up, phone here, phone at home, not read, left her
    phone, left his phone, switched off
PHOTO = photo, photos, photograph*, film, filming, parade, bulbs, flashing lights, lights, headlights,
    full beam, cash, cards, beacon, statue, calendar, tyre, tyres, hedge, scarer, scarers, shelter
PLAY = play park, play area, playground, playing, play, football, birthday, school, nursery, trampoline,
    foxes, fox, owl, owls, baby group, bouncy, fines, fine, bus, changing room
POTHOLE = pothole, kerb, deer, tree, bollard, post
PUBLIC = school, bus, park, shops, shop, town, pub, street, estate, station, underpass, train,
    playground, class, outside, alley, high street, crowd, people, precinct, green, skate park, college,
    chippy, chip shop, club, kebab
SAFEPLACE = refuge, hostel, safe, nowhere, friends house, mums house, car, escape, kids, baby, sofa
SCAM = scam*, email*, letter, letters, call, callers, caller, phone call, texts from, bank, hmrc, court,
    exam*, spiders, heights, needles, dentist, change, interview
SCHOOLHOME = school, home, club, work, college, playground, bus, park, shop, shops, bed, garden, party,
    train, station, friends, sleepover, nursery, beach
SCHOOLTALK = display, museum, sword dance, fencing, licence, license, deactivated, antique, collection,
    graffiti, painting, mural, logo, sign, tattoo, cake, sculpture, play, show, model, plastic, amnesty,
    inherited, hand in, heirloom, kitchen, chef, cutlery, air display, salute, starting, cannon, scouts,
    archery, farmer, clay, pest control, rabbits, pheasants, vet, sharpen*, rugby, foam
SCHOOLWALK = walk to, walks to, walk home, old enough, law, legal, babysit, how old, what age, safe to,
    left behind, left out, left school, left with nothing
SCREAMSURE = get off me, get off her, leave me alone, leave her alone, stop hitting, dont hit, please
    stop, please dont, stop please, help me, being hit, being hurt, being thrown, thrown about, getting hit,
    getting battered, getting beaten, getting a beating, getting a hiding, kill you, begging, beg, begs,
    pleading, being strangled, whimpering, being beaten, slaps, blows, thuds and, screaming and, screams
    and, then silence, then nothing, gone quiet, went quiet, let me go, let me out
SECRETSURE = our secret, our little secret, a secret between, keep it secret, keep it a secret, keep
    this secret, must not tell, mustnt tell, not to tell anyone, not to tell anybody, not to tell my, not to
    tell mum, not to tell dad, dont tell anyone or, dont tell mum, dont tell your mum, dont tell your
    parents, if i tell anyone, if i tell my, if i tell mum, if you tell anyone, no one will believe me, no
    one would believe me, nobody would believe me, nobody will believe me, nobody believes me, never told
    anyone, not told anyone, havent told anyone, never told anybody, havent told anybody, scared to tell,
    too scared to tell, frightened to tell, afraid to tell, no one knows what he, nobody knows what he, what
    he does to me, what he did to me, things he does, what goes on at home, what happens at home, whats
    going on at home, what he does when, not to say what
SHOP = surprise, recipe, party, santa, raffle, present
SICKSURE = wont wake up, not waking up, cant wake him, cant wake her, cant wake my, isnt waking, lips
    are blue, lips going blue, lips have gone, gone blue, turning blue, going blue, face drooping, face is
    drooping, face has dropped, face dropped, slurring, slurred speech, not breathing, isnt breathing,
    stopped breathing, cant breathe, cant breath, struggling to breathe, fighting for breath, gasping for,
    barely breathing, hardly breathing, blood everywhere, losing blood, wont stop bleeding, bleeding wont
    stop, bleeding badly, bleeding everywhere, bleeding heavily, bleeding loads, lot blood, loads blood,
    pool blood, foaming at, frothing at, no pulse, unresponsive, waters broke, waters have broken, waters
    just broke, baby is coming, babys coming, baby coming, having a heart attack, having heart attack,
    having a stroke, having stroke, having a seizure, having seizure, having a fit, needs an ambulance, need
    an ambulance, need ambulance, chest pain*, pains in chest, pain in chest, pains in his chest, pains in
    her chest, pains in my chest, pain in my chest, pain in his chest, crushing pain, tight chest, chest is
    tight, drunk bleach, swallowed bleach, swallowed battery, swallowed a battery, head is bleeding, cant
    feel my, cant feel his, cant feel her, going floppy, gone floppy, is floppy, gone stiff, electrocuted,
    throat is closing, throat closing, tongue swelling, face swelling, hypo, anaphyla*, needle in his arm,
    needle in her arm, needle in arm, eyes rolled, eyes rolling, shaking all over, doesnt know who i am,
    asthma attack, funny colour, gone cold, stopped moving, not come round, wont come round, wont stop
    fitting, is fitting, hes fitting, shes fitting, been fitting, started fitting, throat is swelling, face
    is swelling, lips are swelling, swelling up, cant swallow, hes choking, shes choking, choking on, stuck
    in his throat, stuck in her throat, think hes dead, think shes dead, hes dead, shes dead, is she dead,
    is he dead, taken something, bad pill, bad batch, hit his head and, hit her head and, hit my head and,
    ambulance hasnt, ambulance isnt, no ambulance, waiting for an ambulance, waiting for ambulance, cant see
    out, gone blind, crushing, collapsed and, has collapsed, just collapsed, had a stroke, a stroke, keeps
    passing out, passed out and, cold and clammy, talking gibberish, talking nonsense, words are jumbled,
    mouth has dropped, mouth drooping, one side of his, one side of her, cut his wrist, cut her wrist,
    severed, chopped his, chopped off, sliced his, sliced her, bleeding and, bleeding from, coughing blood,
    coughing up blood, vomiting blood, throwing up blood, blood coming, pouring with blood, covered in
    blood, baby is choking, he is choking, she is choking, is choking on, someone is choking, child is
    choking, eyes are rolling, eyes have rolled, eyes in the back
SLEEPER = homeless, sleeping rough, rough sleeper, sunbathing, litter, rubbish, mattress*, bike,
    scooter*, cone*, tree, branch, wire, cable
SLEEVES = long sleeves, where no one can see, where nobody can see, where no one sees, where nobody
    sees, where it doesnt show, wears long sleeves, hides her arms, hides his arms, hide my arms, marks on
    my arms, cuts on her arms, cuts on his arms, cuts on my, cuts all, lines on her arm, lines on my arm,
    under my sleeve, under my sleeves, up her arms, plasters on her arms, blood on her sheets, blades in
    her, razors in her, razor blades, sharpener blade
SOMEONE = someone, someones, somebody, somebodys, some1, man, mans, men, bloke, blokes, he, hes, they,
    theyre, woman, guy, guys, intruder*, burglar*, stranger*, lad, lads, boy, girl, person, people, figure,
    noise, footsteps, lady
SOMETHING = something, dog walker, boat, car, kids, theres, there is, person, nobody, help, dad, and
SPORT = rugby, football, boxing, match, game, sport, karate, judo, pitch, bike, skate*, scooter,
    pothole, ice, icy, path, kerb, pavement, paving, team, trampoline, fell off his bike, fruit, apples,
    bananas
STALKSURE = stalk*, tracker on, tracker under, airtag*, air tag*, following me, followed me, follows me,
    following my, followed my, follows my, following her, keeps turning up, turns up everywhere, turning up
    wherever, turns up wherever, waits for me, waiting for me outside, sits outside my, sat outside my,
    stands outside my, standing outside my, stood outside my, parks outside my work, outside my work, knows
    where i live, know where i live, knows my every, knows where i am, watches me, watching me, watching my
    house, watching our house, watching the house, watches the house, watches my house, wherever i go,
    everywhere i go, behind me, wont leave me alone, lets himself in, been letting himself in, messages a
    day, calls a day, new accounts, flowers on my, notes on my car, notes through my, found out where i,
    found my new address, got my new address
STAY = stay, stays, stay out, quiet, silent, tiptoe, shake, freeze, flinch, lie still, pretend,
    upstairs, go to my room, put the kids, get the kids, hold my breath, keep out of the way, feel sick
STRANGEBED = strange bed, someone elses bed, his bed, dont know where, dont know how i got, how i got
    home, how i got there, hotel, in a strange, didnt know where, in his flat, in a car, on the street, in a
    field, in a park
STUCKTIDE = tides coming in, tide is coming in, tide coming in, tide came in, cut off by the tide, stuck
    in the mud, stuck on the mud, stuck in mud, stuck on mud, sinking in, up to my waist, up to my knees, up
    to our waist, up to his waist, up to her waist, drifting out, drifted out, swept out, swept away, fell
    through the ice, fallen through the ice, gone through the ice, under the ice, gone under, went under,
    going under, cant swim, face down in, hasnt come up, hasnt surfaced, boat is sinking, boat sinking, car
    in the water, water is rising, water coming in, water rising, car is floating, in the canal, fallen in
    the, fell in the, tide is coming, tides in, tide is in, cut off by the, cut off on, up to his neck, up
    to her neck, up to my neck, falling in on, falling in, buried, caved in, collapsed on, collapsed on him,
    tide has come, tide has cut, tide come in, tide coming, cant get back to shore, tide round us, stranded
    on the, water is still coming, water still coming, still coming up, still rising, water is coming, water
    keeps coming, water keeps rising
TALKING = talking, speaking, chatting, messaging, texting, gaming, facetiming, met, meeting, meets,
    meet, calls, sends, sending, snapchatting
THEM = them, they, their, theyre
THEY = they, theyre, she, shes, he, hes, we, i, im
THEYKNOW = know where i live, knows where i live, know where we live, knows where we live, know my
    address, knows my address, got my address, know where my, knows where my, found my address, know what
    school, knows what school, know which school
THING = bike, car, parcel, keys, purse, wallet, phone missing, scooter, sign, book, trailer, bag,
    handbag, jacket, coat, phone number, toy, teddy, glasses, ring, hearing aid, bin, permit, bus, post,
    mail
TINY = toddler*, baby, babies, little one*, little girl, little boy, young child, small child, infant,
    newborn, kid, child, tot, 2 year, 3 year, 4 year, 5 year, 6 year, 7 year, two year, three year, four
    year, five year, six year, small boy, small girl, little lad, little kid, bairn, year old, baby boy,
    baby girl
TRADE = licence, licensed, license, certificate, clay, antique*, shop window, shop, kitchen, chef, set,
    sharpened, allotment, found in the attic, handed in, hand in, hand it in, museum, speed, glue, nail,
    rugby, heat, water, spray, massage, squash, cricket, air ambulance, bath, seed, bowling, recycling,
    collection, play, stage, panto, toy*, water pistol*, bus shelter, compass, inn
UNFREESURE = locked, lock, never allowed, not allowed, cant leave, never leave, never go out, different
    men, strange men, men all night, men at all hours, men in and out, passport*, papers, documents, phones
    taken, owe, debt, scared, frightened, beats, hits, slaps, no wages, never paid, not paid, unpaid, dont
    speak, floor, shed, caravan, garage, working all, 7 days, seven days, 14 hours, 16 hours, day and night,
    gangmaster, gang master, gate, every night, each night
UNIFORM = uniform, school uniform, bath, bed, bedroom, pjs, pyjamas, feet, body, swimsuit, leotard, gym
    kit, no clothes, undress*, underwear
US = us, we, kids, children
WE = we, us, were, we all
WHENHE = when he, when shes, when hes, when dad, when my dad, when mum, when my mum, whenever he, every
    time he, every time dad, as soon as he, once hes, if hes, if he, when him, when my stepdad, when my
    husband, when my partner, before he, before dad, when she, every time my, each time he, as he, when
    dads, when mums, when dad has, when mum has
WHOLE = all day, all night, hours, overnight, cold, dark, medication, inhaler, last seen, days,
    yesterday, morning, afternoon, dinner, tea time, teatime, lunch, autistic
WIFE = wife, girl, woman, daughter, mother, gran, mum, her
WOKE = woke up, woke, wake up, waking up, came round, came to, next thing
WORKS = workmen, builder*, scaffold*, roofer*, delivery, postman, meter, surveyor*, contractor*, window
    cleaner, gardener, parcel, leaflet*, canvass*, salesman, selling, cold caller*, drain, engineer*, cat,
    squirrel, owl, bee*
ASKMORE = any chance, wondering, would like, could you, can you, could we, can we, can i, would it, is
    there, are there, will there, advice for, thank you, thanks, please can, please could, what is the, what
    are the, how do, how can, who do, should there, do you, what can be done, when will, are you, what
    happened, can officers, rights, am i allowed, legal, are we allowed, are you allowed, is it allowed,
    allowed in, is he allowed, allowed one
WISHHIT = hit me, run me over, take me, kill me, end it, swallow me up, not wake up, never wake
LINED = lined up, in front of me, next to me, in my hand, on my bed, on the side, emptied, all over the
    bed, on the table
FROZE = froze, gave in, couldnt move, lay there, laid there, didnt want to, didnt want, too scared to
    say, let him, just wanted it to stop, wanted it over
DIDIT = did it, did it anyway, kept on, kept going, carried on, didnt stop, got what he wanted,
    finished, had his way, on top, inside me, went ahead, pulled, undid, took my
CANTSTAND = hardly stand, barely stand, couldnt stand, too drunk, so drunk, passed out, out of it, off
    her face, unconscious, could hardly walk, couldnt walk, cant walk, paralytic, half asleep
TOOKHER = took her, taking her, carried her, carrying her, led her, leading her, leaving with, left
    with, put her, bundled her, upstairs, taxi, dragging her, all over her, on top of, took me, carried me
OTHERWAY = another way, other ways, some other way, in kind, instead of rent, free rent, knock money
    off, sleep with him, favours, be nice to him
EGGSHELLS = on eggshells, egg shells, scared of his moods, scared of her moods, never know what mood,
    never know which, dread him coming, dread the sound, dread when he, dread weekends, when i hear his,
    sound of his, when his car, when his key, hear his key, hear his van, hear his car
KEPTIN = kept in one room, kept in a room, kept in her room, kept in his room, kept in the bedroom,
    keeps her in, keeps him in, kept upstairs, never lets her out, never lets him out, kept locked, kept
    prisoner, shut in her room, shut in the bedroom
ATTACKSURE = went for me, went for her, went for him, went for mum, goes for me, goes for mum, goes for
    her, came at me, comes at me, came at us, came at her, came at him, coming at me, pillow over my, pillow
    over her, hand over my mouth, over my mouth, sat on my chest, held me down, held her down, pinned me,
    pinned her, pinned him, by my throat, by the throat, by her throat, my throat, by my hair, by her hair,
    pulled my hair, pulls my hair, pulled her hair, held me under, tried to drown, tried to smother, tried
    to strangle, put his hands round, hands round my, hands around my, threw me, throws me, threw her,
    chucked me, slung me, knocks me about, knocks her about, knocks mum about, knocking me about, knocking
    her about, knocked me about, roughs me up, banging her about, throwing her about, throws her about,
    chucking her about, raised his hand to, lays into me, laid into me, lays into mum, laid into her, laid
    into him, beat seven bells, gave me a hiding, gives me a hiding, good hiding, gives us a hiding, give me
    a slap, gave me a slap, gives me a slap, backhand*, back hander*, headbutted me, spits at me, spat in
    my, takes it out on me, takes it out on us, takes it out on mum, takes it out on her, takes it out on
    him, out on the kids, handy with his, free with his, heavy handed, boiling water at, boiling water on,
    boiling water over, kettle at, kettle over, poured boiling, threw boiling, hot water over, stubs his,
    stubbed a, stubbed his, stubbed out, put a cigarette out, puts cigarettes out, cigarette on, put me
    through the wall, through the wall if, bottle in his face, bottle in her face, bottle in my face, glass
    in his face, the stick on, gets the stick, uses the stick, use the stick, go for me, goes for us, has me
    by, head on the kerb, head on the floor, head on the ground, head against the, head into the, stamping
    on his, stamping on her, broke my fingers, broke my arm, broke my wrist, broke my nose, broke my ribs,
    broke my jaw, breaks my
THREATSURE = im next, youre next, ill be next, shes next, youre dead, dead man, watch my back, watch
    your back, be sorry, end up in a, end up dead, wont live to, put me in a wheelchair, put me in hospital,
    six feet, where the body, never find my body, never find me, nobody will find, getting petrol, bringing
    petrol, poured petrol, pouring petrol, petrol through, petrol over, torch the house, torch my, burn us
    out, throw acid, acid in my face, acid in her face, get done, get him done, do him in, hell do him, do
    me in, cut me up, slit my, price on my head, knees done, finish me off, finish her off, finish him off,
    hunt me down, come for me, coming for me, coming for us, coming to get me, coming to get us, come and
    get me, coming after me, what he will do, what he might do, what hell do, what shell do, what theyll do,
    do to me, do to us, do to her, im dead if, im a dead man, im a dead woman, everyone will be sorry, never
    see my kids, never see my babies, never see the kids, never see my baby, never see my children, never
    see your kids, lose the kids if, take the kids off me, lose my kids if, said im next, says im next, says
    youre next, only way id leave, leave in a box, killed the cat, killed my cat, killed the dog, killed my
    dog, killed my rabbit, killed our dog
WITHHOLD = wont give, hides, hid, hiding, takes, took, taken, refuses, keeps, doesnt give, not give,
    stopped, stops, wont let me have
SOMETHINGLONG = something silver, something long, something shiny, something sharp, something metal,
    something up, something under, something down, something in, something that looked, what looks like,
    what look like, what looked like, looks like a
PROTECT = carries it to, carry it for, carrying it for, for protection, to feel safe, feel safer, in
    case they, tooled up, in case he, in case something, just in case, to protect
CARRYIT = carries, carry, carrying, takes it, has it, keeps it, take it, packing, holding
NOISES = footsteps, floorboards, creaking, moving about, moving around, someone walking, glass break*,
    glass smash*, glass breaking, breathing, voices, someone moving, somebody moving, noise, noises, banging
INDOORS = upstairs, downstairs, in the loft, in the kitchen, in the house, in my house, on the landing,
    on the stairs, outside my room, outside my door, in the hall, below, above
DOG = dog, dogs, xl bully, bully, staffie, rottweiler, alsatian, mastiff, bulldog, pitbull
MAULING = attacking, mauling, mauled, biting, savaging, savaged, ripping, tearing, has hold of, got hold
    of, wont let go, hanging off, chewing, got him by, got her by, on the loose with
OUTSIDE = out the front, out front, at the door, at my door, at the gate, on the drive, in the car
    outside, by my gate, at the window, in the porch, round the back, out the back, in the garden, on my
    doorstep, on the doorstep, downstairs, hes outside, he is outside, outside my, outside our, outside now,
    outside the house, outside and, outside again
WONTGO = wont go, wont leave, not leaving, refuses to go, refuses to leave, shouting, screaming,
    banging, hammering, kicking, trying, saying hell, says hell, drunk, again, waiting, staring, watching,
    with a, with his, smashing, demanding, threatening, pacing, wants to come in
HIDINGSURE = im hiding, were hiding, i am hiding, we are hiding, ive hid, hiding in the, hiding under,
    hiding behind, hiding upstairs, hiding from him, hiding from my, hiding from them, hiding from her,
    hiding with, locked myself in, locked myself away, locked ourselves in, barricaded, pushed the wardrobe,
    pushed a chair, chair against the door, wedged the door, shut myself in, shut ourselves in, under the
    bed
FIRENOW = is on fire, are on fire, s on fire, pans on fire, houses on fire, kitchens on fire, sheds on
    fire, cars on fire, cookers on fire, flats on fire, vans on fire, on fire help, on fire now, and its on
    fire, caught fire, gone up in, up in flames, is burning, is ablaze, flames coming, smoke coming, smoke
    pouring, smoke everywhere, smoke filling, full of smoke, filling with smoke, filled with smoke, smoke
    under the, smoke from the house, smoke from the flat, can see flames, i can see smoke, sparks coming,
    sparks flying, throwing sparks, cant put it out, petrol through, spreading
FALLEN = fell, fallen, fall, gone over, slipped, collapsed, toppled, tripped, come off, came off,
    thrown, threw, fell off, fallen off
CANTRISE = cant get up, cant get her up, cant get him up, cant lift, cant stand, cant move, not
    answering, isnt answering, wont answer, not talking, bleeding, hit his head, hit her head, head,
    confused, leg is, bone, alone, moaning, groaning, on the floor, asleep, wont wake, sleepy, cant reach,
    hip, broken, alarm cord, phone, neck, bent, paralysed, legs
HANDS = hand, hands, arm, arms, leg, legs, face, back, fingers, head, hair
HERTWO = her two, her three, her kids, the kids, her baby, her little, his kids, his two, her children,
    them, him, her
PLURAL = kids, boys, people, children, youths, lads, teenagers, youngsters, girls, everyone, commuters,
    passengers
SELLS = sells, sold, selling, shop, shops, serve, served, serving, busker, cashier
WET = when it rains, bridleway, footpath, subway, swim*, flooded, floods, burst, pipe, every summer,
    cool off, trolley, bike, bikes, algae, rains, puddle, fishing, paddling, boating, dipping, litter,
    jump*, wellies, buggy, pram
GLASS = glass, gate, fence, nail, wire, metal, play area, tin, bramble*, thorn*, playground, slide,
    sharp edge, bench, rusty, barbed, thorns, fencing, manhole, kerb, steps, back
FAREWELL = retir*, leaving, farewell, village, shop, shops, club, pub, tree, library, service, post
    office, colleague*, sergeant, lollipop, bank, high street, branch, church, cones, bollards, tournament,
    surgery
FOND = filmed, films, filming, recorded, recording, took photos, takes photos, takes pictures, took
    pictures, taking pictures, taking photos, photo, photos, video
UNASKED = without telling, without asking, without my, without her, without me knowing, asleep,
    secretly, didnt know, dont know, while i, when i, while she, when she, hidden
NOTTAKING = stopped taking, not taking, skipping, not taken, refusing, flushed, stopped my, doubling
INMYBAG = stuff in my bag, something in my bag, package in my, packages in my, drugs in my, bags in my,
    put it in my bag, things in my bag
MEETHIS = come to his, to his flat, to his house, to his place, to his car, in his car, to his room,
    back to his, round his, alone with him, see me alone, be alone, meet him, outside school, after school,
    private lessons, stay behind
CARIN = in the car, in a car, in the van, in that car, bookies, pub, outside, club
NIGHTTIME = night, midnight, dark, late, 11pm, 10pm, 2am, 3am, 1am, main road, dual carriageway, high
    street, nappy, barefoot, crying, lost
LONGTIME = hours, all night, all day, days, weekend, the night, overnight, every night, most nights
SHE = she, her
BEDROOM = bed, bedroom, sex, shower, changing, naked
LANDLORD = landlord*, boss, manager, owner, agent
HIS = his, their
MISSINGHOME = supposed to be home, supposed to be back, should be home, should have been home, should of
    been home, was due home, was due back, left for school, left school, never arrived, not home, went out,
    left the house, walked out
NOTHEARD = nobody has seen, no one has seen, not seen, hasnt been seen, havent heard, not heard, no
    answer, phone off, phone is off, phones off, phones dead, voicemail, no sign, cant get hold, not
    answering, isnt answering, not picking up, not replying, no reply, nobody knows where, no one knows
    where, not back, hasnt come, so low, in a state
TOUCHES = tickl*, cuddl*, touch*, strok*, kiss*, rubs, massag*
DISLIKE = dont like, didnt like, not like, hate it, hates it, uncomfortable, weird, makes me feel,
    scared, stop, wont stop, too much, shouldnt, not right, isnt right, funny feeling
TOLDME = told me, tells me, said, says, made me promise, makes me promise, warned me, threatened
NOTTELL = not to tell, not tell, dont tell, never tell, not to say, not say anything, keep quiet, keep
    it quiet, not to talk
HURTWORD = hurt, kill, trouble, die, prison, care, police, believe, get it, sorry, taken away
SLEEPOUT = sleep in the garage, sleep in the shed, sleep outside, sleep in the garden, sleep on the
    floor, sleep in the bath, sleep in the hall, sleep in the car, sleeps in the garage, sleeps in the shed,
    stand outside, stand in the, sit in the dark, kneel, go without tea, go without dinner, no tea, no
    dinner, in the shed, in the garage
WHENBAD = when im bad, if im bad, when im naughty, if im naughty, when he, when she, if i, when dad,
    when mum, as punishment, punish*, hes angry, shes angry, when i
OUTLATE = out at, outside at, out until, outside until, out till, always outside, always out, roaming,
    wandering, playing out at
NIGHTCLOTHES = midnight, pyjamas, pjs, nappy, nappies, no coat, barefoot, bare feet, 11 at night, 10 at
    night, 1am, 2am, 3am, middle of the night
HOWHOME = how i got home, how i got here, how i got there, how i got back, how she got home, how she got
    back, what happened to me, what happened after, happened last night
RIPPED = ripped, torn, missing, tights, knickers, bruise*, hurts, sore, bra, dress, bleeding, drink,
    drinks, spiked
THROWING = throw*, chuck*, drop*, lob*, hurl*
OFFBRIDGE = off the bridge, off the footbridge, off the flyover, from the bridge, from the footbridge,
    off bridge, onto the motorway, on to the motorway, onto the a2, onto the tracks, at trains, at the
    trains
TEMPTS = kittens, kitten, puppy, puppies, sweets, a lift, ice cream, walk off with, take his hand, takes
    his hand, boys hand, girls hand, take her hand
SPECIALGAME = special game, special games, special cuddle, special cuddles, our game, secret game
REFUSESURE = take no for an answer, my duty as, duty as his wife, wont wear one, wont use a condom, wont
    wear a condom, took the condom, took it off halfway, his mates have a go, already doing it, already
    inside, when i cry he, while i cry, even when i cry, put his fingers, fingers where, hand where he,
    hands where he, where he shouldnt, where she shouldnt, never said yes, didnt say yes, i said no, if i
    said no, he heard me say no
CHILDLEFT = left a pram, left a baby, pram by, abandoned a baby, baby abandoned, baby in a box, baby on
    the step, baby on the doorstep, left her baby, left his baby, baby in the bin
HANDLE = handle sticking, handle poking, blade sticking, barrel sticking
WRAPPED = wrapped in a towel, wrapped in a cloth, wrapped in a bag, wrapped in a
SHOWING = show*, sticking, pull*, carr*, holding
NEEDLE = needle, syringe
CAMEDOWN = come down, came down, fallen, fell, collapsed, caved in, landed, crushed, pinned, come in
ON = on, under
OUTFAR = too far out, out too far, paddle board*, dinghy, kayak, lilo, inflatable, swam out, swimming
    out
STUCK = stuck, cant, gone, lost, drifting, help
RAZOR = razor, razors, razor blade, razor blades, sharpener blade, craft knife, scalpel, noose, ligature
KEEPIT = keep, keeps, hide, hides, hidden, hid, carry, carries, pencil case, phone case, under my, too
    much, bag, bathroom
LIVINGROUGH = living in the garage*, living in a garage, living in a shed, living in the shed, living in
    the woods, living in a tent, sleeping in the garage*, sleeping in a shed, sleeping in the shed, sleeping
    in the park, sleeping on the street, sleeping on a bench, sleeping in a car, sleeping in bus shelter,
    living rough, on his own in the flat, on her own in the flat, sleeps in the dog, sleeps in a dog, sleeps
    in the kennel, sleeps in a cage
GIVES = gives, gave, giving, makes, made, got
NEEDS = nappies, milk, food, money for food, money for, housekeeping, tampons, sanitary, my tablets, my
    glasses, my keys, my phone, my inhaler, my insulin, my hearing aids, hearing aid, walking frame, zimmer,
    wheelchair
LIMBS = arm, leg, hand, foot, fingers, head, neck, hair, sleeve, scarf
CAUGHT = caught, trapped, stuck, crushed, pinned
FOODTALK = food, sniff, it, stuff
KILLEDPET = killed the cat, killed my cat, killed the dog, killed my dog, killed our dog, killed our
    cat, killed my rabbit, hurt the dog, hurts the dog, kicks the dog, kicked the dog, cat out in the
NEXTME = im next, next, partner, clothes, warning, lesson, see what, me, wont leave
FIGHTING = fight*, scrap, scrapping, brawl*, laying into, going at
BOTTLES = bottles, bottle, glasses, bats, poles, bars, knives, weapons, hammers
TAKEPRAM = walked off with a pram, walked off with a baby, walked off with a child, took a baby, took a
    child, took someone elses, pram that wasnt, baby that isnt hers, baby that isnt his, child that isnt
    his, child that isnt hers
SHOOTLIST = who to shoot, list of who, kill list, hit list, firing out of, firing from, firing at,
    shooting out of, shoot up the, shoot the school, firing into
MAKING2 = making, makes, make, made, forcing, forces, want, wants
GIVESAWAY = given his, given her, giving his, giving her, given all, giving all, gave his, gave her,
    given my, giving my, gave my, given away
DEARTHINGS = dog, cat, rabbit, savings, xbox, playstation, guitar, clothes, ring, jewellery, watch,
    records, belongings, things, stuff, possessions, everything, collection, medals, car
ODDLY = sounds strange, sounded strange, all his savings, all her savings, savings, wont need, wont be
    needing, didnt sound right, not himself, not herself, so calm, calm, low, been low, depressed, signed
    off, everything, sorry, goodbye, odd, strange, quiet, withdrawn, lost his, lost her
CHASES = chasing, running after, running at, following, creeping up on, grabbing
WOMAN = woman, girl, lady, boy, kid, child, student, jogger, nurse
"""

# How people type a word: read as if the first stood there.
SPELT: Final = """
you = u
your = ur
are = r
tonight = tonite, 2nite
night = nite
tomorrow = tmrw, moro
through = thru
with = wiv, w
havent = havnt
hasnt = hasent
dont = dnt
doesnt = dosent, doesent, dosnt
didnt = dident
couldnt = cudnt
wouldnt = wudnt
shouldnt = shudnt
could = cud
would = wud
because = cos, coz, cuz, bcos
someones = somones, sumones
someone = somone, sumone, some1, sum1
anyone = any1
anymore = anymor
wanna = wana
gonna = gunna, gona
going = goin
breathing = brething, breathin
breathe = brethe
nothing = nuffin, nothin
something = somthing, sumthing, summat, summit, smth
about = abt
when = wen
where = wer
please = plz, pls, plse
friend = frend, freind
friends = frends
phone = fone
love = luv
people = ppl
husband = husbend, husban
my = mi
what = wot
over = ova
never = neva
every = evry
"""

# Words that say nothing here; a sentence and a phrase are read without them.
EMPTY: Final = """
. a actually an bloody effing even ever fuckin fucking just kinda literally of proper really so the very
~
"""

# Other words that a slip of the finger would make of listed ones.
NO_SLIP: Final = """
beside, boring, bother, braking, called, change, changes, content, county, danger, decide, decided, designed,
drivers, drunks, filling, finding, floors, freezer, funding, garden, gardens, growing, hitched, hundred,
lovely, manage, nearby, needed, numbers, office, pauses, paying, poison, powers, printing, promise, promises,
raided, riding, scarred, server, shared, signed, sliding, slower, solved, sports, status, stopping, storage,
storey, survives, tables, tackle, timers, treating, treats, waited, willing, wording, writing, younger,
boating, bathing, biking, shouted, steaming, streaming, painting, fitted, baking, banking, backing, shorter,
attach, barber, backed, claimed, create, drafts, drones, forgiven, misses, policy, polite, preset, prints,
silences, spitting, threads, threaded, resume, resumes
"""
