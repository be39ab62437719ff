"""What danger looks like in the words residents type: the tables of patterns that `bot.domain.safety` reads.

Reasoning:
- The patterns read *folded* text: lower case, no accents, no apostrophes ("he's" is "hes"), weapon emoji
  spelled out, one space between words, " . " where a sentence ends (`safety.fold`).
- A miss is worse than a false alarm wherever somebody speaks of themselves or of now. A false alarm costs
  an officer a look and the asker a publication; a miss can cost much more.
- Single words alarm only where they have hardly another meaning ("raped", "suicidal", "kms"). Words that
  neighbours use every day ("knife", "abuse", "attacked", "touch", "shot") need a person doing it, or a
  person it is done to, within a few words.
- What is said every month at such meetings ("what do you do about knife crime?", "oilseed rape", "dog
  grooming") is blanked first (`ORDINARY`), so a cry for help beside it still alarms.
- Past crime against property ("our shed was broken into") is the meeting's daily bread and no alarm; a
  break-in going on now is.
- Every repetition is bounded and every pattern starts at a word, so the cost grows in step with the text.

How to read a table: a regular expression a line, of whole words. `<3>` is up to three words of any kind,
`{ONE}` a group of `WORDS`, every bracket a group that captures nothing. A line that is indented goes on the
one before it: directly where it begins with `|` or `)`, else after a space. The module is long because it
is one table; there is little else in it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from bot.domain.alarm_kind import AlarmKind
from bot.domain.alternation import merged
from bot.domain.beginnings import ahead
from bot.domain.safety_welsh import WELSH


class Pattern(NamedTuple):
    """One reading: its kind, and whether it reads as somebody being in danger now (or just before)."""

    kind: AlarmKind
    someone_in_danger: bool
    words: str

    def fits(self, text: str) -> bool:
        """Whether a folded text holds it."""
        return _whole(self.words).search(text) is not None


def _lines(table: str) -> list[str]:
    """The entries of a table, each on one line."""
    return re.sub(r"\n    (?![|)])", " ", table.strip()).replace("\n    ", "").split("\n")


def _plain(entry: str) -> str:
    """An entry as a regular expression, with groups and gaps spelled out."""
    entry = re.sub(r"\{([A-Z_]+)\}", lambda name: WORDS[name[1]], entry)
    entry = re.sub(r"<(\d)>", r"(\\w{1,24} ){0,\1}", entry)
    return re.sub(r"(?<!\\)\((?!\?)", "(?:", entry)


@cache
def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)")


def _entries(table: str) -> list[str]:
    return [_plain(entry) for entry in _lines(table)]


WORDS: dict[str, str] = {}
for _entry in _lines(r"""
FAMILY = (step ?)?(dad|daddy|dads|father|mum|mums|mummy|mom|mam|mother|brother|sister|son|daughter)s?
    |parents?|husband|hubby|wife|partner|boyfriend|girlfriend|bf|gf|fiancee?|ex|uncle|auntie?|aunty|cousin
    |gran|nan|nanny|grandad|grandpa|grandma|carer|foster (mum|dad|carer)|babysitter|teacher|coach|tutor
    |baby|kids?|child|children|toddler|little (boy|girl|brother|sister|one)|family|mate|friend
STRANGER = someones?|somebodys?|some1|sum1|sumones?|some (man|bloke|guy|boy|lad|lads|kid|kids|people|men)
    |man|bloke|guy|lad|lads|men|blokes|guys|gang|boy|boys|kids?|woman|girl|girls|teenagers?|teens?|youths?
    |person|people|old man|old woman|stranger|neighbou?rs?|landlord|lodger|flatmate|housemate|intruder
    |burglars?|robbers?
ONE = (he|she|they|hes|shes|theyre|theyve|({FAMILY})s?|({STRANGER})s?)
INTIMATE = (he|she|hes|shes|({FAMILY})s?)
SELF = (i|im|ive|i am|we|were|weve|we are)
DEAR = (my|our|his|her|their|the) (own )?({FAMILY}|kids|bab(y|ies)|face|head|arm|neck|throat)
HER = her(?! (parked |new |old )?(car|van|bike|fence|wall|house|gate|mirror|dog|cat|garage|bins?|window)s?)
WHOM = (me|us|{HER}|him|{DEAR}|mum|mummy|mom|dad|daddy|a (woman|girl|boy|child|kid|baby|lady|man|person)
    |someone|somebody)
HURT_NOW = (hitt?in|beet?in|pushin|shovin|draggin|bullyin|torturin|punchin|kickin|slappin|smackin|stranglin
    |strangelin|chokin|batterin|bashin|beatin|hurtin|attackin|assaultin|abusin|rapin|raipin|stabbin|gropin
    |molestin|threatenin|threatnin|killin|shootin|stalkin|whippin|beltin|suffocatin)g?
HURTS = (hitt?s|beets|bullies|tortures|punches|kicks|slaps|smacks|strangles|chokes|batters|bashes|beats
    |hurts|attacks|assaults|abuses|rapes|stabs|gropes|molests|threatens)
HURT = (hitt?|hitted|pushed|shoved|dragged|tortured|bullied|punched|kicked|slapped|smacked|strangled
    |strangeld|choked|battered|bashed|beat|beaten|hurt|attacked|assaulted|abused|raped|stabbed|groped
    |molested|threatened|threatend|grabbed|bit|burnt|burned|belted|headbutted)
HARM = (kill|hurt|stab|shoot|murder|beat|rape|harm|attack|strangle|burn|batter|hit|punch|smash)
GOING = (gonna|gona|gunna|guna|going to|goin to|going 2|goin 2|about to|abt to|will|wants? to|wanna|want 2)
WANT = (want to|want 2|wanna|wana|wanting to|wish i could|gonna|gona|gunna|going to|goin to|rather|ready to)
MYSELF = (my ?self|mys?lef|my ?sef|me ?self|me ?sen|himself|herself|themselves|themself|him ?self|her ?self)
BLADE = (knif|knife|knifes|knives|nife|nives|knfe|knive|machett?es?|blade|shank|sword|axe|samurai|cleaver
    |gun|guns|shotgun|pistol|rifle|firearm|handgun|crossbow|grenade|bomb|explosives?|acid|hammer|crowbar
    |baseball bats?|hammers|crowbars|axes|bats(?= ?($|[.]|outside|and|chasing))|knuckle ?dusters?|weapons?)
NOW = (right now|rn|right this (minute|second)|as we speak|as i (type|write|speak)|this minute|just now)
HOME = (house|home|flat|bungalow|place|garden|shed|loft|bedroom|kitchen|door|window|building|property|shop)
TOPIC = (knife|gun|violent|drug|hate|sex|sexual|youth|domestic|child|acid|online|racist)?\s?(crimes?|abuse
    |violence|attacks?|assaults?|offences|exploitation|grooming|weapons|stabbings|shootings)
POLICY = ((doing|do|done|action|plans?|polic(y|ies)|steps|stance|figures|statistics|numbers|rise|increase
    |training|patrols|worried|concerned|campaign) (about|on|against|to (stop|tackle|reduce|prevent)|for|in)
    |tackling|tackle|reducing|preventing|prevent)
"""):
    _name, _words = _entry.split(" = ", 1)
    WORDS[_name] = _plain(_words)

# Blanked before anything is looked for: everyday talk that holds one of the words below.
ORDINARY: tuple[str, ...] = tuple(
    _entries(r"""
{POLICY} (the )?(rise in |problem of |issue of )?{TOPIC}
(doing|do|done|action|plans?|advice|help) (about|on|against|for|to stop) (women|people|girls|residents
    |shop staff|victims|children|kids) (being |getting )?(followed|attacked|robbed|mugged|groped|harassed
    |stalked|abused|groomed)?
{POLICY} <2>(carrying|with|having) (knives|weapons|guns|blades)
(knife|gun|weapons?|blade) (crimes?|amnest(y|ies)|bins?|surrender|arch(es)?|shop|sharpen\w{0,4})
(domestic|child|sexual|knife|rape) (abuse|violence|crime|assault)?\s?(awareness|statistics|stats|figures
    |rates?|numbers|conviction\w{0,1}|training|campaign|week|day)
(oil ?seed|rape ?seed) ?(rape)?|axe to grind|hammer drills?|rape (alarms?|fields?|crops?|plants?|flowers?
    |oil|pollen)|fields? of rape
(dog|pet|cat|poodle|puppy|horse) ?groom\w{0,4}|grooming (salon|parlour|van|business|shop|table)
(suicide|self ?harm) (prevention|awareness|statistics|stats|rates|squad|training|bombers?|signs)
(kill|kills|killing|killed) (some |the |a bit of |off )?(time|weeds?|grass|moss|nettles|rats|engine)
(hit|hits|hitting) me (up|that|for six|in the pocket)|beat (us|me|them|him|her) (to|at|\d)
hurts? (me|us) (to (see|say|think)|when i see|financially|in the pocket)
kick\w{0,3} (me|us|him|her|them) (off|out)|glue guns?|water (gun|pistol)s?|nerf guns?|heat guns?
    |speed guns?|radar guns?|top guns?|spud guns?|staple guns?|nail guns?|caulking guns?|grease guns?
(acid|axe) (rain|reflux|throwing)|bath bombs?|photo ?bomb\w{0,3}|bomb ?hole|ww2 bomb|shooting range
(get|gets|got|be|been|keep|keeps|stay|in) (in )?touch with
park(ed|s|ing) (\w{1,10} ){0,2}(outside|in|on|at|by|across) (my|our|the|his|her|their) \w{1,14}
(drives?|driving|rides?) like <4>kill (someone|somebody|people|us)|bird scarers? <4>gun ?shots?
shots fired at the (pheasants?|pigeons|crows|rabbits|deer|birds|geese|foxes)
(would be|is|its|be) suicide to (cycle|drive|cross|walk|park|ride|turn|pull)
signs (that|of|if) (a |your )?(child|children|kids?) (is |are )?being groomed
(wont|doesnt|does not|will not) let (me|us) (go )?(out )?(on my|to the|in the) (bike|scooter|park|rec)
    <3>because
cut (his|her|my|their) \w{1,8} on (the|a|some|glass|broken|that)
talks? (on|about) (modern slavery|domestic (abuse|violence)|grooming|knife crime)
work\w{0,3} with <2>(abuse|violence) (survivors|victims)
die (for|laughing|hard)\b|dying (to know|to see|to hear|for a)|to die for
kill me if i (get|forget|park|dont (get|sort|ask|fix))
(hit|hurt|injured|knocked over|knocked down|attacked|bitten|chased|followed|stung|punched) by
    (a |an |the |some |my |our |their |his |her |another )?(\w{1,16} )?(cars?|vans?|lorry|bus|bike|bicycle
    |cyclists?|motorbikes?|e ?scooter|scooter|football|golf ball|tennis ball|ball|eggs?|snowballs?
    |wing mirror|trolley|branch
    |door|dogs?|cats?|fox|foxes|seagulls?|gulls?|geese|goose|swans?|birds?|wasps?|bees?|cows?
    |mosquito\w{0,2})
(hit|hits) ((me|us|her|him|my \w{1,12}) )?with (a |an |the |another )?(\w{1,12} )?(fine|fines|bill|charge
    |pcn|ticket|increase|eggs?|snowballs?)
threaten\w{0,3} (me |us |my \w{1,12} |people )?(with (a |an |the |more )?|to )(fines?|court|legal
    |evict\w{0,4}|tickets?|bailiffs?|sue|clamp|tow|report|take (me|us) to court)
(tyllau|costau|prisiau|parcio|traffig|biniau|gwylanod) <2>lladd (fi|ni)
""")
)

_TABLES: list[tuple[AlarmKind, bool, str]] = []

_TABLES += [
    (
        AlarmKind.SELF_HARM,
        True,
        r"""
kms|kys|unaliv\w{0,3}|sewer ?slide|suicidal|s[uy]i?[sc]{1,2}[iy]d[aeiou]{0,2}l\w{0,2}
s[uo]u?[iy]?[csa]{1,2}[iy]?[dsc]{1,2}[iea]{0,2}d?e?s? (thoughts?|note|attempt|tonight|now|myself)
suic[iy]des?|suisides?|sucides?|suacides?|suicdes?|suicices?|suicied|comm?it(ting)? sui\w{0,8}
(kil+|killin|killing|kil+ed|hang|hanging|hurt|hurting|hurtin|harm|harming|cut|cuts|cutting|cuttin|drown
    |drowning|shoot|stab|starve|starving|poison|burn|burning) {MYSELF}
(slit|cut|cutting|cuttin|slitting|slice|slicing) (my|his|her|their) (wrists?|arms?|legs?|thighs?|veins?)
self ?harm\w{0,4}
(end|ending|finish|take|taking) ((my|his|her|their) (own )?(life|lives|lyf)|it all)
({WANT} <1>|{SELF} (just )?(hope|wish) (i |to )?)(die|be dead|not exist|disappear for ?ever)
wish i (was|were|wos) (dead|never born|not (here|alive|born))|wish i (wasnt|werent) (here|alive|born)
(better off|happier|easier) (dead|without me|if i (was|were) (dead|gone))|rather be dead
(dont|do not|dnt|donot|never) (even )?(want to|wanna|want 2|wana) (live|exist|wake up|be alive)(?! (here|in
    |on|next|near|like|round|around|by|beside|with|opposite|somewhere|under|there|where))
(dont|do not|dnt|doesnt|does not|didnt) (want to|wanna|want 2|wana) be (here|alive|around) (any ?more
    |no more|anymor)
(no|any) (reason|point) (to|in) (live|living|carry on|carrying on|going on living)|nothing to live for
tired of (living|life|being alive)|cant (go|carry) on (any ?more|any longer|living|like this with my life)
cant (cope|live|do (it|this|life)) (no|any) ?(more|longer)
(see|seeing|no|any|the|whats the) point (of |in |to )?(of |in |to )?(living(?! (here|in|on|near|next|with))
    |life|being (here|alive)|carrying on)
want (it all|everything) to (stop|end|be over)(?= ?($|[.]))
(gonna|gona|going to|goin to|want to|wanna|will|might|should) top {MYSELF}|top(ped|ping) {MYSELF}
(no ?one|nobody|no1|would (any ?one|anybody)) (would |will |even )?(care|notice|miss me|mind) (if )?i (died
    |die|was gone|wasnt here|was dead|were dead|disappeared|killed myself)|(no ?one|nobody) would miss me
(want|wanna|wish i could|need) (to )?(just )?(disappear|vanish|sleep for ?ever|not wake up
    |never wake up)(?= ?($|[.]| for ?ever))|ending things|end things tonight|hope i (dont|do not
    |never) wake up
(stop|keep|been|always) thinking (about|of) (dying|death|killing|suicide|ending)|texted (me )?good ?bye
(someone|man|woman|girl|boy|he|she|hes|shes|im|i am|person|lad) <4>(on|over|off) the (edge|ledge|railings?
    |wrong side) of (the |a )?(\w{1,8} )?(bridge|roof|multi ?storey|building|cliff|platform)
(boy|girl|man|woman|someone|child|kid|person|lad) (is |are )?(on the (railway )?(tracks?|ledge|roof edge))
(hate|hating) (my life|{MYSELF}|being alive)|(goodbye|good bye) (everyone|everybody|forever|world)
({SELF}|took|taken|taking|take) <3>(over ?dos(e|ed|ing)|(od|oding) (on|tonight|now))
(took|taken|swallowed|taking|take) (all|loads of|lots of|too many|a load of|a whole)
    (my |the |his |her |of |these |pack of )?(\w{1,14} )?(pills?|tablets?|paracetamol|meds|medication)
({SELF}|hes|shes|he is|she is|he|she|someone|somebody|someones) <2>({GOING}|jumping
    |trying to) ?(jump )?(off|in front of|from) (the |a |this )?(\w{1,14} )?(bridge|roof|train|trains
    |car park|multi ?storey|building|balcony|cliff|platform|tower|window|lorry|ledge)
""",
    )
]

_TABLES += [
    (
        AlarmKind.CHILD,
        True,
        r"""
{ONE} <3>touch(es|ed|ing|in)? (me|my (private\w{0,1}|bits|bum|leg|legs|chest|body|{FAMILY})|us|her|him|kids
    |children|the (kids|children|girls|boys)|little (girls|boys|kids)|young girls)
(make|makes|made|making|force|forces|forced|forcing) (me|us|her|him|{DEAR}|kids|them) (to )?(touch|undress
    |strip|do (things|stuff|sex\w{0,4})|take (my |our |her |his )?(clothes|pics|pictures|photos)
    |watch (porn|him|dirty))
(send|sends|sent|sending|ask|asks|asked|asking|wants?|wanted|share|shared|leak|leaked|post|posted
    |posting) (\w{1,14} )?(for |to |of )?(my |me |him |her )?(nudes?|noods|naked (pics?|pictures?|photos?)
    |dick pics?|rude (pics?|pictures?|photos?)|sexy? pics?)
nudes of (me|my \w{1,14}|her|him)|sextort\w{0,4}|blackmail(s|ing|in|ed)? (me|us|my \w{1,14}|her|him)
(being|been|getting|was) groomed|groom(s|ing|in|ed)? (me|us|her|him|kids|children|girls|boys|young|underage
    |(my|our) (?!dog|cat|horse|pet|pup)\w|a (child|girl|boy|kid|young)|teen\w{0,5})
(child|children|kids?|baby|babies|toddler|little (girl|boy)|son|daughter|bab[iy]es?|year old) <5>(abused
    |abusing|beaten|being hit|hit by|battered|neglected|starving|starved|home alone|left alone|on (their
    |his|her|its) own all|locked in|(in danger|at risk)(?! (from|when|of|on|at|crossing|because|due|every
    |by|as|with))|bruises|bruised|black eyes?|not safe|being hurt|screaming (every|all|for)|chained|tied up
    |alone (in|at|inside) (a |the )?(\w{1,8} )?(car|house|home|flat)|crying for (hours|ages|days)|burns? on
    |drowning|unconscious|not breathing)
(shak(es|ing)|hit(s|ting|tin)|beat(s|ing|in)|smack(s|ing|in)|slap(s|ping|pin)|kick(s|ing|in)|hurt(s|ing|in)
    |abus(es|ing|in)|punch(es|ing)|starv(es|ing)|neglect(s|ing)|lock(s|ing))
    (up )?(my |our |his |her |their |the |a |that |those |these )?(own |little |poor |\w{1,2} year
    old )?(kids?|child|children|babys?|babies|toddlers?|son|daughter|grandchildren|grandson|stepson
    |little one)
{DEAR} (is|has|have|are|hasnt|went|gone|been|still|who is)? ?(gone |been |went |just )?(missing|been taken
    |abducted|kidnapped|snatched|run away|ran away|not come home|come home from school)
my (\w{1,2} (year|yr|yo)s? ?olds?|{FAMILY}) <5>(gone|is|went|been|are) missing
(my|our) ({FAMILY}) (did ?nt|didnt|hasnt|has not|never|did not|not) (come|came|got|get|been
    |returned) (back )?home
lost (my|our) (little )?(son|daughter|child|kid|boy|girl|toddler|brother|sister|\w{1,2} year old)
(cigarette|belt|whip|bite) (burns?|marks?) on (his|her|their|my)|(my|our) (niece|nephew|pupil|grandson
    |granddaughter) <4>(bruises|burns|black eye|starving|not safe)
(he|she|my ex|someone|theyve|they) (has |have |just |has just )?(took|taken|got|snatched|stole
    |ran off with) (my|our|the) (baby|kids|children|child|son|daughter)( and|(?= ?($|[.])))|wont give (them
    |him|her|my kids|the kids|my \w{1,8}) back
(cant|cannot|can not|couldnt) find (my|our) (little )?(son|daughter|child|kids?|boy|girl|children|baby
    |toddler|grandson|granddaughter|brother|sister|\w{1,2} year old)
(tried|trying|attempted|attempting) to (grab|snatch|take|abduct|kidnap|lure|get) (my|our|a|the|some|two
    |three|these|those|his|her)? ?(\w{1,14} )?(kids?|child|children|boys?|girls?|son|daughter|baby|toddler
    |pupils?)( (into|in|to|from|outside|near)|$)
(child|children|kids?|girls?|boys?|son|daughter|sister|brother)
    (is |are |was |were |being |been |nearly )(being )?(followed|abducted|snatched|kidnapped|grabbed
    |trafficked|exploited|approached by a man)
(touched|grabbed|groped|followed|dragged|kissed) (\w{1,12} )?by (a |an |my |the |some )?(\w{1,12} )?(man
    |men|bloke|guy|stranger|teacher|uncle|dad|stepdad|coach|boy|boys|lads|carer|priest|driver)
(dont|do not|dnt|please dont|never) (want to|wanna|want 2|make me|let me|send me) (ever )?(go|going
    |come) (back )?(home|to (my )?(dads|mums|his|her)( house)?)
{ONE} <2>(come|comes|came|coming|gets?|got|getting|climbs?) in(to)? (my|me) (room|bed|bedroom)
(show|shows|showed|showing) (me|us|my \w{1,12}|kids|children) (\w{1,10} )?(rude|dirty|sex|sexy|naked
    |porn\w{0,3}|nude|his (willy|dick|penis|privates|bits|thing))
(man|men|guy|bloke|someone|somebody|stranger|person|adult|he|older boy) (\w{1,14} ){0,5}(to meet (me
    |up with me|my (son|daughter|kids?|child))|(me|my (daughter|son|kids?|child|sister|brother)) (for
    |to send) (\w{1,8} )?(photos?|pics?|pictures?|videos?))
(teacher|coach|man|stranger|adult|neighbour|guy|he) (keeps? |is |who |has been |always )?(\w{1,8} )?(messag
    |text|dm|snapp?|call)(es|s|ing|ed)? (me|my (daughter|son|kid|child|sister)) (\w{1,8} )?(at night|late
    |rude|secretly|and says not to tell)
offer\w{0,3} (the |my |our |school )?(kids|children|girls|boys|daughter|son|child) (\w{1,8} )?(sweets
    |lifts?|money|drugs|presents|gifts)
(child|kid|kids|children|baby|toddler|boy|girl|someone|man|woman|person)
    (has |have |is |are |just |been )?(fallen |fell |gone |stuck )?(in|into) (the |a )(river|lake|pond
    |canal|reservoir|sea|weir|water)(?= ?($|[.]|now|help))
(being |been |was |got |get )?(dragged|bundled|forced|pulled) (into|in) (a |the |his )(\w{1,8} )?(car|van
    |bushes|house|alley|woods|taxi)|dragged (me|her|him|us|my \w{1,10}|a \w{1,10})
fgm|(kids?|children|baby|child|toddler) crying and (him|her|them|someone|a man)
(dont|do not|wont|doesnt|didnt|not) (let|get|give|feed|feeds)? ?(me|us) (any )?(food|eat|fed)
(locks|locked|locking|lock) (me|us) (in|up|out)|(made|makes|making) me sleep (outside|on the floor)
(make|makes|making|made|forc(e|es|ed|ing)|getting) (me|us|kids|children|him|her|my \w{1,10}) (to )?(sell
    |carry|run|deal|hold|deliver) (\w{1,10} )?(drugs?|weed|knives|a knife|packages?|county lines|coke)
(touches|touchin|touchs|touching) me
""",
    )
]

_TABLES += [
    (
        AlarmKind.SEXUAL,
        True,
        r"""
({SELF}|{ONE}|me|my <1>) <3>(raped?|raiped?|raping|rapes)
({SELF}|{ONE}|me|us) <3>(sexual+y|sexuly|sexualy) (\w{1,12} )?(assault|abus|harass|touch|attack)\w{0,4}
({SELF}|{ONE}|me|us) <3>(grop(e|es|ed|ing)|molest\w{0,4}|fondl\w{1,3}|upskirt\w{0,3})
(photos?|pics?|pictures?|videos?|filming|filmed|camera|phone|looking|looked) (\w{1,8} )?up (my|her|our
    |girls|womens) (skirt|dress)s?
on top of me|(didnt|wouldnt|wont|did not) stop when i|i said no (but|and)|had sex with (me|her|him) (when
    |while|without)
(been|was|got|being) drugged|drugged (me|my|her)
forc(e|es|ed|ing) (himself|herself|themselves|itself|me|her|him)( (on|onto|to have sex|into sex|to do))
(made|makes|make|making|forced|forces|wants|want) (me|her|us|him) (to )?(have sex|do sex|sleep with)
(touch(ed|es|ing)?|grab(bed|s|bing)?|feel(s|ing)?|felt) (me|her|us) (up|inappropriately|down there
    |without (my|her)|where|sexually)|(touch|grab)\w{0,4} my (bum|arse|ass|boobs?|breasts?|chest|privates?)
(drink|drinks|me|us|her|i|friend|friends|daughter) (\w{1,8} )?(was|were|been|got|being|get) spiked|spik(ed
    |ing) (my|our|her|me|us|someones|girls|peoples)
""",
    )
]

_TABLES += [
    (
        AlarmKind.WEAPON,
        True,
        r"""
({ONE}|theres|there is|there are|seen|saw) <4>(has|hav|have|had|got|gotta|wiv|with|w|carrying|carryin
    |holding|holdin|waving|wavin|swinging|swingin|pulled|pulls|pulling|brandishing|pointing|pointed
    |carries) (out )?<2>{BLADE}(?! (sign|shop|tattoo|logo|licen[cs]e|costume|in (the|a) (kitchen|shed|van)))
({ONE}|group|gangs?) <3>(with|wiv|w) <2>{BLADE}
theres (a |an )?(\w{1,10} )?bomb(?= ?($|[.]|in|at|on|under|outside|now))|(put|planted|left|got|have) a bomb
(theres|there is|there are|theyre|they are|hes|shes|someone|somebody) <4>(armed|tooled up)
(threat\w{0,6}|attack\w{0,3}|stab\w{0,4}|chas\w{1,3}|rob\w{0,4}|mug\w{0,4}|cut|slash\w{0,3}) <3>(with|wiv
    |at) (a |an |his |her |the )?<1>{BLADE}
(knife ?point|gun ?point)|{BLADE} (to|at|against|in) (my|her|his|our) (throat|neck|head|face|back)
({SELF}|{ONE}|someones) <2>(been|being|getting|just|just got|got) (\w{1,10} )?(stabbed|knifed|shot|slashed
    |stabd)
(i|me|my ({FAMILY})|weve) (just )?(was|were|got) (stabbed|shot|knifed|slashed)
(gun ?shots?|shots fired|active shooter|gun ?fire)|(man|men|someone|somebody|people|boy|lad|lads|hes)
    (is |are )?(shooting|stabbing) (at )?(people|someone|us|me|everyone|at (people|us|the house))
(im|i am|ive|ill|i) <2>(got|have|bring|bringing|carrying|carry|take|taking|hiding) (a |my |the )?<1>(knif
    |knife|nife|blade|shank|machete|gun|acid)(?= ?($|[.]|and|on me|tomorrow|for protection|to school
    |because|cos|in my bag|with me))
{SELF} <3>({GOING}|want to) <1>(hurt|harm|attack|shoot) (someone|somebody|people|them|him|her|everyone|my)
{SELF} <2>({GOING}|bring|bringing|taking|take) <3>{BLADE} (to|in|into) <1>school
{SELF} <3>({GOING}) (\w{1,10} )?(stab|shoot|kill|murder|bomb|blow up) (?!time|the (weeds|grass))\w
""",
    )
]

_TABLES += [
    (
        AlarmKind.ABUSE,
        True,
        r"""
{ONE} <3>({HURT_NOW}|{HURTS}) (up )?({WHOM}|on (me|her|him))
{ONE} <3>{HURT} (up )?(me|us|{HER}|him|mum|mummy|mom|dad|{DEAR})
({HURT_NOW}|{HURTS})(?<!killing)(?<!killin) (up )?(me|us|my (own )?({FAMILY}))
{INTIMATE} <2>(hit|punch|kick|slap|smack|strangle|choke|batter|beat|hurt|abuse|threaten|burn) (me|us
    |my \w{1,10}|her|him|the (kids|children|baby))
({SELF}|she|hes|shes|he|my ({FAMILY})) <2>(being|been|getting|gettin|get|got|was|were|am) (\w{1,12} )?(hit
    |beaten|beat up|beat|battered|abused|assaulted|attacked|stabbed|strangled|choked|shot|threatened
    |stalked|tortured|controlled|starved|punched|kicked in|slapped|hurt by)
({ONE}|has|have) <1>threat(en|ens|ened|end|ening|ning|nin|s)? <3>(me|us|my (\w{1,12})|her|him|to (kill|stab
    |hurt|shoot|burn|rape|beat|attack|smash|harm))
({ONE} <3>({GOING}|trying to|tried to|try to|threatened to|threatening to)) <2>({HARM}) (up )?(me|us|her
    |him|{DEAR})
(he|she|hes|shes|hell|shell|theyll|he will|({FAMILY})s?) <2>({GOING} )?(kill|murder|stab|shoot) (me|us|her
    |him|someone|somebody|everyone|everybody|my \w{1,12}|them|you)
(scared|afraid|frightened|terrified|petrified|scard|frighten|skared) (to (go|come|get|be|stay|walk
    |sleep) (back )?(at |in )?(home|back|my (own )?(house|home|room|bed|dads|mums))|of (him|her|them
    |my ({FAMILY}|life)|what (he|she|they)(ll| will| might|s|d)?)|for (my|our|her|his) (\w{1,10} )?(life
    |lives|safety|{FAMILY})|(that |incase |in case )?(he|she)(s|ll|d)?)
(fear|fearing|feared|scared|worried) for (my|our|her|his) (life|lives)
(not|dont feel|do not feel|never feel|isnt|arent|unsafe|dont think (im|i am)) (safe )?(at|in) (home
    |my (own )?(home|house|room))|(not|dont feel) safe (with|around|near|from) (him|her|them|my ({FAMILY}))
    |(im|i am|we are|shes|she is|hes|he is) (not|no longer) safe
{INTIMATE} (\w{1,8} ){0,3}(violent|abusive|controlling)(?= ?($|[.]|to(wards)? (me|us|her|him|my|the (kids
    |children))|with (me|us|her)|when|and|at home))
(violent|abusive|controlling) (husband|wife|partner|boyfriend|girlfriend|ex|relationship|dad|father|mum
    |mother|parents?|household|home|marriage|stepdad|son|family|bf|gf)
{INTIMATE} <5>(wont|will not|doesnt|dont|never|not) (ever )?let(s|ting)? (me|her) (leave|out|go|see|use (my
    |the|a) (phone|money|car)|have|speak|talk|call|ring|eat|sleep)
(wont|doesnt|dont|not|never) let(s|ting)? (me|us|her) (leave|out of (the house|my room|here)|go home|go out)
(locked|locks|trapped|tied) (me|us|her|him|them) (here|in|up)|(held|holding|keeps|keeping|kept) (me|us|her
    |him|them) (here|hostage|prisoner|captive|locked|against)|held (hostage|prisoner|captive)|(im|i am
    |were being|we are being) (being )?(trapped|held|locked in)|(took|taken|has|got) my passport
{ONE} <2>lock(s|ed|ing)? (me|us|her|him|them|the (kids|children)|(his|her|their|my)
    (elderly |old |little )?({FAMILY})) <1>(in|up|out)
{INTIMATE} <1>(threw|throws|throw|throwing|chucks?|chucked) <4>at (me|us|mum|my ({FAMILY})|{HER}|him)
(im|i am|am|were|shes|she is|hes) (not|never) allowed (to )?(leave|out of|go out|see anyone|see my)
(grabbed|jumped|attacked|followed|pushed|hit) from behind|i was (grabbed|jumped|dragged|pinned)
(i|ive) (hit|beat|punch|slap|hurt|strangled?) (my|the) ({FAMILY})
hands? (\w{1,8} )?(round|around|on|over) (my|her|his) (throat|neck|mouth)
{INTIMATE} <4>(smashing|smashed|smashes|trashing|trashed|wrecking|breaking) (up )?((the|my|our) (house|home
    |flat|place|kitchen|bedroom|door)|everything|stuff up)
{INTIMATE} <1>(checks?|checking|tracks?|tracking|reads?|reading|took|takes|has) (all )?my (phone|messages
    |texts|bank card|money|location|keys)|(controls|controlling) (everything|all|me|my|what i)
{INTIMATE} (is )?(very |so |really )?controlling
(broke|breaking|broken|breached|breaching|breaks|ignoring) (\w{1,4} )?(\w{1,8} )?(non ?molestation
    |restraining|injunction|bail conditions|protection order|non ?mol)
(beaten|beat) (up|to death|unconscious)|(kicked|stamped on|battered) (on the ground|unconscious|to death)
    |(kicking|beating|stamping on|jumping on|punching|attacking|hitting)
    (a |an |the |some |this |that )?(\w{1,8} )?(man|woman|boy|girl|lad|kid|person|someone|somebody|guy
    |bloke|lady|homeless man)
({SELF}|someones?|somebody|he|she|hes|shes|man|woman|boy|girl|kid|lad|person) <1>(being|getting) (attacked
    |beaten|battered|jumped|kicked in|stamped on|hurt)|{GOING} jump (me|us|him|her|my \w{1,10})
(forc(e|es|ed|ing)|make|makes|making|sending|taking|take) (me|her|us|my
    \w{1,12}|him)? ?(abroad |into |to )(\w{1,12} )?(to )?(get married|marry|a forced marriage|marriage)
    |forced marriage|honou?r killing
""",
    )
]

_TABLES += [
    (
        AlarmKind.DANGER,
        True,
        r"""
(some(one|1|body)s?|sum1|sumone|people|they|theyre|he|hes|she|shes|man|men|bloke|guys?|lads|boys|burglars?
    |intruders?|ex|robbers?|kids) <4>((breaking|breakin|braking|brakin|smashing|climbing|climbin|kicking
    |kickin|forcing|trying to (get|break|brake|kick|climb|smash)|tryna (get|break)|tryin to (get
    |break)) (\w{1,8} )?(in|through|down))( (?!to |half |two )| ?$|$)
(kicking|kickin|smashing|banging|booting|knocking) (in |down )?(my|our|the) (\w{1,6} )?(door|window)s? (in
    |down|right now)
(breaking|breakin|braking|brakin) (in ?to|into|in 2|in at|in) (next door|number \w{1,4}|no \w{1,4}
    |my \w{1,12}(?= ?($|[.]|now)))
({STRANGER}|theyre|someones) <4>(breaking|breakin|braking) in(?= ?($|[.]|at|next|now|to (next|the house)))
(hear|heard|think|sure) (\w{1,6} )?({STRANGER}|somebodys|theres someone|footsteps) <2>(downstairs|upstairs
    |in (my|the|our) (house|home|flat|loft|garden|kitchen)|outside my (window|door)|trying)
({STRANGER}) (is |are )?(in|inside) (my|our) (house|home|flat|bungalow|bedroom|loft|kitchen)
({STRANGER}) <2>(at|trying) (my|our|the) (front |back |side |patio )?(door|window)s?(?= ?($|[.]|now|and))
(is|are|hes|theyre|shes) coming in(?= ?($|[.]|now|through|the (window|door|house)))
(please|pls|plz) (send (help|some ?one|somebody|police|officers?)(?! (about|to (look|check|clear|mend|fix
    |move)|for|with))|come (quick\w{0,2}|now|fast|asap)|hurry)|(send|come) (help|quick\w{0,2}|now)(?= ?($
    |[.]|he|she|hes|shes|they|please))|hurry (up )?(please |pls )?(hes|shes|theyre|he is)
(please |quick |oh god |omg |send someone )?((?<!\w )hes|(?<!\w )he is|(?<!\w )theyre|someone hes) (here
    |back|coming|in the house|at the door|outside|downstairs)(?= ?($|[.]|now|again|help|please))|he(s
    | is)? (gonna|going to|will) (find|get) (me|us)
(dont|do not|please dont|cant) (reply|answer|text|message|call|ring|write|respond)( to)? ?(this|back|me
    |here)? (because |cos |cus |as |or )?(he|she|hes|shes|my (dad|mum|husband|partner|bf|boyfriend|ex)) ?\w
please help (my|her|him|them|us) (\w{1,12} )?(\w{1,8} )?(is|are|being|he|she|hes|shes|before)
(he|man|someone|somebody|guy|bloke|hes|lads|car|van) <3>following
    (a |the |that |young |some )?(\w{1,8} )?(girls?|woman|women|boy|child|kids|children|lady|schoolgirls?
    |her)
(followed|watched|chased|stalked) (and \w{1,9} )?home|(hlep|hepl|halp|helpp) (me|us|plz|pls|please)
({STRANGER}|he|hes|they|theyre|my ex) <3>(getting|gets|got|coming|came|climbing|trying to get
    |tryna get) (in ?to|through|inside) (my|our) <1>(house|flat|home|bungalow|bedroom|window)(?= ?($|[.]
    |now|and))
(breaking|breakin|braking|brakin|trying to (break|brake)|tryna break|smashing) (their way |his
    way )?(in ?to|into|in 2|inside) (my|our|next doors|the neighbou?rs|a neighbou?rs|my \w{1,12}|someones
    |the|a|her|his)( \w{1,12})? ({HOME})
({ONE}|theres|there is) <3>(in|inside|outside|at|under|downstairs in|on) (my|our|the) (\w{1,10} )?(house
    |home|flat|bungalow|bedroom|loft|kitchen|garden|door|window|roof|living room|stairs) (\w{1,10} )?({NOW}
    |and wont|with a|he wont|trying|shouting that|screaming|and i(m| am))
(theres|there is|there are) (a |an |some )?<1>({STRANGER}) (in|inside) (my|our) (\w{1,10} )?(house|home
    |flat|bungalow|bedroom|loft|kitchen|shed|garage|bathroom)
(intruders?|burglars?) ((is|are|still|just|got) ){0,3}(inside|downstairs|upstairs|in (my|our
    |the) (?!own|road|street|area|village|town|estate|lane|park|shop)\w{1,9})
    |({SELF}|house is|shop is|neighbou?rs? (is|are)|someone is|someones|man is
    |woman is) <1>(being|getting) (burgled|robbed|burgaled|mugged|broken into|broke into|attacked|kidnapped
    |chased|held up)
(my ex|hes|he is|shes|ex) <2>(outside|at) (my|the|our) (\w{1,8} )?(house|door|window|flat|home)
(hes|he is|theyre|they are|someone is|someones|she is|shes|my ex is) (\w{1,10} )?(outside|downstairs
    |at the door|banging on (my|the)|trying (my|the) (door|window|handle)|coming (for|after) (me|us)
    |chasing|after me)
({ONE}|being|getting|im|i am) <2>(follow(ing|in|ed|s) (me|us|my \w{1,12})|stalk(ing|in|ed|s) (me|us
    |my \w{1,12})|being followed|being stalked|chasing (me|us)|followed me)
({SELF}) <2>(being|getting|been) (followed|stalked|chased|watched by (a|some))
(?<!can you )(?<!could you )(?<!will you )(?<!who can )(?<!who will )(?<!you please )help me(?= ?($|[.]|pls
    |plz|please ?($|[.])|now|quick|hes|he is|he has|shes|theyre|they are|im|i am|someone|asap))
(need|send|get|want) (some ?one |somebody |the |an |a )?(?!more|extra)(\w{1,10} )?(police|help|ambulance
    |officers?|cops|feds) (here |round |over |to come )?({NOW}|now(?! more)|asap|urgent\w{0,2}|quick\w{0,2}
    |immediately|straight away|emergency)
(call|ring|phone|dial) (the |an |for )?(999|911|112|police|ambulance|cops) (for me|now|quick\w{0,2}|asap
    |please|pls|plz|he|she|hes)|(this|its|it) (is |s )?an emergency|sos
(cant|cannot|not able to|unable to|too scared to|afraid to) (speak|talk|call|ring|phone) (he|she|they|hes
    |because|cos|cus|bc|coz|right now|the police|999|out loud|or)
(not|isnt|stopped|cant) breath(e|ing|in)|(wont|not|doesnt|cant) wake (up|him|her|them|my \w{1,10})
    |unconscious(?! bias)|unresponsive|(he|she|man|woman|someone|mum|dad|nan|lady|child|friend|wife
    |husband) (has |just |has just )?collapsed|bleeding (badly|a lot|to death|out|loads|everywhere|from)
    |(im|is|hes|shes) having a (heart attack|stroke|seizure|fit)
(house|home|flat|building|bungalow|kitchen|school|block|garage|shed|church|shop|hall|car|caravan
    |door) (opposite |next door |there )?(is |are |s |still )?on fire|set (fire|alight) to (my|our|the|his
    |her) (house|home|flat|car|shed|door) (while|now|with)|(i|we|can|you) (can )?smell(ing)? gas|(is|are|s
    |someones) drowning
(gang|mob) (is |are )?outside (my|our) (house|home|flat|door)|hear (glass|a window|the door) (breaking
    |smashing|being)(?= ?($|[.]|downstairs|next door|now|and))
masked (men|man|gang|lads|boys)|balaclavas? (are|is|getting|trying|in my|outside|with)
(car|van|man|guy|bloke|someone|he|lad|bike) follows me|(stalker|stalking) (wont|me|is|keeps|my)
    |hes listening|he is listening|hes watching me
(tried|trying|tries) to (pull|drag|get|force|push|grab) (me|her|him|my ({FAMILY})|us)( (in|into|off|down
    |inside|behind|to get)|(?= ?($|[.])))
can (some ?one|somebody|the police|you) come (now|quick\w{0,2}|asap|my|he|hes)|(going|gone) (mad|mental
    |crazy|nuts|psycho) and (im|i am|we|hes|my)
(fight|fighting|attack\w{0,4}|stab\w{0,5}|kill\w{0,3}|beat\w{0,3}|hit\w{0,4}|gun|knife|burgl\w{1,5}
    |robb\w{1,4}|scream\w{0,4}|break\w{0,3}|smash\w{0,3}|danger|drown\w{0,3}|mug\w{0,4}|violent
    |bleeding) <8>({NOW}|happening now)
({NOW}|happening now|just seen|just heard) <8>(fight|fighting|attack\w{0,4}|stabbing|stabbed|killed|beating
    |gunshots?|knife|burgling|robbing|screaming|breaking in|drowning|mugged|mugging|bleeding)
(fight|fighting) going on|(woman|girl|lady|someone|somebody|she|her|neighbou?r|wife|person|man)
    (is |was )?(screaming|screamin|begging|crying|shouting) (for (help|her|his|someone)|help|stop
    |at him to stop)
(mum|dad|he|she|i|we|sister|brother|friend|baby|kids|daughter|son) (is |are |am )?{GOING} (get|be)
    (hurt|beaten|hit|stabbed|killed|attacked|shot|raped)
kidnap(ped|ping|s|pers)? (me|us|my|a|someone|her|him|the)|(been|being|was|got) (kidnapped|abducted)
(im|i am|were|we are|shes|she is|hes|he is|someone is|theyre|someones|my ({FAMILY}) is) (\w{1,8} )?in
    (\w{1,10} )?(danger(?! of)|trouble with a gang)|(my|our|her|his) lif?ves? (is|are) in danger
    |life in danger
({SELF}|she|he|hes|shes|my ({FAMILY})) <2>(gonna|gona|gunna|going to|goin to|is|are|am|im) ?(\w{1,8} )?(die
    |dying|be killed|get killed|bleed out)(?! (of boredom|of heat|of cold|to|for|laughing))
^(please |pls |plz )?(help|help help|help please|help pls|help plz|i need help|im scared|i am scared
    |im frightened|im (so|really|very) scared|im terrified|im in danger|scared)( please| pls| plz| help
    | now| me)?( [.])*$
""",
    )
]

# Said aside, or about others: learnt from the texts of `safety_set.unseen`.
_TABLES += [
    (
        AlarmKind.SELF_HARM,
        True,
        r"""
(nobody|no ?one|no1) (would|will|wud) (even )?(notice|care|realise) if (i|id) (just )?(wasnt|werent|was not)
(saving|saved|stockpil\w{1,3}|hoard\w{1,3}) (up )?(my |her |his |the )?(\w{1,8} )?(pills|tablets|meds
    |paracetamol)
({FAMILY}|he|she) (has |have )?left (a|me a|us a) (suicide |goodbye )?note(?= ?($|[.])| and| saying| to say)
(dont|do not|cant|cannot) see (the |a |any )?point (in |of )?(waking|getting) up|good ?bye (msg|message|text
    |snap|letter|video|note)s?
(die|dead|kill you|overdose) (from|on|off|of) (\w{1,8} )?(paracetamol|ibuprofen|tablets|pills|aspirin)
(he|she|hes|shes|im|i am) (is |am )?(going|gone|walking|walked|gonna go|gonna walk) (to|onto|on) the (railway
    |train|rail) ?(lines?|tracks?)
({STRANGER}) <4>on the wrong side of the (railings?|bridge|parapet)
(looks? after|happens to|have) my (dog|cat|kids|pets?|things|stuff|children) (if|when|once) (im|i am) (gone
    |dead|not here)
(keep|keeps|cant stop|always) thinking (about|of) the (train |railway )?(tracks?|lines?|pills|bridge)(?= ?($
    |[.]))
(passed|died|lost (her|him)) <10>joining (her|him)(?= ?($|[.]))
(im|i am|feel like|being) (such |just |only )?a burden
(rope|noose) <4>(garage|loft|bedroom|wardrobe|shed|tree|cupboard) <6>(look\w{0,3}|ready|think\w{0,3}|tonight)
(wants?|wanted|wanna) (to )?disappear (for good|completely|from this world)
cuttin?g? (helps me|makes me feel|calms me|is the only|stops the)
(doesnt|does not|dont|do not|not) (plan|planning|intend) (on |to )?(being|be) (alive|here|around) (by|at|for
    |after|next)
""",
    ),
    (
        AlarmKind.CHILD,
        True,
        r"""
({FAMILY}) (shuts?|locks?|locked|puts?|chucks?|throws?) (me|us) (outside|out in)
(if (i|you|we|u)|dont|not to|never) tell (anyone|any ?one|any ?body|mum|dad|my mum|my dad|my parents
    |the police|ne1) <8>(hell|he will|theyll|they will|hed|shell|she will|kill|send|hurt|take me)
(kids|children|child|boy|girl|youngest|baby|they) <4>looks? (starved|malnourished|neglected|half starved)
(boy|girl|kids|children|child|they) <8>(havent|hasnt|have not|has not|not) been (to|in|at) school (for
    |in) (weeks|months)
(man|bloke|guy|stranger|driver|car|van) <8>(asked|asking|offered|offering|asks|offers) (my|a|the|our
    |some) (\w{1,8} ){0,4}(girls?|boys?|child|kids?|son|daughter|children|old|yo) <6>(pupp(y|ies)|sweets
    |a lift|a ride|kittens|money|get in)
(toddler|little (boy|girl|one)|small child|young child|baby) <8>(road|street|carriageway|car park|traffic
    |a2|a20|m25) (on (its|his|her|their) own|alone|by (itself|himself|herself))
(coach|teacher|tutor|uncle|{FAMILY}|he|she|man) (says?|said|tells me|told me) <1>(its|it is|it has to be
    |to keep it) (our |a |his )?(little )?secret
(im|i am) (9|1[0-5]) (and )?(my )?(boyfriend|bf|girlfriend|gf|man|he|hes)( is|s)? (is )?(1[89]|[2-6]\d)
(kids?|children|little ones?|baby|toddler|boy|girl|child) <4>(locked|left|shut) in (a|the|that)
    (\w{1,6} )?(car|van)
({FAMILY}|he|she) (gets|got|uses|used|takes|took) (the|his|a|her) (belt|slipper|cane) (out|to|off|on|when)
(came|come|comes|coming|back|returned) <6>with (\w{1,8} )?bruises|bruises (on|all over|up|round|around) (her
    |his|their|my) (arms?|legs?|face|back|neck|body|throat)
not allowed (food|to eat|dinner|tea|a drink|any food)(?! (on|in|at|near|inside|here))|(no|any) food (til|till
    |until) i
(older|bigger|big) (lads?|boys?|kids|ones|guys) <6>(keep|hold|hide|carry|stash) (a|the|some|their|it|this
    |that) ?(bag|package|stuff|phone|parcel)?
(say|says|said|reckon) (i|we|he|my son) owes? (them |him )?(money|hundreds|\d{2,5})
picked up by (diff\w{3,6}|older|strange|random) (men|man|blokes|guys|cars|people)
(she|he|daughter|son|granddaughter|grandson|sister|brother)( is|s)? (\d|1[0-7]) and <3>(not|hasnt|has not
    |never|didnt) (come|came|got|been) (home|back|seen)
({FAMILY}|they) (leaves?|left|leaving) (us|me) <4>(on our own|on my own|alone|by ourselves|by myself)(?= ?($
    |[.])| for| all| at)
meet (him|her|them|up) <8>(not tell|dont tell|without telling|keep it secret|come alone|on my own)
(wont|doesnt|dont|not) let (me|us|him|her) (wash|eat|sleep|shower|drink|go to school|have food|see a doctor)
(baby|toddler|child|kid) <5>(cries|crying|screams|screaming|cry) <5>(hours|all night|ages) <8>(thud|bang|slap
    |smack|goes quiet|went quiet|silence)
sits? on (his|my uncles|my grandads|my stepdads) (lap|knee) <3>(hates?|doesnt want|dont want|cries|scared)
""",
    ),
    (
        AlarmKind.SEXUAL,
        True,
        r"""
hands? (up|down|in|inside|under) (my|her) (skirt|top|dress|trousers|pants|knickers|shirt|bra|leggings)
(rub|rubs|rubbed|rubbing|grind\w{0,3}) (himself|his (crotch|groin|bits|\w{1,6})|up) (up )?(against|on) (me|her
    |us|my)
(something|summat|smth|drugs?) (was |were |been |has been )?(put|slipped|dropped) (in|into) (my|her|our)
    drinks?
wouldnt let (me|her|us) (out|go|leave|get out) (until|til|till|unless)
(sharing|shares|shared|sending|sends|sent|posting|posted|spreading|selling) <2>(naked|nude|intimate|rude
    |topless) (pics?|pictures?|photos?|videos?|images?|vids?|selfies?)
threaten\w{0,3} to (put|post|share|send|upload|leak|show) (our|my|the|her|a) (\w{1,8} )?(video|videos|vids?
    |pics?|pictures?|photos?|nudes)
(showing|shows|showed|shown) (himself|his (bits|penis|willy|privates)) (to|at|off)
(said|saying|told (him|her|them)) (stop|no|to stop) (and|but) (he|she|they) (carried on|kept going|kept on
    |didnt stop|wouldnt stop|still did|did it)
""",
    ),
    (
        AlarmKind.ABUSE,
        True,
        r"""
(put|pushed|pinned|had|held|shoved|threw|slammed) (me|{HER}|him|mum) (up )?(against|into) (the|a) (wall|door
    |fridge|car|floor)
(grabbed|grabs|dragged|drags|held|holds|pulled|pulls|hold of|picked|lifted|wall) <3>(by the|by my|by her
    |her|my) (neck|throat|hair)(?! (cut|salon|dresser))
goes through my (phone|messages|texts|bag|emails)|(counts|times) <2>(minutes|how long) (when|while|until) (i
    |im)
ask (my )?(husband|partner|boyfriend|him|wife|bf|girlfriend|gf) before (i|we) (spend|buy|go|can|leave|see)
({INTIMATE}|boss|employer|they) (keeps?|kept|hid|hides?|holds?|has taken|took) (my|our|her|their
    |his) (passports?|documents|papers|visa|bank cards?)
{INTIMATE} (has |just )?(kicked|punched|smashed|broke|put) <3>(door|wall|phone|window|tv|mirror) (in |down
    |up )?(cos|because|cus|when|after|as|coz) (i|im|she|we)
(carer|nurse|staff|nephew|niece|{FAMILY}|he|she|and) (pinches|slaps|shakes|starves|pinched|slapped) (her|him
    |mum|nan|dad|gran|my \w{1,9})(?! (bottom|on the back))
if i (leave|left|go|tell|told) <3>(he|she|hes|shes) (says? |said )?(hell|shell|he will|she will|will|would
    |hed|is going to|is gonna) <1>(take|kill|hurt|find|burn|keep|destroy|ruin)
(through|thru) (the|our) walls? <8>(scream\w{0,3}|roaring|begging|pleading|sobbing|being hit|thuds?)
(living|sleeping|staying) in (my|the|our|a) (car|tent|van) <8>(safe|him|hit|violen\w{1,3}|hes)|(home
    |house) (isnt
    |is not|not|aint) safe(?= ?($|[.])| for| any| with| because)
wants? (me|her|my sister) to marry|marry <8>(not|never|havent) (even )?met
if (he|she) cant have me|(no ?one|nobody) else (will|can|gets to|is going to) have me
(men|women|girls|workers|people|lads) <8>(sleep|live|sleeping|living) (in|at|above) the (back|shop|garage
    |car wash|workshop|yard|restaurant|farm) <8>(never|not|locked|(un)?paid) <5>(out|leave|go|talk|speak|paid
    |wages|in)
(flinch|freeze|shaking|shake|panic) (every time|when|whenever) <3>(he|his|him|hes)
{INTIMATE} <3>cameras? (in|all over|round|around) (every|the|my|our) (\w{1,8} )?(room|rooms|house|bedroom
    |flat)
burn (the|this|our|my) (house|home|flat|place) down
""",
    ),
    (
        AlarmKind.WEAPON,
        True,
        r"""
({STRANGER}|{ONE}|brother|mate|lad|boyfriend|bf|son) <6>(showed|showing|shows|theyre bringing|flashed
    |flashing|pulled|waved|waving|tucked) <4>(knife|knives|blades?|machetes?|shanks?|shivs?|pistols?|handguns?
    |revolver|gun)(?! ?(dogs?|crime|amnesty|bins?|skills|arch))
(coat|jacket|trackies|waistband|sleeve|trousers|joggers|hoodie) <5>(knife|blade|machete|shank|pistol|gun
    |sword)
a shooter (under|in|at|on|behind) (my|his|the|our|her)
(pulled|pulls|pulling|drew) ((a|an|out a) )?(\w{1,8} )?(screwdriver
    |bottle|knife|blade|hammer|gun|chisel|needle|syringe) on
(dont|do not|not|isnt|wasnt|werent|arent) (think |sure |sound like |sounded like )?(its |it was |it is |theyre
    |they were |it were )?(just )?fireworks
(one|two|some|both) of them <2>(has|have|had|got|with|carrying|holding) <2>({BLADE})
(threw|throws|thrown|throwing|squirted|squirting|sprayed) (acid|ammonia|bleach) (at|on|over|in)(?! the (drain
    |sink|weeds|path|drive))
found <8>(hand grenade|grenade|unexploded \w{1,8}|live ammunition|artillery shell|mortar (bomb|shell))
""",
    ),
    (
        AlarmKind.DANGER,
        True,
        r"""
(hes|he is|someones|someone is|theyre|they are|somebodys) (on|coming up|in|at) (the|my|our) (landing|stairs
    |hallway|loft|bedroom|bedroom door|bathroom door)
(car|van|moped|bike|motorbike|taxi|person) <2>(has |have |keeps |is )?(been )?(following|followed|tailing
    |chasing) (me|us|my (daughter|son|kids))(?! too close)
(fallen|fell|collapsed|slumped|passed out) <6>(not|isnt|wont|doesnt|cant|aint) <1>(answer\w{0,3}
    |respond\w{0,3}
    |moving|move|get up|wak\w{1,3}|talk\w{0,3}|speak\w{0,3}|breath\w{0,3})
(smoke|flames) (is |are )?(coming|pouring|billowing) (out|from|through)(?! of (the|his|her|their) (exhaust
    |chimney|bonfire|barbecue))
(elderly|old|confused|little|young|frail|lost) (lady|man|woman|gentleman|girl|boy|person|chap
    |gent) <8>(wandering
    |walking|standing|sat|crying) <8>(road|carriageway|motorway|traffic|nightie|pyjamas|dont know|doesnt know
    |does not know)
(man|bloke|someone|guy|stranger) <8>(looking in|looks in|peering in\w{0,2}|staring in\w{0,2}) <8>(window|my
    |now
    |just|again)
(know|knows) where (i|we) live <6>(coming|come|get|gonna|going|kill|burn|hurt|tonight)
(milk|post|papers|newspapers|curtains|parcels|deliveries) <8>(days?|week|weeks) <4>(answer|answering|seen (her
    |him|them)|heard (from|of))
(hear|heard|hearing) <5>(shouting|screaming|calling|crying|yelling) (for )?help|(shouts|screams
    |cries) for help
(hes|shes|he is|she is|theyre|cyclist is|man is|woman is|driver is|rider is) (still )?not moving(?= ?($|[.]))
(no ?one|nobody) knows (where )?(im|i am|we are) ?(here)?(?= ?($|[.]))
(dragging|dragged|drags|forcing|forced|bundling|bundled) (her|him|a \w{1,8}|the \w{1,8}|me
    |them) (\w{1,8} )?(to
    |into|in|towards?) (the|a|his|their) (\w{1,6} )?(car|van|boot|alley|bushes|woods)(?! park)
""",
    ),
]

_TABLES += [
    (
        AlarmKind.CHILD,
        False,
        r"""
p(ae|e)do(s|ph\w{0,9})?|nonces?|child (porn\w{0,8}|abuse\w{0,3}|neglect|sex\w{0,4})
(sex|sexual|inappropriate|messages?|messaging|texting|relationship) (\w{1,12} )?(with|to)
    (a |an |my |our |young |under ?age )?(kids?|child|children|minors?|under ?age|schoolgirls?|pupil
    |1[0-5] ?(yr|year|yo)\w{0,3}|girls|boys)|under ?age sex|indecent (images?|photos?|pictures?)
""",
    )
]

_TABLES += [
    (
        AlarmKind.SEXUAL,
        False,
        r"""
rape|rapes|raped|rapist|rapists|raping|raiped|sex(ual+y?|ualy)? ?(assault|abus|harass|attack
    |exploit)\w{0,5}|sex(ual)? (predators?|slaves?)|molest(ed|er|ers|ing)
(expos(ed|es|ing)|flash(ed|es|ing|in)) (him ?self|his|herself|themselves|at (me|us|girls|kids|women)|me|us
    |my (daughter|kids|wife|sister|mum|child)|kids|girls|women|school\w{0,8})
wank\w{0,3} (in|at|off|outside|near|behind)|masturbat\w{0,4}
""",
    )
]

_TABLES += [
    (
        AlarmKind.WEAPON,
        False,
        r"""
(found|find|hidden|hiding|hid|hides|stashed|stash|stashing|selling|sells|buried|keeps|dumped|saw
    |seen) <3>(knif|knife|knives|nife|nives|machett?es?|zombie (knife|knives|blades?)|gun|guns|firearms?
    |shotgun|pistol|handgun|bullets|ammo|ammunition|grenade|explosives?)
(he|she|they|boys?|kids?|lads?|someone|people|brother|son|class) (bring|brings|bringing|brought|takes
    |taking|took|carry|carries|carrying|carryin|carried)
    (a |an |the |his |her |their |big |\w{1,10} )?(knif|knife|knives|nife|nives|machett?es?|blade|blades
    |guns?|firearm|weapons?|shank|shanks|acid)
bomb threat|(going to|gonna|threat\w{0,6} to) (blow up|bomb|burn down) (the|our|my|this|a) \w
""",
    )
]

_TABLES += [
    (
        AlarmKind.ABUSE,
        False,
        r"""
domestic(ally)? (abuse\w{0,1}|violence|violance|abusive)|dv|wife beat\w{0,3}|coerciv\w{1,3} control\w{0,4}
(elder|elderly|carer|honou?r based) (abuse|violence)|modern slavery|being trafficked|human traffick\w{0,3}
(hear|heard|hearing) <2>(woman|women|her|him|girl|next door|neighbou?rs?|couple|child|baby
    |someone) <3>(screaming|begging|being (hit|hurt|beaten)|beating|hitting|crying for help)
(hear|heard|hearing) <4>(begging|being (hit|hurt|beaten)|hitting (her|him|them)|crying for help
    |screaming (for help|next door|through|and begging))
""",
    )
]

_TABLES += [(AlarmKind(kind), True, table) for kind, table in WELSH.items()]

# Somebody in danger first; among those, the kinds whose first words must be the most careful.
PATTERNS: tuple[Pattern, ...] = tuple(
    Pattern(kind, in_danger, words) for kind, in_danger, table in _TABLES for words in _entries(table)
)


@cache
def anything() -> re.Pattern[str]:
    """All of `PATTERNS` in one, which is searched for in an eighth of the time.

    Compiled at the first call (a tenth of a second), as starting must be quick.
    """
    words = merged(pattern.words for pattern in PATTERNS)
    return _whole(f"{ahead(words)}(?:{words})")


@cache
def anything_ordinary() -> re.Pattern[str]:
    """All of `ORDINARY` in one."""
    return _whole(merged(ORDINARY))


def ordinary() -> list[re.Pattern[str]]:
    """Each of `ORDINARY` by itself."""
    return [_whole(words) for words in ORDINARY]


# Looked for inside runs of single letters ("k i l l  m y s e l f"), where word ends are lost.
COMPACT: dict[str, AlarmKind] = {
    "killmyself": AlarmKind.SELF_HARM,
    "wanttodie": AlarmKind.SELF_HARM,
    "wannadie": AlarmKind.SELF_HARM,
    "suicid": AlarmKind.SELF_HARM,
    "selfharm": AlarmKind.SELF_HARM,
    "endmylife": AlarmKind.SELF_HARM,
    "kms": AlarmKind.SELF_HARM,
    "touchesme": AlarmKind.CHILD,
    "touchingme": AlarmKind.CHILD,
    "rape": AlarmKind.SEXUAL,
    "hitsme": AlarmKind.ABUSE,
    "hittingme": AlarmKind.ABUSE,
    "hurtsme": AlarmKind.ABUSE,
    "hurtingme": AlarmKind.ABUSE,
    "hasaknife": AlarmKind.WEAPON,
    "gotaknife": AlarmKind.WEAPON,
    "gotagun": AlarmKind.WEAPON,
    "hasagun": AlarmKind.WEAPON,
    "knife": AlarmKind.WEAPON,
    "helpme": AlarmKind.DANGER,
}
