"""What danger looks like in Welsh: plain phrases, read as the tables of `bot.domain.safety_patterns` are.

Folded text has no accents and no apostrophes: "dw i'n" is "dw in", "tŷ ar dân" is "ty ar dan". Here is only
what is said plainly of oneself, of now or of one's family; what several words mean together is in
`safety_welsh_words`. "gwn" is left out: it is a gun, and "I know".
"""

from typing import Final

# By kind; who is in one of these reads as somebody in danger.
WELSH: Final[dict[str, str]] = {
    "self_harm": r"""
(lladd|niweidio|torri|anafu|brifo|crogi|boddi) (fy|ei) hun(an)?
(dwi|dw i|dwin|dw in|rwyf|rwyn|rwy|rwyf i|rydw i|rydw in|wi|fi|fin|ni)
    <1>(eisiau|isio|ishe|ise|moyn) (marw|diflannu am byth)
(dwi|dw i|rwyf|rwyf i|rwy|rydw i|fi) am farw
ddim <1>(eisiau|isio|ishe|ise|moyn|am) <1>(byw|fyw|bod yma|fod yma)( mwyach| rhagor)?
(meddwl|meddyliau) am (hunanladdiad|ladd fy hun(an)?)|(dwi|dw in|rwyn|teimlon) hunanladdol
(dod a|rhoi diwedd ar|diweddu) (fy|ei) (mywyd|fywyd|bywyd)( i ben)?
""",
    "child": r"""
(curo|guro|taro|daro|bwrw|fwrw|cam ?drin|gam ?drin|brifo|frifo|niweidio|cicio|cyffwrdd a)
    (fy|ei|eu|y|r|yr|ein) (mhlentyn|phlentyn|blentyn|plentyn|plant|phlant|blant|mhlant|babi|fabi|mabi
    |merch fach|ferch fach|mab bach|bachgen bach)
(fy|ein) (mhlentyn|mhlant|merch|mab|plentyn|plant|babi)
    <2>(ar goll|wedi (i )?(gipio|chipio))|plentyn ar goll (nawr|rwan)
(mae|maen|maer) <2>(plentyn|plant|babi) <2>(ar goll|ar ei ben ei hun|yn sgrechian)
""",
    "sexual": r"""
(fy|ei) (nhreisio|threisio|dreisio)|treisiodd <1>(fi|fy|hi|e|o)|cael (fy|ei) (nhreisio|threisio|dreisio)
(ymosod|ymosododd|ymosodwyd) <1>(yn )?rhywiol (arnaf|arna i|arni|arno|ar fy)
    |cyffwrdd (a fi|ynof|yno i) <2>(heb|yn rhywiol|lle)
""",
    "abuse": r"""
(fy|ein) (nharo|nghuro|nghicio|mygwth|mrifo|nhagu|nham ?drin|ngham ?drin|nilyn|mwrw|nal i|ngwthio|llusgo|lladd
    |nhrywanu|nyrnu|mwlio|stelcian)
(taro|curo|bwrw|hitio|cicio|tagu|bygwth|lladd|brifo|trywanu|dyrnu|pwnio|cam ?drin)
    (fi|mam|dad|fy mam|fy nhad|fy chwaer|fy mrawd
    |fy ngwraig|fy ngwr|ei wraig|ei gwr|ei gariad|ei chariad|ei fam|ei mam|ei phartner|ei bartner)
ofn <1>(fy|mo) (ngwr|ngwraig|mhartner|nghariad|nhad|llystad|mywyd|mrawd)|ofn am fy mywyd|ofn mynd adref?
""",
    "weapon": r"""
(dyn|dynion|rhywun|bachgen|bechgyn|fe|fo|hi|merch|menyw|nhw|ddyn|ddynion|fachgen) <2>(gyda|efo|a|ac|gan|da)
    <1>(chyllell|gyllell|cyllell|chyllyll|cyllyll|dryll|ddryll|machete|bwyell|fwyell)
(gan|gyda|efo) <2>(gyllell|cyllell|chyllell|ddryll|dryll|machete|fwyell|bwyell)
    (yn|ar|wrth|nawr|rwan|tu allan)
(wedi|cael) <2>(nhrywanu|thrywanu|drywanu|trywanu|saethu|nghyllellu)|trywanwyd (fi|fy|rhywun|dyn|bachgen)
""",
    "danger": r"""
(dwi|dw i|dwin|rwyf|rwyf i|rwy|rydw i|rydym|rydyn ni|dan ni|dyn ni|ni) <1>mewn perygl(?! o )
    |mewn perygl (nawr|rwan|ar hyn o bryd)
(helpwch|helpa|help) (fi|ni) (plis|nawr|rwan|os gwelwch)
    |^helpwch fi|helpwch fi$|angen help (nawr|rwan|ar frys|ar unwaith)
(yn|nhwn|en|on|hin) (torri|trio dod|ceisio dod) (i mewn|mewn)
    (nawr|rwan|(i fy|i n|in|ir) <1>(ty|fflat|nhy|drws|ffenest|cartref))
(ty|fflat|adeilad|ysgol|cartref|gegin|drws nesaf) <1>ar dan
    |(methu|ddim yn gallu|ddim yn) anadlu|yn anymwybodol
(ymosod|ymosododd|yn ymosod) (arna i|arnaf|arnon ni|ar fy|ar rywun|ar ddyn|ar fenyw|ar ferch|ar fachgen)
(mae|maen|maer) <3>yn gwaedu|gwaedu (n|yn) (drwm|ddrwg)
""",
}
