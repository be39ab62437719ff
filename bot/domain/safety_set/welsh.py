# ruff: noqa: E501 - a text stands in one line, as its sender typed it
"""Welsh texts: alarming ones by kind, and ordinary ones, each once in `learnt` or in `untouched`.

Made up for it; nobody wrote them. They were written by somebody who had not seen the Welsh phrases, as people
of Wales type: of the north and of the south, formal and not, mixed with English, without accents, with slips.
Then every other one went to `untouched`. Phrases are mended with `LEARNT` alone. Whoever mends with one of the
untouched moves it over and writes another in its place, without looking at the phrases.
"""

from typing import Final

from bot.domain.safety_patterns import AlarmKind

LEARNT_ALARMING: Final[dict[AlarmKind, str]] = {
    AlarmKind.SELF_HARM: """
Dwi ddim isio byw dim mwy
sa i'n gweld pwynt cario mlan rhagor, bydde pawb yn well eu byd hebdda i
mae ffrind fi di postio goodbye ar snap a di hi ddim yn ateb ei ffôn
di cymryd lot o dabledi paracetamol a dwi ofn rwan
Collais fy ngŵr yn y gwanwyn a does gen i ddim byd ar ôl i fyw er ei fwyn.
ma crwt yn dosbarth fi wedi gweud bod e'n mynd i roi diwedd ar bopeth penwythnos ma
mae hi di sgwennu llythyr yn deud ta ta wrth bawb a di gadael y ty
Faint o dabledi sy'n ormod? Jyst gofyn dros ffrind
ffarmwr drws nesa di colli popeth, dudodd o neithiwr bod o'n well off yn farw
ma hin ista ar ben to maes parcio aml lawr a gwrthod dod lawr
dwi jyst isio iddo fo i gyd stopio
fydd neb yn gweld fy isio i pan dwi wedi mynd
Mae fy chwaer wedi llyncu potel o dabledi
ma mab fi yn deud bod o'n casáu ei fywyd a bod o am neud rwbath i'w hun
Dw i wedi bod yn meddwl am roi diwedd ar fy mywyd
sai moyn deffro fory
ma na rywun ar y cledrau wrth orsaf Bangor
ges i lond bol ar fyw
mae hi'n hunan-niweidio ac yn gwrthod mynd at y doctor
dwi'n faich ar bawb, gwell i mi fynd
Mae fy nhad wedi mynd â'r rhaff i'r ysgubor ac wedi cloi'r drws
fi'n mynd i neidio
""",
    AlarmKind.CHILD: """
Mae plant drws nesa yn crio drwy'r nos ac mae'r tad yn eu curo nhw
Merch fach tua 5 oed ar ei phen ei hun ar y stryd yn ei phyjamas, dim golwg o riant
Mae fy mab 9 oed heb ddod adref o'r parc ac mae hi'n dywyll
Dydi'r plant yn rhif 12 ddim yn cael digon o fwyd, maen nhw'n dwyn o finiau
Gwelais ddynes yn ysgwyd babi yn y maes parcio
fi'n becso bo rhywun yn cam-drin y ferch fach lan lofft, ma cleisie drosti
Mae fy llystad yn dod i mewn i fy stafell yn y nos a dwi ofn deud wrth mam
ma gang yn defnyddio bois 14 oed i gario drygs o Lerpwl, ma un ohonyn nhw'n terrified
nath uncle fi gyffwrdd fi a ma fe'n gweud bod e'n secret
dwi'n 13 a ma nghariad i yn 21, mae o'n mynd yn flin os dwi'm yn neud be mae o isio
ma nhw'n gadael y babi yn crio am oriau a neb yna
Mae plentyn bach yn cerdded ar hyd y ffordd fawr ar ei ben ei hun
mae ei dad yn ei chwipio efo belt
Mae fy merch 14 oed wedi rhedeg i ffwrdd ac mae ei ffôn i ffwrdd
ma boi yn gyrru llunia budr i blant blwyddyn 7
mae'r hogyn bach yn dod i'r ysgol yn llwgu ac yn fudr bob dydd
nath dyn mewn fan wen ofyn i'n merch i fynd mewn
dwi'n 12 a ma dad yn dod mewn i ngwely i
ma nhw'n neud i mi werthu weed neu nawn nhw frifo mam
Rydym yn poeni am y plentyn yn y fflat uwch ein pennau, clywn sgrechian a thrawiadau bob nos
mae'n athro ni yn tecstio merched yn y nos
babi'n troi'n las
""",
    AlarmKind.SEXUAL: """
Ges i fy nhreisio nos Sadwrn ar ôl y clwb
Mae dyn yn dangos ei hun i ferched wrth y llwybr beicio
ma fy mos yn rhoi ei ddwylo arna i o hyd ac yn gwrthod stopio
mae nghyn-gariad yn bygwth rhannu lluniau noeth ohona i
nath boi afael ynof fi a trio tynnu nillad i wrth yr afon
Dilynodd dyn fi adref o'r orsaf a cheisio fy llusgo i'r lôn gefn
mae landlord yn deud gai aros am ddim os dwi'n cysgu efo fo
dyn yn ffilmio merched yn newid yn y pwll nofio
ma pawb yn gweud bo fi'n gweud celwydd ond nath e'm stopo pan wedes i na
Trais rhywiol. Neithiwr. Dwi angen help.
gwnaeth e fi gyffwrdd ag e
Ymosododd dyn arna i yn y parc a rhwygo fy nillad
ma ngŵr yn gorfodi fi i gael rhyw
mae rhywun wedi rhoi camera yn nhoiledau'r merched
nath o roi ei law i fyny fy sgert
mae'r boi na wedi bod yn fflashio ar y prom eto
Cefais fy nrygio a dwi'n meddwl bod rhywun wedi fy nhreisio
os na yrra i fwy o luniau noeth mae o am ddangos nhw i mam
""",
    AlarmKind.ABUSE: """
Mae fy ngŵr yn fy nharo i ac mae gen i ofn mynd adref
mae e'n cymryd ffôn fi a'n cloi fi mewn y tŷ
mae fy nghyn-ŵr yn fy nilyn i bob man ac yn eistedd tu allan i'r tŷ
nath o roi ei ddwylo rownd ngwddw i neithiwr
fi'n ofan fe, ma fe'n gweud neith e losgi'r ty lawr da fi ynddo fe
mae'r cymydog yn gweithio dynion o dramor heb dalu nhw, maen nhw'n cysgu yn y sied a di'r pasborts ganddo fo
Tydi o ddim yn gadael i mi weld fy nheulu nac yn rhoi arian i mi am fwyd
Mae fy nhad yn curo mam bob tro mae Cymru'n colli
dwi di rhedeg i ffwrdd o adra efo'r plant, sgenna i nunlla i fynd, mae o'n chwilio amdanon ni
neith o ladd fi un diwrnod dwi'n gwbod neith o
mae o'n fy nghuro pan mae o wedi meddwi
ma fe'n checio ffôn fi a so fi'n cael gweld ffrindie
mae'r dyn drws nesa yn hitio'i wraig, fi'n clywed hi'n sgrechen
Mae fy mrawd yn fy mygwth â bwyell
dwi'n cuddio rhag fy ngŵr yn nhŷ mam ac mae o tu allan yn gweiddi
Ma mab nain yn gweiddi arni a'i gwthio hi, ma hi ofn o
Mae rhywun wedi bod yn fy stelcian ers mis
nath e dagu fi nes bo fi ffili anadlu
dw i'n cael fy nghadw yma, maen nhw wedi mynd â mhasbort
Dywedodd y byddai'n fy lladd i a'r plant pe bawn i'n gadael
fi'n rhy ofnus i fynd gartre
maen nhw'n gweiddi pethau hiliol ac yn poeri arna i bob dydd ar y ffordd i'r gwaith
""",
    AlarmKind.WEAPON: """
Mae gan rywun gyllell yn y parc
Gwelais ddyn â gwn yn ei law ger yr ysgol gynradd
Cafodd rhywun ei drywanu wrth y bont, mae gwaed ym mhobman
fe nath e dynnu cyllell arna i achos bo fi heb sigarét
ma na foi yn cerdded lawr stryd fawr efo bwyell
Mae e'n cadw dryll heb drwydded o dan y gwely ac mae'n yfed yn drwm
Taflodd rhywun asid at fachgen tu allan i'r clwb nos
ma mab fi di gadael ty efo cyllell gegin, mae o di gwylltio efo rhywun
ma boi drws nesa yn neud boms yn y garej fi'n eitha siwr
nath criw o bobl ifanc fygwth fy mab efo cyllyll a mynd a'i feic o
ma gynno fo gyllell
rhywun newydd gael ei stabio yn y dre
Mae dyn yn chwifio cleddyf yn y stryd
ma hogyn yn dosbarth fi efo cyllell yn ei fag
mae fy nhad yn pwyntio dryll at mam
Clywais ergydion gwn ger y fflatiau
ffeindiais i wn mewn bag yn yr afon
ma nhw'n cwffio efo batiau a chyllyll tu allan i'r Spar
nath o ddangos ei gyllell i fi a gofyn am bres
mae'n mynd i saethu'r ysgol fory, ma di deud ar discord
""",
    AlarmKind.DANGER: """
Mae tŷ ar dân yn Stryd y Capel
ma car di mynd dros y dibyn a ma pobl ynddo fo
Mae rhywun wedi disgyn i'r afon ac yn gweiddi
arogl nwy cryf trw'r ty a dwi'n teimlo'n sal
ffonwch yr heddlu plis ma fe'n trio bwrw'r drws lawr
Nid wyf wedi gweld fy nghymydog oedrannus ers pythefnos, mae'r post yn pentyrru ac mae arogl drwg
Cafodd beiciwr ei daro a gyrrodd y car i ffwrdd. Mae'n gwaedu'n ddrwg.
dwi di cloi fy hun yn toilet, mae o tu allan efo'r ci
Mae gwifren drydan i lawr ar y llwybr ac mae plant yn chwarae wrthi
sôn ar y grŵp bod nhw am ymosod ar y gwesty lle mae'r ffoaduriaid heno
mae na dân yn y fflat lawr grisiau, fedra i ddim mynd allan
ma nain wedi disgyn a di hi ddim yn gallu codi, ma gwaed ar ei phen
Mae plentyn wedi disgyn trwy'r rhew ar y llyn
dwi mewn trwbwl plis danfonwch rywun
ma rhywun yn y ty, fi'n gallu clywed nhw lan lofft
ma taid yn cael trawiad ar y galon
Mae lori wedi taro bws a phobl yn gaeth
ma boi yn cicio pen boi arall i mewn tu allan i'r clwb
Rydyn ni'n sownd ar y mynydd a mae'n tywyllu, ma un ohonon ni di torri coes
mae'r dŵr yn dod mewn i'r ty a ma mam methu cerdded
ma ci mawr yn ymosod ar blentyn yn y parc
criw o hogia yn trio llosgi tŷ'r teulu o Syria
dyn wedi llewygu ar y llwybr, dim yn anadlu
dwi di bod mewn damwain a dwi'm yn gwbod lle dwi
""",
}

LEARNT_ORDINARY: Final = """
Pryd fydd y goleuadau stryd ar Heol y Bont yn cael eu trwsio?
Hyd y gwn i does neb wedi clirio'r eira o'r palmant ers dydd Llun
Mae ceir yn goryrru heibio'r ysgol bob bore. Allwch chi osod camera cyflymder?
Sut mae riportio tyllau yn y ffordd?
Faint o droseddau cyllyll a gofnodwyd yng Ngwynedd y llynedd?
diolch am neud y cyfarfod yn Gymraeg!
Bydd y clwb saethu colomennod clai yn cwrdd ddydd Sul, ydi'r ffordd ar gau?
di'r heddlu'n dal i ddod i'r sioe haf flwyddyn yma?
Curodd rhywun ar y drws yn gwerthu paneli solar, ydyn nhw'n rhai go iawn?
Beth yw'r cynllun ar gyfer y llifogydd? Cafodd y cae ei foddi eto.
Mae fy mam yn 84 ac yn cael galwadau sgam. Ble gall hi gael cyngor?
Ydych chi'n dal i gynnig marcio beics am ddim?
Gafodd y bin ei losgi eto neithiwr. Oes camerâu yno?
ma ci drws nesa yn cyfarth trw'r nos
Oes gobaith cael croesfan sebra wrth y feddygfa cyn i rywun gael ei anafu?
mae'r grŵp drama yn chwilio am wn tegan i'r sioe, oes angen trwydded?
sori dwi'm yn dallt sut i ofyn cwestiwn
ma'r heating yn y neuadd di torri, o'n i bron â rhewi i farwolaeth haha
dach chi'n mynd i neud rwbath am y carafans ar y comin?
wnaeth Cymru guro Lloegr! fydd y strydoedd ar gau i'r parêd?
Ydi'r ffilm yn y neuadd nos Wener yn addas i blant? Mae na lot o saethu ynddi
Oes sesiwn galw heibio ym Mhwllheli mis yma?
Mae'r palmant tu allan i'r fferyllfa yn beryglus o lithrig
ma rhywun di spreio graffiti ar wal y capel
Dwi'n rhedeg clwb ieuenctid. Gawn ni sgwrs gan swyddog am ddiogelwch ar-lein?
Bu farw fy nhad fis diwethaf, sut ydw i'n dychwelyd ei drwydded gwn?
Oes rhywun wedi colli cath ddu a gwyn?
Ga i weld y cofnodion o'r cyfarfod diwethaf?
llongyfarchiadau i PC Jones am ei waith
pam chi byth yn ateb 101
ma bois yn reidio motobeics off road ar y mynydd bob penwythnos
Mae'r siop gornel yn gwerthu vapes i blant ysgol
Faint o heddlu sydd ar ddyletswydd yn y dre ar nos Sadwrn?
cath fi di cael ei tharo gan gar, oes rhaid riportio fo?
Pa mor hir mae'n cymryd i gael ateb am dystysgrif dryll?
Pryd fydd y cwrs ymwybyddiaeth cyflymder yn Gymraeg?
Roedd y sgwrs am gam-drin yr henoed yn ddefnyddiol iawn, oes copi o'r sleidiau?
A yw'n wir bod yr uned plant ar goll yn cau?
Sut mae'r heddlu'n delio â hunanladdiad ymhlith ffermwyr? Gawn ni ddod â rhywun i siarad â'r clwb?
Gaf i roi taflen y banc bwyd i fyny yn yr orsaf?
Diolch am yr ateb am y goleuadau.
ma'r plant yn dwlu ar y ceffylau heddlu, chi'n dod nôl?
Pam gafodd yr ymgyrch cyllyll ei symud o'r ysgol uwchradd?
Mae ymladd ceiliogod yn anghyfreithlon ers blynyddoedd ond clywais bod llyfr newydd am yr hanes lleol
Ydi'r heddlu'n cefnogi noson 'Adennill y Nos'?
Rydym ni'n trefnu ras hwyl ym mis Mai. Oes angen cau'r ffordd?
Pa gefnogaeth sydd i ddioddefwyr trais domestig yng Ngheredigion?
Ydy'r cyngor am osod bolardiau wrth yr ysgol?
Rhywun yn gwybod pwy sy berchen y cae tu ôl i'r ysgol?
Torrodd rhywun fy nrych car ar Stryd Fawr nos Wener
Faint mae'n ei gostio i blismona gêm Wrecsam?
Gwn fod hwn yn gwestiwn i'r cyngor, ond pam nad oes bws ar ddydd Sul?
Beth mae'r heddlu'n ei wneud am ddwyn o siopau?
Ydi cario cyllell boced i bysgota yn erbyn y gyfraith?
Oedd rhywun wedi ei anafu yn y ddamwain wythnos diwetha? Gobeithio bod pawb yn iawn.
Lle mae'r diffibriliwr agosaf?
Ydych chi'n erlyn pobl am adael baw cŵn?
chi di gweld y pothole ar lôn ty newydd, mae'n anferth, bron i mi falu'r car
be di e-bost y tîm
Oes gweithdy i rieni am secstio a diogelwch ar-lein yn yr ysgol?
Oes rhywun arall wedi clywed y sŵn mawr neithiwr? Tân gwyllt oedd o mae'n siŵr
ma ci rhywun wedi brathu ci fi yn y parc
Mae plant yn chwarae pêl-droed ar y stryd ac yn taro ceir
Pwy sy'n trwsio'r ffens wrth yr afon? Mae plant yn gallu mynd trwodd
Sut mae cael prawf beicio i'r plant yn yr ysgol?
mae'r gyffordd yma yn beryg bywyd, bydd rhywun yn cael ei ladd yno ryw ddiwrnod
ma pobl yn gyrru fel ffyliaid lawr lôn ni
Mae coeden wedi disgyn ar y ffordd ger y bont
oes modd cael goleuadau newydd yn y parc, ma merched yn teimlo'n anniogel yno
Mae ymddygiad gwrthgymdeithasol wrth y Spar bob nos Wener
ges i negas sgam yn deud bod fi angen talu am barsal
Ydi'r gampfa ar agor dros y Dolig?
Mae fy nghymydog yn llosgi sbwriel yn yr ardd bob dydd Sadwrn
hogia'n yfed yn y parc ac yn gadael poteli ym mhobman
rhywun wedi torri mewn i sied fi wythnos dwytha a dwyn tŵls
Beth ydy'r rheolau am yrru drôn dros y traeth?
ma drws y neuadd wedi torri eto
Pam mae'r heddlu mor araf yn ateb pan ma rhywun yn riportio dwyn?
Dw i'n gwirfoddoli gyda'r clwb achub bywyd, gawn ni stondin?
Gaf i fenthyg ystafell yn yr orsaf ar gyfer y Brownies?
Roedd damwain ar yr A5 bore ma, ydi'r ffordd ar agor eto?
Diolch i'r heddlu am ddod mor sydyn pan gafodd mam ddamwain llynedd
ma llygod mawr wrth y biniau tu ôl i'r caffi
Fedrwch chi siarad gyda'r ysgol am y parcio wrth y gatiau?
Mae'r ffens drydan wrth y llwybr cyhoeddus, ydi hynny'n gyfreithlon?
dwi di colli ngoriadau yn y dre, oes rhywun di handio nhw mewn
Faint o ddamweiniau fu ar y bont eleni?
mae'r chwyn ar y palmant yn warth
Be sy'n digwydd gyda'r hen ysgol gynradd?
Mae cath wedi bod ar goll ers wythnos, un ddu efo pawennau gwyn
ma'r plant yn cael trafferth croesi'r ffordd i'r ysgol
ydi'r pwll nofio yn cau? ma plant isio dysgu nofio
Rydym yn clywed gweiddi o'r dafarn bob nos Sadwrn pan mae'n cau
Oes cynllun i ymladd yn erbyn cau'r llyfrgell?
cyfarfod da neithiwr, diolch
Mae beiciau modur yn mynd trwy'r coed
Mae'n rhaid gwneud rhywbeth am faw ci, mae'n ffiaidd
dim signal ffôn yn y pentre, be os oes argyfwng
Bydd y dorf yn fawr ar gyfer y gêm, sut fyddwch chi'n rheoli traffig?
ma na gar wedi'i adael ar y maes parcio ers pythefnos
O ble mae'r arian ar gyfer y PCSO yn dod?
dwi'n meddwl bod y plant angen parc sglefrio, does dim byd iddyn nhw neud
Ydych chi'n recriwtio cwnstabliaid gwirfoddol?
dwi'n poeni am y llwybr i'r ysgol, mae'n llithrig
Dydi'r bws ddim wedi dod eto. Mae'r plant wedi bod yn aros ers wyth
Mae mam ofn mynd allan yn y nos am fod y goleuadau wedi diffodd
Oes clwb bocsio i ferched?
ma'r ffarmwr yn taenu slyri wrth ymyl yr ysgol, y drewdod!
Mae pobl yn taflu sbwriel dros wal y fynwent
hoffwn wybod mwy am y cynllun cadw llygad ar y môr
Pwy ddylwn i ffonio am gi strae?
Pan fydd hi'n bwrw glaw mae'r dŵr yn llifo i lawr y ffordd
sut ma ymuno â'r grŵp whatsapp gwarchod
ma nhw'n gwerthu cyffuriau wrth y fainc
"""

UNTOUCHED_ALARMING: Final[dict[AlarmKind, str]] = {
    AlarmKind.SELF_HARM: """
fi'n mynd i ladd fy hun heno
Mae fy merch wedi bod yn torri ei breichiau ac yn cuddio'r marciau. Dwi ddim yn gwybod be i neud.
Mae na ddyn yn sefyll ar ochr anghywir y bont ac mae'n edrych fel bod o am neidio
ma mrawd i'n deud bod o isio marw ac mae gynno fo wn yn y sied
dwin meddwl am hunanladdiad bob dydd
Byddai'n well gen i fod wedi marw na gorfod mynd nôl i'r ysgol na
isio diflannu am byth, neb yn mynd i golli fi
wi wedi dechre hurto'n hunan eto
Ceisiodd fy mab grogi ei hun neithiwr ac mae'r ysbyty wedi ei anfon adref.
fedrai ddim cario mlaen fel hyn, dwi di cael digon o fyw
""",
    AlarmKind.CHILD: """
mae dad yn taro fi pan mae o di meddwi
ma dyn yn cynnig losin i blant tu fas i'r ysgol ac yn gofyn iddyn nhw fynd yn y car
ma hen foi yn messagio merch fi ar roblox a gofyn am lunie heb ddillad
mam yn cloi fi yn y stafell wely trw'r penwythnos
mae'n chwaer fach i ar goll ers p'nawn ma
mae rhyw ddyn wedi trio cipio hogan ar ffordd adra o'r ysgol
babi di cael ei adael yn y car yn yr haul yn maes parcio Tesco, ffenestri ar gau
Mae'r ferch drws nesaf yn bymtheg oed ac mae ei rhieni am ei gorfodi i briodi dramor yr haf yma
Mae'r plentyn yn dod i'r ysgol â llosgiadau sigarét ar ei ddwylo
Ma'r hogia bach ar ben eu hunain yn y ty ers dydd gwener, mam nhw di mynd i ffwrdd
""",
    AlarmKind.SEXUAL: """
nath o orfodi fi i gael secs
rhoddodd rywun rywbeth yn fy niod a sai'n cofio dim, deffres i heb ddillad
cafodd fy ffrind ei threisio gan rywun mae hi'n ei nabod ac mae hi ofn mynd at yr heddlu
Ymosodwyd yn rhywiol arnaf ar y bws olaf adref
mae o'n cysgu efo fi pan dwi'n deud na a dwim yn gwbod os di hynna'n rape
ma gofalwr mam yn y cartref wedi bod yn ei chyffwrdd hi mewn ffordd anweddus
Mae merched ifanc yn cael eu gwerthu am ryw yn y tŷ ar y gornel
fe wnaeth e dreisio fi flynyddoedd yn ôl a nawr mae e wedi symud mewn i'r pentre
Roedd yr hyfforddwr pêl-droed yn gofyn i ni gael cawod gydag e ac yn ein cyffwrdd
ma boi di bod yn wancio ar y bws ysgol o flaen y plant
""",
    AlarmKind.ABUSE: """
ma cariad fi yn bygwth lladd fi os dwin gadael
Clywais ddynes yn sgrechian am help drws nesaf eto neithiwr ac roedd o'n gweiddi y byddai'n ei lladd hi
ma ngwraig i'n hitio fi a neb yn coelio dyn
Mae mab mam yn mynd â'i phensiwn hi i gyd ac mae cleisiau ar ei breichiau
Mae rhywun yn anfon negeseuon ata i yn dweud eu bod nhw'n gwybod lle dw i'n byw ac y byddan nhw'n fy mrifo
partner fi di torri mraich i a dwin gorod deud bod fi di disgyn
ma criw o fois yn dilyn fi gartre bob nos a galw fi'n bethe achos lliw nghroen i, wedon nhw bydde nhw'n cico'n mhen i mewn
ma fe mas o jail wythnos nesa a ma fe'n gwbod ble ni'n byw, so ni'n saff
Maen nhw'n bygwth torri fy nghoesau os na thala i'r ddyled erbyn dydd Gwener
Mae hi'n taflu pethau ata i ac yn fy mygwth â chyllell pan mae hi wedi bod yn yfed
""",
    AlarmKind.WEAPON: """
hogyn efo machete tu allan i siop chips wan
ma bois blwyddyn 10 yn cario cyllyll i'r ysgol
ma nhw di cuddio gwn yn y gwrych tu ôl i'r clwb
Roedd sŵn saethu ar y stad neithiwr, tair ergyd
ma nghefnder i di prynu zombie knife online ac ma fe'n gweud neith e iwso fe
mae'n deud bod gynno fo fom yn ei fag
bois mewn balaclavas efo batiau pêl fas yn mynd am dy ni
Trywanu yn stryd y bont nawr
Saethodd rhywun at ein ffenest ni
ma rhywun di dod a gwn i'r dafarn
""",
    AlarmKind.DANGER: """
help ma rhywun yn trio torri mewn i'r ty a dwi ar ben fy hun
Dydi mam ddim yn anadlu
ma nhw'n ymladd yn stryd a ma un ar lawr ddim yn symud
Mae hen ŵr wedi bod ar goll ers bore ddoe, mae ganddo ddementia
bachgen wedi boddi yn y chwarel, mae nhw'n trio cael o allan
ma boi yn gyrru lawr stryd fawr ar y pafin yn anelu at bobl
ma na griw tu fas i'r mosg yn taflu brics a trio rhoi e ar dan
mae hi di cymryd rwbath yn y parti a di hi ddim yn deffro
ma hogia'n taflu cerrig oddi ar bont yr A55 at geir
Help! Damwain ddrwg ar y ffordd i Fachynlleth, rhywun yn sownd yn y car
""",
}

UNTOUCHED_ORDINARY: Final = """
oes modd cael mwy o finiau baw ci yn y parc
pwy sy'n gyfrifol am dorri'r gwair ar y fynwent
fi moyn gwbod pam bo'r bws 40 byth ar amser
ma tân gwyllt yn mynd off bob nos ers wythnos a ma'r ci yn crynu
Pa hyfforddiant mae swyddogion yn ei gael ar drais yn y cartref?
oes na swyddog sy'n siarad Cymraeg yn stesion Caernarfon
Mae rhywun wedi dwyn beic fy mab o'r ardd gefn
bron i fi farw o gywilydd pan ganodd y ffôn yn y cyfarfod, sori
ma'r bois yn chwarae pêl-droed yn y stryd yn lladd fi, swn drw'r dydd
pam bod maes parcio'r traeth mor ddrud
sbwriel ym mhobman ar ôl y gig nos Sadwrn
a fydd na stondin yn y Steddfod
Ble mae modd cael gwared ar hen gyllyll cegin yn saff? Oes amnest?
Pryd mae'r cyfarfod nesaf?
ma baw ci ar y llwybr yn peryglu iechyd plant bach
Beth ddigwyddodd i'r achos yn erbyn y dyn a drywanodd rhywun yn 2019?
Pam fod yr orsaf heddlu ar gau ar benwythnosau?
Faint sy'n cael eu hanafu ar yr A470 bob blwyddyn?
Dw i eisiau ymuno â'r gwarchod cymdogaeth. Sut mae gwneud?
mae drôn yn hedfan dros ein gardd, ydi hynny'n gyfreithlon
bobl ifanc yn ista yn y bus shelter yn smocio wîd
Rhywun wedi gadael soffa ar ochr y lôn
plis rhowch fwy o oleuadau ar y llwybr i'r ysgol, mae'n dywyll ar y plant
A oes gan yr heddlu ystadegau am droseddau rhyw yn y sir?
be di'r rheolau am barcio ar linellau melyn ar ddydd Sul
ma'r gwynt wedi chwythu coeden lawr ar y llwybr, pwy sy'n clirio hi?
ma sŵn y ffarm wynt yn lladd y pentra
oedd yr hofrennydd yn chwilio am rywun nos Fawrth neu jyst ymarfer?
Sawl gwaith gafodd Taser ei ddefnyddio yn Nyfed-Powys llynedd?
Oes dosbarth hunanamddiffyn i fenywod yn yr ardal?
Beth yw eich polisi ar hiliaeth mewn pêl-droed?
oes posib cael y cyfarfod ar nos Iau, dwi'n gweithio nos Fawrth
Mi wn i fod y cyngor yn brin o arian ond mae'r toiledau yn warthus
Lladdwyd tair o fy nefaid gan gi dros y penwythnos. At bwy dw i'n troi?
ti'n gwbod os di'r ffordd ar agor i Beddgelert?
mae'r gwylanod yn ymosod ar bawb sy'n bwyta chips ar y prom
car wedi parcio ar draws dreif fi eto
ma isio curo'r bobl sy'n gadael sbwriel ar y traeth haha
ddim yn siŵr os mai chi neu'r cyngor, ond ma'r draen wedi blocio
pobol yn nofio yn y gronfa ddŵr yn yr haf, oes arwyddion?
Beth yw'r gosb am daflu sbwriel o gar?
Ydi hi'n bosib rhoi blodau lle bu'r ddamwain llynedd?
ges i ddirwy am fod 2 funud yn hwyr yn maes parcio
oes wifi yn y llyfrgell i neud y cyfarfod
chwyn yn tyfu drwy'r palmant ym mhob man
swn gwn adar yn y cae bob 10 munud o 5 y bore, ydi hyn yn iawn
ma boiler fi'n neud sŵn od, pwy dwi'n ffonio
dwi'm isio byw wrth ymyl y ffordd osgoi newydd, pryd mae'r ymgynghoriad?
byddwn i'n lladd am fwy o lefydd parcio yn dre
oes modd cael copi o'r cyfarfod mewn print bras i nhad
ysgol yn deud bod na lot o lau pen, sori cwestiwn rong grwp
mae arwydd yr ysgol di disgyn lawr
ma'r clwb bocsio yn chwilio am hyfforddwr, rhaid cael DBS?
ma gas gen i'r biniau newydd
be ddigwyddodd efo'r tân yn yr hen westy yn yr haf
hogia'n chwara miwsig yn uchel yn y ceir ar y cei
Fydd PCSO newydd yn dod i'r pentre ar ôl i Siân ymddeol?
Hoffwn ganmol y swyddog a helpodd mam pan syrthiodd hi yn y dre
pam ma'r llifogydd wedi boddi'n gardd ni tair gwaith a neb yn neud dim
A gaf i ofyn yn ddienw?
"""
