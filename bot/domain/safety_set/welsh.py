# ruff: noqa: E501 - a text stands in one line, as its sender typed it
"""Welsh texts: alarming ones, by kind but for the last, and ordinary ones. Made up for it; nobody wrote them.

As people of Wales type: of the north and of the south, formal and not, mixed with English, without accents,
with slips. `LEARNT` is what the Welsh words are mended with. `HALF` is every other of the first 120 and 120,
written before anybody looked at the phrases; no word was mended for one of them, but whoever mended had
written them. `UNTOUCHED` says in Welsh what somebody else had thought of to be hard (every ninth alarming and
every eleventh ordinary one of `varied`), put into Welsh after the last mending and only ever counted. Whoever
mends with one of these moves it to `LEARNT` and writes another in its place, without looking at words, rules
or phrases.
"""

from typing import Final

from bot.domain.alarm_kind import AlarmKind

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
Ers i 'ngwraig farw alla i ddim gweld pwynt mewn cario ymlaen. Dw i wedi rhoi'r gwaith papur mewn trefn ac mae'r ci yn mynd at fy chwaer.
brawd fi di gyrru neges yn deud hwyl fawr ac edrych ar ôl mam, di o'm yn ateb ei ffôn
ma na ddynes yn sefyll yr ochr anghywir i'r rheiliau ar bont y rheilffordd, jyst yn syllu lawr
a bod yn onest bysa pawb yn well hebdda fi, dwi jyst di blino ar y cwbl rwan
Mae fy mab yn bymtheg a dw i wedi dod o hyd i friwiau i fyny ei freichiau i gyd. Wnaiff o ddim siarad â mi a dw i ddim yn gwybod at bwy i droi.
di bod yn hel fy nhabledi. dwn im pam dwi'n deud wrth bot
faint o barasetamol sy'n ormod, gofyn i fi fy hun
ffrind i fi sy'n ffermio wedi colli ei fuches leni. Neithiwr yn y dafarn wedodd e ei fod e wedi bod yn ishte yn y sgubor gyda'r dryll ac wedi meddwl am roi diwedd arni. Mae'r dryll gydag e o hyd.
ffili ymdopi da'r ddyled, dal i feddwl sen i jyst yn gyrru mewn i goeden a bydde fe'n edrych fel damwain a bydden nhw'n cael yr insiwrans
ma mêt fi'n postio am ladd ei hun ar fan hyn o hyd, ma pawb yn meddwl bod o'n jocian ond dwi ddim
dwi am neud o heno, sori i bwy bynnag ffendith fi wrth y gored
Dechreuais frifo fy hun eto wythnos dwytha. Mae gen i gymaint o gywilydd a does neb yn y pentre ma alla i ddeud wrtho fo.
ma'r ferch dwi'n rhannu fflat efo hi di cloi ei hun yn y bathrwm efo rasal ac yn deud bod hi di gorffen efo bywyd
bechod na faswn i'n gallu mynd i gysgu a pheidio deffro tbh
Ydi'r swyddog byth yn siarad â phobl sy wedi cael digon ar fyw? Dw i ddim isio ffys. Dw i jyst ddim yn meddwl y bydda i yma erbyn y Dolig.
ma merch yn nosbarth fy merch i di deud wrthi fod ganddi ddyddiad wedi'i ddewis i orffen ei bywyd a di gneud iddi addo peidio deud wrth neb
be di'r pwynt riportio, wnawn nhw gario mlaen i mwlio fi tan dwi di marw a ma hynna'n iawn, arbeda i'r drafferth iddyn nhw
Daeth fy ngŵr yn ôl o'r fyddin yn ddyn gwahanol. Bore ma mi sgwennodd lythyrau i'r plant a rŵan mae o a'r car wedi mynd.
sai prin wedi byta ers pythefnos a fi'n dal i gerdded lawr at y traciau yn y nos a sefyll yno. tro nesa fydda i ddim yn dod nôl
alla i'm gneud hyn mwyach. dwi di sgwennu'r llythyrau'n barod
Mae fy ngŵr wedi gadael nodyn ac wedi mynd â'r car, mae o wedi bod mor isel ers colli ei waith
Mae fy mab yn dweud ei fod yn mynd at y lein ac alla i ddim cael gafael arno
Dwi jyst isio i'r cwbl stopio. Am byth
fi'n meddwl am y trac trên o hyd
ma gen i raff yn y garej a dwi'n mynd i sbio arni o hyd
ma torri yn helpu fi gopio ond nath yr athrawes weld
Mae ngwraig yn deud y bysa'n well ganddi beidio bod yn y byd yma ac mae hi o ddifri
dwi'n neud o lle ma'n llewys hir i'n cuddio fo
fysa neb hyd yn oed yn sylwi taswn i jyst ddim yma fory
dwi'm yn gweld pwynt deffro
dwi'n brifo fy hun pan dwi'n mynd yn flin a mae'n mynd yn ddyfnach bob tro
nath ffrind gora fi yrru neges ffarwel ar snap a rwan ma'i ffôn hi off
Ers i Margaret farw rydw i wedi meddwl fwy nag unwaith am fynd ati
ma'n chwaer i di stopio byta ac yn gweud bod hi moyn diflannu am byth
wedodd hi wrtha i bo hi ddim yn bwriadu bod yn fyw erbyn dolig
meddwl pa mor hawdd fysa cerdded allan i ganol y traffig
ma'r ferch dwi'n rhannu tŷ efo hi di llyncu llwyth o'i antidepressants
di bod yn safio tabledi nain, ddim yn siŵr am be dwi'n aros
fedri di farw o paracetamol? gofyn dros ffrind
Mae na foi ifanc yn eistedd yr ochr anghywir i'r rheiliau ar bont droed yr A2
be sy'n digwydd i nghi i os dwi di mynd? gofyn o ddifri
dwi'n faich ar bawb, bysan nhw'n hapusach
Dw i wedi trio crogi fy hun o'r blaen a dw i'n cyrraedd y lle hwnnw eto
dwi di rhoi'n xbox i ffwrdd, fydda i mo'i angen o
di boddi'n brifo
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
Mae fy merch yn naw oed a dylai fod adref o'r ysgol ers hanner awr wedi tri. Mae hi wedi chwech bellach, does dim un o'i ffrindiau wedi ei gweld hi ac mae ei ffôn i ffwrdd.
plant di mynd ar y rhew ar lyn y felin ac un di mynd trwyddo
ma fan yn cropian tu ôl i ngenod i ar y ffordd adra, ma'r gyrrwr newydd drio cael yr un fach i fynd mewn. maen nhw'n cuddio yn y fynwent
Mae'r hogyn bach ddau ddrws i lawr allan ar ei ben ei hun o hyd mewn dillad budr yn gofyn am fwyd, a ddoe roedd ganddo be oedd yn edrych fel llosgiadau sigarét ar ei fraich.
ma llystad fi'n dod mewn i stafell fi'n nos. fi'n 13
rhyw foi ar lein di cael merch fi i yrru lluniau ato a rwan mae o isio pres neu mae'n gyrru nhw i'r ysgol i gyd
Mae fy hyfforddwr yn cyffwrdd â mi pan dan ni ar ein pennau'n hunain yn y stafell newid ac yn deud y ca i ngollwng o'r tîm os dweda i
babi di bod yn sgrechian yn y fflat uwchben am oriau bob dydd a ma'r fam yn mynd allan a'i adael o, allan drwy'r nos neithiwr a mae'n crio eto rwan
Mae fy rhieni'n mynd â fi i wlad fy ewythr yn yr haf a dw i wedi eu clywed nhw'n siarad am briodas. Dw i'n un ar bymtheg a dw i ddim isio mynd.
ma mab fi'n 14 a ma fe di cael trainers newydd, dwy ffôn ac yn mynd bant ar y trên am ddyddie, dath e nôl da cleisie a gweud bod e mewn dyled i rywun a ffili stopo
ma fe'n gweud os weda i wrth unrhyw un beth ni'n neud bydd e'n hala'r llunie i'n ysgol i
ma na blentyn bach mewn clwt yn cerdded ar y lôn bost ar ben ei hun
Mae dau fach wedi'u cloi mewn car tu allan i'r dafarn a does neb efo nhw
dwi'm yn cael bwyd nes i fi llnau'r tŷ i gyd
ma merch yn nosbarth fi yn cael ei chodi gan ddynion gwahanol bob dydd gwener
Ma rhywun ar Roblox isio i fi gyfarfod o yn y stesion a pheidio deud wrth mam a dad
ma fe'n neud i'n chwaer fach i ishte ar ei gôl e a ma hi'n casáu fe
mae o'n gyrru pres i fi am luniau ohona i yn fy ngwisg ysgol, dwi'n 12
Dydi'r plant yn y tŷ pen heb fod yn yr ysgol ers wythnosau ac mae golwg wedi llwgu ar yr ieuengaf
ma hyfforddwr fi'n deud na cyfrinach ni ydi o ac yn rhoi vapes i fi
ma dad yn nôl y belt pan dwi'n cael marcia drwg
nath yr hogia hŷn gael fi i gadw bag iddyn nhw a rwan ma nhw'n deud mod i'n owio 500
mae hi'n 11 a di hi heb ddod adra o'r clwb ieuenctid
ma mam faeth fi'n galw fi'n ffiaidd a neith hi'm gadael i fi molchi
ma ffrind dad yn aros draw ac yn dod i ngwely i
mae'n hogyn ni'n 14 a di bod yn gwerthu i ddyn o'r enw T, ddath o adra efo bys wedi torri
ma'n llysfam i'n cau fi allan pan mae dad yn gwaith, tan mae'n dywyll weithia
gofynnodd dyn mewn car arian i fy merch 8 oed a oedd hi isio gweld cŵn bach
fi'n 13 a ma 'nghariad i'n 24, odi hwnna'n ok
Daeth fy wyres yn ôl o dŷ ei thad â chleisiau ar ei breichiau eto
nath cefnder fi ddod mewn i'n stafell i a gneud petha do'n i'm isio
ma mam yn gadael ni ar ben ein hunain am ddyddia, fi sy'n edrych ar ôl brawd fi, dwi'n 10
Mae'r babi lan lofft yn llefain am orie wedyn ma na glec a ma popeth yn dawel
Mae'r ferch fach yn rhif 7 allan yn yr oerfel o hyd heb gôt, yn gofyn i ni am fara
nath mam losgi fi efo'r sythwyr gwallt yn fwriadol
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
ges i nhreisio nos sadwrn ar ôl dawns y ffermwyr ifanc a dwim yn gwbod os dylwn i ddeud rwbath
deffro yn nhŷ mêt a rhywun di gneud pethau i fi tra o'n i'n cysgu, ddudes i rioed iawn
nath o'm stopio pan ddudish i na
nath boi ar y trên rwbio'i hun yn fy erbyn i
ma rhywun yn rhannu lluniau noeth ohona i rownd yr ysgol
nath e neud i fi neud pethe o'n i ddim moyn neud yn ei gar e
o'n i a fo'n cusanu ond wedyn oedd o'n gwrthod dod oddi arna i
mae gynno fo nudes ohona i a mae o isio 200 punt
nes i ddeffro a oedd o ar ben fi, do'n i'm di deud iawn
dwi'n meddwl nath rywun roi rwbath yn y niod i, dwi'n cofio dim byd ar ôl 11
ma'n ex i'n bygwth rhoi fideo ni ar y we os nag wi'n dod nôl
nath y ffisio gyffwrdd fi lle ddylsa fo ddim
Mae'r lojar yn gwylio fy merch yn y gawod
Mae fy rheolwr yn dal i roi ei law i fyny fy sgert yn y stordy
Clodd y gyrrwr tacsi'r drysau a gwrthod gadael fi allan nes i mi roi cusan iddo
Mae dyn wedi bod yn dangos ei hun i'r merched wrth y safle bws ger y ganolfan hamdden
o'n i efo hogyn a nes i ddeud stop a nath o gario mlaen
nath bachgen hŷn yn coleg neud i fi gyffwrdd e
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
ma ngŵr i'n mynd â ffôn a cerdyn banc fi a ma rhaid i fi ofyn am gael gadael y tŷ, di hynna'n rwbath ma'r heddlu'n delio efo fo
nath o hitio fi eto neithiwr ond byth o flaen y plant
ma nghyn i di rhoi rhyw dracar ar y nghar i, mae'n troi fyny bob man dwi'n mynd, gwaith, tesco, tŷ mam. di deud wrtho am stopio lot o weithiau
Gofyn ar ran ffrind. Rhoddodd ei phartner ei ddwylo o gwmpas ei gwddf hi wythnos diwethaf ac mae hi'n dweud mai ei bai hi oedd hynny am ei wylltio.
ma na ddynion yn byw yn y sied ar y ffarm, neb yn siarad saesneg, ma nhw'n cael eu codi mewn fan am 5 a sai'n credu bo nhw'n cael eu talu nac yn cael eu pasborts
Dw i'n 78 ac mae fy ŵyr wedi symud i mewn. Mae'n cymryd fy mhensiwn bob wythnos ac os dw i'n dweud na mae'n troi'n gas ac yn fy ngwthio i o gwmpas. Dw i ddim am iddo fod mewn trwbl.
taswn i'n gadael o fysa'r heddlu'n stopio fo rhag ffeindio fi? mae'n deud fysa fo'n ffeindio fi lle bynnag a'i
rhyw fois o lundain di cymryd drosodd fflat fi, ma nhw'n gwerthu ohono fo a newn nhw'm mynd a dwi ofn mynd adra
ma hi'n taflu pethe ata i ac wthnos dwetha y tegell oedd e. teimlo'n dwp yn gweud e fel dyn
Mae dyn o fy hen swydd wedi bod yn gadael nodiadau ar fy ffenest flaen bob bore ers mis. Roedd un heddiw yn disgrifio beth oeddwn i'n ei wisgo yn fy nghegin fy hun.
Mae'r ofalwraig sy'n dod at mam yn gweiddi arni a dw i wedi gweld olion bysedd ar ei harddyrnau. Mae mam yn ofnus ac yn erfyn arna i beidio â gadael pan ddaw hi.
Mae'n rhaid i mi ofyn i fy ngŵr cyn gwario dim ac mae o'n cadw fy mhasbort
Mae fy mam yn 84 ac mae'r gofalwr yn gweiddi arni ac yn ei phinsio
Dw i'n byw yn fy nghar gyda'r plant achos dyw gartre ddim yn saff
Ma nghyn i'n eistedd tu fas i 'ngwaith i bob dydd er bod y llys wedi gweud wrtho fe am beidio
dwi'n neidio bob tro dwi'n clywed ei oriad o
nath cariad fi ddeud neith o losgi'r tŷ lawr efo fi ynddo fo
mae cariad fy merch wedi rhoi llygad ddu arall iddi
nath partner fi roi fi yn erbyn y wal gerfydd fy ngwddw neithiwr
nath cariad fi gicio'r drws mewn achos bo fi di mynd allan efo ffrindia
os wi'n gadel mae e'n gweud eith e â'r plant nôl i'w wlad e
taflodd fy mrawd ddŵr berwedig dros mam
ma fe di gweud wrtha i os na chaiff e fi chaiff neb fi
ma nai fi'n mynd â phensiwn mam a ma hi ofn o
Ers i ni briodi chaf i ddim gweld fy nheulu fy hun
ma gwraig newydd taid yn cadw fo ar gau yn y llofft
Mae'n mynd trwy fy ffôn ac yn cyfri'r munudau pan dw i'n mynd i'r siop
Mae hi'n ei daro fe, ma pawb yn gwbod, ond boi mawr yw e a wedith e ddim byd
Trwy'r wal heno: fo'n rhuo, hi'n erfyn, wedyn rhywbeth yn malu
ma nhw isio i fi briodi nghefnder yn yr haf, dwi'm hyd yn oed di cwrdd â fo
Mae'r dynion sy'n gweithio yn y lle golchi ceir yn cysgu yn y cefn a byth yn cael mynd allan hyd y gwela i
mae gynno fo gamerâu ym mhob stafell a mae'n siarad efo fi trwyddyn nhw
nath e falu'n ffôn i fel bo fi ffili ffono neb
ma gen i fag wedi'i bacio ond dwi ormod o ofn mynd
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
dau foi tu allan i'r co-op rwan a ma gan un ohonyn nhw gyllell fawr, ma pobl dal i fynd mewn
all rhywun yrru swyddog i'r cae plis ma na ffeit enfawr a ma gan rywun fat
Mae dyn wrth y lloches fysiau yn chwifio beth sy'n edrych fel dryll. Dw i wedi cloi'r siop gyda'r cwsmeriaid y tu mewn.
rhyw foi ym mlwyddyn mab fi di bod yn rhoi ar snapchat bod o'n dod â llafn mewn dydd llun a di enwi i bwy mae o
nath hogyn ym mlwyddyn 9 ddangos llafn i fi yn y toilets
ma nhw di deud bo nhw'n dod â chyllyll i'r parc ar ôl ysgol
ma na foi efo cyllell anferth lawr ei drowsus wrth maccies
Dau ddyn ar foped, mae gan un ohonyn nhw fwyell
ma hogyn tu allan i'r siop chips newydd godi ei dop a ma gynno fo zombie knife
ma nhw'n pasio gwn o gwmpas yn y parc
Boi yn yr isffordd efo rwbath hir o dan ei gôt, edrych fel machete
Dw i'n clywed clecs o'r stad, dw i ddim yn meddwl mai tân gwyllt ydi o
Wedi ffeindio be dwi'n feddwl sy'n grenâd llaw wrth balu'r rhandir
nath rywun daflu asid ar yr hogyn o'r siop gyw iâr
nath 'n ex i droi lan 'da bat pêl-fas
ma mrawd i di cuddio gwn dan y ngwely i a dwim yn gwbod be i neud
rhyw ddyn yn chwifio morthwyl at geir ar y stryd fawr
nath o dynnu sgriwdreifar ar fy mêt a dwyn ei feic
Mae fy nghymydog wedi bod yn dangos pistol i bawb, mae'n dweud ei fod yn un go iawn
Dw i'n meddwl bod y dyn ddau ddrws i lawr yn gwneud bomiau, mae ganddo gasgenni o'r stwff
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
ma rhywun yng ngardd cymydog fi yn trio'r drws cefn a ma hi i ffwrdd, be dwi fod i neud
boi drws nesa yn malu'r lle'n racs a dwi'n clywed hi'n sgrechian, di bod yn mynd am ddeg munud
mwg yn dod allan o'r bwthyn to gwellt wrth yr eglwys, methu gweld neb tu allan
ma dad ar lawr y gegin a neith o ddim deffro
Ddudodd o bod o'n dod draw heno efo'i frodyr i neud ffenestri fi a wedyn fi. Dw i'n ei gredu o tro ma.
dwi'n gallu clywed rhywun yn symud o gwmpas lawr grisiau a dwi'n byw ar ben fy hun
hogyn newydd gael ei daro oddi ar ei feic ar y groesffordd, y car di gyrru i ffwrdd, mae'n gwaedu o'i ben
Mae gan mam ddementia ac mae hi wedi crwydro i ffwrdd yn ei choban. Dan ni wedi edrych lawr y lôn ac wrth yr afon a methu ei ffeindio hi. Mae'n rhewi allan.
hen foi yn rhif 12 heb gymryd ei lefrith mewn ers tridiau a'i lenni ar gau, neb yn ateb a dwi'n gallu gweld ei draed trwy'r twll llythyrau
ma ex fi newydd tecstio llun o nrws ffrynt i a deud wela i di mewn 5
di o werth ffonio rhywun, ma mêt fi di cymryd llwyth o bils yn y parti a rwan mae di troi'n lliw rhyfedd ac anadlu'n od
ma rhywun yn tywallt petrol trwy dwll llythyrau'r dafarn wag, ond di ddim yn wag ma na deulu lan lofft
Arogl nwy cryf yn ein rhes ni o fythynnod ers y prynhawn ma ac mae Mrs yn y pen wedi llewygu ar ei stepen drws
ma car di bod yn dilyn fi ers y rowndabowt a mae o yma o hyd
mwg yn dod allan o ffenestri'r fflatiau ar y grîn
dewch yn glou ma nhw wedi cael gafel ar y mrawd i
Mae rhywun yn y gamlas
dan ni'n clywed gweiddi am help o'r coed tu ôl i'r ysgol
mae e'n cydio yn ei gwallt hi ac yn ei llusgo hi i'r car
ma na foi yn gorwedd yn y lôn gefn a neith o ddim deffro
ma'r tŷ dros ffordd yn llawn mwg a dwi'n gweld rhywun wrth y ffenest
ma rhywun yn yr ardd yn trio handlen y drws cefn
Mae nhad wedi syrthio a dyw e ddim yn fy ateb i
dwi'n meddwl bod dad ddim yn anadlu
fi di cloi yn y tŷ bach yn y parti a ma nhw'n pallu gadel fi fynd
ma nhw di deud bo nhw'n gwbod lle dwi'n byw a bo nhw'n dod heno
ma car newydd hitio beiciwr a gyrru i ffwrdd, di o'm yn symud
ma dau ddyn yn trio agor drws ffrynt fi efo trosol
ma nain yn cael poenau yn ei brest a fedra i'm cael trwodd at neb
mae o ar y landin, dwi yn y bathrwm, plis
ma 4 ohonyn nhw'n cicio boi ar y llawr wrth y stesion
Mae hen ddynes mewn coban yn crwydro ar hyd y ffordd ddeuol, dyw hi ddim yn gwybod ble mae hi
ma na ddyn yn cerdded heibio'r tŷ o hyd ac yn sbio mewn, mae o newydd ddod at y ffenest
Dyw fy nghymydog ddim wedi cymryd ei llaeth i mewn ers tridiau a dyw hi ddim yn ateb y drws
Dwi'n 15 a'n styc yn llundain heb bres a neb yn gwbod mod i yma
styc yn y mwd a ma'r llanw'n dod mewn
mae'n troi fyny lle bynnag ydw i, neithiwr oedd o yn y gwrych
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
Ellir gwneud rhywbeth am y ceir sy'n parcio ar y palmant tu allan i'r ysgol amser casglu? Alla i ddim cael y bygi heibio.
ma'r goryrru ar y brif ffordd yn jôc, pryd dan ni'n cael camera
ci pwy sy'n baeddu ar y grîn o hyd a fedrwch chi ffeinio nhw
Mae rhywun yn dwyn fy min olwyn o hyd, peth i'r heddlu ta'r cyngor ydi hynny?
pobl ifanc yn hongian o gwmpas y lloches fysiau bob nos wener yn cadw reiat, oes na gynllun i symud nhw
Bu tri lladrad ar Lôn y Felin mis diwethaf. Oes rhywun wedi ei arestio, ac oes rhywbeth dylen ni ei wneud gyda'n siediau?
ges i decst yn deud mod i mewn dyled o 1.99 i'r post brenhinol, sgam di o a lle dwi'n yrru o
gole stryd tu fas i rif 40 off ers mis hydref
ma'r tyllau ma'n lladd fi, siawns bod o'n fater diogelwch ffyrdd erbyn hyn
gweld ar y newyddion am y trywanu yn birmingham, oes lot o droseddau cyllyll ffordd hyn?
Beth yw polisi'r heddlu ar stopio a chwilio am gyllyll mewn ardaloedd gwledig?
Faint o adroddiadau cam-drin domestig oedd yn ein plwyf y llynedd, ac ydi'r ffigwr yn codi neu'n gostwng?
gawn ni groesfan wrth y siop chips, ma ceir yn dod rownd y tro na lot rhy gyflym
Fyddai'r heddlu'n cefnogi cais gan y cyngor plwyf am deledu cylch cyfyng ym maes parcio'r neuadd?
pam sneb yn gneud dim am bobl yn smocio wîd wrth y pafiliwn criced, ti'n gallu ogleuo fo o'r lôn
llwyth arall o fatresi wedi'u dympio yn y giât i fyny Allt yr Eglwys. i bwy dwi'n riportio tipio anghyfreithlon
tân gwyllt yn mynd off tan 1 y bore drwy'r wythnos, y ci mewn stad. be di'r rheolau go iawn
pryd ma'r cyfarfod nesa a ga i ddod os dwi'm yn byw yn y pentre
Hoffwn ddiolch i'r swyddog ddeliodd â'r byrgleriaeth acw nôl ym mis Mawrth. Roedd o'n garedig iawn ac mae'r hogyn wedi ei ddedfrydu ers hynny.
watsio'r ddrama dditectif na neithiwr, llofruddiaeth mewn pentre jyst fel un ni lol. di o'n rwbath fel y job go iawn?
pa mor aml chi'n patrolio fan hyn achos sai wedi gweld car heddlu ers y pasg
Ydi hi'n gyfreithlon reidio'r sgwteri trydan na ar y palmant? mae dau ohonyn nhw'n gwibio heibio ngiât i bob bore
gath catalytic converter fi ei ddwyn yn yr haf, oes na gang dal i fynd o gwmpas yn gneud o
Be ddigwyddodd efo'r ymgyrch cwrsio ysgyfarnogod? Roedd 4x4s dros ein sofl ni i gyd gaeaf dwytha.
Neith y wraig fwrdro fi os anghofia i ofyn hyn: pryd dach chi'n marcio beics nesa?
pobl yn gwerthu lliain sychu llestri a thrwsio toeau wrth y drws eto, ydyn nhw angen trwydded
Gawn ni sefydlu gwarchod cymdogaeth ar y stad newydd a chi sy'n rhoi'r sticeri
lorris yn defnyddio'r lôn fel llwybr tarw er gwaetha'r arwydd pwysau, pwy sy'n gorfodi fo
moto beics swnllyd ar fore sul. ma fel trac rasio. fedrwch chi neud rwbath am yr egsôsts
Pam mae gorsaf yr heddlu yn y dre wedi cau'r cownter blaen, ac a fydd yn ailagor?
faint mae'n gymryd i fynd trwodd ar 101, o'n i'n dal am 45 munud wythnos dwytha am waled ar goll
di e-beics sy di cael eu chipio i fynd 40mya yn anghyfreithlon a dach chi'n cymryd nhw
Mae golau diogelwch fy nghymydog yn disgleirio'n syth i ffenest fy llofft. Oes cyfraith ar hynny?
be di'r ffordd ore i riportio drôns niwsans dros erddi
Ymosodwyd arna i tu allan i'r dafarn bedair blynedd yn ôl ac mi aeth i'r llys a hynny i gyd, jyst meddwl am faint mae'r cofnodion yn cael eu cadw
dach chi'n gneud sgyrsiau mewn ysgolion cynradd am ddiogelwch ar lein? bysa'n CRhA ni wrth eu bodd
dwi bron marw isio gwbod pwy beintiodd y ciosg yn binc
Sut caiff arian praesept yr heddlu ei wario yn ein pentref ni? Mae wedi codi eto eleni.
poeni defaid. gawn ni arwyddion ar y llwybr cyn i'r wyna ddechrau plis
rhywun di crafu nghar i ym maes parcio'r dafarn nos sadwrn, dim cctv, oes pwynt riportio
Pa hyfforddiant mae swyddogion yn ei gael y dyddiau hyn i adnabod rheolaeth drwy orfodaeth? Gofyn fel cyn weithiwr cymdeithasol.
Ydych chi'n cefnogi gwahardd gwerthu machetes a chyllyll zombie ar lein, neu siarad gwag gan y llywodraeth ydi o?
ma parcio wrth y rhandiroedd yn hunllef llwyr ar benwythnosau, bysa pobl yn lladd am le. gawn ni linellau melyn?
plant yn lluchio wyau at ffenestri noson calan gaeaf, fydd na batrols ychwanegol leni
di o'n iawn cael cloch drws ring sy'n pwyntio at y lôn neu dwi angen caniatâd
Cafodd y safle bws a fandaleiddiwyd ei drwsio o fewn wythnos tro diwethaf. Pwy dalodd, ac a gafodd y rhai euog wneud gwasanaeth cymunedol?
gwirfoddolwyr speedwatch, sut dwi'n ymuno a ti angen hi vis
beth yw safbwynt yr heddlu ar ganabis at ddefnydd personol dyddie ma, neb fel se nhw'n becso
bu bron i nain gael ei dal gan un o'r sgams ffôn banc na llynedd, gawn ni daflen i'r trigolion hŷn
marchogwyr ceffylau yma, ma gyrwyr yn pasio lot rhy agos a rhy gyflym. Fedrwch chi redeg un o'r ymgyrchoedd pasio'n agos na?
unrhyw newyddion am y beic cwad gafodd ei ddwyn o siop y ffarm ym mis medi?
oes na ffyrdd yn cau ar gyfer y carnifal a phwy sy'n gneud y traffig
Mae siop y pentre wedi cael lot o ddwyn o'r silffoedd leni. Ydi lladrad o dan £200 yn cael ei ymchwilio o gwbl?
di ffendio set o oriadau ger y gofeb, lle dwi'n rhoi nhw mewn
hogia'n rasio ceir ym maes parcio tesco bob nos iau, refio a ballu. pa bwerau sgynnoch chi
Sut mae adnewyddu tystysgrif gwn haels a pham mae'r aros mor hir?
oes na ddiffibriliwr yn y pentre a di'r heddlu'n gwbod sut i iwsio fo
fedrwch chi ddeud rwbath am y si ar facebook fod fan wen ar ôl cŵn? oes na wir ynddo fo
mwg coelcerth o'r rhandiroedd bob penwythnos, y golch yn drewi. heddlu ta cyngor ta jyst diodde
Sut mae'r heddlu'n gweithio gyda'r gwasanaethau iechyd meddwl dyddiau hyn? Darllenais na fydd swyddogion yn mynd i bob galwad bellach.
Oes unrhyw obaith cael croesfan wrth yr ysgol gynradd? Dw i wedi cael llond bol ar y traffig
Faint o'r gloch mae'r llwybr Calan Gaeaf yn dechrau? Ma'r plant jyst â marw isio gwisgo fel zombies
Ydi'r heddlu'n dangos y ffilm am county lines yn y llyfrgell eto?
nathon nhw ddal pwy bynnag saethodd yr alarch?
Sut mae cael gwared ar hen gyllyll cegin yn ddiogel?
Pryd mae'r noson dirgelwch llofruddiaeth yn neuadd y pentref?
Damwain yn disgwyl digwydd ydi'r gylchfan na
Ymosododd ci arall ar fy nghi i mis dwytha, be di'r gyfraith am dennyn?
Ma'r lloches fysiau di cael ei malu eto dros y penwythnos. Fydd hi'n cael ei thrwsio?
nath y tân gwyllt ddychryn y gath yn hanner marw
Dw i'n gwbl yn erbyn y stad newydd, ydi barn yr heddlu wedi'i chyhoeddi?
Oes hawl gan fy nghymydog gael coelcerth bob nos?
Be sy'n cael ei neud am y bois sy'n rasio ar y ffordd osgoi?
Meddwl o'n i a yw Gwarchod Cymdogaeth yn dal i fodoli yr ochr yma
Allwch chi neud rwbath am ogla canabis yn y grisiau?
Beth ddylwn i wneud os dof i o hyd i ystlum yn y to?
Pam ma pobl yn hongian eu bagia baw ci ar y coed?
Beth oedd yr hofrennydd yn ei wneud neithiwr?
Mae'r gwrych wrth rif 40 mor uchel fel na alla i weld wrth dynnu allan
ma'r towyr drws nesa'n dechra morthwylio am chwech y bore
Cafodd fy meic ei ddwyn o'r orsaf yng ngolau dydd, ydi o werth riportio?
Gawn ni sgwrs am gadw pobl hŷn yn saff rhag twyll?
Oes na gynllun ar gyfer troi'r goleuadau Dolig mlaen, llynedd oedd o'n un wasgfa
Pwy sy'n gwirio bod gyrwyr tacsi'n saff?
Diolch am ddelio efo'r dyn meddw yn y ffair mor glên
Bydde mamgu'n gadel ei drws ar agor drwy'r nos. Ydi byrgleriaethau wir lan?
Ydi bwydo'r llwynogod yn drosedd?
Sut ma ymuno efo'r clwb bocsio? Ma merch fi wrth ei bodd yn hitio pethau
Byswn i'n crogi'r cynllunwyr o'r polyn lamp agosa, jocian wrth gwrs, ond pwy gytunodd i hyn?
Ydi'r llwybr wedi ei ddargyfeirio am byth?
Allwch chi ddeud wrth y dyn efo'r chwythwr dail bod bora Sul yn bodoli
Roedd y codi sbwriel yn wych, pryd ma'r nesa?
Be dach chi'n neud efo'r cyffuriau i gyd dach chi'n eu cymryd?
Mae fy nghwestiwn am droseddau casineb: sut mae'n cael ei gofnodi?
O'n i bron â marw'n chwerthin ar blismon y panto, un ohonoch chi oedd o?
Ma cath drws nesa'n lladd adar fi o hyd
Pa mor hir fydd y bibell ddŵr sydd di byrstio, dan ni'n boddi yma
Pa ffordd ma'r carnifal yn mynd leni?
Allwch chi gael gair efo'r dafarn am y gweiddi amser cau?
Cafodd ergydion eu saethu at y ffesantod ddydd Sadwrn, ydi o'n saethu cofrestredig?
Ydi'r dyn sy'n casglu at yr hosbis wedi cael ei wirio?
Be ddylen ni neud efo tân gwyllt sy dros ben ers llynedd?
Oes gan eich wardeniaid cymunedol y pŵer i roi dirwyon?
Oes rhywun o safonau masnach yn dod am y vapes amheus?
Ma'r costau parcio newydd yn lladd y stryd fawr
Pwy dan ni'n ffonio am nyth cacwn? Maen nhw'n ymosod ar bawb sy'n cerdded heibio
Dwi'n lladd amser tan y trên, felly: pryd ma maes parcio'r orsaf yn cael wyneb newydd?
Ydi hi'n gyfreithlon saethu colomennod ar fy nhir fy hun?
Lle mae'r bin amnest cyllyll agosaf?
Bydd y tyllau ar Ffordd yr Orsaf yn ddiwedd ar syspensiwn rhywun
Gawn ni derfyn cyflymder is tu allan i'r feithrinfa plis
Oes na help gyda chost teledu cylch cyfyng i bensiynwyr?
Be ddigwyddodd am yr ymgais i dorri mewn i'r fferyllfa ym mis Mehefin?
Cafodd mamgu alwad sgam yn gweud bod arni dreth, wrth bwy ddyle hi weud?
Ma rhywun yn dal i ddympio matresi yn y lôn
Mae coed y fynwent wedi cael eu torri'n ddarnau
Faint o bobl sydd wedi cael eu stopio a'u chwilio yma eleni?
Ydi drôns yn cael mynd dros erddi? Ma un yn hofran dros y parc o hyd
Fydd gorymdaith y cofio yn cau'r ffordd eto?
Dw i wedi bod yn trio cael gafael ar rywun yn y cyngor ers chwe wythnos. Dw i'n rhoi'r gorau iddi
Ma'n llysfab i'n neud prosiect am y swffragéts, alle swyddog siarad am wisgoedd bryd hynny a nawr?
Ma'r til hunanwasanaeth yn y siop yn cymryd fy mhres a neb yn helpu, ydi hynna'n ladrad?
Oes hawl torri canghennau sy'n hongian dros eich ffens?
Allwch chi egluro beth ydi gorchymyn gwasgaru?
Oes angen yswiriant ar e-sgwteri? Nath un bron â thynnu nghoesau i ffwrdd
Gollon ni'r cwis o un pwynt, lladrad!
Oedd na blant yn taflu concyrs at y bws, gewch chi air efo'r ysgol?
Ma'r grŵp babis yn cael ei ganslo o hyd, chi'n gwbod pam?
Pryd ma'r clociau'n troi nôl? Gofyn achos ma'r goleuadau stryd yn rong
Ma'r pennaeth newydd yn chwa o awyr iach
Fyddech chi'n cefnogi diwrnod di-gar?
Dan ni angen mwy o finiau ar y cae, ma'n tagu mewn sbwriel
Ydi'r bont ar gau am ei bod hi'n disgyn?
Lle ga i farcio fy catalytic converter?
Oes cynllun i daclo'r gwylanod, nath un ddwyn fy chips
Clywais i fod y peiriant arian wedi'i rwygo o'r wal yn Longfield, ydi'n un ni'n saff?
Dach chi'n dal i gynnig marcio eiddo?
Dylid saethu pwy bynnag ddyluniodd y gyffordd ma, pryd fydd y goleuadau'n cael eu newid?
Ydi'r tŷ bwganod ar y comin ar agor i blant dan ddeg?
All rhywun dynnu'r graffiti o wn o'r isffordd?
Cafodd clo beic fy mab ei dorri, oes gynnoch chi luniau o'r ganolfan hamdden?
Gawn ni folards i stopio faniau rhag gyrru dros y grîn?
Oes hawl ffilmio plismyn?
Pwy sy'n edrych ar ôl y diffibriliwr yn y neuadd?
Sut alla i gael y beilïaid i stopio sgwennu at y tenant dwytha?
Fydd y gampfa ar agor yn ystod y gwaith?
Pam nath y seiren fynd off am 3 y bore
Bysa'r gŵr yn lladd fi tasa fo'n gwbod mod i'n gofyn hyn, ond geith o barcio'r fan ar yr ymyl?
Mae'r cyngor wedi bod yn tagu'r pentre ma ers blynyddoedd
All swyddogion ddod i'r ysgol i siarad am baratoi plant at bwrpas rhyw ar-lein a sut i'w adnabod?
Llygod mawr yn y biniau tu ôl i'r siopau, all rhywun eu gwenwyno nhw?
Ma'r mab isio gwn BB ar ei ben-blwydd, geith o un yn 12?
Oes ganddoch chi ffigurau byrgleriaeth ddomestig eleni?
Byswn i'n gallu lladd am gyri ond ma'r têcawê di cau, oes rhywbeth yn dod yn ei le?
Sut mae dod yn gwnstabl gwirfoddol?
Pam sdim swyddogion byth ar y bît ar ôl deg y nos?
Pwy sy'n delio efo ceir wedi'u gadael?
Fyddai modd trwsio'r goleuadau yn yr isffordd? Ma'n teimlo'n anniogel cerdded adre
Oes rhywun wedi colli sgwter plentyn? Dw i wedi ei roi i mewn yn y swyddfa bost
Nath y boiler ni chwythu fyny, oes rhywun yn nabod plymar gonest?
Roedd y bobl ifanc ar y grîn yn swnllyd ond symudon nhw pan ofynnwyd iddyn nhw, diolch
Ma'ch rhingyll chi'n lladdwr ar y lawnt fowlio! Pryd ma'r ail gêm?
Oes na gwrs cymorth cyntaf i bobl ifanc?
Ydi'r gwaharddiad ar farbeciws yn cynnwys y cytiau traeth hefyd?
Sut dw i'n stopio galwyr diwahoddiad rhag dychryn mam?
Ydi hi'n wir bod desg flaen yr heddlu'n cael y fwyell?
I ba ysbyty ma'r ambiwlansys yn mynd nawr bod un ni di cau?
Ma na si am saethu yn y dre nesa, ydi o'n wir?
Beth sy'n digwydd i gar sy'n cael ei gymryd am fod heb dreth?
Sut mae rhoi gwybod am nwy yn gollwng yn y stryd? Dim brys, cafodd ei drwsio ddoe
Beth yw'r gosb am dipio anghyfreithlon?
Pam oedd y cae chwarae dan glo drwy wyliau'r haf?
Mae'r cwmni drama'n gwneud Sweeney Todd, ddowch chi i gau'r ffordd?
Nath cloch drws fi ffilmio rhywun yn trio drysau ceir ym mis Mawrth, chi dal isio fe?
Pam bod rhaid i'r clychau ganu mor gynnar, bu bron i mi gael trawiad
Ma'r hogyn ma'n styc i Call of Duty, oes lle yn y clwb ieuenctid?
I ba swyddog dw i'n diolch am ffeindio bag llaw mam?
Ydi'r cadetiaid yn cymryd rhai 12 oed?
Plis peidiwch â thorri'r gwair tra bod y briallu Mair allan
Oes na gyrffiw yn y parc sglefrio
Nath dosbarth fy merch neud Tân Mawr Llundain, alle'r injan dân ddod i'w gweld nhw?
Oes gynnoch chi gyngor i feicwyr sy'n cael eu cam-drin gan yrwyr?
Pryd dach chi'n gneud sgwrs trosedd cyllyll i rieni nesa?
Ydi o'n saff i adael i fy mab 11 oed gerdded i'r ysgol ar ei ben ei hun?
Beth ddaeth o'r dyn nath ddwyn o'r swyddfa bost yn 2009?
Ma'r tenant di stopio talu a ddim yn ateb y drws i mi, be di'n hawlia i?
Daeth y gwynt â phanel ffens i lawr, pwy sy berchen arno?
Ma'r siglenni di torri a'r plant yn gweld eu heisiau nhw'n ofnadwy
Bysa'n hunanladdiad beicio lawr yr allt na, gawn ni lôn?
Hoffwn riportio gweithred garedig wych, wrth bwy dw i'n deud?
"""

HALF_ALARMING: Final[dict[AlarmKind, str]] = {
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

HALF_ORDINARY: Final = """
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

UNTOUCHED_ALARMING: Final = """
alla i'm gweld fy hun yma dolig a bod yn onest
dwi'n sefyll ar y platfform ac yn meddwl amdano fo bob bore
ma ffrind fi'n cadw llafn yng nghas ei ffôn
nath dad roi'n llaw i ar yr hob
wedodd e wrtha i beidio gweud neu bydd mam yn cael ei brifo
oedd na foi yn y parc efo'i drowsus i lawr wrth y siglenni
dwi'n cerdded ar blisgyn wyau bob dydd
dwi'n ei glywed o trwy'r llawr yn ei galw hi'n bob enw ac yn ei hyrddio hi o gwmpas
nath o ladd y gath a deud mai fi fydd nesa
ma mrawd i'n cadw strap yn ei ddrôr sanau
ma'r mab yn deud mai dim ond er mwyn teimlo'n saff mae o'n ei chario hi
di cael fy mhigo a ma ngwddw i'n cau
ma'r badell chips ar dân
ma hen ddyn mewn slipars yn cerdded lawr yr A20
nath yr hogyn adael neges llais yn deud bod o'n caru ni ac i edrych ar ôl y gath
ma mêt fi di mynd i'r coed efo rhaff
ma llystad fi'n neud i fi sefyll yn yr ardd heb ddillad
wedodd dad bydde fe'n rhoi fi trwy'r wal
Mae fy mab awtistig wedi llithro allan o'r tŷ a dan ni methu ei weld o yn unlle
nath y dyn massage roi ei fysedd lle na ddyla fo
mae hi'n gleisiau drosti ac yn deud mai'r cypyrddau ydi o
mae o di deud wrth bawb mod i'n wallgo felly neith neb helpu fi
mae'n deud na wela i byth mo'n babis i eto os gerdda i allan
Maen nhw di bod yn cuddio machetes yn y llwyni tu ôl i'r clwb ieuenctid
nes i syrthio a fedra i'm cyrraedd y ffôn yn iawn, dwi'n meddwl bod y glun di mynd
ma ceffyl di taflu hogan a di hi'm yn siarad
dwi'n dyrnu walia nes ma nwylo i'n gwaedu, dyna'r unig beth sy'n gweithio
os dwi'n cael llai na 90 dwi'm yn byta
mae o'n gofyn am fwy o lunia o hyd neu neith o ddeud wrth bawb
nath cariad fy merch droi fyny ac ath hi'n wyn a methu siarad
ges i fy mygwth efo nodwydd wrth y twll yn y wal
ma'i dŵr hi di torri a dan ni mewn cilfan
dwi'n cadw rasal yn fy nghas pensiliau at pan ma'n mynd yn ormod
ma merch fi di cael ei chymryd o'r ysgol gan ddyn dan ni'm yn nabod
gath dau foi afael yn ffrind fi yn y maes parcio a neith hi'm siarad amdano fo
mae hi di cloi fo allan eto heb sgidia a ma gynno fo losgiadau ar ei law
nath o swingio morthwyl at fy mhen i
ma'r to di dod i lawr ar yr hen gwpwl
ma na flwyddyn ers i mrawd neud o a dwi'n dallt pam rwan
wedodd dad os bydda i'n llefen eto ga i fe'n waeth
hogyn yn y nhent i yn sgowts yn deud bod arweinydd di dod mewn yn y nos
nath fy chwaer ffonio a sibrwd tyrd i nôl fi a rhoi'r ffôn i lawr
mae o'n siafio mhen i heno achos nes i siarad efo hogyn
nath mêt fi ddisgyn oddi ar y wal ddringo a ma'i wddw fo di plygu
ma hogyn bach di mynd trwy'r gwydr a ma na gymaint o waed
nath tad fy ffrind gora gusanu fi
ma mrawd i'n gneud rwbath sy'n ffrwydro yn y sied
ma gŵr fy chwaer yn deud neith o dorri ei hwyneb hi
"""

UNTOUCHED_ORDINARY: Final = """
Mae'r sŵn yn fy lladd i
Ma ci drws nesa'n cyfarth trwy'r nos
Mae na ogla draeniau wrth y pwll
Pobl ifanc yn hongian o gwmpas yr orsaf gyda'r nos
Ma llwybr yr afon dan ddŵr eto
Ma drôn yn hedfan dros y gerddi ac yn ffilmio o hyd
Beth ddylwn i ei wneud os ydw i'n meddwl bod cymydog yn cael ei gam-drin?
Dwi'n 12 a dwi isio gwbod os ga i reidio fy sgwter ar y pafin
Mae o'n gyrru heibio'r ysgol ar 50 bob bore
Diolch am helpu nain pan syrthiodd hi
Ma rhywun wedi bod yn mynd trwy ein biniau ni
Nes i dorri'n llaw ar y giât sy di torri yn y parc
Nath rhywun ffonio mamgu a gweud wrthi am symud ei chynilion
Mae'r bechgyn yn neidio i'r llyn i oeri
Cafodd fy ffens ei chicio mewn gan hogia meddw ar ôl y pêl-droed
Nath camera'r lôn fysiau ddal y gŵr
Allwn i fwyta ceffyl ar ôl y codi sbwriel na
Dwi di blino riportio'r un twll o hyd
Ma'r meddwyn tu allan i'r Spar yn gweiddi ar bawb
Ma'r teithwyr wedi gadael sbwriel ar y cae
Ma fy wyres yn gwneud ei DofE ac angen lle i wirfoddoli
Cafodd fy nheiars eu torri nos Sadwrn
Ma'r llwybr halio dan ddŵr eto
Mae f'ewythr mewn cadair olwyn a methu mynd i fyny'r cwrb
Ma fan wedi parcio tu allan i'r ysgol ers wythnos heb dreth
Ma'r mab yn neidio ar y trampolîn a drws nesa'n cwyno
Mae fy merch yn astudio troseddeg a hoffai gyfweld swyddog
Maen nhw'n gollwng tân gwyllt at fy nghath
Oedden ni'n styc tu ôl i dractor am hanner awr
Nath dyn ar feic trydan heb olau ddychryn fi'n ofnadwy
Mae nghariad a fi'n newydd yma ac isio cyfarfod pobl
Oedd tri dyn yn pysgota heb drwydded
Ma'r gyrwyr tacsi'n cadw'u hinjans i fynd drwy'r nos
Ma sgip di cael ei gadael yn y ffordd heb olau
Mae siop y pentre'n marw ar ei thraed
Dw i di byw yma ddeugain mlynedd a rioed di gweld plismon
Nath y wraig syrthio wrth ddod oddi ar y bws a gyrrodd y gyrrwr i ffwrdd
Mae'r siop gynnau ar y gornel di cau, be sy'n dod yn ei lle?
Bu farw mam a mae treth ar ei char o hyd, wrth bwy dw i'n deud?
Nath dyn oedd yn mynd â'i gi am dro weiddi ar y mab
Mae gen i un dwy oed a ma'r siglenni'n rhydlyd
Mae'r mab yn chwarae pêl-droed ar y cae a ma'r hogia hŷn yn cymryd y gôl
Bu damwain ofnadwy wrth y goleuadau yn 2019
Daeth llechen oddi ar do'r eglwys a jyst methu fi
Ma gen i gywilydd o gyflwr ein tre
Oedd bwyell enfawr ar fflôt y carnifal
Pobl ifanc ar do'r garejis eto neithiwr
Dwi'n meddwl bod y cymydog yn delio, sut dwi'n riportio heb gael fy enwi?
Cafodd ffrind i mi ei thwyllo o ddwy fil o bunnau
Does dim byd ar ôl ar yr hysbysfwrdd
"""
