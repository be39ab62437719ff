# ruff: noqa: E501 - a text stands in one line, as its sender typed it
"""Texts that nothing is mended with or learnt from: what their rates say holds for texts nobody has seen.

Made up for it; nobody wrote them. Whoever mends the reading with one of these moves it to `unseen` and writes
another in its place, without looking at the words, the rules or the patterns. A text a line, by kind.
"""

from typing import Final

from bot.domain.alarm_kind import AlarmKind

ALARMING: Final[dict[AlarmKind, str]] = {
    AlarmKind.SELF_HARM: """
Since my wife died I can't see the point in carrying on. I've put the paperwork in order and the dog is going to my sister's.
my brother sent me a msg saying goodbye and look after mum, hes not picking up
there's a woman stood on the wrong side of the railings on the railway bridge, shes just staring down
honestly everyone would be better off without me, just tired of it all now
My son is fifteen and I have found cuts all the way up his arms. He won't talk to me and I don't know who to turn to.
been saving up my tablets. dont know why im telling a bot
how many paracetamol is too many asking for me
a farmer friend of mine lost his herd this year. Last night in the pub he told me he'd been sat in the barn with the gun and thought about ending it. He still has the gun.
cant cope with the debt, keep thinking id just drive into a tree and it would look like an accident and theyd get the insurance
my mate keeps posting about killing himself on here, everyone thinks hes joking but i dont
im going to do it tonight, sorry to whoever finds me by the weir
Started hurting myself again last week. I am so ashamed and there's nobody in this village I can tell.
my flatmate has locked herself in the bathroom with a razor and says shes done with life
wish i could just go to sleep and not wake up tbh
Does the officer ever speak to people who've had enough of living? I don't want a fuss made. I just don't think I'll be around by Christmas.
girl in my daughters class has told her she's got a date picked to end her life and made her promise not to tell anyone
whats the point reporting it they'll carry on bullying me till im dead and thats fine ill save them the bother
My husband came back from the army different. This morning he wrote letters to the children and now he and the car are gone.
ive hardly eaten for a fortnight and i keep walking down to the tracks at night and standing there. next time i wont come back
""",
    AlarmKind.CHILD: """
My daughter is nine and should have been home from school at half past three. It is now gone six, none of her friends have seen her and her phone is off.
kids have got onto the ice on the mill pond and one has gone through
a van keeps crawling behind my girls walking home, the driver has just tried to get the little one to get in. they're hiding in the churchyard
The little boy two doors down is always out on his own in dirty clothes asking for food, and yesterday he had what looked like cigarette burns on his arm.
my stepdad comes in my room at night. im 13
some bloke online got my daughter to send him pics and now he wants money or hes sending them to the whole school
My coach touches me when we're on our own in the changing room and says I'll get dropped from the team if I tell
babys been screaming in the flat above for hours every day and the mum goes out and leaves it, out all night last night and its crying again now
My parents are taking me to my uncle's country in the summer and I've heard them talk about a wedding. I'm sixteen and I don't want to go.
my sons 14 and hes got new trainers, two phones and goes off on the train for days, came back with bruises and says he owes someone and cant stop
""",
    AlarmKind.SEXUAL: """
i was raped on saturday after the young farmers do and i dont know if i should say anything
woke up at a mates house and someone had done stuff to me while i was asleep, i never said yes
""",
    AlarmKind.WEAPON: """
two lads outside the co-op right now and one of them has got a big knife, people are still going in
can someone send an officer to the rec pls theres a massive fight and someones got a bat
There's a man at the bus shelter waving what looks like a shotgun about. I've locked the shop with the customers inside.
some lad in my sons year has been putting on snapchat that hes bringing a blade in on monday and he's named who its for
""",
    AlarmKind.ABUSE: """
my husband takes my phone and bank card off me and i have to ask to leave the house, is that even something police deal with
he hit me again last nite but its never in front of the kids
my ex has put some sort of tracker on my car, he turns up everywhere i go, work, tesco, my mums. told him to stop loads of times
Asking on behalf of a friend. Her partner put his hands round her throat last week and she says it was her own fault for winding him up.
theres men living in the shed at the farm, none speak english, they get picked up in a van at 5 and i dont think they get paid or have their passports
I am 78 and my grandson has moved in. He takes my pension every week and if I say no he gets nasty and pushes me about. I don't want him in trouble.
if i left him would the police stop him finding me? he says he'd find me wherever i went
some lads from london have taken over my flat, they sell from it and they wont go and im scared to go home
she throws things at me and last week it was the kettle. feel stupid saying it as a bloke
A man from my old job has been leaving notes on my windscreen every morning for a month. Today's one described what I was wearing in my own kitchen.
The carer who comes to my mother shouts at her and I have seen finger marks on her wrists. Mum is frightened and begs me not to leave when she comes.
""",
    AlarmKind.DANGER: """
theres someone in my neighbours garden trying the back door and shes away, what do i do
bloke next door is smashing the place up and i can hear her screaming, been going on ten mins
smoke coming out the thatched cottage by the church, cant see anyone outside
my dads on the kitchen floor and he wont wake up
He said he's coming round tonight with his brothers to do my windows and then me. I believe him this time.
I can hear somebody moving about downstairs and I live alone
lad just been knocked off his bike at the crossroads, car drove off, hes bleeding from his head
Mum has dementia and she has wandered off in her nightie. We've looked down the lane and by the river and can't find her. It's freezing out.
old fella at number 12 hasnt taken his milk in for three days and his curtains are shut, nobody answers and i can see his feet through the letterbox
my ex just texted me a photo of my front door and said see you in 5
is it worth ringing anyone, my mate took loads of pills at the party and now shes gone a funny colour and breathing weird
someones pouring petrol through the letterbox of the empty pub, except it isnt empty theres a family upstairs
Strong smell of gas in our row of cottages since this afternoon and Mrs at the end has passed out on her step
""",
}

ORDINARY: Final = """
Could something be done about the cars parked on the pavement outside the school at pick up time? I can't get the buggy past.
speeding on the main road is a joke, when are we getting a camera
whos dog is it that keeps fouling on the green and can you fine them
Someone keeps nicking my wheelie bin, is that a police thing or the council?
youths hanging round the bus shelter every friday nite making a racket, any plans to move them on
There were three burglaries on Mill Lane last month. Has anyone been arrested, and is there anything we should be doing with our sheds?
got a text saying i owe royal mail 1.99, is it a scam and where do i forward it
street light outside number 40 been out since october
these potholes are killing me, surely it's a road safety issue by now
saw on the news about the stabbing in birmingham, do we get much knife crime round here?
What is the force's policy on stop and search for knives in rural areas?
How many domestic abuse reports were there in our parish last year, and is that figure going up or down?
can we get a crossing by the chippy, cars come round that bend way too quick
Would the police support a parish council bid for CCTV on the village hall car park?
why does nobody do anything about people smoking weed by the cricket pavilion, you can smell it from the road
another load of mattresses dumped in the gateway up Church Hill. who do i report flytipping to
fireworks going off till 1am all week, dog was a wreck. what are the actual rules
when is the next meeting and can I come if I dont live in the village
I'd like to thank the officer who dealt with my break-in back in March. He was very kind and the lad has since been sentenced.
watched that detective drama last night, murder in a village just like ours lol. is it anything like the real job?
how often do you actually patrol here because i have not seen a police car since easter
Is it legal to ride those electric scooters on the pavement? two of them whizz past my gate every morning
my catalytic converter got pinched in the summer, is there still a gang going round doing it
What happened with the hare coursing operation? We had 4x4s all over our stubble last winter.
The wife will murder me if I forget to ask this: when are you next doing bike marking?
cold callers selling tea towels and roof repairs again, do they need a licence
Can we set up a neighbourhood watch on the new estate and do you supply the stickers
hgvs using the lane as a rat run despite the weight limit sign, who enforces it
noisy motorbikes on sunday mornings. it's like a race track. can you do anything about the exhausts
Why has the police station in town closed its front counter, and will it ever reopen?
how long does it take to get through on 101, i was on hold 45 mins last week about a lost wallet
are e-bikes that have been chipped to go 40mph illegal and do you seize them
My neighbour's security light shines straight in my bedroom window. Is there any law on that?
whats the best way to report nuisance drones over gardens
I was assaulted outside the pub four years ago and it went to court and all that, just wondering how long the records are kept
do you do talks at primary schools about online safety? our pta would love one
im dying to know who painted the phone box pink
How is the money from the police precept spent in our village? It's gone up again this year.
sheep worrying. can we have signs up on the footpath before lambing starts please
someone scratched my car in the pub car park last sat, no cctv, is there any point reporting it
What training do officers get nowadays in spotting coercive control? I ask as a retired social worker.
Do you support a ban on selling machetes and zombie knives online, or is it all talk from the government?
parking at the allotments is a total nightmare on weekends, people would kill for a space. could there be yellow lines?
kids chucking eggs at windows at halloween, will there be extra patrols this year
is it ok to have a ring doorbell that points at the road or do i need permission
The vandalised bus stop was repaired within a week last time. Who paid for it, and were the culprits made to do community service?
speedwatch volunteers, how do i sign up and do you need a hi vis
what's the police position on cannabis for personal use these days, seems like nobody bothers
my nan nearly fell for one of them bank phone scams last year, could we have a leaflet for the older residents
horse riders here, drivers pass far too close and too fast. Can you run one of those close pass operations?
any update on the quad bike stolen from the farm shop in sept?
are there road closures for the carnival and who's doing the traffic
Our village shop has had a lot of shoplifting this year. Does a theft under £200 get investigated at all?
found a set of keys near the war memorial, where do i hand them in
Boy racers in tesco car park meeting up thursdays, revving and that. what powers have you got
How would I go about renewing a shotgun certificate and why is the wait so long?
is there a defibrillator in the village and do the police know how to use one
could you say something about the rumours on facebook that a white van was after dogs? is there any truth in it
bonfire smoke from the allotments every weekend, washing stinks. is it police or council or do i just lump it
How do the police work with the mental health services these days? I read that officers will no longer attend every call.
"""
