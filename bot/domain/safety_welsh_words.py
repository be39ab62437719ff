"""What Welsh words may stand for, where danger is made out of several, and which of them together alarm.

In the form of `safety_words` and `safety_rules`. A word is listed once, as the dictionary has it:
`welsh_forms` adds how it begins after others ("cyllell": gyllell, chyllell, nghyllell). North and south,
formal and typed in a hurry stand side by side. "gwn" is both a gun and "I know", so that it is only listed
with the words around it. Loaded when the first Welsh text is read. The module is long because it is one list.
"""

from typing import Final

VOCABULARY: Final = """
I = fi, fin, dwi, dwin, dwim, dw, wi, wir, win, rwyf, rwy, rwyn, rydw, rwi, rwin, on i, ron, roeddwn, sain,
    sai, sa, sgenna, sgen, fedrai, fedra, alla, allai, nes, nesi, wnes, wnesi, ges, gesi, gefais, cefais,
    dwisio, ni, rydym, rydyn, dan ni, dyn ni, ydw, buaswn, baswn, bydden, faswn, minnau, finna, finne
ME = fi, i, fy, mi, finna, ynof, yno, arna, arnaf, arnai, ata, ataf, ohona, amdana, ni, ein, ngwasgu,
    ngadael, nharo, nghuro, nghicio, mrifo, nhagu, nilyn, nyrnu, mwrw, nghloi, nhreisio, mygwth, myw
MY = fy, yn fy, ein, mam, nhad, ngwr, ngwraig, mrawd, mab, merch, mhlentyn, mhlant, nghariad, mhartner,
    mhen, mraich, fi, mi
HE = fo, fe, ef, e, o, em, om, hi, hin, nhw, maen, hwn, hon, hwnnw, honno, pwy, fen, fon, en, on, efn
HIM = ef, fo, fe, e, hi, nhw, ei, eu, idd*
PARTNER = gwr, wr, gwraig, partner, cariad, priod, cyn wr, cyn gariad, cyn wraig, cyn bartner, ex,
    boyfriend, bf, girlfriend, gf, husband, wife, sboner, wejen, missus, gwr i, ngwr, cyngariad
FAMILY = mam, dad, dada, tad, brawd, chwaer, llystad, llysfam, ewythr, modryb, wncwl, uncle, yncl, anti,
    cefnder, cyfnither, rhieni, rhiant, taid, nain, tadcu, tad cu, mamgu, mam gu, mab, merch, teulu, wyr,
    wyres, nai, nith, ngwr
OLD = hen wr, hen ddyn, hen wraig, hen ddynes, hen fenyw, hen berson, hen gwpl, pensiynwr, pensiynwraig,
    oedrannus, taid, nain, tadcu, mamgu, tad cu, mam gu, dementia, henoed, hen bobl, ffaeledig, bregus, mewn
    oed, mam, fy nhad, mam yn 80, mam 84, dad 84, fy mam yn, yn 84, yn 80, yn 85, yn 90, yn ei hwythdegau
CHILD = plentyn, plant, babi, baban, mab, merch, merched, hogyn, hogan, hogia, hogiau, genod, geneth,
    genethod, bachgen, bechgyn, crwt, crots, croten, rhocyn, rhoces, lodes, llanc, llances, bois, disgybl,
    disgyblion, wyr, wyres, chwaer fach, brawd bach, chwaer fach i, mhlentyn, mhlant, person ifanc, pobl
    ifanc, pobol ifanc, arddegau, efeilliaid, kid, kids, un bach, rhai bach, rhei bach, dau fach, merch 8
    oed, fy merch, fy mab, ar ben ein hunain, brawd fi, chwaer fi, wyrion, llysferch, llysfab, nithoedd
TINY = babi, baban, merch fach, mab bach, hogyn bach, hogan fach, bachgen bach, plentyn bach, plant bach,
    crwt bach, croten fach, hogia bach, un bach, rhai bach, teirblwydd, 1 oed, 2 oed, 3 oed, 4 oed, 5 oed, 6
    oed, 7 oed, 8 oed, 9 oed, dwyflwydd, tair oed, pedair oed, pum oed, chwech oed, chwe oed, saith oed,
    wyth oed, dwy oed, blwydd oed, mewn clwt, mewn nappy, mewn cewyn, mewn cewynnau, dau fach, ddau fach, y
    rhai bach, pwtyn bach
AGE = 9 oed, 10 oed, 11 oed, 12 oed, 13 oed, 14 oed, 15 oed, dwin 10, dwin 11, dwin 12, dwin 13, dwin 14,
    dwin 15, fin 11, fin 12, fin 13, fin 14, fin 15, im 13, im 14, im 15, ond yn 13, ond yn 14, ond yn 15,
    hin 13, hin 14, hin 15, blwyddyn 6, blwyddyn 7, blwyddyn 8, blwyddyn 9, blwyddyn 10, bl 7, bl 8, bl 9,
    deg oed, un ar ddeg oed, deuddeg oed, tair ar ddeg oed, pedair ar ddeg oed, bedair ar ddeg, dair ar
    ddeg, pymtheg oed, bymtheg oed, dan oed, ysgol gynradd, hin 11, hin 12, hin 9, hin 10, on 13, on 14, on
    12, hogyn 14, hogan 13, hogyn nin 14, ni n 14
TRUSTED = athro, athrawes, hyfforddwr, hyfforddwraig, coach, gofalwr, gofalwyr, gofalwraig, ficer,
    gweinidog, bos, rheolwr, landlord, landlordes, lodjar, warchodwr, gwarchodwr, doctor, meddyg, nyrs,
    gyrrwr, tiwtor, dyn, dynion, boi, bachan, cymydog, cymdoges, llystad, arweinydd, capten, offeiriad,
    ffisio, physio, deintydd, athro piano, gyrrwr tacsi, gyrrwr bws, therapydd, osteopath, lojar, hyfforddwr
    gyrru, arweinydd sgowtiaid, yncl, ewythr
MAN = dyn, dynion, boi, bois, bachan, hen foi, rhywun, rhyw ddyn, rhyw foi, hogia, llanc, lad, lads, bloke,
    pyrf, pervert, rhywfaint o ddynion
OTHER = rhywun, rhywrai, pobl, pobol, person, menyw, menywod, dynes, merched, ffrind, ffrindiau, met, mets,
    cymydog, cymdoges, cymdogion, drws nesa, drws nesaf, lan lofft, llofft, cwpl, criw, gang, gangia, giang,
    un ohonyn, cydweithiwr, bachan, boi, bois, foi, dyn, dynion, ffarmwr, ffermwr, tenant, beiciwr, cerddwr,
    myfyriwr, rhyw foi, hwn, criwiau, llanc, llanciau, ieuenctid, pobol ifanc, gwraig, un o
CLOSE = +PARTNER, +FAMILY, gofalwr, landlord
PERSON = +HE, +CLOSE, +CHILD, +TRUSTED, +OTHER, +OLD
NOW = nawr, rwan, wan, heno, ar hyn o bryd, eto, o hyd, dal, munud ma, funud hon, neithiwr, echnos, eto
    heno, ar frys, brysiwch, help, plis, bore ma, pnawn ma, prynhawn ma, heddi, heddiw, now, right now
DIEPHRASE = lladd fy hun*, lladd ei hun*, lladd eu hun*, lladd hun*, cymryd bywyd ei hun, cymryd fy mywyd,
    diwedd ar bopeth, diwedd ar y cwbl, diwedd ar y cyfan, diwedd ar fy mywyd, diwedd ar bob dim, diwedd ar
    y byd, gweld pwynt cario, gweld pwynt byw, gweld pwynt mewn byw, gweld y pwynt cario, gweld y pwynt byw,
    dim pwynt byw, pwynt i fywyd, pwrpas byw, pwrpas mewn byw, diben byw, dim pwynt cario, dim pwynt mynd
    ymlaen, byd hebdda, byd hebddaf, hebdda i, hebddo fi, heb fi yma, well off hebdda, well hebdda, well eu
    byd, gwell eu byd, ei le hebdda, byd ar ol i fyw, dim byd i fyw, dim i fyw er, fyw er ei fwyn, byw er
    mwyn dim, rheswm i fyw, rheswm dros fyw, rheswm i gario, isio marw, eisiau marw, eisie marw, ishe marw,
    ise marw, moyn marw, gobeithio marw, dymuno marw, gen i farw, da fi farw, gen i fod wedi marw, off yn
    farw, well yn farw, well marw, bod yn farw, mod in farw, bod in farw, bo fin farw, isio bod yn farw,
    cael digon o fyw, cael digon ar fyw, digon o fywyd, wedi blino byw, blino ar fyw, blino ar fywyd, isio
    byw dim, eisiau byw dim, moyn byw dim, isio byw mwy, moyn byw rhagor, isio bod yma, moyn bod ma, isio
    bod ma, moyn bod yma, eisiau bod yma, eisiau deffro, isio deffro, moyn deffro, deffro eto, deffro byth,
    diflannu am byth, cysgu am byth, methu cario mlaen, ffili cario mlan, ddim cario mlaen, ddim cario mlan,
    cario mlan rhagor, cario mlaen rhagor, cario mlaen fel hyn, cario mlan fel hyn, cario ymlaen fel hyn,
    cario mlaen dim, methu mynd ymlaen, colli fi pan, neb yn colli fi, neb yn mynd i golli fi, neb yn malio
    os, neb yn sylwi os, neb yn becso os, baich i bawb, baich ar bawb, baich ar fy, casau fy hun, casau
    bywyd, casau byw, llythyr ffarwel, neges ffarwel, nodyn ffarwel, nodyn hunanladdiad, dim dyfodol, gweld
    dyfodol, cau fy llygaid am byth, y ffordd allan, unig ffordd allan, stopio bodoli, peidio a bod,
    rhywbeth gwirion iddi hi ei hun, neud rhywbeth gwirion, gneud rwbath gwirion, neud rwbath gwirion, neud
    rhywbeth twp, crogi ei hun, crogi fy hun, crogi hun, boddi ei hun, boddi fy hun, hongian ei hun, trio
    lladd, end it, end it all, kill myself, kill himself, kill herself, gyd stopio, bopeth stopio, popeth
    stopio, gweld isio fi, gweld fy isio, gweld fy eisiau, gweld eisiau fi, pan dwi wedi mynd, pan fyddai
    wedi mynd, pan fi wedi mynd, casau fy mywyd, casau ei fywyd, casau ei bywyd, rwbath iw hun, rhywbeth iw
    hun, rwbath iddo fo ei hun, niwed iddi hi ei hun, niwed i fi fy hun, niwed iddo fo ei hun, lond bol ar
    fyw, llond bol o fyw, llond bola o fyw, isio cysgu a byth, isio mynd at mam, gwell i mi fynd, gwell i fi
    fynd, gwell pe bawn i ddim yma, taswn i ddim yma, se fi ddim ma, heb fy nghael i, neb yn gweld isio, dim
    isio bodoli, isio pob dim i orffen, isio popeth orffen, moyn i bopeth orffen, cymryd ei fywyd, cymryd ei
    bywyd, ddim am fod yma, ddim yma nadolig, ddim yma fory, pwynt mewn cario, pwynt mewn byw, pwynt mewn
    mynd, pwynt i ddim, diben mewn, gorffen efo bywyd, gorffen gyda bywyd, gorffen gyda byw, gorffen ei
    bywyd, gorffen ei fywyd, gorffen fy mywyd, done efo bywyd, neud o heno, gneud o heno, neud e heno,
    gwneud e heno, wneud o heno, tan dwi wedi marw, nes mod in farw, nes bo fi wedi marw, tan bo fi wedi
    marw, nes dwi wedi marw, tro nesa fydda i ddim, fydda i ddim yn dod nol, byddai ddim yn dod nol, fydda i
    ddim yma, byddai ddim yma, fyddai ddim yma, blino ar y cwbl, blino ar bopeth, blino ar bob dim, wedi
    cael digon ar bopeth, cysgu a pheidio, pheidio deffro, peidio deffro, byth ddeffro, alla im gneud hyn
    mwyach, ffili neud hyn rhagor, methu gneud hyn dim mwy, methu neud hyn, fedrai ddim gneud hyn, cwbl
    stopio, cyfan stopio, popeth yn stopio, bob dim stopio, bopeth ddod i ben, beidio bod yn byd, peidio bod
    yn byd, ddim isio bod yn byd, gadael y byd, ddim yn byd yma, meddwl am y trac, meddwl am traciau, meddwl
    am y tren, meddwl am y bont, meddwl am neidio, meddwl am gorddos, meddwl am farw, meddwl am ladd, meddwl
    am tabledi, am farw o hyd, hel fy nhabledi, hel tabledi, safio tabledi, casglu tabledi, cadw tabledi,
    gweld pwynt deffro, gweld pwynt codi, gweld pwynt gwneud dim, gweld y pwynt mewn dim, pwynt deffro,
    pwynt codi or gwely, bwriadu bod yn fyw, bwriadu bod yma, cynllunio bod yma, bod yn fyw erbyn, byw
    erbyn, fyw i weld, mynd ati hi a, fod gyda hi eto, bod efo hi eto, bod gyda fe eto, bod efo fo eto, bod
    gyda mam eto, ymuno ag ef, ymuno a hi, mynd ati, mynd ato fo, mynd at mam yn nefoedd, canol y traffig, o
    flaen tren, o flaen lori, o flaen car, mor hawdd fysa, mor hawdd fyddai gorffen, methu gweld diwedd, neb
    fy angen, neb angen fi, ddim i fod yma, hen ddigon ar bywyd, casau bod yn fyw, dim dewis ond marw, neb
    yn caru fi, neb yn fy ngharu, y byd yn well hebdd*, haws bod yn farw, haws marw, isio cau llygaid, isio
    cysgu a peidio, dwin haeddu marw, haeddu marw, boddi n brifo, boddin brifo, marw n brifo, crogi n brifo,
    beth sy n digwydd os dwi mynd, fydda i mo i angen, fyddaf i mo i angen, fydda i moi angen, fyddai moi
    angen, os dwi wedi mynd, os fi wedi mynd, ar ol i fi fynd, ar ol i mi fynd, pan fyddaf i wedi mynd, mynd
    am byth, rhoi popeth i ffwrdd, rhoi fy mhethau i ffwrdd, hapusach hebdda
SELF = fy hun, fy hunan, ei hun, ei hunan, hunan, hun, n hunan, nhunan, eu hunain, myself
CUT = torri, torrodd, toris, toriadau, cut, cutting, llosgi, niweidio, anafu, brifo, hurto, hyrto, crafu,
    slasio, harmio, sleisio, briwiau, briwie, sgriffiadau, cripiadau, clwyfau, torri fy hun, torri helpu,
    crafu fy, brifo fy hun, anafu fy hun, yn mynd yn ddyfnach, crafu fy nghroen, tynnu gwaed, ymdopi torri
LIMB = braich, breichiau, fraich, mraich, mreichiau, arddwrn, arddyrnau, coes, coesau, clun, cluniau, croen,
    llewys
HIDES = cuddio marc*, cuddior marc*, cuddio breich*, cuddioi breich*, llewys hir, llawes, creithiau, marciau
    ar ei breich*, lle man llewys, llewys yn cuddio, cuddio gyda llewys, cuddio fo, cuddior briwiau
PILLS = tabledi, tablets, pils, pills, paracetamol, parasetamol, ibuprofen, moddion, meds, meddyginiaeth,
    tabled, antidepressants, insiwlin, inswlin, overdose, gorddos, od, tabledi cysgu, aspirin, morffin,
    codeine, tabledi gwrthiselder
LOTS = lot, llwyth, gormod, ormod, gormodedd, llawer, i gyd, cyfan, pob un, cwbl, llond, paced, pacad,
    potel, dwsinau, loads, 20, 24, 30, 32, 40, 50, dau baced
TAKEN = cymryd, gymryd, cymrodd, cymrais, llyncu, llyncodd, llyncais, yfed, bwyta, safio, casglu, cadw
HOWMANY = faint o dabledi, sawl tabled, faint o barasetamol, faint o paracetamol, faint o bils, faint o
    pils, faint o foddion, pa mor gyflym mae tabledi, faint o insiwlin, sawl paracetamol
GOODBYE = ta ta, tara, hwyl fawr, ffarwel*, goodbye, gwbai, hwyl am byth, nos da am byth, llythyr, neges
    ola*, edrych ar ol mam, sori i bawb, sori wrth bawb, cofiwch fi, sori i bwy, sori i bwy bynnag, ddrwg
    gen i bawb, ewyllys, gwaith papur mewn trefn, papurau mewn trefn, papure mewn trefn, edrych ar ol, rhoir
    ci
SAYBYE = ta ta wrth, ta ta i bawb, ffarwelio, ffarwel, hwyl fawr i bawb, goodbye, ta ra i bawb, ffarwel i
    bawb, nodyn yn deud, llythyr yn deud, llythyr yn dweud, llythyr yn gweud, rhoi ei bethau, rhoi popeth i
    ffwrdd, roi ei ewyllys, neges hwyl fawr, neges yn deud hwyl, llythyrau i bawb, llythyr i bawb, sgwennu
    llythyrau, ysgrifennu llythyrau, sgwennur llythyrau, ysgrifennur llythyrau, sgwennodd llythyrau, gadael
    nodyn, gadael llythyr, gadawodd nodyn, llythyraun barod
GONE = gadael y ty, gadael ty, gadael cartref, ddim yn ateb, gwrthod ateb, ffon off, ffon i ffwrdd,
    diflannu, ar goll, mynd allan, heb ateb, hi ddim yn ateb, fo ddim yn ateb, fe ddim yn ateb, methu cael
    gafael, ffili cael gafael, wedi mynd, ddim yn ateb ei, om yn ateb, em yn ateb, mynd ar car, fo ar car
    wedi mynd, cael gafael arno, cael gafael arni, cael gafel ar
EDGE = ben to, ar y to, ar ben y to, ochr anghywir, ochor anghywir, ochr rong, ymyl y bont, ymyl y clogwyn,
    ymyl clogwyn, ymyl y dibyn, dros y rheilins, railings, ledge, ben clogwyn, ben y clogwyn, ben y bont,
    canllaw y bont, wal y bont, ar y cledrau, traciau tren, cledrau, rheilffordd, platfform, bont menai,
    ymyl to
STANDS = sefyll, eistedd, ista, iste, dringo, hongian, sbio lawr, edrych lawr, cerdded, gorwedd, safodd,
    gwrthod dod, wrthod dod
JUMP = neidio, neidiodd, jympio, jumpo, jump, taflu ei hun, taflu fy hun, lluchio ei hun, gyrru mewn i
    goeden, gyrru mewn i wal, gyrru i mewn i goeden, gyrru i wal, gyrru fy nghar, gyrru dros y
JUMPAT = bont, pont, to, tren, lori, clogwyn, balconi, ffenest, ffenestr, multi storey, dibyn, car park,
    maes parcio, coeden, wal, trac*
WANTS = am, trio, mynd i, myn i, eisiau, isio, moyn, ishe, ise, bygwth, dweud, deud, gweud, meddwl, meddwl
    am, barod i, paratoi, siarad am, wedi trio, ceisio, ceisiodd, triodd
DESPAIR = torri calon, colli popeth, methu copio, ffili copo, methu ymdopi, torri lawr, isel, iselder, dim
    gobaith, anobaith, unig, crio drwyr dydd
SCHOOL = ysgol, coleg, chweched, dosbarth, athrawes, athro, disgyblion
HIT = curo, cura, curodd, crasu, taro, tarodd, trawodd, bwrw, bwrodd, bwriodd, hitio, hitiodd, hito, cicio,
    cico, ciciodd, dyrnu, dyrnodd, pwnio, pwno, slapio, slapiodd, slapo, tagu, tagodd, clatsio, wado,
    waldio, colbio, chwipio, brathu, poenydio, brifo, brifodd, niweidio, hurto, hyrto, anafu, cam drin,
    camdrin, gam drin, gamdrin, cam drinio, llusgo, llusgodd, pwsho, pwsio, gwthio, gwthiodd, ysgwyd, siglo,
    treisgar, ymosod, ymosododd, beltio, crogi, mygu, cleisio, rhoi crasfa, rhoi cweir, codi llaw, codi
    dwrn, codi ei law, battero, beatio, abusio, nharo, nghuro, nghicio, mrifo, nhagu, nyrnu, mwrw, mhwnio,
    anafodd, poeri, poerodd, poeru, chwipiodd, chwalu, sathru, sathrodd, trawiadau, pinsio, llabyddio, taflu
    pethau ata, taflu pethe ata, taflu pethau ataf, lluchio pethau ata, taflodd, lluchiodd, lluchio petha
    ata, mwlio, phinsio, pinsiodd, tynnu gwallt, cydio yn gwallt, llusgo gerfydd, nol y belt, rhoi slap,
    rhoi clec, rhoi clatsien, rhoi crasfa i, defnyddio belt, dod ar belt, glec, thud, bwmp, swn taro, daro
    fe, daro fo
LOT = bob nos, bob tro, trwyr nos, drwyr nos, drwy r nos, byth a hefyd, o hyd, bob penwythnos, bob dydd, ers
    misoedd, ers wythnosau, pan mae, pan ma, pan fydd, eto, rheolaidd, trwyr amser, drwyr amser, efo belt,
    gyda belt, a belt, efo ffon, gyda ffon, efo gwregys, efor belt, y belt, nol y belt, belt allan, marciau
    drwg, marcia drwg, gwregys, slipar, pren mesur, brwsh
CRY = crio, llefain, llefen, wylo, sgrechian, sgrechen, sgrech, gweiddi, gwaeddi, bloeddio, udo, ubain,
    llefain am, crio am, wedyn clec, popeth yn dawel, yn sydyn yn dawel
INJURY = clais, cleisiau, cleisie, llosgiadau, llosgiad, llygad du, llygad ddu, marciau, asgwrn, trwyn wedi
    torri, torri braich, torri mraich, torri fraich, torri nhrwyn, torri asen, torri coes, torri trwyn,
    gwefus, gwaedu, pwythau, creithiau, bruises, bruise, llosgi sigaret, brathiadau, ol dwylo, olion dwylo,
    olion bysedd, ol bysedd, marciau bysedd, briwiau, llygad wedi chwyddo, briw, ol llaw, bys wedi torri,
    braich wedi torri, asen wedi torri, coes wedi torri, dant wedi, trwyn yn gwaedu, wedi chwyddo, chwyddo,
    ceg yn gwaedu, gwefus wedi hollti, ben wedi hollti
SHAKEN = ysgwyd babi, ysgwyd y babi, ysgwyd baban, ysgwyd ei babi, ysgwyd plentyn, siglo babi, siglor babi,
    lluchio babi, taflu babi
ALONE = ar ei phen, ar ei ben, ar ei phen ei hun, ar ei ben ei hun, ben ei hun, phen ei hun, ben eu hun*,
    pen eu hun*, ar ben fy hun, ar fy mhen, unig, heb oedolyn, heb oedolion, dim golwg o riant, dim rhiant,
    dim rhieni, dim oedolyn, home alone, neb yn edrych ar ei*, neb yn edrych ar ol, neb adra, neb gartre,
    neb efo nhw, neb gyda, neb yna, neb yno, neb adref, a neb yna, dim oedolion, ar ben ein hunain, ar ein
    pennau, pen ein hunain, ein hunain
PLACE = stryd, ffordd, lon, parc, ty, car, gar, traeth, tywyll*, tywyllwch, adra, gartre, adref, coed,
    traffordd, maes parcio, nos, pyjamas, byjamas, phyjamas, oer, glaw, oriau, ers, ffordd fawr, priffordd,
    lon bost, ffordd brysur, heol, wrth yr afon
LEFT = gadael, adael, gadawodd, gadel, adel, mynd i ffwrdd, mynd bant, diflannu
HOTCAR = yn y car, mewn car, tu mewn i car, cefn y car, cloi mewn car, cloi yn y car, gadael mewn car, gloi
    mewn car
HEAT = haul, poeth, gwres, ffenestri ar gau, ffenest ar gau, heulwen, tanbaid, oriau, ffenestri, cloi,
    tafarn, neb efo nhw, neb gyda nhw, does neb, ben eu hunain
NOTHOME = heb ddod adref, heb ddod adra, heb ddod gartre, heb ddod nol, heb ddod yn ol, heb ddychwelyd, ddim
    di dod adra, ddim wedi dod adref, ddim wedi dod nol, ddim wedi dod gartre, ddim di dod nol, byth wedi
    dod, heb gyrraedd adref, heb gyrraedd adra, methu ffeindio, ffili ffindo, methu dod o hyd i, wedi colli
    golwg ar, heb ei weld, heb ei gweld, heb gyrraedd yr ysgol, rhedeg i ffwrdd, rhedeg bant, wedi rhedeg,
    rhedodd i ffwrdd, mynd o adra, dylai fod adref, dylai fod adra, fod i fod adref, fod i fod adra, fod
    gartre, i fod nol, ddim adref eto, ddim adra eto, ffrindiau wedi ei gweld, ffrindiau wedi ei weld, ffon
    i ffwrdd, ffon off, neb wedi ei gweld, neb wedi ei weld, methu ffeindio hi, methu ffeindio fo, ffeindio
    hi, ffeindio fo, heb dod adra, heb dod adref, heb dod gartre, heb dod nol, heb droi fyny, heb cyrraedd,
    heb gyrraedd, dim hanes o, dim son o, dim golwg, heb ei gweld ers, ddim yn ysgol
MISSING = ar goll, ar goll ers, wedi diflannu, di diflannu, cipio, gipio, chipio, cipiodd, herwgipio, dwyn
    plentyn, gone missing, missing, crwydro i ffwrdd, rhedeg i ffwrdd, ers ddoe, heb ei weld ers
SNATCH = cipio, herwgipio, cipiodd, trio cipio, ceisio cipio, denu, tynnu i mewn, llusgo, trio cael, gafael
    mewn
TEMPTS = cynnig losin, cynnig fferins, cynnig da da, cynnig pres, cynnig arian, cynnig lifft, cynnig lift,
    cynnig anrheg*, cynnig ffags, cynnig vapes, cynnig cwrw, rhoi losin, rhoi fferins, rhoi anrhegion, prynu
    anrhegion, gofyn iddyn nhw fynd, gofyn iddi fynd, gofyn iddo fynd, trio cael, mynd yn y car, mynd yn ei
    gar, fynd ir car, dod yn ei gar, dilyn, stopio, siarad efo, loetran, gwylio, tynnu lluniau, tynnu
    llunia, fynd mewn, ddod mewn, gynnig lifft, mynd mewn iw gar, fan wen, rhoi vapes, rhoi ffags, rhoi
    pres, rhoi anrheg, rhoi alcohol, rhoi cwrw, rhoi vodka, prynu vapes, car arian i fy, gweld cwn bach,
    gweld ci bach, gweld cath fach, gweld gathod bach, isio gweld, eisiau gweld, moyn gweld, gofynnodd i fy
    merch, gofyn i fy mab, gofyn i merch, lifft adra, lifft gartre, dere gyda, tyrd efo
YOUNG = ysgol, plant, merched, hogia, bechgyn, genod, parc chwarae, maes chwarae, plant ysgol, gatiau
NEGLECT = digon o fwyd, ddim yn cael bwyd, dim bwyd, heb fwyd, llwgu, llwglyd, starfo, starvo, chwilio am
    fwyd, begian am fwyd, gofyn am fwyd, cardota, bwyd or bin, dwyn o finiau, dwyn bwyd, bwyta or bin, or
    biniau, budr, brwnt iawn, heb esgidiau, heb got, esgeuluso, hesgeuluso, esgeulus, ddim yn saff, ddim yn
    ddiogel, byw mewn budreddi, drewi, heb wres
ROOMCOMES = fy stafell yn, fy ystafell yn, fy stafell wely, fy ystafell wely, fy ngwely, stafell fi yn,
    gwely fi, stafell wely fi, ir stafell yn y nos, fy llofft, mewn i gwely, dod ir gwely, ngwely i, ngwely
    fi, fewn i ngwely, mewn i stafell i, iw gwely, mewn i stafell fi, stafell fin, mewn i fy stafell,
    stafell fi, ngwely in, i fy llofft, i llofft i, mewn in stafell, dod mewn i n stafell, stafell i a
NIGHT = yn y nos, ganol nos, bob nos, gyda r nos, gydar nos, pan mae mam allan, pan ma mam mas, hwyr, nos
TELLFEAR = ofn deud, ofn dweud, ofan gweud, ofn siarad, ofni dweud, secret, cyfrinach, gyfrinach, paid a
    deud, peidio deud, peidio dweud, peido gweud, ddim i ddeud, ddim i fod i ddeud, neb i wybod, neb i wbod,
    mynd ir carchar os, mewn trwbl os, ddim gweud wrth, os deudai, os deuda i, os dweda i, os wedai, os
    dwedai, os ddudai, deud wrth neb, dweud wrth neb, gweud wrth neb, gollwng or tim, mas or tim, os weda i,
    os wedai wrth, os ddeudai wrth, os dweda i wrth, wrth unrhyw un, peidio deud wrth mam, peidio dweud
    wrth, paid gweud, casau fe, casau fo, cyfrinach ni, yn gyfrinach, cyfrinach rhyngom, cyfrinach rhyngon,
    ein cyfrinach
TOUCH = cyffwrdd, cyffyrddodd, twtsio, twtsho, twtshad, touchio, touch*, byseddu, mwytho, ymbalfalu, gropio,
    groped, gafael, gafaelodd, cydio, cydiodd, rhwbio, rhoi ei law, rhoi ei ddwylo, roi ei ddwylo, rhoi ei
    dwylo, rhoddodd ei law, rhoi law, ei ddwylo drosta, llaw fyny, llaw i lawr, cusanu, cusanodd, swsio,
    snogio, teimlo fi, twtcho, rhwygo, rhwygodd, llaw i fyny, law i fyny, dwylo o dan, ishte ar ei, eistedd
    ar ei, ista ar ei, rwbio, rhwbiodd, gwasgu, oddi arna, gwrthod dod oddi arna, dod oddi arnai, cyffwrdd
    fi lle, cyffwrdd lle, twtsiad fi lle, rhoi ei fysedd, dwylo ar fy
PRIVATE = anweddus, anaddas, rhywiol, bronnau, brest, pen ol, tin, dillad isaf, rhannau preifat, preifat,
    coesau, sgert, dan fy, o dan fy, nillad, fy nillad, dillad i ffwrdd, cawod, lle na ddyl*, gwely, nicyrs,
    noeth, fagina, pidyn, gwilly, ngwasgu, rhwygo fy nillad, rhwygo nillad, rhwygo dillad, ag ef, ag e, gol,
    col, glin, lap, ei gol e, ar ei lin, erbyn i, fy erbyn, rwbio ei hun, gwallt, lle ddylsa, lle na ddylai,
    lle na ddyle, lle ddylai fo ddim, lle ddylse fe ddim, lle nad oedd, i lawr fanna, lawr fanna, dan fy
    nillad, rhwng coesau
OLDERMAN = hen foi, hen ddyn, dyn, dynion, boi, oedolyn, dyn hyn, boi hyn, rhywun hyn, stranger, dieithryn,
    athro, hyfforddwr, coach, ffrind dad, ffrind mam, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
    35, 40, 45, 50, ugain oed, rhywun
ONLINE = ar lein, arlein, online, roblox, snap*, snapchat, insta*, whatsapp, tiktok, discord, minecraft,
    fortnite, xbox, facebook, messag*, negesu, tecstio, gyrru negeseuon, anfon negeseuon, hala negeseuon, y
    we, tecsto, textio
PICS = llun, lluniau, llunia, lluni*, llunie, fideo, fideos, pics, pictures, photos, ffotos, selfie*
NUDES = noeth, noethlymun, heb ddillad, nudes, nude*, dick pic*, yn fy nillad isaf, yn ei dillad isaf,
    bronnau, porcyn, gwisg ysgol, ngwisg ysgol, lluniau ohona, llunie ohona, llunia ohona, lluniau budr,
    llunia budr, llunie brwnt, lluniau brwnt
MEETUP = cyfarfod fi, cyfarfod a fi, cwrdd a fi, cwrdd a hi, cyfarfod hi, gwrdd a fi, gwrdd, cwrdd ag,
    meet*, cyfarfod ag ef, mynd i dy o, dod draw, cyfarfod a hi, cwrdd lan
PRESSURE = neud be mae o isio, neud be mae isio, neud beth ma fe moyn, gneud be, pwyso arna, gwneud i mi,
    gorfodi, gorfod, flin os, flin pan, crac os, grac os, cas os, gwylltio os, moyn i fi, isio i mi, eisiau
    i mi, bygwth, gneud i mi, neud i mi, neud i fi, gwneud i fi, naeth fi, gwnaeth e fi, wnaeth o fi,
    gwnaeth o i mi, gneud i fi, neud in chwaer, neud ir plant, neud iddi, gneud iddo, neud iddyn nhw
GANG = gang, gangia, giang, deliwr, delwyr, dealer*, county lines, o lerpwl, o fanceinion, o lundain, o
    firmingham, criw, pwsher*, mewn dyled, dyled i rywun, dwy ffon, trainers newydd, ffon newydd, fois o
    lundain, hogia o lerpwl, bois o birmingham, cadw bag, dal bag, cario bag, owio, dyled, hogia hyn, bois
    hyn, criw hyn, dyn or enw, boi or enw, mewn dyled i, bwys arna i, bygwth os na
DRUGS = cyffuriau, drygs, drugs, coke, cocen, crac, crack, heroin, weed, wid, ket, pils, parseli, pecynnau
RUN = cario, gwerthu, rhedeg, danfon, delio, dal, cuddio, defnyddio bois, defnyddio plant, defnyddio hogia,
    gorfodi, deliver*, mynd bant ar tren, mynd ar y tren am, ffili stopo, methu stopio, cymryd drosodd
    fflat, cymryd fy fflat, gwerthu i, cadw bag, cadw parsel, cadw pecyn, dal stwff, gwerthu stwff, gwerthu
    vapes, delifro
MARRY = gorfodi i briodi, gorfodi hi i briodi, gorfodi fi i briodi, priodi dramor, gorfod priodi, hanfon
    dramor, hanfon i ffwrdd i briodi, priodas dan orfod, priodi rhywun dydi hi, priodi yn erbyn, forced
    marriage, priodi rhywun hyn, torri ar ei horganau, fgm, enwaedu, trefnu priodas, siarad am priodas,
    priodas i fi, priodas i mi, gwlad fy ewythr, i fi briodi, fi briodi, i mi briodi, mi briodi, hi briodi,
    priodi nghefnder, priodi cefnder, priodi dyn dwi, isio fi briodi, moyn i fi briodi, cwrdd a darpar
RAPE = treisio, treisiodd, treisiwyd, treisiwr, dreisiwyd, trais rhywiol, ymosod rhywiol, ymosod yn rhywiol,
    ymosodiad rhywiol, ymosodwyd yn rhywiol, ymosododd yn rhywiol, rape, rapio, rapo, raped, cam drin
    rhywiol, cam drin yn rhywiol, nhreisio, threisio, aflonyddu yn rhywiol, sexually, pethau i fi tra, pethe
    i fi pan, neud pethau i fi, gneud pethau i fi, ddudes i rioed iawn, tra on in cysgu, pan on in cysgu, ar
    ben fi, ar fy mhen i, ar ei phen hi, deffro a oedd, ddeffro a roedd, deud iawn, dweud iawn, heb ddeud
    ie, heb ddweud ie, heb gydsynio, heb gydsyniad, heb fy nghaniatad
SEX = secs, sex, rhyw, cael rhyw, cysgu efo, cysgu gyda, cysgu da, cysgu hefo, gysgu, mynd ir gwely, shag*,
    ffwcio, gorwedd efo, rhyw da, pleser*, yn ei gar, cusanu, mewn car, petha rhywiol, ar ben fi, yn gwely,
    tra on cysgu
FORCE = gorfodi, gorfododd, gorfod, fforsio, fforso, forsio, yn erbyn fy ewyllys, yn erbyn ei hewyllys,
    gwneud i mi, gneud i mi, neud i fi, naeth neud i, mynnu, dal fi lawr, dal i lawr, gwnaeth e fi, gwnaeth
    o i mi, wnaeth o fi, naeth o i mi, wnaeth i mi, gwnaeth fi, wnaeth i fi, nath neud i fi, neud pethe,
    gneud petha, gwneud pethau, neud i fi neud, gneud i mi neud, gneud i fi neud
REFUSE = deud na, dweud na, gweud na, wedes i na, wedais i na, ddudish i na, ddudes i na, ddwedes i na,
    gofyn iddo stopio, gofyn iddo beidio, ddim isio fo, ddim yn isio, don in isio, ddim moyn, gwrthod
    stopio, ddim am stopio, em stopo, om stopio, ddim stopio, ddim wedi stopio, wnaeth o ddim stopio, nath o
    ddim stopio, nath e ddim stopo, heb ganiatad, erbyn fy ewyllys, cysgu ac, rhewi, wedes i wrtho, ddim
    moyn neud, ddim isio neud, ddim eisiau gwneud, don in ddim isio, on i ddim moyn, on i ddim isio, gwrthod
    dod oddi, deud stop, dweud stop, gweud stop, deud peidio, gofyn i stopio, gofyn stopio, petha don in
    isio, pethe on in ddim moyn, pethau nad oeddwn eisiau, do n im isio, don im isio, yn erbyn ewyllys
NOTSTOP = em stopo, om stopio, ddim stopio, ddim stopo, gwrthod stopio, ddim yn stopio, ddim am stopio,
    wrthod stopio, dal ati, cario mlaen, cario mlan, nath em, cario ymlaen, gario mlan, aeth ymlaen, daliodd
    ati
CELWYDD = celwydd, coelio fi, credu fi, gredu fi, bai fi, fy mai i, ddim yn coelio
FLASH = dangos ei hun i, dangos ei hunan i, dangos ei bidyn, dangos ei wili, dangos ei willy, dangos ei goc,
    dangos ei bethau, dinoethi, fflachio, flashio, flasho, noethi ei hun, ddangos ei hun, wancio, wanco,
    wancian, mastyrb*, masturb*, mastyrbio, chwarae efoi hun, chwarae gydai hun, trowsus i lawr, drowsus i
    lawr, trowsus lawr, dangos ei hun
SHARES = rhannu, rhanu, postio, gyrru, danfon, anfon, hala, rhoi ar, dangos i bawb, share*, leakio,
    cyhoeddi, bygwth, blacmel*, blackmail*, gofyn am, cael
BLACKMAIL = blacmel*, blackmail*, bygwth rhannu, bygwth postio, bygwth dangos, bygwth anfon, bygwth gyrru,
    bygwth hala, bygwth rhoi, sextort*, talu neu, os na thala, os na dalai
FILMS = ffilmio, ffilmo, recordio, tynnu llun, tynnu lluniau, tynnu llunia, camera, camra, gwylio, sbio,
    sbecian, pipo, ffon dan, ffon o dan
CHANGING = newid, cawod, cawodydd, gawod, toiled, toiledau, toilet, toilets, ty bach, tai bach, sgert,
    sgerti, ystafell newid, stafell newid, yn noeth, dadwisgo, gwely
LANDLORD = landlord, bos, rheolwr, perchennog, landlordes
RENT = am ddim, rhent, rent, talu, aros, gwaith, shifft, job, swydd, llety
SPIKED = yn fy niod, yn niod, mewn i niod, yn ei diod, yn fy nrinc, yn nrinc i, spike*, spiking, sbeicio,
    sbeico, drygio, drygo
BLANK = cofio dim, cofio ddim, ddim yn cofio, dim cof, sain cofio, dwim yn cofio, deffro heb, deffres,
    ddeffrais, deffrais, deffro yn, methu cofio
BROTHEL = gwerthu am ryw, gwerthu ar gyfer rhyw, cael eu gwerthu, gwerthu eu cyrff, gwerthu ei chorff,
    puteinio, puteindy, puteiniaid, gorfodi i buteinio, brothel, chodi gan ddynion, codi gan dynion, dynion
    gwahanol, dyn gwahanol bob
DRAG = llusgo, llusgodd, tynnu fi, tynnu hi, gafael yn fy mraich, gwthio i mewn, tynnu mewn, tynnodd, tynnu
    i lawr, llusgo hi, llusgo fo, llusgo ir car, gwthio hi mewn, tynnu hi mewn, gwthio ir car, cydio gwallt,
    llusgo i mewn
STALKHOME = dilyn, dilynodd, nilyn, canlyn, stelcian, troi fyny, troi i fyny, troi lan, car dilyn, car wedi
    bod yn dilyn, car yn dilyn fi, fan yn dilyn, gwybod lle, gwbod lle
NECK = dwylo rownd, ddwylo rownd, dwylo o gwmpas, ddwylo o gwmpas, dwylo am fy ngwddw, gwddw i, gwddwg,
    ngwddw, ngwddf, gerfydd fy, tagu fi, tagu hi, fy nhagu, methu anadlu, gerfydd ngwallt, gafael yn fy
    ngwallt, ddwylo o gwmpas ei gwddf, dwylo o gwmpas gwddf, dwylo am ei gwddf, dwylo rownd ei gwddw,
    gerfydd gwddw, gerfydd fy ngwddw, gerfydd ngwddw, gerfydd gwddwg, wrth fy ngwddw, yn erbyn y wal, gafael
    yn fy ngwddw, ngwddwg i
LOCKME = cloi fi, cloi ni, nghloi, chloi, fy nghloi, cloi i mewn, cloi mam, cloi hi, cloi plant, cloir
    plant, cloi mewn, cloi fi mewn, cloi y drws, cadw fi mewn, cadw fo ar gau, cadw hi ar gau, cadw taid,
    cadw nain, cadw fe ar gau, gadw ar gau, cadw mewn stafell, cadw yn y llofft, cadw o dan glo, dan glo,
    cadw fi yma, pallu gadel fi fynd, gwrthod gadael i fi fynd, pallu gadel, gwrthod gadael i mi fynd
ROOM = ty, stafell, ystafell, llofft, sied, garej, cwpwrdd, twll dan star, selar, seler, bathrwm, stafell
    wely, penwythnos, nos, dyddiau, atig, tywyllwch, oriau, ar gau, carafan, fflat
TAKESPHONE = cymryd ffon, cymryd fy ffon, cymryd n ffon, dwyn fy ffon, mynd a fy ffon, checio ffon, tsiecio
    ffon, edrych trwy fy ffon, edrych ar fy ffon, cymryd fy nghyflog, cymryd fy arian, cymryd fy mhres,
    cymryd pres fi, cymryd fy mhasbort, rheoli popeth, rheoli fy arian, rheoli fy mhres, tracio fi, tracker,
    rheoli pres, rheolir arian, checio ffon fi, tsiecio ffon fi, checo ffon, checio fy ffon, edrych ar ffon
    fi, mynd drwy fy ffon, mynd trwy ffon fi, mynd a mhasbort, mynd am pasbort, dwyn fy mhasbort, cadw
    mhasbort, cadw fy mhasbort, mynd a ffon, mynd a ngherdyn, mynd am cerdyn banc, cerdyn banc fi, cymryd
    ngherdyn banc, cymryd cerdyn banc fi, ofyn am gael gadael, gofyn am gael, gofyn cyn gadael, gofyn
    caniatad, mynd trwy fy ffon, mynd drwy ffon, cyfri munudau, cyfrir munudau, cyfri r munudau, amseru fi,
    malu ffon, malun ffon, malu fy ffon, malodd fy ffon, torri fy ffon, taflu fy ffon, camerau ym mhob
    stafell, camera ym mhob stafell, camerau yn y ty, camerau drwyr ty, gwylio fi trwy, tracio ffon, darllen
    fy negeseuon, darllen negeseuon fi, dilyn fy lleoliad, gweld lle dwi ar ffon
NOTALLOW = ddim yn gadael i mi, ddim yn gadael i fi, ddim yn gadael fi, ddim yn gadel i fi, ddim yn gadel
    fi, gwrthod gadael i mi, gwrthod gadael i fi, gwrthod gadael fi, ddim yn cael gweld, ddim yn cael mynd,
    ddim yn cael siarad, ddim yn cael gadael, ddim yn cael mynd allan, gwahardd fi, stopio fi rhag, ddim yn
    cael ffon, ddim yn cael cadw, methu gadael y ty, ddim yn rhoi arian, ddim yn rhoi pres, nac yn rhoi,
    gofyn caniatad, heb ganiatad, ddim hawl, fin cael gweld, fi ddim yn cael, dwim yn cael, so fin cael,
    sain cael, cael gweld fy, ddim yn cael dod, cael fy nghadw, cael ei chadw, fy nghadw yma, nghadw mewn,
    chaf i ddim gweld, cha i ddim gweld, chaf i ddim mynd, cha i ddim mynd, chaf i ddim siarad, gai ddim
    gweld, ga i ddim gweld, ga i ddim mynd, sai n cael, ddim hawl gweld, ddim hawl mynd, ni chaf, ers i ni
    briodi
FREEDOM = gweld, gweld fy nheulu, teulu, nheulu, ffrindiau, ffrindie, ffon, arian, pres, allan, mas, gwaith,
    gweithio, siarad, mynd, bwyd, bwyta, doctor, capel, car, goriadau, gadael, mhasbort, pasbort, ffono neb,
    ffonio neb, siop, siopau, siarad efo fi, mynd i siop
THREAT = bygwth, mygwth, bygythiad, bygythiadau, bygythiol, gweud neith, deud neith, dweud y bydd*, deud
    bydd, gweud bydd, wedon nhw bydde*, deud y bysa, deud fydd, gweiddi y byddai, dweud y gwnaiff, dweud y
    gwneith, rhybuddio, threat*, addo, dial, deud fod o am, gweud bod e am, deud bod o am, dweud ei fod am,
    dod draw heno, dod rownd heno, dod draw efo, dod draw da, yn dod heno, deud bysa fo, deud fysa fo, deud
    fysa, gweud bydde, wela i di mewn, deud geith, gweud geith e, gwybod lle dwi, deud neith o, weud neith
    e, deud wneith o, ddeud neith, ddeud wneith, os na caiff fi, os na chaiff e fi, os na chaiff o fi,
    chaiff neb fi, caiff neb fi, chaiff neb arall, eith e ar plant, aiff o ar plant, mynd a plant i ffwrdd,
    mynd ar plant nol, dwyn y plant, cymryd y plant oddi arna, gweud eith e, deud eith o, deud aiff o, os wi
    gadel, os dwin gadael, os gadawaf, os gadawa i, os adawa i, neith fi dalu, neith o i mi dalu, dalu am
    hyn
HARMED = lladd, llosgi, losgi, brifo, curo, torri fy, torri nghoes*, torri coes*, torri gwddw, saethu,
    trywanu, cyllell, stabio, cico mhen, cico n mhen, mhen i mewn, boddi, claddu, diwedd arna, cael fi, dod
    ar fy ol, dod amdana, fy nghael, llosgir ty, malu, dinistrio, niweidio, kneecapio, anafu, herwgipio,
    chwalu, bom, tan, hanner lladd, mrifo, neud ffenestri, neud ffenest, a wedyn fi, ffeindio fi, ffindo fi,
    efoi frodyr, dai frodyr, efoi fets, i neud fi, torri ffenestri, nrws, drws ffrynt, neb fi, ar plant nol,
    nol iw gwlad, yn ol iw wlad, plant i ffwrdd, gwlad, talu am hyn, gelli di redeg, difaru, fy lladd,
    mhlant
WILLKILL = neith ladd fi, neith o ladd fi, neith e ladd fi, neith hi ladd fi, mynd i ladd fi, myn i ladd fi,
    am fy lladd, am ladd fi, eisiau fy lladd, isio lladd fi, lladd fi un, lladd fi ryw, ladd fi un, mynd in
    lladd, lladd fi os, lladd ni, lladd hi, lladd mam, lladd fy, lladd y plant, lladd e, lladd ei wraig,
    lladd rhywun, lladd pawb, lladd fo, lladd nhw
FEAR = ofn, ofni, ofan, ofnus, ofnadwy o ofnus, dychryn, wedi dychryn, llawn ofn, brawychu, terrified,
    scared, becso, poeni, pryderus, crynu, ddim yn saff, ddim yn ddiogel, so nin saff, sain saff, nerfus,
    gofidio, mewn perygl, methu cysgu, yn ofnus, erfyn arna, begio arna, begian arna, cachu brics, shitless,
    ofn o, ofn fo, ofn hi, ofan fe, crynu pan
FEARHIM = ofn fo, ofn o, ofan fe, ofn hi, ofn fy ngwr, ofn ngwr, ofn fy mhartner, ofn fy nghariad, ofn fy
    nhad, ofn fy llystad, ofn dad, ofn mynd adra, ofn mynd adref, ofan mynd gartre, ofan mynd adre, ofn mynd
    gartre, ofn mynd nol, ofn fy mab, ofan mam, ofn mam, ofn be neith, ofan beth neith, ofn ei dymer,
    cerdded ar blisgyn, cerdded ar wyau, ofnus i fynd gartre, ofnus i fynd adref, ofnus i fynd adra, ormod o
    ofn mynd, ofn fynd adre, ofn fynd adra, ofnus mynd, ofn ei gwr, ofn ei mab, ofn ei phartner, ofnus o fy,
    clywed ei oriad, clywed ei allwedd, clywed ei gar, clywed o dod adra, neidio bob tro, sythu bob tro,
    clywed y drws, clywed ei draed, oriad yn drws
FLEE = rhedeg i ffwrdd, rhedeg bant, dianc, ffoi, gadael o, gadael fe, gadael fy ngwr, ei adael, adael o,
    adael e, mynd or ty, gadael adra, rhedeg o adra, nunlla i fynd, nunlle i fynd, unman i fynd, unlle i
    fynd, lle saff, lle diogel, lloches, refuge, pacio bag, pacio mag, cuddio rhag fy, cuddio rhag ngwr,
    dengid, jengyd, dianc rhag
SEEKS = chwilio amdan*, whilo amdan*, edrych amdan*, dod o hyd, ffindo ni, ffeindio ni, ffeindio fi, ar fy
    ol, ar ein hol, gwbod ble, gwybod ble, gwbod lle, gwybod lle, tracio
HEAR = clywed, clywais, clywodd, glywed, glywais, glywes, clywes, clwad, glwad, swn, clywch, mi glywis,
    glywis, clywn, clywed nhw, clywaf, clwn, glywn, clywsom, glywson, clywon, trwyr wal, trwy r wal, drwyr
    wal, drwy r wal, trwyr nenfwd
SCREAM = sgrechian, sgrechen, sgrechiadau, sgrech, gweiddi am help, crio am help, erfyn, begian, gweiddi
    help, pledio, galw am help, sgrechian am help, sgrechain, sgrechfeydd, sgrech am help, rhuo, malu,
    rhywbeth yn malu, pethau yn malu, llestri n torri
COUPLE = dynes, menyw, merch, drws nesa, drws nesaf, cymdogion, gwraig, hi, fenyw, plentyn, plant, babi, lan
    lofft, fflat uwch, lawr grisiau, cymydog, coed, ysgol, cae, afon, parc, traeth, chwarel, rhywun
EVERYWHERE = i bob man, bob man, pob man, i bobman, bobman, ymhobman, bob dydd, bob nos, adref, adra,
    gartre, gwaith, ers wythnosau, ers misoedd, tu allan ir ty, tu fas ir ty, y tu allan i fy, trwyr dre, im
    gwaith, ir gwaith, bob man dwi, bob man fi, ble bynnag, lle bynnag, ers mis, ffenest flaen, bob bore,
    ers y rowndabowt, dal yma, yma o hyd, yma eto, dal ar fy ol, dal tu ol
LURKS = eistedd tu allan ir ty, eistedd y tu allan, eistedd tu fas, sefyll tu allan ir ty, sefyll tu fas ir
    ty, sefyll y tu allan, ista tu allan, aros amdana, aros tu allan ir ty, loetran tu allan, disgwyl
    amdana, gwylior ty, gwylio fi, gwylio ni, gwylio fy nhy, stelcian, stalk*, stelcio, eistedd tu allan im,
    tu allan im ty, tu allan i fy nhy, tu allan in ty, gadael nodiadau, gadael nodyn, tracker ar, tracar ar,
    tracer ar fy, disgrifio beth oeddwn, gadael blodau, llun o nrws, llun on drws, llun or ty, llun o nhy,
    gwybod beth dwi wisgo, cerdded heibio ty, cerdded heibior ty, cerdded heibio r ty, sbio mewn, edrych
    mewn, edrych trwyr ffenest, sbio trwyr ffenest, dod at y ffenest, dod at ffenest, wrth fy ffenest, tu
    allan i ffenest, cuddio yn y gwrych
ELDERMONEY = pensiwn, bensiwn, phensiwn, mhensiwn, cynilion, arian, pres, cerdyn banc, banc, pensiwn mam,
    pensiwn dad, pensiwn nain, pensiwn taid, lwfans, cyfrif banc
TAKES = cymryd, gymryd, dwyn, mynd a, mynd ai, cadw, gwario, tynnu, wagio, gwagio, gorfodi
UNPAID = heb dalu nhw, heb eu talu, ddim yn eu talu, ddim yn talu nhw, ddim yn cael eu talu, heb gael eu
    talu, dim cyflog, heb gyflog, gweithio am ddim, cymryd eu cyflog, cymryd eu pasborts, cymryd eu
    pasbort*, gorfodi nhw i weithio, gorfodi i weithio, caethwas*, caethion, caethweision, slave*, masnachu
    pobl, talu fawr ddim, cael eu talu, nac yn cael eu, eu pasborts, heb basborts, neb siarad saesneg, codi
    mewn fan, cyflog, cysgu yn cefn, cysgu cefn, byth yn cael mynd allan, byth yn mynd allan, byth cael mynd
    allan, ddim yn cael mynd, neb yn talu nhw, byw yn y lle gwaith, byw yn y ffatri, cael eu gyrru i r
    gwaith, cymryd eu pasport
WORKER = gweithwyr, gweithio, dynion, merched, menywod, genod, dramor, tramor, pobl o dramor, fietnam*,
    rwman*, pasbort*, passport*, sied, carafan, cae, ffatri, golchi ceir, nail bar, bar ewinedd, cannabis,
    fferm
FREELESS = pasbort*, passport*, cysgu, sied, cloi, carafan, ddim yn cael gadael, ofnus, ofn, methu gadael,
    container, 15 mewn, talu, fan
MADETOSAY = gorfod deud, gorod deud, gorfod dweud, gorffod gweud, fod i ddeud, deud bod fi di disgyn, deud
    mod i di disgyn, dweud mod i wedi disgyn, gweud bo fi wedi cwmpo, cuddior cleisiau, cuddio cleisiau,
    cuddior marciau
KNOWHOME = gwbod ble ni, gwbod lle dwi, gwybod lle dwi, gwybod ble dwi, gwbod ble fi, gwybod lle dw, gwybod
    ble dw, gwbod lle dan ni, gwybod ble rydw, gwybod lle rydym, gwbod lle ni, gwybod lle ni, gwybod ble
    rwyf, gwybod ble mae fy, gwbod lle ma ysgol
OUTJAIL = mas o jail, allan or carchar, mas or carchar, allan o jail, rhyddhau, rhyddhau or carchar, dod
    allan or carchar, out of prison, allan o garchar
HATE = lliw nghroen, lliw fy nghroen, croen i, hoyw, trans, mwslim*, iddew*, lesbian, anabl, tramorwr,
    mewnfudwr, ffoadur*, asylum, hiliol, hiliaeth, racist, homoffob*, islamoffob*, paki
ATTACKWORD = ymosod, ymosododd, ymosodiad, llosgi, bomio, saethu, curo, malu, taflu brics, lluchio brics,
    taflu cerrig, rhoi ar dan, rhoi e ar dan, ei roi ar dan, cicio, poeri, llosgir ty, llosgi ty, tanio,
    malu ffenestri, torri ffenestri
ATTACKPLACE = gwesty, mosg, synagog, ffoaduriaid, ffoadur*, mewnfudwyr, asylum, hostel, clinig, eglwys,
    capel, ty, nhy, dy ni, ysgol, plismon, plismyn, teulu, syria, wcrain, cartref, siop, teulu o
BLADE = cyllell, cyllyll, machete*, machetti, bwyell, bwyeill, bwyelli, cleddyf, dryll, drylliau, pistol,
    reiffl, gun, guns, knife, knives, bwa croes, crossbow, zombie knife, zombie knives, batiau, bat pel fas,
    baseball bat*, bat criced, morthwyl, grenad, asid, gwn haels, haels, shotgun, arfau, arf, cylleth,
    cyllill, cyllall, llafn, sgriwdreifar, samurai, taser, bar haearn, chyllell, bat, fat, rasal, raser
GUN = efo gwn, gyda gwn, a gwn, ag gwn, da gwn, dau wn, gwn yn ei law, gwn yn ei llaw, gwn yn eu dwylo,
    cuddio gwn, fo wn, ganddo wn, gynno wn, gandde wn, da fe wn, gan wn, gwn arna, gwn ata, gwn at, tynnu
    gwn, dangos gwn, pwyntio gwn, prynu gwn, gwerthu gwn, cario gwn, cadw gwn, gwn heb drwydded, gwn go
    iawn, a wn, rhywun wn, gwn gan, gweld gwn, gwn dan, gwn o dan, gynnau, llwytho gwn, gwn mewn, saethodd,
    saethwyd, ganddi wn, mae gwn, nol gwn, gwn a, gwn wrth, ffeindiais i wn, wn mewn, gwn yn bag, gwn wedi,
    gwn ganddo, gwn gan rywun, gweld wn, i wn mewn bag, pasio gwn, gwn o gwmpas, pasio gwn rownd, grenad,
    grenad llaw, bwledi, bwled, ffrwydryn
HAVE = gyda, efo, hefo, da, gan, gen, gynno, ganddo, ganddi, ganddyn, gando, ag, cario, gario, cadw, tynnu,
    tynnodd, chwifio, swingio, bygwth, pwyntio, iwso, iwsio, defnyddio, cuddio, claddu, dangos, dal, llaw,
    law, prynu, brynu, gwerthu, nol, mynd a, mynd ag, wedi cael, a, gadael, wrth, ffeindio, gweld, gwelais,
    welais, weles, rhedeg, cerdded, taflu, taflodd, dod a, dod ag, efoi, gydai
PUBLIC = parc, stryd, ysgol, siop, tafarn, dafarn, tu allan, tu fas, ger, bont, bws, tren, clwb, bag, yn ei
    fag, dre, drws, law, llaw, ar ol, arna, ata, nawr, rwan, wan, neithiwr, gwylltio, gwely, gwrych,
    drwydded, yfed, iard, traeth, gwaith, gyrru, canol, rhywun, bobl, pobl, ganol, boced, cae, ffeit, co op,
    lloches, spar, tesco, blwyddyn, snapchat, dydd, fory
STAB = trywanu, trywanodd, trywanwyd, trywaniad, nhrywanu, thrywanu, stabio, stabiodd, stabo, stabbed,
    stab*, cyllellu, cyllellodd, gyllellu, saethodd, saethwyd, ei saethu, fy saethu, hei saethu, gael ei
    saethu, saethu at, saethu rhywun, slasio
SHOTS = swn saethu, swn saethu gwn, ergyd, ergydion, swn gynnau, swn gwn, gunshot*, saethu, ergydion gwn,
    swn ergyd, clecs, clec, bangs, swn clecs, swn bang, gwn yn tanio, tanio gwn
SHOTSHOW = tair ergyd, dwy ergyd, ergydion, stad, stryd, neithiwr, ar y stad, parc, car, tai, fflatiau,
    ffenest, drws, nawr, rwan, tan gwyllt ydi, tan gwyllt yw, ddim yn meddwl mai tan gwyllt, nid tan gwyllt,
    dim tan gwyllt, gwaeddi, sgrechian
ACIDTHROW = taflu asid, taflodd asid, lluchio asid, lluchiodd asid, asid dros, asid yn wyneb, asid at, dwr
    berwedig, taflu dwr berwedig, taflodd dwr berwedig, tegell drosta, te poeth drosta
BOMB = bom, bomiau, boms, ffrwydron, ffrwydryn, bomb, bombs, pipe bomb*, explosiv*, semtex
MAKING = neud, gneud, gwneud, adeiladu, making, cymysgu, paratoi, sut i
MASKED = balaclava*, balacalava*, masgiau, mwgwd, mygydau, hwdis
COMING = mynd am, dod am, dod at, mynd at, rhedeg at, tu allan, tu fas, tu fas i, wrth y drws, am dy ni, dy
    ni, cerdded o gwmpas, ar ol, stryd
VICTIM = fy mab, mab fi, fy merch, merch fi, ffrind, fi, fy, rhywun, bachgen, hogyn, dyn, dynes, fy mrawd,
    plant, arna, ata, arnaf, ni, pobl, bobl, fachgen
FIRE = ar dan, tan mawr yn, tan mawr, mwg yn dod, mwg mawr, fflamau, llosgi i lawr, wedi dal tan, dal tan,
    mynd ar dan, mwg dod, mwg yn dod allan, dod allan or to, mwg yn dod or, mwg yn dod mas, llawn mwg, llawn
    o fwg, mwg trwy, mwg trwyr, fflamau yn, dan yn fflat, dan yn ty, dan yn gegin, na dan, mwg dod mas,
    llosgin ulw
FIREPLACE = ty, fflat, fflatiau, adeilad, ysgol, capel, eglwys, carafan, car, garej, gegin, cegin, drws
    nesa, drws nesaf, siop, tafarn, sied, coedwig, stryd, ffatri, ysgubor, sgubor, gwesty, neuadd, mynydd,
    bwthyn, to gwellt, tafarn wag, twll llythyrau
BREAKIN = torri mewn, torri i mewn, trio dod mewn, trio dod i mewn, ceisio dod i mewn, trio agor y drws,
    bwrwr drws, bwrw drws, bwrw y drws, cicior drws, cicio drws, cico drws, cicor drws, malur drws, malu
    drws, malu ffenest*, dringo mewn, dringo trwy, trio torri mewn, drws lawr, drws i lawr, cnocio ffenest*,
    yn y ty rwan, lawr grisiau, lawr star, rhywun yn y ty, rhywun lan lofft, rhywun lawr star, rhywun yn ty,
    rhywun mewn yn y ty, rhywun tu fewn, rhywun yn y gegin, trior drws, trio drws, trior ffenest, trior
    drysau, drws cefn, wrth y drws cefn, symud o gwmpas lawr, dringo dros y ffens, symud lawr grisiau,
    cerdded o gwmpas lawr, trio handlen, handlen y drws, agor drws ffrynt, agor y drws efo, efo trosol, gyda
    throsol, efo crowbar, trio agor, agor ffenest, mewn yn ardd, yn yr ardd yn trio
TRYING = trio, ceisio, nawr, rwan, wan, ar ben fy hun, ben fy hun, help, plis, heddlu, clywed, ofn, ofan, y
    funud, dwin cuddio, unig, bygwth, clywed nhw, glywed nhw, clywed o, lan lofft, cuddio, trior drws, i
    ffwrdd, bant, ar fy mhen, byw ar ben
CALLNOW = ffonwch yr heddlu, ffoniwch yr heddlu, ffonwch heddlu, galwch yr heddlu, galwch heddlu, ffoniwch
    999, ffonwch 999, galwch ambiwlans, ffoniwch am ambiwlans, angen ambiwlans, angen yr heddlu nawr, angen
    yr heddlu rwan, danfonwch heddlu, gyrrwch heddlu, anfonwch yr heddlu, angen heddlu, dewch yn syth, dewch
    yn gyflym, brysiwch, dewch glou, dowch yn gyflym, helpwch, dewch ar unwaith, dowch rwan
CRASHED = dros y dibyn, dros dibyn, mewn i wal, ir wal, mewn ir afon, ir afon, yn yr afon, yn y ffos, ben i
    lawr, ar ei ochr, ar ei do, wedi troi drosodd, wedi crasio, di crasho, crash*, damwain, damwen, damwain
    ddrwg, wedi taro, cael ei daro, cael ei tharo, ei daro gan, ei tharo gan, knocked, bwrw lawr, ei fwrw
    lawr, hit and run, mewn damwain, damwain car, damwain ddifrifol, damwain gas, daro oddi ar, taro oddi
    ar, oddi ar ei feic, oddi ar ei beic, hitio beiciwr, taro beiciwr, taro cerddwr, bwrw beiciwr, hitio
    plentyn, taro plentyn, bwrw plentyn, taro dyn, hitio dyn
CRASHPEOPLE = pobl ynddo, pobol ynddo, rhywun ynddo, sownd, trapped, styc, wedii ddal, gaeth, yn gaeth,
    gwaed*, gwaedu, anymwybodol, ddim yn symud, plant ynddo, ar lawr, ar y llawr, gyrrodd y car i ffwrdd,
    gyrru i ffwrdd, gyrru bant, brifo, anafu, ddrwg, drwg, beiciwr, cerddwr, plentyn, help, gwbod lle dwi,
    gwybod lle dw, gwbod ble fi, ar lawr yn, gorwedd ar y ffordd, om yn symud, em yn symud, ddim symud, ddim
    yn codi
BLOODY = gwaedun ddrwg, gwaedu yn ddrwg, gwaedun drwm, gwaed ymhobman, gwaed ym mhobman, gwaed dros bob man,
    gwaed bobman, gwaed yn bob man, llawn gwaed, colli gwaed, pwll o waed, gwaed ym mhob man
INWATER = disgyn ir, disgyn i mewn, syrthio ir, syrthio i mewn, cwympo ir, cwympo mewn, cwmpo mewn ir, cwmpo
    ir, disgyn mewn, neidio ir, boddi, styc yn y, sownd yn y, mynd i drafferth, trafferthion, sgubo, cario
    allan, ysgubo, llusgo allan, foddi, mewn trafferth, suddo, y ffrwd, llanw wedi, disgyn trwy, disgyn
    drwyr rhew, cwympo trwy, mynd trwyr rhew, trwyr rhew, disgyn trwyr rhew, syrthio, disgyn, mynd trwyddo,
    wedi mynd drwodd, mynd o dan y rhew
WATER = afon, llyn, mor, chwarel, camlas, cronfa, dwr, pwll, harbwr, traeth, tonnau, llanw, mwd, tywod, cei,
    foryd, gronfa, rhew, llynnoedd, nant, gamlas, ngamlas
SHOUT = gweiddi, help, sgrechian, ddim yn dod, mynd o dan, methu nofio, trio cael, ddim wedi dod, gwaeddi,
    plentyn, bachgen, rhywun, hogyn, hogan, boi, dyn, dynes, merch, plant, cwch, padl*
SICK = ddim yn anadlu, methu anadlu, ffili anadlu, stopio anadlu, stopo anadlu, wedi stopio anadlu,
    anymwybodol, anymwybydol, ddim yn deffro, ddim yn ymateb, methu deffro, methu ei ddeffro, methu ei
    deffro, ffili ei ddihuno, ddim yn dihuno, ddim yn symud, llewygu, wedi llewygu, trawiad, stroc, poen yn
    y frest, poen yn ei frest, poenau yn y frest, troi n las, troin las, gwefusau glas, tagu ar, cael ffit,
    cael ffits, cwympo lawr, wedi marw, colli gwaed, overdose, gorddos, di llyncu, adwaith alergaidd, methu
    codi, ddim yn gallu codi, ffili codi, gwaed ar ei phen, gwaed ar ei ben, gwaed o ei phen, gwaed ou pen,
    bwrw ei phen, bwrw ei ben, taro ei phen, taro ei ben, trawiad ar galon, heart attack, stroke, dim yn
    anadlu, gwaedu o ei, gwaedu o ei ben, neith ddim deffro, neith o ddim deffro, neith hi ddim deffro,
    gwrthod deffro, anadlun od, lliw rhyfedd, gwaedu oi ben, gwaedu oi phen, gwaedu oi, gwaed oi, poen ei
    brest, poenau ei brest, poen brest, poenau yn brest, poen yn fy brest, ddim yn fy ateb, ddim yn ateb fi,
    ddim yn ateb ni, ddim yn ymateb i, ddim yn siarad, methu siarad, wyneb yn disgyn, wyneb wedi disgyn,
    braich yn wan, ddim yn deffro ar ol, wedi pasio allan, pasio mas, llewygodd, colli ymwybyddiaeth, wedi
    cael stroc, wedi cael trawiad, cael trawiad, wedi tagu, tagu ar fwyd, adwaith, gwenwyn
GAS = nwy, gas
SMELL = arogl, ogla, ogle, aroglau, oglau, drewi, drewdod, gwynt, hogla, smel, clywed nwy, gollwng
NOTSEEN = heb weld, heb ei weld, heb ei gweld, ddim wedi gweld, ddim di gweld, heb ei weld ers, nid wyf wedi
    gweld, ddim yn ateb y drws, dim ateb, dim golwg o, neb wedi gweld, heb glywed, heb glywed gan, dim siw
    na miw, llenni ar gau, llenni dal ar gau, heb fod allan, heb symud, heb gymryd ei lefrith, heb gymryd ei
    llefrith, heb nol ei bost, neb yn ateb, neb ateb, lenni ar gau, gweld ei draed, heb gymryd llaeth,
    cymryd llaeth mewn, heb nol llefrith, ddim wedi nol
LONGTIME = ers dyddiau, ers dydd, ers pythefnos, ers wythnos, ers wythnosau, ers tridiau, ers deuddydd, ers
    bore, ers ddoe, ers neithiwr, ers oriau, post yn pentyrru, llefrith, llaeth, post yn, arogl, drewi,
    llenni, ers pnawn, ers nos, ers echdoe, diwrnodau, am dyddiau, am ddyddia, am orie, am oriau, dyddiau,
    ddyddie, orie
WANDER = crwydro, ar goll, pyjamas, wedi drysu, drysu, ddim yn gwybod lle, ar ganol y ffordd, ar y ffordd,
    noswisg, coban, gwisg nos, slipers, droednoeth, wedi crwydro, yn ei choban, yn ei bidjamas, yn ei goban
CONFUSED = dementia, alzheimer*, drysu, dryslyd, wedi drysu, hen, oedrannus, bregus
HIDE = cloi fy hun, cloi fy hunan, cloi nhunan, cloi n hun, cuddio mewn, cuddio dan, dwin cuddio, cwato, fin
    cwato, fi cuddio, dwi cuddio, dan y gwely, o dan y gwely, yn y cwpwrdd, cloi drws y, barricado, yn y
    bathrwm, yn toilet, yn y toiled, yn y ty bach
OUTSIDE = tu allan, tu fas, wrth y drws, y tu allan, yn y ty, lawr star, cnocio, curor drws, efor ci, lawr
    grisiau, yn yr ardd, dal yma, dal yna, ffenest
WIRE = gwifren, gwifrau, weiren, weiars, cebl, ceblau, peilon, polyn trydan, llinell drydan
WIREDOWN = trydan, drydan, lawr, i lawr, gwreichion, byw, sparcio, disgyn, hongian
THROW = taflu, lluchio, twlu, dwlu, taflodd, lluchiodd, gollwng
STONES = cerrig, brics, bricsen, carreg, poteli, blociau, tan gwyllt, roced, poteli petrol, petrol bomb
ATCARS = oddi ar bont, o ben y bont, oddi ar y bont, o bont, at geir, ar geir, at gar, at fysiau, at y tren,
    at bobl, at ddrysau, trwy ffenest, at y mosg, at dy
DRIVESAT = gyrru at bobl, anelu at bobl, anelu am bobl, gyrru i mewn i bobl, gyrru ar y pafin, gyrru mewn i
    bobl, gyrru at bawb, gyrru amdana, trio bwrw pobl, trio taro pobl, rhedeg pobl drosodd, gyrru ataf,
    gyrru at y plant
FIGHT = ymladd, cwffio, ffeit, ffeitio, ffeito, riot, terfysg, curo ei gilydd, cwffas, cicio boi, cicio dyn,
    cicio rhywun, cico boi, cico rhywun, curo boi, ymosod ar boi, 4 ohonyn, 5 ohonyn, 3 ohonyn, criw ohonyn
FIGHTBAD = ar lawr, ar y llawr, ddim yn symud, gwaed*, poteli, cicio, ei ben, cyllell, cyllyll, nawr, rwan,
    wan, tu fas, tu allan, batiau, chadeiriau, 20 o, criw
HELPME = helpwch fi, helpa fi, help fi, helpwch ni, help plis, help nawr, help rwan, angen help nawr, angen
    help rwan, dwi angen help, fi angen help, angen help ar frys, dwi mewn perygl, fi mewn perygl, mewn
    peryg rwan, dewch yma rwan, help ma, help mae, rhywun plis, mewn trwbwl plis, mewn trwbl plis, danfonwch
    rywun, gyrrwch rywun, anfonwch rywun, danfon rywun, rhywun dod, sos
ANIMAL = =ci, =gi, =chi bach, =cwn, =nghi, cath, cathod, dafad, defaid, adar, aderyn, gwylan, gwylanod,
    gwartheg, buwch, colomen*, ceiliog*, ceffyl*, llwynog*, llygod, moch, pysgota, pysgod, brain, chwyn,
    gwair, torri coed, coeden wedi, ieir, cwningod, gwenyn, jac do, bwrw glaw, bwrw eira, bwrw cesair, mynd
    am dro, ffesant*, alarch, elyrch, ceirw, grugieir
TALK = ffilm, ffilmiau, drama, sioe, cyfres, nofel, llyfr, gem gyfrifiadurol, hyfforddiant, hyfforddi, cwrs,
    gweithdy, sgwrs, ystadegau, ystadegyn, ymgyrch, polisi, hanes, arddangosfa, amgueddfa, haha*, hahaha,
    lol, joc, amnest, tystysgrif, pared, gem rygbi, cwis, prosiect, dioddefwyr, goroeswyr, elusen, codi
    arian, rali, cynhadledd, panto, theatr, cyngerdd, clwb saethu, colomennod clai, trwydded gwn, trwydded
    dryll, angen trwydded, ffigurau, ffigyrau, faint o droseddau, troseddau, llongyfarch*, cymru guro
ASKS = a yw, a ywn, a ydyn, a ydin, a ydi, a ydy, a oes, a ga, a gaf, a fydd, a allwch, chi wedi, beth, be,
    pryd, pam, sut, ble, lle, pwy, pa, faint, oes, ydi, ydy, yw, ydych, dach, allwch, gallwch, gawn, gai,
    gaf, gallai, sawl, fydd, bydd, hoffwn, diolch, ai, wnewch, ellwch, ga, pwya, ydyn, ydyw, fasech, dych,
    dachi
ASKMORE = oes modd, oes posib, oes na, oes yna, oes gobaith, be di, beth yw, sut mae, pryd mae, pryd fydd,
    pa gefnogaeth, pa mor, gawn ni, ga i, gaf i, a gaf, allwch chi, ydych chi, dach chi, fydd na, be sy,
    beth sydd, oes gan, polisi, cynllun, rheolau, ymgynghoriad, yn erbyn y gyfraith, yn gyfreithlon, diolch
    am, llongyfarchiadau, faint syn, faint o
PASTCRIME = llynedd, wythnos diwetha, wythnos diwethaf, mis diwetha, mis diwethaf, blynyddoedd yn ol,
    flwyddyn yn ol, yn yr haf, 2018, 2019, 2020, 2021, 2022, 2023, 2024, achos yn erbyn, llys, yn y llys,
    dedfryd, rhagfyr, tachwedd
ROADTALK = croesfan, cyffordd, goryrru, cylchfan, tyllau, pothole*, cyn i rywun, cyn ir, ryw ddiwrnod bydd,
    rhywun yn mynd i gael, 20mya, 20mph, 30mph, arafu, bron a, bron i mi, bron i fi, potholes, tylle,
    tyllaur, tyllau ma, ffens, gwyrdd
COMPLAINT = biniau, sbwriel, swn, swnllyd, parcio, baw ci, dirwy, treth, cyngor, graffiti, llifogydd, draen,
    goleuadau
PLAY = chwarae, pel droed, pel, rygbi, gem, ymarfer, parti pen blwydd, ffesant, ffesantod, alarch, elyrch,
    ceirw
LOVES = cariad, nghariad, caru, sboner, boyfriend, mynd allan efo, mynd mas da, gweld ein gilydd
TRACKS = ar y cledrau, ar y rheilffordd, ar y trac tren, ar drac y tren, ar y rheiliau, ar y bont dros, lawr
    at traciau, at y traciau, wrth y traciau, lawr at y cledrau, sefyll ar y traciau, ger y traciau, ar
    traciau, mynd at y lein, ar y lein tren, mynd at y cledrau, mynd at y trac, trac tren, lein tren, lein
    reilffordd
ROPE = rhaff, raff, cortyn, rhaffau
ROPEPLACE = ysgubor, sgubor, coeden, coed, sied, garej, cloi, clymu, to, trawst, atig, sbio arni, edrych
    arni, edrych ar, mynd i edrych, sbio ar
BEDWITH = dod mewn i ngwely, dod i ngwely, dod i mewn i ngwely, mewn i fy ngwely, mewn ir gwely
DOGATTACK = ci yn ymosod, ci mawr yn ymosod, ci ymosod, cin ymosod, ci wedi brathu plentyn, ci yn brathu, ci
    wedi cael gafael, ci wedi ymosod, cwn yn ymosod
FLOOD = dwr yn dod mewn, dwr yn dod i mewn, dwr yn codi, llifogydd yn dod mewn, dwr lan ir, dwr hyd at, dwr
    fyny at
CANTMOVE = methu cerdded, methu mynd allan, methu symud, ffili mynd mas, ddim yn gallu cerdded, mynd allan,
    sownd, styc, fedra i ddim mynd, ben fy hun, gaeth
HEADKICK = cicio pen, cicio ei ben, cico pen, sathru ar ei ben, cicio yn ei ben, curon ddrwg, hanner ei ladd
STRANDED = sownd ar y mynydd, styc ar y mynydd, ar goll ar y mynydd, sownd ar y graig, sownd ar y traeth,
    styc ar y graig, llanw wedi dod, styc yn y mwd, sownd yn y mwd, styc mwd, sownd mwd, styc yn llundain,
    sownd yn y tywod, styc tywod, llanw dod mewn, llanwn dod mewn, llanw codi, llanw yn dod, heb bres a neb,
    dim pres a neb, ar goll yn y ddinas, ar goll yn y mynydd
SUICIDE = hunanladd*, hunan niweidio, hunan anafu, hunan laddiad, suicid*, kms, kys, self harm*, hunan harm*
TAKEOVER = cymryd drosodd fflat, cymryd drosodd ty, cymryd drosodd fy, symud mewn i fflat fi, gwerthu o
    fflat, gwerthu ohono, newn nhwm mynd, wnan nhw ddim mynd, gwrthod mynd o, nhw ddim mynd
PETROL = tywallt petrol, arllwys petrol, petrol trwy, petrol drwy, petrol dros
MONEYFOR = isio pres, eisiau pres, eisiau arian, moyn arian, isio arian, moyn pres, gofyn am bres, gofyn am
    arian, gyrru pres, anfon arian, hala arian, rhoi pres i fi, rhoi arian i fi, talu fi, isio 50, isio 100,
    isio 200, isio 300, moyn 100, moyn 200, eisiau 100, eisiau 200, o bunnoedd, 200 punt, 100 punt, 300
    punt, punt
INWATERNOW = rhywun yn camlas, rhywun yn gamlas, rhywun yn afon, rhywun yn llyn, rhywun yn dwr, rhywun yn
    mor, rhywun yn harbwr, plentyn yn afon, plentyn yn llyn
CAUGHTHIM = gafel ar mrawd, gafael ar mrawd, gafael yn fy mrawd, wedi cael fy mrawd, gafael ar fy, gafel ar
    fy, wedi dal fy mab
FALLEN = syrthio, wedi syrthio, disgyn, wedi disgyn, cwympo, cwmpo, baglu, lawr grisiau, ar lawr
NOANSWER = ddim yn fy ateb, ddim yn ateb, om yn ateb, em yn ateb, methu codi, ddim yn codi, ddim yn symud,
    gwaed, ddim yn ymateb, methu symud, ffili codi, ddim yn gallu codi
NOTHELPED = methu cael trwodd, fedra im cael, ffili cael trwodd, neb yn ateb, neb yn dod, be dwin neud, be
    wnai, beth wna i, beth ddylwn i neud nawr, helpwch
"""

RULES: Final = """
self_harm
. CUT, DESPAIR|SCHOOL|FAMILY, I - ANIMAL PLAY COMPLAINT
. HIDES, I
. SAYBYE, DIEPHRASE|DESPAIR|I
. CUT, LIMB, CHILD|FAMILY|I - ANIMAL
. JUMP, JUMPAT, DESPAIR|I - ANIMAL PLAY
. PERSON|I, TRACKS - ANIMAL PLAY COMPLAINT
. ROPE, ROPEPLACE, FAMILY|PERSON|I - ANIMAL PLAY
. I WANTS JUMP
. TRACKS, STANDS|NOW - ANIMAL
! DIEPHRASE - ROADTALK ANIMAL COMPLAINT
. SUICIDE - ROADTALK ANIMAL COMPLAINT
HOWMANY
. TAKEN LOTS PILLS
. I|PERSON TAKEN PILLS, FEAR|NOW|LOTS|DESPAIR
. PILLS, DIEPHRASE|SUICIDE|GOODBYE|DESPAIR
. CUT SELF - ANIMAL
. CUT LIMB - ANIMAL
. HIDES, CHILD|FAMILY|CUT
. PERSON, STANDS EDGE - ANIMAL PLAY
. STANDS EDGE, STANDS|JUMP|WANTS - ANIMAL PLAY
. PERSON, WANTS JUMP, JUMPAT|EDGE - ANIMAL PLAY
. JUMP, EDGE - ANIMAL PLAY
. SAYBYE, GONE|PERSON|NOW - COMPLAINT
. GOODBYE, GONE - COMPLAINT ANIMAL
. I, DESPAIR, WANTS DIEPHRASE
child
. TINY|CHILD, CRY LONGTIME, HIT|NEGLECT|ALONE - ANIMAL
. FAMILY LEFT ALONE|ME
. FAMILY LEFT, ALONE, LONGTIME|AGE
. MAN|OTHER, TEMPTS, AGE|TINY|CHILD - PLAY COMPLAINT
. FAMILY|TRUSTED, ROOMCOMES, REFUSE|TELLFEAR|TOUCH
. FAMILY HIT, LOT, I|ME|CHILD - ANIMAL PLAY
. TELLFEAR, TRUSTED, TEMPTS
. TRUSTED, TEMPTS ME|CHILD - ANIMAL
. GANG, RUN, ME|CHILD|AGE
. GANG RUN, I
. AGE|CHILD, RUN, INJURY|GANG
. AGE, NOTHOME|MISSING - ANIMAL
. TELLFEAR, PICS|NUDES|TOUCH, HE|TRUSTED|MAN
. PRESSURE CHILD TOUCH|PRIVATE
. HE|MAN|FAMILY PRESSURE, CHILD, PRIVATE|TOUCH - PLAY
. AGE, PICS|NUDES, MONEYFOR|SHARES
. CHILD, BROTHEL
. PICS|NUDES, MONEYFOR, ME|MY
. TRUSTED TOUCH ME|CHILD|AGE - ANIMAL
. GANG, AGE|CHILD, INJURY|RUN
. PICS, MONEYFOR, CHILD|FAMILY|I - ASKMORE
. FAMILY HIT, HIM, LOT - ANIMAL PLAY
. FAMILY|TRUSTED HIT, CHILD|TINY, LOT - ANIMAL
. AGE, FAMILY|TRUSTED, ROOMCOMES|BEDWITH
. BEDWITH, FAMILY|TRUSTED
. TRUSTED ONLINE CHILD, NIGHT
. PRESSURE RUN, DRUGS
. CHILD, HEAR SCREAM|HIT, LOT|NOW - ANIMAL PLAY
. CHILD|TINY SICK - ANIMAL
. TINY|CHILD LEFT, CRY - ANIMAL SCHOOL
. SHAKEN
. CHILD, CRY, HIT - ANIMAL PLAY
. PERSON HIT CHILD|TINY - ANIMAL PLAY ROADTALK
. FAMILY HIT ME - ANIMAL PLAY
. CHILD|AGE, INJURY - ANIMAL PLAY ROADTALK
. TINY ALONE - ANIMAL
. CHILD|AGE ALONE, PLACE|LEFT - ANIMAL
. CHILD LEFT, ALONE|HOTCAR
. CHILD|TINY, HOTCAR, HEAT - ANIMAL
. MY|CHILD|AGE, NOTHOME - ANIMAL COMPLAINT
. CHILD|AGE|FAMILY MISSING - ANIMAL
. MISSING, CHILD|FAMILY|OLD|CONFUSED, LONGTIME|NOW - ANIMAL COMPLAINT
. MAN|PERSON SNATCH CHILD - ANIMAL
. MAN|PERSON TEMPTS, CHILD|YOUNG - ANIMAL PLAY COMPLAINT
. CHILD|TINY, NEGLECT - ANIMAL
. LOCKME, ROOM, FAMILY|PARTNER|HE|CHILD - ANIMAL COMPLAINT
. FAMILY|TRUSTED|HE, ROOMCOMES, NIGHT|TELLFEAR
. TOUCH, TELLFEAR, PERSON
. OLDERMAN|TRUSTED, ONLINE, PICS|NUDES|MEETUP - COMPLAINT
. ONLINE, CHILD|AGE, PICS|NUDES|MEETUP - COMPLAINT
. AGE, LOVES, OLDERMAN
. AGE, OLDERMAN, PRESSURE|TELLFEAR|MEETUP
. GANG, CHILD|AGE, DRUGS|RUN
. RUN DRUGS, CHILD|AGE|FEAR
. MARRY
. INJURY, CHILD, SCHOOL
sexual
. I|ME, REFUSE, NOTSTOP
. TRUSTED, TOUCH ME|CHILD, PRIVATE - ANIMAL
. TRUSTED TOUCH ME
. BLANK, RAPE
. FORCE, REFUSE, HE|ME
. SEX TOUCH, REFUSE|NOTSTOP
. NUDES, MONEYFOR|BLACKMAIL
. SEX, NOTSTOP|REFUSE, HE|I
. FORCE TOUCH
. RAPE, I|ME|MY|PERSON|NOW|HELPME - PASTCRIME
. RAPE, I|ME
. FORCE, SEX, ME|I|HIM|CHILD
. REFUSE, SEX|NOTSTOP|TOUCH, HE|I|ME
. NOTSTOP, REFUSE, CELWYDD|HE
. PERSON, TOUCH ME|HIM, PRIVATE|NOTSTOP|REFUSE - ANIMAL
. TOUCH ME|CHILD, PRIVATE - ANIMAL
. TOUCH, PRIVATE, TRUSTED|FAMILY - ANIMAL
. PERSON|TRUSTED TOUCH ME|CHILD, NOTSTOP - ANIMAL
. FLASH - ANIMAL
. PICS, NUDES - PLAY
. NUDES, SHARES, ME|MY|CHILD|FAMILY
. BLACKMAIL
. FILMS, CHANGING, CHILD|OTHER|MAN|ME - ANIMAL PLAY
. LANDLORD, SEX, RENT
. SPIKED, I|ME|MY|OTHER|BLANK
. BLANK, NUDES
. BROTHEL
. MAN|HE, STALKHOME|DRAG DRAG, ME|CHILD
. MAN, STALKHOME, DRAG - ANIMAL
abuse
. HEAR, SCREAM, HE|COUPLE - ANIMAL PLAY COMPLAINT
. HE HIT HIM, OTHER|HE - ANIMAL PLAY
. OLD|FAMILY, LOCKME, ROOM - ANIMAL
. NOTALLOW, FREEDOM, I|ME - COMPLAINT
. FAMILY|PARTNER, THREAT, HARMED|FEAR
. OLD|FAMILY, TRUSTED, HIT - ANIMAL PLAY
. HIT ME, HE - ANIMAL PLAY COMPLAINT
. INJURY, OLD|FAMILY, FEAR|TRUSTED - ANIMAL PLAY
. TAKES ELDERMONEY, HIT|FEAR|THREAT
. TAKEOVER, FEAR|RUN
. HE THREAT, HARMED, I|ME
. HATE, LOT|SCREAM
. FLEE, HE|PARTNER|FAMILY, OUTSIDE
. NECK, HE|PARTNER|FAMILY|I
. PARTNER|HE|FAMILY HIT ME - ANIMAL PLAY
. HIT ME, PARTNER|FAMILY|FEAR|NOW|LOT - ANIMAL PLAY
. FAMILY|PARTNER HIT FAMILY|PARTNER - ANIMAL PLAY
. LOCKME, TAKESPHONE|ROOM|FEAR
. TAKESPHONE, HE|PARTNER|FAMILY
. NOTALLOW, FREEDOM, HE|PARTNER|FAMILY|ME - COMPLAINT
. WILLKILL - ANIMAL PLAY COMPLAINT ROADTALK
. THREAT, HARMED, HE|PARTNER|PERSON|ME - ANIMAL COMPLAINT
. FEARHIM - ANIMAL
. FEAR HE, HARMED|THREAT
. FLEE, SEEKS|FEAR|HE|PARTNER, CHILD|I|ME - ANIMAL
. HEAR, SCREAM, COUPLE|THREAT|HARMED - ANIMAL PLAY COMPLAINT
. STALKHOME, ME|MY, EVERYWHERE - ANIMAL
. LURKS - ANIMAL
. OLD|FAMILY, ELDERMONEY, TAKES, INJURY|FEAR
. TAKES ELDERMONEY, INJURY
. UNPAID, WORKER|FREELESS
. INJURY, MADETOSAY
. PARTNER|HE INJURY, ME|I
. KNOWHOME, OUTJAIL|FEAR|THREAT|HARMED
. HATE, HARMED|HIT|STALKHOME
weapon
. ACIDTHROW - ANIMAL
. PERSON HAVE BLADE, PUBLIC|NOW|VICTIM|FEAR|THREAT - ANIMAL PASTCRIME
. HAVE BLADE, PUBLIC|VICTIM|FEAR|NOW - ANIMAL PASTCRIME
. BLADE, PERSON HAVE, PUBLIC|VICTIM|NOW - ANIMAL PASTCRIME
. PERSON GUN|BLADE, HAVE|PUBLIC - ANIMAL PASTCRIME
. GUN, PUBLIC|VICTIM|FEAR|NOW|PERSON - ANIMAL
. STAB, PUBLIC|NOW|VICTIM|PERSON - ANIMAL PASTCRIME PLAY
. SHOTS, SHOTSHOW - ANIMAL PLAY PASTCRIME
. BOMB, HAVE|MAKING|THREAT, PERSON - PASTCRIME
. MASKED, COMING|BLADE - PASTCRIME
danger
. WATER INWATER, CHILD|PERSON - ANIMAL PASTCRIME
. FAMILY|OLD|PERSON FALLEN, NOANSWER - ANIMAL PLAY
. SICK, NOTHELPED|FAMILY|OLD - ANIMAL PASTCRIME
. DRAG HIM, PLACE - ANIMAL
. DRAG, PLACE, HE|MAN - ANIMAL
. INWATERNOW - ANIMAL PASTCRIME
. CAUGHTHIM, NOW|CALLNOW
. CALLNOW, CAUGHTHIM|HE
. PETROL, FIREPLACE|PERSON
. STRANDED, I|PERSON
. DOGATTACK, CHILD|OTHER|ME|FAMILY
. FLOOD, CANTMOVE, I|FAMILY|PERSON|OLD
. HEADKICK
. FAMILY|OLD|I INWATER, SICK - ANIMAL
! HELPME - ASKMORE COMPLAINT
. CALLNOW - COMPLAINT ASKMORE
. FIRE, FIREPLACE - PASTCRIME
. OTHER|HE|MAN BREAKIN, TRYING - PASTCRIME ANIMAL
. BREAKIN, TRYING, ALONE|NOW|FEAR|HE - PASTCRIME ANIMAL
. CRASHED, CRASHPEOPLE - PASTCRIME ANIMAL
. BLOODY - ANIMAL
. INWATER WATER, SHOUT|PERSON|HELPME - ANIMAL PASTCRIME COMPLAINT
. PERSON INWATER, WATER - ANIMAL PASTCRIME COMPLAINT
. SICK, PERSON|MY|I - ANIMAL PASTCRIME
. GAS SMELL - PASTCRIME
. SMELL GAS - PASTCRIME
. OTHER|OLD|FAMILY NOTSEEN|LONGTIME, NOTSEEN, LONGTIME - COMPLAINT
. NOTSEEN, OLD|OTHER, LONGTIME - COMPLAINT
. CONFUSED|OLD WANDER
. HIDE, OUTSIDE|FEAR|NOW - ANIMAL PLAY
. HIDE, HE|PARTNER|MAN, OUTSIDE
. WIRE, WIREDOWN, CHILD|PLACE|NOW - PASTCRIME
. THROW STONES, ATCARS - PASTCRIME
. DRIVESAT
. FIGHT, FIGHTBAD - ANIMAL PLAY PASTCRIME
. ATTACKWORD, ATTACKPLACE, HATE|WANTS|HE - ANIMAL PASTCRIME
"""

# How people spell in a hurry, or as they speak.
SPELT: Final = """
mae = ma, maer, mar
i = ir, iw
o = or, oi
efo = efor, efoi
gyda = gydar, gydai
wedi = di, wedu, wed
isio = isho, isie, isia
eisiau = eisie, eisia
rwan = wan, rwn
nawr = nawrte, nawr te
hefo = hefor
dweud = dweyd, dwed
deud = dud, deu
gweud = gweid, gwed
gwbod = gwpod
rwbath = rwbeth, rhywbath
wrtho = wrthi
"""

# Words that say nothing here; a sentence and a phrase are read without them.
EMPTY: Final = """
. ~ yn y yr r n jyst just
"""

# Other words that a slip of the finger would make of listed ones.
NO_SLIP: Final = """
addasu, bangor, allair, amdano, blismona, boddhad, boddlon, bopeth, bostir, byddent, byddwn, bygythir,
cerdded, chewch, chopio, chopiwch, chyhoeddir, copiwch, curiad, cyhoedd, cyhoeddir, cylchfa, cyllid,
cyllideb, cymerodd, cynnar, dangosir, ddaeth, ddefnyddiol, ddelir, ddyddiad, drwsio, dyddiad, eiriau,
fersiwn, ffeiliau, ffwrdd, fyddai, fyddwn, gallair, ganddynt, gofnod, gofnodi, gollir, gwared, gweill,
gweithio, gwelwyd, gwirio, gwnaed, gwyddom, gyhoeddir, gyllid, gyllideb, gymerodd, gynnal, gynnar,
hunain, hwnnwn, hydref, lladin, llosgach, marcio, median, newidiodd, phopeth, popeth, rhannur, rolaur,
rybuddior, sarhad, taith, teimlon, threads, thynnur, treial, trwsio, trydan, trysor
"""
