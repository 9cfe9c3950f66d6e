# ruff: noqa: RUF001 - the letters of other languages
"""Which language a message is in, told by its script and its commonest words; if it cannot be told, it says so."""

import re
from collections.abc import Sequence

_MOST_READ = 400
"""Letters that are enough to tell."""

SCREENED = ("en", "de", "pt", "zh", "ko")
"""The languages that a model of ours was made for."""

_COMMON = {
    "en": (
        "the be to of and a in via by that have i it for not on with he as you do at this but his from they we "
        "say her she or an will my one all would there their what so up out if about who get which go me when "
        "make can like time no just him know take people into year your good some could them see other than "
        "then now look only come its over think also back after use how our work first well way even want "
        "because any these give most us is are was were been has had did does don't i'm it's that's you're "
        "can't isn't doesn't didn't won't yes hey thanks thank please sorry here where why too very still "
        "never always really much more got going yeah shit fuck stupid every nobody everyone someone anyone "
        "nothing something should let's let off again own am u ur idiot hate love"
    ),
    "de": (
        "der die das und ist ich nicht du es sie wir ihr ein eine einen einem einer den dem des zu mit auf für "
        "von im am auch so wie wenn aber oder nur noch schon mal ja nein doch hat habe haben hast bin bist "
        "sind war waren wird werden wurde kann kannst können muss müssen soll sollen will wollen mein dein "
        "sein unser euer mich dich sich uns euch mir dir ihm ihnen was wer wo warum weil dass daß da hier dort "
        "jetzt immer nie nichts alles alle mehr sehr gut bei nach aus um über unter vor durch gegen ohne bis "
        "seit kein keine keinen man machen macht geht gibt heute morgen wieder einfach leute bitte danke halt "
        "eben denn dann als zum zur vom beim ins diese dieser dieses jeder"
    ),
    "pt": (
        "o os um uma uns umas e é não de do da dos das em no na nos nas por para pra pro com que se eu tu você "
        "vocês ele ela eles elas nós meu minha seu sua teu tua isso isto esse essa este esta aquele aquela mas "
        "mais muito muita já só também como quando onde porque porquê quem qual foi ser ter tem tenho está "
        "estou são era vai vou fazer faz sem até ou ao à aos às mesmo tudo todo todos toda nada ninguém agora "
        "aqui hoje sempre nunca bem gente cara vc tá tô né pq tbm hj q nao eh obrigado obrigada desculpa deus "
        "porra caralho merda puta filho fica ficar sabe vem viado viadinho vagabundo vagabunda lixo burro "
        "idiota otário mano vsf fdp pqp ngm mto tbem calma amor linda lindo coisa falar quer pode mulher homem "
        "deve pois assim hein ainda amo odeio meus seus depois cada quero dia dessa desse num numa lá mim te "
        "lhe pelo pela carai caraio cu putinha putinho feia feio pau olha parabéns parece fala nem sou melhor "
        "grande bom boa mal manda gordo casa coisas vergonha mt amigo amiga antes vamo demais desgraçado "
        "ridículo boiola palhaço vcs cmg vtnc tnc piranha escroto maldito babaca claro pouco mundo dando falta "
        "deixa perfeita triste logo kkk kkkk kkkkk kkkkkk kkkkkkk aí ai ja so"
    ),
    "es": (
        "el la los las un una unos unas y es no de del en por para con que se yo tú usted ustedes él ella "
        "ellos ellas nosotros mi mis su sus tu tus eso esto ese esa este esta aquel pero más muy mucho mucha "
        "ya solo sólo también como cómo cuando cuándo donde dónde porque quién cuál fue ser tener tiene tengo "
        "está estoy son era va voy hacer hace sin hasta o al mismo todo todos toda nada nadie ahora aquí hoy "
        "siempre nunca bien gente gracias perdón hola le les lo nos me te si sí hay qué puede puedes quiero "
        "eres soy creo mañana"
    ),
    "fr": (
        "le la les un une des et est pas de du en dans pour par avec que qui se je tu vous il elle ils elles "
        "nous mon ma mes ton ta tes son sa ses notre votre leur ce cet cette ces mais plus très aussi comme "
        "quand où parce c'est j'ai n'est qu'il d'un été être avoir ai as a ont sont était va vais faire fait "
        "sans ou au aux même tout tous toute rien personne maintenant ici toujours jamais bien merci ne y on "
        "si oui non suis es êtes quoi ça chez"
    ),
    "it": (
        "il lo la i gli le un uno una e è non di del della dei delle in nel nella per con che si io tu lui lei "
        "noi voi loro mio mia tuo tua suo sua questo questa quello quella ma più molto già solo anche come "
        "quando dove perché chi quale sono sei siamo era ho hai ha abbiamo hanno va fare fa senza fino o al "
        "alla tutto tutti niente nessuno adesso qui oggi sempre mai bene grazie ciao mi ti ci vi se sì cosa"
    ),
    "nl": (
        "de het een en is niet van ik je jij hij zij wij we jullie ze in op te dat die met voor er maar om hem "
        "dan zou of wat mijn men dit zo door over bij ook tot zijn naar heb hebt heeft hebben was waren wordt "
        "worden kan kunnen moet wil deze nog wel geen meer al uit niets alles nu hier daar waar waarom omdat "
        "dank bedankt goed heel als aan haar jouw ons onze toch gaat"
    ),
    "pl": (
        "nie się że jest jak ale tak mnie ty ona wy oni czy już tylko jego jej ich dla od przez przy być był "
        "była było są mam masz ma może bardzo dobrze dziękuję proszę kto gdzie kiedy dlaczego wszystko nic "
        "tego tym ten ta te moje"
    ),
    "sv": (
        "och att det i en jag hon som han på den med var sig för så till är men ett om hade de av icke mig du "
        "henne då sin nu har inte hans honom skulle hennes där min man ej vid kunde något från ut när efter "
        "upp vi dem vara vad över än dig kan sina här ha mot alla under någon eller allt mycket tack bra ska"
    ),
    "tr": (
        "bir ve bu da de için çok ne o ben sen biz siz onlar ile ama gibi daha var yok mi mı mu mü değil kadar "
        "olarak olan şey her nasıl neden niye evet hayır iyi şimdi benim senin teşekkürler lütfen ki diye "
        "sonra"
    ),
}
_SHORT = 0.3
"""What a word of one letter is worth: it may as well be a name in a formula."""


def _votes() -> dict[str, dict[str, float]]:
    """Return for each common word what it says for which languages, in all not more than 1."""
    of: dict[str, list[str]] = {}
    for language, words in _COMMON.items():
        for word in dict.fromkeys(words.split()):
            of.setdefault(word, []).append(language)
    return {
        word: dict.fromkeys(languages, (_SHORT if len(word) == 1 and word.isascii() else 1.0) / len(languages))
        for word, languages in of.items()
    }


_VOTES = _votes()

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")
_HANGUL = re.compile(r"[\uac00-\ud7af\u3131-\u318e]")
_KANA = re.compile(r"[\u3040-\u30ff]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[a-z\u00df-\u024f]")
_OTHER = re.compile(r"[\u0370-\u1fff]")
_TELLING = {
    "ß": "de",
    "ä": "de",
    "ã": "pt",
    "õ": "pt",
    "ñ": "es",
    "¿": "es",
    "¡": "es",
    "ł": "pl",
    "ş": "tr",
    "ğ": "tr",
}
_MARKS = re.compile(f"[{''.join(_TELLING)}]")


def language_of(text: str, before: Sequence[str] = ()) -> str:
    """Return the language of a message as its two letters, or nothing when it cannot be told.

    A message in Latin letters without a telling word is taken for the language of what was said before it, and else for
    English: "lol ok" is too short to be anything else. Words in a script that no model reads are nobody's guess.
    """
    text = text[:_MOST_READ].casefold()
    if text.isascii():
        return _by_words(text) or _as_before(before) or "en"
    latin = len(_LATIN.findall(text))
    if hangul := len(_HANGUL.findall(text)):
        return "ko" if hangul * 2 >= latin else _by_words(text)
    kana, han = _KANA.search(text), len(_HAN.findall(text))
    if han and not kana and han * 3 >= latin:
        return "zh"
    if kana or len(_OTHER.findall(text)) > latin:
        return ""
    return _by_words(text) or _as_before(before) or "en"


def _by_words(text: str) -> str:
    votes = dict.fromkeys(_COMMON, 0.0)
    found = False
    for word in _WORD.findall(text):
        if said := _VOTES.get(word):
            found = True
            for language, share in said.items():
                votes[language] += share
    if not text.isascii():
        for mark in _MARKS.findall(text):
            found = True
            votes[_TELLING[mark]] += 1
    return max(votes, key=votes.__getitem__) if found else ""


def _as_before(before: Sequence[str]) -> str:
    return _by_words(" ".join(before)[-_MOST_READ:].casefold()) if before else ""
