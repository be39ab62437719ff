"""The words that `bot.domain.suspects` reads with. First names: those most given in England and Wales (Office

for National Statistics, baby names since 1904), and others heard in Kent.
"""

from typing import Final

from bot.lazily import regex


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _any_of(text: str) -> str:
    """One pattern of a table: a line or more of it, each of them whole alternatives."""
    return f"(?:{'|'.join(line for line in text.splitlines() if line)})"


FIRST_NAMES: Final = _words(
    """
    aaron abdul abigail adam adrian agnieszka ahmed aisha alan albert alex alexander alfie ali alice
    alison amanda amelia amir amy andrea andrew andy angela anita ann anna anne anthony antony archie
    arthur ashley ava barbara barry becky ben benjamin bernard beth betty bob bobby brandon brian callum
    carl carol caroline catherine charles charlie charlotte cheryl chloe chris christine christopher
    claire colin connor craig damian daniel danny darren dave david dawn dean debbie deborah denise
    dennis derek diane donna dorothy doug douglas dylan eddie edward elaine elizabeth ella ellie emily
    emma eric ethan eve evie farah fatima fiona frank fred freddie gareth garry gary gavin gemma geoff
    geoffrey george georgia gerald gill gloria gordon grace graham greg hannah harry hassan hayley
    heather helen henry holly howard hugh ian ibrahim imran irene isaac isabella jack jackie jacob
    jacqueline jade jake james jamie jan jane janet jason jasmine jay jean jeff jennifer jenny jeremy
    jess jessica jim jimmy joan joanna joanne joe john jon jonathan jordan joseph josh joshua joyce
    judith julia julian julie june karen karl kate katherine kathleen katie keith kelly ken kenneth
    kerry kevin kieran kim kirsty kyle laura lauren lee leo leon leslie lewis liam linda lisa liz logan
    lorraine louise lucas lucy luke lynn malcolm marcus margaret maria marie mark martin mary matt
    matthew maureen max megan mehmet mia michael michelle mick mike mohamed mohammad mohammed molly
    muhammad nadia nancy naomi natalie nathan neil nicholas nick nicola nicole nigel norman oliver
    olivia oscar owen paige pamela pat patricia patrick paul pauline pete peter phil philip phillip
    piotr poppy priya rachel raj ralph ray raymond rebecca rhys richard rick ricky rita rob robert robin
    roger ron ronald rosemary ross roy russell ruth ryan sally sam samantha samuel sandra sara sarah
    scott sean shane sharon shaun sheila shirley simon sophie stacey stan stanley stella stephanie
    stephen steve steven stuart sue susan suzanne tanya ted teresa terry theresa thomas tim timothy tina
    toby todd tom tommy tony tracey tracy tyler valerie vera victoria vikram vincent wayne wendy will
    william yasmin yusuf yvonne zac zara zoe
    """
)
# Words before they are names, unless they begin with a capital.
NAMES_AND_WORDS: Final = _words(
    """
    mark will rob pat sue jean dawn dean jack max grace holly heather frank ray june jan jay gill lee
    jade kim poppy ann robin eve
    """
)
# Places and organisations end so ("Ash Road"), and shops begin with a first name ("John Lewis").
PLACES: Final = _words(
    """
    road street lane avenue close way drive green park hill court crescent gardens police council school
    academy club church hall centre center estate wood woods farm station primary inn arms pub surgery
    hospital trust group services service town village common field fields bridge cafe supermarket store
    stores express square row place mews grove rise walk view terrace house homes housing borough
    district county parish valley mead meadow heights team association office bank day night lewis
    potter spencer trading takeaway chemist pharmacy garage motors salon barbers bakery butchers ltd plc
    limited nursery college university library foundation charity memorial cup trophy wick lodge cottage
    manor corner crossing roundabout junction beach pond lake river brook rec playground allotments
    works
    """
)
# What follows a first name or a title and is no surname.
NO_SURNAMES: Final = _words(
    """
    is are was were has have had and or but the a an of at in on to for from with by who that which when
    where why how if as so my your our his her their its it he she they we you i can could would will
    shall should may might must do does did not no yes be been being said says asked told came went got
    gets keeps kept please thanks there here this these those about also just still always never ever
    now then out up down off over again next door too than because while before after until since stole
    steals stealing nicked nicks sold sells smashed broke breaks hit dumped dumps deals dealing robbed
    robs took keyed threatened attacked any some all every into onto per like drives stop stops work
    pass passes make makes take takes look looks run runs go goes let lets put puts
    """
)
# Whoever stands for something in public is talked about in public; and what saints and places begin with.
OFFICES: Final = _words(
    """
    pc pcso wpc sgt sergeant insp inspector constable dc ds di dci chief superintendent supt officer detective
    cllr councillor mp mayor warden minister judge reverend rev father vicar headteacher king queen prince
    princess saint st sir lord lady dame president commissioner professor great
    """
)
RELATIONS: Final = _words(
    """
    neighbour neighbor ex landlord landlady tenant lodger nephew cousin brother stepson boss workmate flatmate
    lad bloke man woman guy boy kid dealer thief burglar culprit vandal yob
    """
)
CRIMINALS: Final = (
    "(?:thief|dealer|burglar|robber|vandal|crook|fraudster|scammer|mugger|shoplifter|criminal|arsonist|stalker"
    "|culprit|fly-?tipper|bully)"
)
# What somebody does or did.
DEEDS: Final = _any_of(
    r"""
(?:drug |drugs? )?dealing(?! with)
deals? (?:drugs|weed|coke|in )
s(?:ells?|elling|old) (?:drugs?|weed|coke|cocaine|cannabis|heroin|pills|crack|spice|fags|vapes|knives|stolen)
steals?|stealing|stole|nicks?|nicking|nicked|robs|robbing|robbed|burgles?|burgling|burgled|mugs|mugging|mugged
br(?:eak|eaks|eaking|oke) (?:in\b|into)
br(?:eaks?|oke|eaking) (?:the|our|my|her|his|that|two|three|several|all|every)\b
smash(?:es|ed|ing)?|vandali[sz](?:es?|ed|ing)|fly-? ?tip(?:s|ped|ping)|dump(?:s|ed|ing)
key(?:s|ed|ing)|scratch(?:es|ed|ing)|slash(?:es|ed|ing)|torch(?:es|ed|ing)|set(?:s|ting)? fire
attack(?:s|ed|ing)?|hit(?:s|ting)?|punch(?:es|ed|ing)|kick(?:s|ed|ing)|poison(?:s|ed|ing)|spik(?:es|ed|ing)
threaten(?:s|ed|ing)?|stalk(?:s|ed|ing)|harass(?:es|ed|ing)|intimidat(?:es|ed|ing)|bull(?:ies|ied|ying)
blackmail(?:s|ed|ing)|con(?:s|ned|ning)|scam(?:s|med|ming)|defraud(?:s|ed|ing)|cheat(?:s|ed|ing)
drink[ -]?driv(?:es?|ing)|driv(?:es|ing) drunk|drives? without
graffiti(?:ed|ing)?|spray(?:s|ed|ing)|tag(?:s|ged|ging)|egg(?:ed|ing)|shoplift(?:s|ed|ing)?
grow(?:s|ing) (?:cannabis|weed)|smok(?:es?|ing) (?:weed|cannabis|crack)
behind (?:it|this|that|all|the (?:break|burglar|theft|damage|graffiti))
responsible for|guilty|to blame|did it|done it|does it|took (?:it|my|our|the|her|his)
"""
)
# What was done to the one it is said of, after "was" or "got".
SUFFERED: Final = _any_of(
    """
robbed|burgled|mugged|attacked|smashed|nicked|threatened|stalked|harassed|bullied|intimidated|scammed|conned
defrauded|cheated|vandali[sz]ed|hit|punched|kicked|spiked|poisoned|keyed|scratched|slashed|torched|egged
blackmailed|sprayed|dumped|tagged
"""
)
# One of these stands in any text that accuses somebody: most texts are ruled out by their lack.
ACCUSES: Final = regex(
    _any_of(
        """
deal|s[eo]l[ld]|steal|stol|nick|rob|burgl|mug|br[eo]a?k|smash|vandal|tip|dump|key|scratch|slash|torch|fire
attack|hit|punch|threat|stalk|haras|intimid|bull|blackm|con[ns]|scam|fraud|cheat|driv|graff|spray|tag|poison
grow|smok|egg|lift|spik|kick|behind|respons|guilt|blame|did it|done|does it|took|thief|crook|crimin|arson
culprit|arrest|prosec|raid|charg|suspect|accus|evict|damag|know|think|reckon|sure|saw|said|says|heard|bet|told
believe|certain|caught|caus|start
"""
    )
)
