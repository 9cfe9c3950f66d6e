"""The stems by which words are compared: ``repairs`` and ``repairing``, ``jardines`` and ``jardinero`` are one each.

A community speaks several languages at once, and a listing does not say which, so one light stemmer serves English,
Spanish and German together: accents are folded, then endings are taken off until none is left.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]{2,}")
_ENDINGS = """
ings ing ating ated ator ate ates edly ed ers er est es ly ment ments ation ations ition ness ful able ies
anza anzas mente aciones acion iciones icion amiento imiento ando iendo ador adora adores idad dades ado ados ada adas
ido idos ida idas ista ero eros era eras eria ar ir aje ajes ito ita itos itas ia io ios ias as os
ungen ung lich lichen ieren iert iere erin erinnen innen in en ern em end
a e o i s n
"""
ENDINGS = tuple(sorted(_ENDINGS.split(), key=len, reverse=True))
SHORTEST = 4
"""No ending is taken off when fewer letters would be left; three are enough before a lone ``s``."""
MOST = 40
"""How many different words of a text are looked at; the first say what it is about."""
_COMPOUND = 4
"""Letters of the shortest word that is looked for inside a longer one."""

_STOP = """
able about after again all also and any anybody anyone anything are around because been before but can could day
days
did does each else every everyone for free from get give given gladly good had happy has have help helping her here
him
his how however its just kind kindly lend let like little lot looking many may maybe mine more most much need needed
needs new not now off offer offering offers once one only other our out over own people please put same she should
show
small some somebody someone something that the their them then there these they thing things this those time too
two use used very want wanted wants was week weekly well were what when where which while who will with within would
yes you your
alguien algo algun alguna algunos ahora ante antes aqui aquel asi aun ayuda ayudar ayudo busco buscar cada casi como
con
cosa cosas cual cuando dar del desde despues dia dias doy donde dos ella ellas ellos entre era eres esa ese eso esta
estan estar este esto estos favor fue gente gratis gracias hacer hacia hago hasta hay las los mas mejor mi mis mucho
muchos
muy nada necesito necesita necesitar nos nosotros nuestra nuestro ofrezco ofrecer otra otras otro otros para pero
persona
personas poco poder por porque presto pueda puede puedo pues que querer quien quiero quiere saber segun semana ser
sin
sobre solo son soy sus tambien tan tanto tener tengo tiempo tiene toda todas todo todos tres tus una unas uno unos
usted
vez veces voy
aber alle allem allen alles als also andere anderen auch auf aus bei beim bin bis biete bieten bietet bitte brauche
brauchen braucht dann das dass dein deine dem den denn der des die dies diese diesem diesen dieser dir doch dort
drei
durch ein eine einem einen einer eines einige einmal etwas euch euer fuer fur ganz gern gerne gebe geben gegen gibt
gute
guten habe haben hallo hat helfe helfen hier hilf hilfe hilft ich ihm ihn ihnen ihr ihre immer ist jede jeden jeder
jemand
jemanden jetzt kann kannst kein keine koennen konnen koennte konnte kostenlos leihe man mal mehr mein meine meinem
meinen
meiner mich mir mit moechte mochte mussen nach nicht noch nur oder ohne schon sehr sein seine sich sie sind soll
sollte
suche suchen sucht tag tage uber ueber uhr und uns unser unsere vom von vor wann war waren warum was wegen weil wenn
wer
werden wie wieder will wir wird woche wochen wollen wurde zeit zum zur zwei zwischen
"""
STOP = frozenset(_STOP.split())
"""Words that say nothing about what is offered or wanted, folded, in the three languages of the texts."""


def folded(text: str) -> str:
    """Return the text without case and accents: ``Fahrräder`` is ``fahrrader``, ``Straße`` is ``strasse``."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in bare if not unicodedata.combining(char))


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """Return the stem of one folded word."""
    while ending := next((each for each in ENDINGS if word.endswith(each) and _leaves_enough(word, each)), ""):
        word = word[: -len(ending)]
    return word


def _leaves_enough(word: str, ending: str) -> bool:
    return len(word) - len(ending) >= (SHORTEST - 1 if ending == "s" else SHORTEST)


def stems(text: str, known: Collection[str] = ()) -> tuple[str, ...]:
    """Return the stems of what the text is about, in order and each once; words that say nothing are left out.

    ``known`` holds stems that are looked for inside longer words, too: a ``Fahrradreparatur`` is about both.
    """
    found: dict[str, None] = {}
    for word in _words(text):
        found[stem(word)] = None
        found.update(dict.fromkeys(_parts(word, known)))
        if len(found) >= MOST:
            break
    return tuple(found)


def _words(text: str) -> Iterator[str]:
    return (word for word in _WORD.findall(folded(text)) if word not in STOP and len(word) > 2)  # noqa: PLR2004 - "ab"


def _parts(word: str, known: Collection[str]) -> Iterator[str]:
    """Yield known stems with which a compound begins or ends."""
    for at in range(_COMPOUND, len(word) - _COMPOUND + 1):
        yield from (part for part in (stem(word[:at]), stem(word[at:])) if len(part) >= _COMPOUND and part in known)
