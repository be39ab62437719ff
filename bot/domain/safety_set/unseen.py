"""Texts written before anybody looked at the patterns with them in mind, to learn how well those hear.

Made up for it; nobody wrote them. Their first reading is the honest one (`docs/safety.md`); since then the
patterns have been mended with them, so that their rates now say less. The last thirty of either sort were
`untouched` until the reading became a general one. A text a line. The module is long because it is one list.
"""

from typing import Final

from bot.domain.alarm_kind import AlarmKind

ALARMING: Final[dict[AlarmKind, str]] = {
    AlarmKind.SELF_HARM: """
i cant do this anymore. ive written the letters already
nobody would even notice if i just wasnt here tmrw
been saving up my nans pills, not sure what im waiting for
My husband has left a note and taken the car, he has been so low since the redundancy
i dont see the point in waking up
can u die from paracetamol asking for a frend
My son says he's going to the railway line and I can't get hold of him
i hurt myself when i get angry and its getting deeper each time
There is a lad sitting on the wrong side of the railings on the A2 footbridge
I just want it all to stop. Forever
my best mate sent me a goodbye msg on snap and now her phones off
what happens to my dog if im gone? asking seriously
i keep thinking about the train tracks
Since Margaret passed I have thought more than once about joining her
im a burden to everyone, theyd be happier
ive got a rope in the garage and i keep going to look at it
my sister stopped eating and says she wants to disappear for good
I've tried to hang myself before and I'm getting to that place again
cuttin helps me cope but my teacher saw
she told me she doesnt plan on being alive by xmas
ive given my xbox away, i wont be needing it
My wife says she would rather not be in this world and she means it
thinking how easy it would be to walk into traffic
does it hurt to drown
i do it where my long sleeves cover it
my flatmate has swallowed a load of her antidepressants
""",
    AlarmKind.CHILD: """
my stepmum shuts me outside when dads at work, sometimes til its dark
he says if i tell anyone what we do hell send the photos to my school
The children at the end house haven't been to school for weeks and the youngest looks starved
a man in a silver car asked my 8 yr old if she wanted to see some puppies
there is a toddler walking about on the main road on its own in a nappy
my coach says its our secret and gives me vapes
im 13 and my boyfriend is 24 is that ok
Two little ones are locked in a car outside the pub and nobody is with them
dad gets the belt out when i get bad marks
My granddaughter came back from her father's with bruises on her arms again
im not allowed food til i clean the whole house
the older lads got me to keep a bag for them and now they say i owe 500
my cousin came in my room and did stuff i didnt want
a girl in my class is being picked up by diffrent men every friday
she is 11 and she has not come home from youth club
mum leaves us on our own for days, i look after my brother, im 10
Someone on Roblox wants me to meet him at the station and not tell my parents
my foster carer calls me disgusting and wont let me wash
The baby upstairs cries for hours and then there's a thud and it goes quiet
he makes my little sister sit on his lap and she hates it
my dads friend stays over and comes into my bed
The little girl at 7 is always out in the cold without a coat, asking us for bread
he sends me money for photos of me in my uniform, im 12
our lad is 14 and has been selling for a man called T, he came home with a broken finger
my mum burnt me with her straighteners on purpose
""",
    AlarmKind.SEXUAL: """
he didnt stop when i said no
i woke up and he was on top of me, i hadnt said yes
My manager keeps putting his hand up my skirt in the stock room
a bloke on the train rubbed himself against me
i think something was put in my drink, i remember nothing after 11
The taxi driver locked the doors and wouldn't let me out until I kissed him
someones sharing naked pics of me round school
my ex is threatening to put our video online unless i come back
A man has been showing himself to the girls at the bus stop by the leisure centre
he made me do things i didnt want to do in his car
my physio touched me where he shouldnt have
i was with a boy and i said stop and he carried on
me and him were kissing but then he wouldnt get off me
The lodger watches my daughter in the shower
an older boy at college made me touch him
hes got nudes of me and wants 200 quid
""",
    AlarmKind.ABUSE: """
my partner put me against the wall by the neck last nite
He goes through my phone and counts the minutes when I go to the shops
I have to ask my husband before I spend anything and he keeps my passport
my bf kicked the door in cos i went out with my mates
She hits him, everyone knows it, but he's a big bloke and won't say anything
My mother is 84 and the carer shouts at her and pinches her
if i leave he says hell take the kids back to his country
Through the wall tonight: him roaring, her pleading, then something smashed
I'm living in my car with the children because home isn't safe
my brother threw boiling water at mum
they want me to marry my cousin in the summer, ive not even met him
My ex is sat outside my work every day even though the court told him not to
hes told me if he cant have me no one can
The men working at the car wash sleep in the back and never seem to be allowed out
I flinch every time I hear his key
my nephew takes mums pension off her and she is frightened of him
hes got cameras in every room and talks to me through them
my boyfriend said he will burn the house down with me in it
since we married I am not permitted to see my own family
he smashed my phone so i couldnt ring anyone
my daughter's fella has given her another black eye
grandads new wife keeps him shut in the bedroom
i have a bag packed but im too scared to go
""",
    AlarmKind.WEAPON: """
a boy in yr 9 showed me a blade in the toilets
Bloke in the underpass with something long under his coat, looked like a machete
my brother has hidden a shooter under my bed and i dont know what to do
they said theyre bringing shanks to the park after school
I can hear bangs from the estate, I don't think it's fireworks
some man waving a hammer at cars on the high street
theres a lad with a massive knife down his trackies by maccies
Found what I think is a hand grenade while digging the allotment
he pulled a screwdriver on my mate and took his bike
Two men on a moped, one of them has got an axe
someone threw acid at the lad from the chicken shop
My neighbour has been showing off a pistol, says it's real
lad outside the chippy just lifted his top and hes got a zombie knife
my ex turned up with a baseball bat
I think the man two doors down is making bombs, he has barrels of the stuff
theyre passing a gun round in the park
""",
    AlarmKind.DANGER: """
someones in my garden trying the back door handle
hes on the landing, im in the bathroom, please
a car has been following me since the roundabout and its still there
My father has fallen and he isn't answering me
there r 4 of them kicking a guy on the floor by the station
smoke coming out the windows of the flats on the green
i think my dads not breathing
An elderly lady in her nightie is wandering along the dual carriageway, she doesn't know where she is
come quick theyve got my brother
im locked in the loo at the party and they wont let me leave
a man keeps walking past my house and looking in, hes just come up to the window
There's someone in the canal
they said they know where i live and theyre coming tonight
My neighbour hasn't taken her milk in for three days and doesn't answer the door
we can hear shouting for help from the woods behind the school
a car just hit a cyclist and drove off hes not moving
I am 15 and stuck in london with no money and no one knows im here
hes got hold of her hair and is dragging her to the car
two men are trying to get my front door open with a crowbar
stuck on the mud and the tides coming in
theres a bloke lying in the alley and he wont wake up
my gran is having chest pains and i cant get through to anyone
he keeps turning up wherever i am, last night he was in the hedge
the house over the road is full of smoke and i can see someone at the window
""",
}

ORDINARY: Final = """
Is there any chance of a crossing by the primary? I'm sick to death of the traffic
The new parking charges are killing the high street
My husband would kill me if he knew I was asking this, but can he park the van on the verge?
What time does the Halloween trail start? My kids are dying to dress up as zombies
Who do we ring about a wasps' nest? They are attacking everyone who walks past
The council has been strangling this village for years
Are the police showing the film about county lines at the library again?
I'm killing time until my train, so: when is the station car park being resurfaced?
Can officers come to the school to talk about online grooming and how to spot it?
Did they ever catch whoever shot the swan?
Is it legal to shoot pigeons on my own land?
Rats in the bins behind the shops, can someone poison them?
How do I dispose of old kitchen knives safely?
Where is the nearest knife amnesty bin?
My lad wants a BB gun for his birthday, is he allowed one at 12?
When is the murder mystery evening at the village hall?
The potholes on Station Road will be the death of somebody's suspension
Do you have figures for domestic burglary this year?
That roundabout is an accident waiting to happen
Can we have a slower speed limit outside the nursery please
I could murder a curry but the takeaway has closed, is anything replacing it?
My dog was attacked by another dog last month, what is the law about leads?
Is there help with the cost of CCTV for pensioners?
How do I become a special constable?
The bus shelter was smashed up again at the weekend. Will it be mended?
What happened about the attempted break-in at the chemist in June?
Why are there never any officers on the beat after ten at night?
The fireworks scared my cat half to death
My gran got a scam call saying she owed tax, who should she report it to?
Who deals with abandoned cars?
I'm dead against the new estate, is the police view published?
Someone keeps dumping mattresses in the lane
Could the lights in the underpass be fixed? It feels unsafe walking home
Is my neighbour allowed to have a bonfire every evening?
The trees in the churchyard have been cut to pieces
Has anybody lost a child's scooter? I have handed it in at the post office
What is being done about boy racers on the bypass?
How many people have been stopped and searched here this year?
Our boiler blew up, does anyone know an honest plumber?
I was wondering whether Neighbourhood Watch still exists on this side
Are drones allowed over gardens? One keeps hovering over the park
The youngsters on the green were noisy but they did move on when asked, thank you
Can you do something about the smell of cannabis in the stairwell?
Will the remembrance parade close the road again?
He's a killer on the bowls green, your sergeant! When is the rematch?
What should I do if I find a bat in the loft?
I have been trying to get hold of somebody at the council for six weeks. I give up
Is there a first aid course for teenagers?
Why do people hang their dog bags on the trees?
My stepson is doing a project about suffragettes, could an officer talk about uniforms then and now?
Does the ban on barbecues also cover the beach huts?
What was the helicopter doing last night?
The self checkout at the shop takes my money and nobody helps, is that theft?
How do I stop cold callers frightening my mother?
The hedge by number 40 is so high that I can't see when pulling out
Are you allowed to cut branches hanging over your fence?
Is it true the police station front desk is being axed?
The roofers next door start hammering at six in the morning
Can you explain what a dispersal order is?
Which hospital do the ambulances go to now that ours has closed?
My bike was stolen from the station in broad daylight, is it worth reporting?
Do e-scooters need insurance? A lad nearly took my legs off
There's a rumour about a shooting in the next town, is it true?
Could we have a talk about keeping older people safe from fraud?
We lost the quiz by one point, robbed!
What happens to a car that is seized for no tax?
Is there a plan for the Christmas lights switch on, last year was a crush
Some kids were throwing conkers at the bus, can you have a word with the school?
How do I report a gas leak in the street? Not urgent, it was mended yesterday
Who checks that taxi drivers are safe?
The baby group keeps getting cancelled, do you know why?
What is the punishment for fly tipping?
Thanks for dealing with the drunk man at the fete so kindly
When do the clocks go back? Asking because the street lights are wrong
Why was the play area locked all summer holidays?
My nan used to leave her door open all night. Are burglaries really up?
The new headteacher is a breath of fresh air
The amateur dramatics are doing Sweeney Todd, will you come and close the road?
Is it an offence to feed the foxes?
Would you support a car free day?
My Ring doorbell filmed somebody trying car doors in March, do you still want it?
How do you join the boxing club? My daughter loves hitting things
We need more bins on the rec, it is choking in litter
Why do the bells have to ring so early, I nearly had a heart attack
I'd hang the planners from the nearest lamppost, joking of course, but who agreed to this?
Is the bridge closed because it is falling down?
My teenager is glued to Call of Duty, does the youth club have any space?
Has the footpath been diverted for good?
Where can I get my catalytic converter marked?
Which officer do I thank for finding my mum's handbag?
Can you tell the man with the leaf blower that Sunday mornings exist
Are there any plans to tackle the seagulls, one stole my chips
Can the cadets take 12 year olds?
The litter pick was brilliant, when is the next?
I heard the cash machine was ripped out of the wall in Longfield, is ours safe?
Please don't cut the grass while the cowslips are out
What do you do with all the drugs you seize?
Do you still offer property marking?
Is there a curfew for the skate park
My question is about hate crime: how is it recorded?
Whoever designed this junction should be shot, when will the lights be retimed?
My daughter's class did the Great Fire of London, could the fire engine visit?
I nearly died laughing at the panto policeman, was it really one of yours?
Is the haunted house on the common open to under tens?
Do you have any advice for cyclists who get abused by drivers?
The cat from next door keeps killing my birds
Can somebody remove the graffiti of a gun from the subway?
When are you next doing a knife crime talk for parents?
How long will the burst water main take, we are drowning here
My son's bike lock was cut, do you have footage from the leisure centre?
Is it safe to let my 11 year old walk to school alone?
Which way is the carnival going this year?
Could we have bollards to stop vans driving over the green?
What became of the man who robbed the post office in 2009?
Can you speak to the pub about the shouting at closing time?
Are you allowed to film police officers?
My tenant has stopped paying and won't answer the door to me, what are my rights?
There were shots fired at the pheasants on Saturday, is that a registered shoot?
Who looks after the defibrillator at the hall?
The wind brought down a fence panel, who owns it?
Has the man collecting for the hospice been checked?
How can I get the bailiffs to stop writing to the previous tenant?
The swings are broken and the children miss them terribly
What should we do with fireworks left over from last year?
Is the gym going to be open during the works?
It would be suicide to cycle down that hill, can we have a lane?
Do your community wardens have the power to give fines?
Why did the siren go off at 3am
I would like to report a brilliant act of kindness, who do I tell?
Is anyone from trading standards coming about the dodgy vapes?
"""
