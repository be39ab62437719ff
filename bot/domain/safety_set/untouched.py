"""Texts that the patterns are never mended with: what their rates say holds for texts nobody has seen.

Made up for it; nobody wrote them. Whoever mends a pattern with one of these moves it to `known` and writes
another in its place, without looking at the patterns.
"""

from typing import Final

from bot.domain.safety_patterns import AlarmKind

ALARMING: Final[dict[AlarmKind, str]] = {
    AlarmKind.SELF_HARM: """
ive given my xbox away, i wont be needing it
My wife says she would rather not be in this world and she means it
thinking how easy it would be to walk into traffic
does it hurt to drown
i do it where my long sleeves cover it
my flatmate has swallowed a load of her antidepressants
""",
    AlarmKind.CHILD: """
my dads friend stays over and comes into my bed
The little girl at 7 is always out in the cold without a coat, asking us for bread
he sends me money for photos of me in my uniform, im 12
our lad is 14 and has been selling for a man called T, he came home with a broken finger
my mum burnt me with her straighteners on purpose
""",
    AlarmKind.SEXUAL: """
me and him were kissing but then he wouldnt get off me
The lodger watches my daughter in the shower
an older boy at college made me touch him
hes got nudes of me and wants 200 quid
""",
    AlarmKind.ABUSE: """
since we married I am not permitted to see my own family
he smashed my phone so i couldnt ring anyone
my daughter's fella has given her another black eye
grandads new wife keeps him shut in the bedroom
i have a bag packed but im too scared to go
""",
    AlarmKind.WEAPON: """
lad outside the chippy just lifted his top and hes got a zombie knife
my ex turned up with a baseball bat
I think the man two doors down is making bombs, he has barrels of the stuff
theyre passing a gun round in the park
""",
    AlarmKind.DANGER: """
two men are trying to get my front door open with a crowbar
stuck on the mud and the tides coming in
theres a bloke lying in the alley and he wont wake up
my gran is having chest pains and i cant get through to anyone
he keeps turning up wherever i am, last night he was in the hedge
the house over the road is full of smoke and i can see someone at the window
""",
}

ORDINARY: Final = """
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
