"""The same dangers in other words, and the same words without danger: written to make the reading general.

Made up for it; nobody wrote them. Whoever made the reading wrote these, part by part, and mended the reading
after each part; how each was read at first stands in `docs/safety.md`. A text a line. The module is long
because it is one list.
"""

from typing import Final

ALARMING: Final = """
i cant see myself being here at christmas tbh
ive stopped taking my insulin on purpose
hes stood on the flyover and hes crying
whats the quickest way to go without it hurting
My brother has given his dog to the neighbours and transferred me all his savings, he sounds strange
the only thing stopping me is my kids
ive got the tablets lined up on the side
she's carved words into her leg with a compass
nobody would even cry at my funeral
i stand on the platform and think about it every morning
My dad keeps his old service revolver and has been talking about joining mum
i burn myself with a lighter so i can feel something
he posted a black screen saying sorry everyone and now he wont pick up
Since the baby came my wife says we would both be better off without her
i wish the car would just hit me
im so tired of being alive
think im going to do something stupid tonight
i drank a whole bottle of calpol and my tummy hurts
my friend keeps a blade in her phone case
dont think ill make it to my birthday
he shuts the kids in the shed when they cry
my uncle gives me money if i let him cuddle me in bed
next doors kids are always outside at midnight in pyjamas
my grandson came back from his dads with a handprint on his leg
a man in the park keeps giving my son vapes
she is 13 and her boyfriend drives
my nephew has two phones now and new trainers and wont say where he gets it
dad put my hand on the hob
there's a woman who leaves her two in the car while she goes in the bookies for hours
My daughter never arrived at school and her phone is off
a boy at my primary says his mum doesnt feed him
i have to sleep in the garage when im bad
somebody he met on fortnite has asked my lad to meet in town on saturday
the scout leader takes photos of us getting changed
she was supposed to be home at 6 and nobody has seen her
my mums new boyfriend tickles me and i dont like where
he told me not to tell or mum will get hurt
kid about 4 walking up the high street by himself crying
they put stuff in my bag and tell me to take it to essex on the train
my step brother watches me in the bath
teacher wants me to come to his flat
he filmed it without telling me and sent it to his mates
my boss locks the door and rubs my shoulders and worse
i didnt want to but he kept on til i gave in
couldnt feel my legs after one drink and then i woke up in a taxi
a bloke in the park had his trousers down by the swings
theres a phone under the cubicle at the swimming pool
he says he will send the pics to my mum if i dont send more
guy on the 480 bus put his hand between my legs
i froze and he did it anyway
a lad at the party took her upstairs when she could hardly stand
my landlord says i can pay the rent another way
he got me in the toilets and wouldnt let me out till i kissed him
i dont know how i got home, my tights were ripped
i walk on eggshells every day
he takes my wages and gives me a tenner for the shopping
hubby checks the mileage on the car when i get in
im not allowed to see my sister since the wedding
My neighbour's wife has a black eye again and says she walked into a door
husband has locked me out in my nightie, its freezing
when dad has had a drink we all hide upstairs
my boyfriend keeps tracking my phone and turns up at work
mum says shes fine but her arm is purple
i can hear him through the floor calling her names and banging her about
the lady i clean for is kept in one room by her son
he says if i ever go hell find me
my partner held a pillow over my face
i want to leave but he has my bank card and passport
my in laws make me do all the work and i sleep on the kitchen floor
he threw me out of the car on the m25
her boyfriend went for her with the iron
my sister is being sent to pakistan for a wedding she doesnt want
he killed the cat and said im next
my carer wont give me my tablets unless i sign the cheque
gran flinches when my uncle comes in
the girls in the flat above the shop never go out and different men come all night
he hasnt paid us since easter and he keeps our passports
my son is 6ft and when he loses it he goes for me
im frightened of what he will do when he gets the letter
lad at the bus stop has something silver up his sleeve and keeps saying hell do him
There's a group by the skate park with what look like swords
my brother keeps a strap in his sock drawer
some kid just pulled out a massive blade in greggs
my ex said hes getting petrol
heard three bangs then someone screaming by the flats
he came at me with scissors
a man is walking up the high street with a crossbow
they are going to bring acid to the fight on friday
my neighbour is drunk and firing an air rifle at people
lads swinging bats at a car on the estate
my son says he only carries it to feel safe
he keeps sharpening a knife and staring at me
someones outside my bedroom window
i can hear footsteps upstairs and im alone
i think my grandad is having a stroke his face has dropped
my mates had a bad pill and he's fitting
a lorry has gone over on the bypass and the driver is stuck
carbon monoxide alarm wont stop and we all have headaches
the boy next door has fallen through the ice
been stung and my throat is closing up
the old boy at 12 is on his kitchen floor, i can see him through the letterbox
kids are throwing bricks off the bridge at cars right now
theres a dog in the house attacking my sister
my little brother swallowed a battery
hes outside and he wont go away
im hiding in the cupboard
please be quick he is coming up the stairs
i am bleeding and i cant stop it
the chip pans on fire
ppl fighting with bottles outside the anchor
my mums on the floor and shes gone a funny colour
stranger followed me off the bus and is waiting by my gate
theres a man lying in the road by the church
my wife is in labour and the ambulance hasnt come
its kicking off at the bus stop they are stamping on his head
i cant breath
someone get here please
an old man in slippers is walking down the a20
theres sparks coming out of the fuse box and smoke
a car has gone in the river by the mill
shes taken something i cant wake her
i think hes dead
we're stuck in the lift and my friend is having an asthma attack
if i jumped in front of the 8.14 would it be instant
ive decided. its tonight
dont bother replying i wont be around to read it
my lad left a voice message telling us he loves us and to look after the cat
I have the means and I have picked a day
hes drinking himself to death and says he doesnt care
my nan keeps saying she has had a good innings and has been putting tablets by
i pick at my arms till they bleed and cant stop
sat in the car with the engine on in the garage
whats the drop from the multistorey
i look at the river and think it would be so peaceful
she has been googling how many paracetamol
my mate has gone off to the woods with a rope
theyd get the insurance money if i had an accident
i dont eat anymore i dont see why i should
been to the bridge twice this week
he told his sister he was sorry for everything and hes not picking up
is it selfish to want out
my wife isnt coping with the baby and frightened shell do something to herself or him
wish id never woken up this morning
i hav nothing left 2 live for since she died
my stepdad makes me stand in the garden with no clothes
grandpa plays a special game with me
there is a baby in the flat upstairs that nobody ever picks up, just screaming
my bro is 11 and he is carrying stuff for the big boys round the flats
a lady keeps waiting outside the infants and asking kids to come see her kittens
mum hasnt been home since friday and theres no food left
im 14 and pregnant and he says if i tell anyone hes dead
a bloke on snap says hes 15 but he doesnt look it on cam and wants to meet at the retail park
The lad next door is about six and I have seen him eating out of our bin
dad said he would put me through the wall
his mum ties him in the buggy and goes down the pub
my daughter is 14 and won't come home from a flat full of older lads
Found my 12 year old's messages, a grown man is telling her he loves her
my foster brother gets in the shower with me
we are sleeping in the car, me and my two kids, he chucked us out
someone tried to take my boy's hand outside tesco and walk off with him
my baby cousin has cigarette marks on her foot
they film us fighting and if we dont the older ones batter us
my autistic son has slipped out of the house and we cant see him anywhere
our teacher keeps giving me lifts and putting his hand on my knee
he wouldnt take no for an answer
my hairdresser's brother followed me into the loo and locked it behind him
he gets his mates to have a go and all
i only had a coke and now i cant stand up
some perv was playing with himself on the top deck
he says its my duty as his wife
my tutor kissed me and told me its normal
the massage man put his fingers where he shouldnt
pictures of me without my top are going round year 10
he records us without asking and threatens to show my dad
he wont wear one and when i cry he does it harder
some man stuck something in my leg at the club and i feel funny
I wake up and he's already doing it
My husband has started pushing me about since he lost his job
he spat in my dinner and made me eat it off the floor
my mrs hits me but who would believe a bloke
shes covered in bruises and says its the cupboards
he times me when i go to work
if tea isnt on the table hell go for me
i have to hide the knives when hes had a drink
next door he is at it again, she is yelling leave off
my sons girlfriend wont let him ring us any more
they took my documents when i came here to clean
mum shouts at gran and wont change her, shes been wet since yesterday
i sleep with a chair against the door
he's told everyone I'm mad so no one will help me
my brothers say i have shamed them and they are coming to get me
i got out with nothing but the kids, where do i go
my ex has put something on my car so he knows where i am
my dad makes us all sit in silence and if we move he uses the stick
partner cut up all my clothes and put my cat out in the road
he turns the heating off and locks the fridge
im pregnant and he kicked me in the stomach
My elderly neighbour is terrified of the young man who has moved in with him and taken over the flat
he tells me ill never see my babies again if i walk out
boy in my form says he will bring something in monday and everyone will be sorry
saw a guy stuff a handgun in his waistband by the cashpoint
theres a bloke swinging a chain outside the bookies
my brother got chopped up by some boys in the park last nite
they shoved a bottle in his face
a man on a bike just slashed someone by the station
he put a blade to my throat for my phone
my nephew is in the shed making something with fertiliser and nails
They've been stashing machetes in the bushes behind the youth club
lad with a ballie on just ran past with a sword
just had a gun pointed at us from a car
some lads are going house to house kicking doors
im being followed what do i do
theres a man in the road not moving and cars going round him
hes collapsed at the bus stop and his lips are purple
there's petrol been poured through next door's letterbox
im trapped in my wheelchair and the ramp is on fire
i fell and cant reach the phone properly, hip is gone i think
my husband has gone out in this snow in his slippers he has alzheimers
some kids have gone out on the ice on the mill pond
we can smell gas really bad and the lady upstairs doesnt answer
he took two pills at the rave and now hes boiling hot and twitching
the water is coming up the stairs and we have my nan in bed
my boy is stuck in the badger hole up to his neck and its falling in
theyre outside again shouting theyll burn us out
my chest is tight and my arm has gone dead
a horse has thrown a girl and shes not talking
hes coming
i think someone has been in my flat while i was out, things are moved, happens every week
two blokes jumped a kid by the lockups and theyre still going at him
a woman is stuck in a car with the door jammed and theres smoke
my grandad cant move one side of his face
everything is packed up neat so mum wont have to sort my room after
My neighbour rang me to say thank you for everything and it didn't sound right, his curtains are shut now
what if i just kept swimming out
i punch walls til my hands bleed its the only thing that works
dad's in the garage with the door shut and the hose and he won't open up
is there any point asking you lot, ill be dead by the meeting
cant get the thought out of my head of driving into the wall
my sis wrote kill me all over her arm in biro then in blood
i miss my wife, i have her morphine left over
school counsellor said tell someone. so. i dont want to be a person any more
The twins at the corner have been shut in the back yard in the rain since the morning
he is forty and he picks my niece up from school in his car and buys her underwear
if i get less than 90 i dont eat
gran says dont say anything but uncle pete washes me and it hurts
my son has been told he has to do a job for some lads or they will do his sister
a woman just left a pram by the church with a baby in it
theres a kid on the roof of the multi and nobody with him
mummy wont wake up
my dads mates come round and they make me dance
A girl about nine begging outside Lidl, and a man across the road takes the money off her
got really drunk and woke up with my mates dad in the bed
he keeps asking for more pictures or hell tell everyone
my carer has a cuddle with me every bath time and i dont want it
The bouncer pushed me into the cubicle and put his hand over my mouth
coach says all the girls do it if they want to be picked
my boyfriend shared what i sent him
she said she would ruin me if i didnt do it with her
my wife has started throwing plates and last night it was the kettle
dont tell him i wrote this
he makes me sleep in the bath if i answer back
my daughter's boyfriend turned up and she went white and couldn't speak
i have three children and a bus pass and a man who is going to come through that door at six
Mum has marks on both wrists like she has been held and her carer answers every question for her
i havent been out by myself since the baby was born, its not my choice
the lads who pick the veg live twelve to a shed and the gangmaster has a dog on the gate
my brother says i have brought shame on him and i know what that means
he said the only way id leave is in a box
boy on the 96 showing everyone something wrapped in a towel, handle sticking out
they had hoods on and one had a hammer, they've gone in the jewellers
got threatened with a needle by the cashpoint
my cousin has been printing bits for a gun
there's a bloke with no shirt on in the high st swinging a samurai sword
some ones chucked something over a girl and her skin is coming off
my housemate fell asleep with the hob on and i cant get in, smoke under the door
bloke has just keeled over in the butchers
ive got that pain again down my arm and im on my own with the baby
someone is in my shed and i can see his torch
a van pulled up and three men pulled my neighbour in it
her waters have gone and we are in a lay by
nan took her tablets twice by mistake and she is talking funny
we went out too far on the paddle boards and my mate is gone
the scaffolding has come down on somebody
he follows me round the shop, then to the bus, then sits behind me, every single day
the wall has fallen on my brother
had it with everything, gonna walk in front of the next train
nobody here would notice if i stopped breathing
hubby found our daughter with a belt round her neck, shes ok but what now
i keep a razor in my pencil case for when it gets too much
my uncle's stood on the edge of the quarry with a bottle of whisky
goodnight all and thank you for being kind to me
been thinking about the pills in the cabinet all day
he says when the baby is born hes going to end himself
my mum's boyfriend took the bathroom lock off and comes in when im washing
There is a small child in the flat below who is shut on the balcony in the rain
i dont get tea unless i do what he says
someone keeps sending my 9 year old horrible videos
my daughter has been taken out of school by a man we dont know
the kids next door were crying help at the window
a boy of about 12 is living in the garages behind us
he gives my little brother drugs to take round on his bike
our babysitter shook the baby
my cousin gets in my sleeping bag
i was followed into the toilets and he put his hand in my trousers
the gp asked me to take everything off and it was only a sore throat
he has sex with me when i say im too tired and says i owe him
two lads had my friend in the car park and she wont talk about it
a man keeps standing at the school fence with his trousers open
my ex is selling videos of us
he drags me about by my hair
im black and blue and he says nobody will believe me
he wont give me money for nappies
my mother in law hits me with a ladle and my husband laughs
dad has put mums head through the cupboard
my partner said he'd put acid on my face if i talk to another man
shes locked him out again with no shoes and hes got burns on his hand
I clean for a couple who don't let their nanny out and she is never paid
i am hiding this from him, can someone tell me where to go with my kids
i hear a slap then she goes quiet, most nights
bruv got a ramboo in his bag at school
some guys pulled up in a car and let off shots at number 9
an angry man in the chemist has a hatchet
somebody is going round with a hunting knife asking for tommy
my flatmate has bought a gun off the internet and he hates his boss
he swung a hammer at my head
they have got a petrol bomb
a strange man has got into our back garden and is looking in the shed windows
my baby is floppy and hot and wont feed
Grandma is on the floor and her leg is at a funny angle
the flat is filling up with smoke
we have gone off the road in the snow and my husband is bleeding
i can smell burning and the sockets are hot
theres a guy face down in the pond
the ceiling has come in on the old couple
there is a man beating a woman in a red car at the lights
my girlfriend has been sick since taking something at the club and her eyes are rolling
stop him hes going to kill her
he's been outside in his car every night this week with the lights off
the tide has come round us and we cant get back
my brother got his arm caught in the machine
i just want to go to sleep and for it to be over
My son has bought a load of helium and a mask
its been a year since my brother did it and i understand why now
im on the top floor of the car park by the cinema
whats the point in me, i ruin everything
my friend is sending everyone sad songs and saying sorry
my hands are shaking i have taken all of them
i only come out at night because then i can stand by the line
nana says she wont be a bother to us much longer and hides her insulin
i scratch till it bleeds, dont tell my mum
the boy next door sleeps in the dog kennel
dad said if i cry again ill get it worse
my auntie sends my cousin upstairs with men
my year 6 pupil wrote that her brother gets into her bed
they gave me a phone and told me to keep it on and now i have to go where they say
shes 14 and the man from the kebab shop buys her drinks
i can see a little boy tied to a chair through the window at 31
my stepmum holds my head in the sink
a woman walked off with a pram that wasnt hers
my daughters dad hasnt brought her back and his phone is off
kid in my tent at scouts said a leader came in at night
he pushed me down and i couldnt get up and he had his hand over my mouth
my girlfriend was grabbed on the canal path and he tried to pull her tights down
i never said yes
theres a man filming under the doors in the ladies
this guy on insta says he has pics of my daughter and wants itunes cards
my boss says i will lose my job if i dont go to the hotel with him
im married so is it still that if i said no
he hits me where it doesnt show
my sister rang and whispered come and get me then hung up
he pours my insulin down the sink when hes cross
he wont let the midwife see me on my own
my neighbour is 90 and her grandson keeps her in the dark and eats her meals
i had to climb out the window with the baby
my dad went mad and put his fist through the door next to my head
he says the kids and me will go up in flames
our mum is making my sister marry a man of 50
they wont let me go back to my country until i have paid
he's shaving my head tonight because i spoke to a boy
some boy just showed me a flick knife and said give me your coat
they are making a list of who to shoot on the group chat
someones firing out of a window on elm road
my son has gone out with the big kitchen knife to find the boys who robbed him
a masked man is outside the bank with something under his jacket
two gangs with bats and bottles are running at each other on the rec
my little one has eaten the dishwasher tablets
my wife is having contractions and its too early
my mate fell off the climbing wall and his neck is bent
ive been sat on by the horse and cant feel my feet
a lady is clinging to the railing on the weir
im being held at a house in gravesend dont know the road
the man in the next room is trying to break my door
our neighbours kitchen is alight and i cant tell if they got out
i think my drink had something in it and a man is trying to walk me to his car
my kids and me are locked in the bathroom hes outside it
the old man opposite hasnt put his bins out or drawn his curtains all week
a little lad has gone through the plate glass and theres so much blood
i dont think i will be here when you have the next meeting, i have had enough
she has cut her wrists, theres blood in the bath
my grandad keeps a rope in the car since nan went
dad wont stop punching my brother
there is a girl in my class and her stepdad sleeps in her room
my son was told to carry a parcel to margate or they would break his legs
the nursery worker pinches the little ones when the mums go
he put something in her wine and took her outside
my best friends dad kissed me
my boyfriend filmed us and now his brother has it
my husband locks me in when he goes to work
im sat in the car outside the school because im too afraid to take them home
he broke my fingers
mum's new bloke calls her names and shoves her, last night she fell on the fireguard
my gran's carer takes her bank card and shouts
there is a man with a shotgun on the allotments
he showed me a knife and told me to get off my bike
my brother is making something that explodes in the shed
kids smashing a boys head on the kerb
there's a fire in the flat above
my daughter has stopped breathing
i can hear someone in my loft
we are on the roof and the water is still coming up
a man has collapsed at the cricket
my ex is sitting in my living room and wont leave
a guy in a mask is running after a woman by the library
my sisters husband says he will cut her face
they keep ten girls in that house and they are driven off every night
i woke up with bruises and i only had one glass
my little sister has locked herself in and she has pills
"""

ORDINARY: Final = """
The noise is killing me
I'm dying to know when the new café opens
Can we shoot a film on the green?
This junction will kill somebody one day
Somebody is going to get killed at that crossing if you don't do something
My daughter was nearly hit by a car outside school this morning
Cars fly down our lane, a child will be hurt sooner or later
We've had enough of the noise from the pub
I can't take any more of these roadworks
What's the point of the cones?
I can't cope with the mess outside the chip shop
The dog next door barks all night
Kids are climbing on the roof of the bus shelter every night
My husband says the meeting is on Thursday, is he right?
My son walks to school alone and the lights at the crossing are broken
Somebody smashed the window of the pavilion last week
My neighbour keeps parking across my drive
A man keeps parking outside my house
The children scream in the playground all day
Who hit the wall of the Co-op?
Lorries are hitting the bridge every month
We were burgled in March, was anybody caught?
There is a smell of drains by the pond
The church clock has stopped
I'm fed up of people leaving dog mess
Our street is a death trap in winter
The hedge is so high that I can't see her coming
My wife was knocked off her bike last year by the roundabout, will it be changed?
The lads on the estate are riding motorbikes with no helmets
My mum fell on the broken pavement last week
The council takes our money and does nothing
Has anyone seen my black cat, missing since Sunday
I left a note on his windscreen about the parking
Young people hang about by the station at night
He's parked in the disabled bay again
Kids knock on my door and run away
Some teenagers threw eggs at my window at Halloween
The gas works have dug up the road again
The smoke from his bonfire comes into my house
We heard fireworks all night and my dog was terrified
I'm scared to cross the road there
The elderly can't cross at that junction
My gran is frightened of the e-scooters on the pavement
Water is pouring down the lane from a burst pipe
The river path is flooded again
The lake has blue green algae
I had a heart attack when I saw the bill
My kids love the new park, thank you
Would it be possible to have a bench by the bus stop?
My dad was a policeman here in the sixties
The post has not come for a week
Milk is left out on doorsteps and stolen
I want to give away some paint, where can I leave it?
I take my tablets to the chemist, the parking there is terrible
My neighbour has cameras pointing at my garden, is it allowed?
A drone keeps flying over the gardens and filming
A stranger knocked asking to buy my gold
Someone is going round trying car doors
Two lads were seen trying car door handles on Beech Road last night
My car was broken into on Saturday
The pub is letting under age kids drink
Someone sold vapes to my daughter, she is 14, at the corner shop
My son's bike was taken from outside the sports centre
Can you tell us about county lines and what to look out for?
What are the signs that a child is being groomed online?
How does Clare's Law work?
What should I do if I think a neighbour is being abused?
Is there a women's refuge nearby that takes donations?
The school did a talk on knives and it was excellent
There was a stabbing in Dartford last week, should we be worried?
I read in the paper about the murder in the next village
They are filming a crime drama at the old hospital
My lad is starting karate, he loves kicking
The ducks are being attacked by dogs
Foxes screaming at night sound like somebody being murdered
The bus driver was rude to my mother
My daughter is 15 and wants to be a police officer, how does she start?
I'm 12 and I want to know if I can ride my scooter on the pavement
my friends and i are 13 and we get moved on from the park, why
The older kids at the skate park are mean to the younger ones
Boys from the academy shout at our girls on the bus
Traffic is choking the village
I nearly died on the ice by the library
The old man at number 6 would like his path cleared
Please could you check on parking at the surgery
We live next to the railway line and the trains are loud
The platform at the station is too low for my mother
My husband is a cyclist and is sick of close passes
He drives at 50 past the school every morning
They drive like they want to kill someone
She has a horse and the cars won't slow down
My neighbour burns plastic in his garden
There's a mattress lying in the alley
The fire door at the hall is locked
The kids set fire to a bin in the park last night
We're trapped behind the level crossing for twenty minutes
The water in the subway is up to my knees when it rains
I got stuck in the mud on the bridleway
I fell off my bike because of the pothole
Thank you for helping my nan when she fell
My mother has dementia, is there a scheme to register her?
There were people in the churchyard drinking until two
Men hang around the cash machine and it makes me uncomfortable
I do not feel comfortable walking past the betting shop
Drug dealing goes on in the car park every Friday
There are needles in the park again
I can smell cannabis from next door all day
My neighbour's alarm goes off all night
The neighbour plays drums and bangs on the wall
Are we allowed to put a tracker on our own bikes?
Someone has been going through our bins
My ex husband still gets post here, how do I stop it
My partner and I would like to join the speed watch
My wife won't let me go out on my bike because of the traffic
My mum doesn't let me go to the park because of the big kids
The school won't let parents in the playground
We are not allowed to park outside our own house
He always takes his dog off the lead
The woman at the council hung up on me
The builders start at six, hammering and shouting
Somebody cut the cable ties on my speed sign
I cut my hand on the broken gate at the park
My boy cut his leg on glass in the play area
The barber on the high street gives free cuts for pensioners
Is it true that the old bank will be a nail bar
The car wash floods the pavement
The car wash workers park on the verge
Lots of pills were dropped by the bench, who clears them up?
Someone left a box of tablets at the bus stop
How can I get rid of old tablets?
I had a scam text from my bank
A caller said he was from the police and wanted my card
Someone rang my gran and told her to move her savings
My sister is getting married in June, can we close the road?
We are having a wedding and need parking cones
The lollipop lady is leaving, can we say goodbye properly?
Goodbye Sergeant, we will miss you
It's the last Christmas for the old tree
I give up, nobody answers 101
There is no future for the village shop
I would rather walk than take that bus
People jump the red light on the bridge all the time
Kids are jumping off the bridge into the river every summer
The boys jump in the lake to cool off
My back is killing me since the bench was taken away
We nearly killed ourselves laughing at the parish play
He drives like he is going to kill someone, that blue Audi
Sooner or later a kid will die on that bend
A woman was killed there in 2011 and still no crossing
It would kill you to answer an email, would it?
My mother is frightened to use the underpass
I get scared walking past the big dogs at number nine
The kids from the flats throw stones at our windows
They kicked our wheelie bin over again
My fence was kicked in by drunk lads after the football
The pub is fighting to stay open
We are fighting the planning application
People are dying to see the new library
The trees on our road are dying
A dead badger has been lying in the road since Tuesday
Someone has left a dead fox in the alley
The old fridge is still lying in the ditch
A car is on its roof in the old quarry, been there for months
There was a crash at the junction last week
My bus crashed into a bollard last year
The bus lane camera caught my husband
My daughter was chased by a dog in the park
A swan attacked my son by the pond
My neighbour is always drunk and sings at midnight
My neighbours argue loudly every night and I cannot sleep
The couple next door are moving out on Sunday
I hear drums through the wall every evening
The baby next door cries a lot, can the council check the sound insulation?
Our house was egged
The children are bored and have nowhere to go at night
My kids are starving by the time the late school bus comes
I could eat a horse after that litter pick
He took my parking space again
He took photos of my number plate
She won't let her kids play on the green because of the dog mess
My boss won't let me off for the meeting, will it be recorded?
My landlord won't mend the boiler and we are freezing
The landlord keeps my deposit, who can help?
I've had enough of the boy racers
I'm at the end of my tether with the bins
I want to cry every time I see the state of the park
I'm sick of living next to a building site
I'm tired of reporting the same pothole
I've lost the will to live with this one way system
It's hopeless trying to park near the surgery
What is the point of a PCSO who can't arrest anyone?
You could die waiting for that bus
That hill is murder on a bike
The council is bleeding us dry
The speed bumps are wrecking my car
Motorbikes scream past at all hours
Kids scream past my window on scooters
My son was hit by a cyclist on the towpath in May
The drunk outside the Spar shouts at everyone
A man with a dog shouted at me about the footpath
Some bloke threatened my husband over a parking space last year
Road rage is getting worse, a man got out and banged on my bonnet
I was sworn at by the parking warden
Two men came to my door saying they were from the water board
Bogus callers took cash from my neighbour in the spring
A man is asking people for money outside the Co-op
A homeless man sleeps in the church porch, is he being looked after?
Who looks after people sleeping rough when it is freezing?
Someone is living in a tent in the woods
The travellers have left rubbish on the field
A man keeps flying his drone over the school
Is the stranger danger talk on this year?
The school wants volunteers to walk the children home
My girl is 12 and wants to join the cadets
My son is 14 and got his bike nicked from outside McDonalds
I am 13 and there is nothing to do here
im 15 why do the police always stop me and my mates
my mates and me got chased off the field by the farmer
someone nicked my scooter at school
year 10s are vaping in the park every lunch
My granddaughter is doing her DofE and needs a volunteering place
My daughter's phone was stolen at the bus stop last week
We found my dad's old air rifle, where do we hand it in?
My late husband's shotgun needs to go, can you collect it?
The farmer is shooting rabbits on the hill and the bangs upset my horse
There are loud bangs at the quarry on weekdays
The bird scarers go off like gunshots at five in the morning
A clay pigeon shoot has started up behind us
The chef at the Bull has great knives, jokes aside when is the food festival?
Our butcher was robbed in April
My hedge was slashed by the flail
My tyres were slashed on Saturday night
All four tyres slashed again on our road
The post box was blown up with a firework in November
Someone set light to the swings last week
The bin shed caught fire in August, is it going to be rebuilt?
There was smoke from the recycling plant yesterday
My neighbour's wood burner fills my house with smoke
The gas people have dug up our road and vanished
The drains smell awful by the school
The river is full of sewage
The ford was flooded and I got stuck in my car for an hour last winter
The towpath is under water again
Ice on the steps of the library, my nan slipped in January
I slipped over on the wet leaves by the bank
My mother tripped on a raised slab and broke her wrist
An ambulance couldn't get through because of parked cars
Ambulances can't get down our road, people park on both sides
My dad had a stroke last year and needs the disabled bay outside our house
My husband has chest problems and the bonfires set him off
I'm a carer for my mum and can never find parking
My mum has Alzheimer's and loves the memory cafe, will it carry on?
My nan is lonely, are there any lunch clubs?
My uncle is in a wheelchair and can't get up the kerb
My friend got a fine for stopping in the bus bay
My partner works nights and the lorries keep him awake
My ex and I share the kids and he needs a visitor permit
Husband is a taxi driver and wants a rank at the station
My sister is a teacher and says the kids come in tired from the motorbikes
Our vicar has left, who is doing the carol service?
The scout leader is brilliant, can we give him an award?
Our postman has left and the new one never knocks
The man at number 12 leaves his bins out all week
There's a bloke washing cars on the pavement
A van has been parked outside the school for a week with no tax
A white van was seen near the allotments before the theft
Somebody tried my car door on Monday night, I have it on camera
I caught a lad on my doorbell camera trying handles at 3am last Thursday
Burglars got into three houses on Elm Close while people were asleep
Thieves took the lead off the church roof
They broke the lock on the allotment gate
A gang of kids hangs about outside the chip shop
Gangs of teenagers gather at the bandstand
Kids were seen climbing the scaffolding at the mill
Lads are diving off the pier in summer
My boy jumps on the trampoline and next door complains
Cyclists come flying off the bridge on to the pavement
Someone threw a bottle out of a car at me last month
They throw their rubbish off the bridge
Dog walkers let their dogs chase the sheep
A dog killed two of my chickens
My cat was run over on the lane
The rat poison has been left where dogs can get it
I take a lot of tablets and need the chemist to stay open late
My prescription was lost, is the pharmacy being investigated?
Are there talks on suicide prevention for farmers?
My daughter is studying criminology and would like to interview an officer
I work with domestic abuse survivors and would like leaflets
We run a food bank and people are desperate, can you tell people we exist?
We are collecting coats for refugees
A friend was mugged in London once, is it safe here?
My neighbour was burgled and is nervous at home alone, can someone give her advice on locks?
I'm nervous going home from the station after ten
I don't like walking home on my own since the lights went off
My wife feels unsafe at the bus stop because of drunks
The park toilets are disgusting and there are needles
Can anyone stop the noise, my kids can't sleep
They let off fireworks at my cat
Scammers pretended to be my son on WhatsApp and asked for money
I sent £500 to a fake builder, can I get it back?
A caller threatened my nan with a fine from HMRC
I got an email saying they have filmed me and want bitcoin, it is a scam isn't it
The surgery has a three week wait and my chest infection won't shift
A lorry went into the ditch by the farm last spring and the verge is still torn up
My son thinks the police are brilliant and dresses up as one
My mum is 80 and the kerb outside her flat is too high for her scooter
The boy next door practises his trumpet until ten
I locked myself out again, is there a cheap locksmith in the village?
We were stuck behind a tractor for half an hour
Everyone on our street has had their bins knocked over by the wind
The pub landlord chucks bottles in the skip at one in the morning
I can't sleep for the helicopter
I'm worried sick about the new road layout
My wife works at the hospital and sees the result of that bend every week
I lost my husband in March and would like to know about lunch clubs
The graveyard is overgrown and I can't get to my mother's grave
Some kids kicked a ball at my greenhouse
My granddaughter is in a pushchair and we have to go in the road because of the vans
Somebody is stealing plants from the tubs
A man on an electric bike without lights frightened the life out of me
My dog is scared stiff of the fireworks
The road floods so badly that a car was written off
The cricket ball went through her window
He was on his phone while driving the school bus
I saw someone drop a bag of rubbish from a moving car
They took down the big tree where my kids used to play
My daughter is being picked on by girls on the school bus
He lets his dog mess outside my gate every day
A gentleman from the church found my purse, how can I thank him?
I have been waiting for a reply from the council since August
My girlfriend and I are new here and want to meet people
My brother has just come out of the army and needs work
The bloke in the flat upstairs has wooden floors and big boots
She has complained about my hens and now the council is coming
Our alley is pitch black and full of rubbish
My nephew is doing his driving test on that road
The kids love it when you come in with the van
A tree fell on the phone line last night
The lift at the station is broken again and my husband is in a wheelchair
My neighbour had a heart attack and the ambulance took an hour, can we get a responder scheme?
I was on the bus when a lad started playing loud music, the driver did nothing
Three men were fishing without a licence
The hunt came through our garden
A bull got out and was on the lane for an hour
My little boy wants to know if police horses have names
I think the man at the end house is running a garage from home
People are sleeping in vans by the common
My tenants have left owing rent
My ex has moved away and his car has been left on the road untaxed
I left my phone on the bus and somebody handed it in
My partner tripped on a cable outside the site office
He has built a shed bigger than his house
The taxi drivers keep their engines running all night
My daughter got a parking ticket outside the maternity unit
That crossing frightens my mother
I'm not being funny but the speed watch people are in the wrong place
The fair was lovely but it was too loud for the baby
I've got a blue badge and can't park at the doctors
Our cleaner's car was clamped
The man who does the hedges has hurt his back, who else can do ours?
Two girls were sitting in the road doing chalk drawings, so sweet
My cat came home with a cut ear
It took me forty minutes to get out of the estate
A skip has been left in the road with no lights
A lad on a moped pulled a wheelie past the church during a funeral
The council cut down the roses and broke my heart
My sister was caught in the speed trap, is it calibrated?
My wife is blind and cars park on the tactile paving
There's a horrible smell from the chicken farm
I have two boys who would love a BMX track
He has a firework business in his garage, is he licensed?
I want to report an abandoned boat on the canal
My son found a phone in the river
The lads in the youth club built us a bench
Our village shop is dying on its feet
I'd love to strangle whoever designed that car park
My neighbour's leylandii are suffocating my roses
You are flogging a dead horse with this one way system
My wife says I am obsessed with speeding cars
The children were over the moon with the police horse
The lads did a great job clearing the brook
The new signs have been bent again
My mum waited four hours for the ambulance when she broke her hip
My brother-in-law is a fireman and says the hydrant is blocked
My dad fought in the war and is upset about the memorial
I've lived here forty years and never seen a policeman
My tyre blew out because of that hole
There are always lads smoking weed in the stairwell
A man with a clipboard came to my mother's door
He shouts at the kids for playing football
My mother-in-law is moving in with us and needs a blue badge
My partner is expecting and there's nowhere to park near the midwife
The pond is choked with weed
My daughter's horse was frightened by a drone
Cars come off that bend every winter, we have had three in our garden
The hospital bus no longer stops here
My wife fell getting off the bus and the driver drove off
My little girl is terrified of the hand dryer in the park toilets
A girl on a scooter ran into my nan outside Boots
Lads on bikes snatched a phone outside the station last night
I had my bag snatched in town on Friday
Some idiot let off a firework in the bus shelter
My car was keyed while I was at church
Our caretaker found needles in the playground
Two drunks were fighting outside the Crown last Saturday
A bloke was weeing against the church wall
Could you ask the man with the parrot to keep it quiet
The gun shop on the corner has closed, what is coming instead?
My son wants to join the army cadets and learn to shoot
The knife sharpening van comes on Tuesdays
Have you got any leaflets on drink spiking for our hen do business?
Our church is hosting a talk on modern slavery
I would like to train as a Samaritan
The mental health drop in has moved to Wednesdays
I run a support group for new mums who feel low
Are there street pastors on a Friday night?
My neighbour died and his garden is a jungle
My late father's medals were stolen
My mum passed away and her car is still taxed, who do I tell?
The undertaker blocks the lane
We had a power cut and my freezer is ruined
My alarm went off and the police came really fast, thank you
Someone rang my bell at midnight and ran off
I saw a fox with a bad leg
There is a dead swan by the weir
The bridge is too weak for lorries
They closed the level crossing for a week
My husband drives a bus and gets abuse every day
Shop staff are being abused, can there be a PCSO at the precinct?
My son was shouted at by a man walking his dog
I feel ignored by the parish council
I can't get my pram down the pavement
My son has been excluded from school, what is there for him in the day?
Our cat was shot with an airgun in June
The farmer threatened to shoot my dog if it chases his sheep again
The boys in my class think the police are boring
My baby won't sleep because of the pub garden
The bus stop needs a shelter, we get soaked
My kids can't get across to the park because of the queue for the tip
Someone is letting their dog foul right outside the nursery
I have a two year old and the swings are rusty
My mum is in a home and the visitors park on the grass
I have been told my fence is on council land
The man from the council promised me a dropped kerb last year
The teenagers at the bus stop are polite but they block the pavement
A cyclist swore at my wife for walking on the path
My neighbour feeds the pigeons and I am at my wits' end
There has been a spate of shed break-ins
Someone took my bins
The council took my hedge out by mistake
I don't want my kids walking past that pub
My son plays football on the rec and the older lads take the goal
His exhaust wakes the whole street
He leaves his van running outside my window every morning
She has put a camera up that looks into my garden
They come round at night and dump tyres
People come to my door at all hours for next door's parcels
I gave a lad a telling off for spitting and he laughed
My dad can't hear the crossing beep
My husband is stuck at home until the lift is fixed
We had to call the fire brigade for the cat last week
An electric scooter caught fire in the flats last year
There was a horrible accident at the lights in 2019
I witnessed a crash on the A2 last week, who do I give my dashcam film to?
The police were marvellous when my father died
I have a tip about who is dealing from the green van
There's a party house on our road with taxis at all hours
The hotel has stag dos every weekend
The girls at the salon are lovely but customers block my drive
The farm workers' caravans have no planning permission
My niece is learning to drive and the roundabout terrifies her
My wife is scared the tree will come down on the house
The wall by the school has fallen on the footpath
A slate came off the church roof and just missed me
There's a hole in the ice rink fence
My boat was cut loose from the jetty
They want to build on the field where my kids play
My daughter got hit by a swing and needed stitches, the park needs soft ground
I cut myself on the rusty gate by the brook
My husband hurt his back lifting the manhole cover you left
The baby changing room has been locked since May
The stairs at the station are killing my knees
The children's ward needs toys
My boss parks on the zigzags, shall I tell on him?
I'm ashamed of the state of our town
I don't sleep since the street light outside went LED
I haven't seen a bobby on the beat for years
My brother comes out of prison in May, is there help with housing?
My son has autism and the sirens upset him, can you turn them off at night?
I want to thank the officer who sat with my mum
We saw a man with metal detector digging on the rec
The blade of the mower threw a stone at my car
My lad was stopped for carrying a cricket bat home
My nephew is in the gun club and wants to know about licences
Somebody shot out the street lamp with a catapult
The carnival float had a giant axe on it
There's a chainsaw going from seven on Sundays
How long do I have to keep a crime reference number?
Please can the gritting lorry come up our hill
The bins have not been emptied for three weeks
My neighbour has cut down a protected tree
Speeding on the bypass is out of control
Why was there a police van outside the school on Wednesday?
I would like the 20 mph limit extended to the church
My son has had his scooter taken from the library rack
Is the council going to fix the wall that fell on the footpath?
Teenagers on the roof of the garages again last night
My mum gets confused by the new parking app
A lorry took out the bollards by the bakery
We'd love a bleed kit outside the pub
My husband had a nasty fall on the ice last winter
The dog bin is overflowing and it stinks
Someone has dumped a sofa by the river
I live on my own and would like a visit about locks
Are the police allowed to park on double yellows?
My daughter walks home from the station in the dark, could the lights be mended?
Two lads on a moped go up and down our road all evening
I think my neighbour is dealing, how do I report it without being named?
Our shop has had three lots of shoplifters this week
There was a fight at the bus stop after school yesterday
I found a purse with cash in it
When will the speed camera be switched on
Someone is riding a quad bike on the common
The pub has a new beer garden and the music is too loud
My drive is blocked every school run
Youths keep setting off fireworks by the flats
Is there any update on the burglary at number 20?
The zebra crossing is worn away and cars do not stop
My friend was scammed out of two thousand pounds
Who do I contact about a stray dog?
We had a great turnout for the litter pick
A man was taking photos of houses from a car
Are there bats in the church tower?
Will this be over soon?
The old sign is gone
Is the yellow skip gone?
**bold** and ~~gone~~, does that work here?
Who do I ring about motorbikes on the field? I tried both numbers and each sent me to the other.
I sent a form and it says the page does not exist
There is nothing left on the notice board
||hidden|| ~~gone~~ **bold *both* ___under___?
They moved the skip that was hidden under the bridge, it is gone
"""
