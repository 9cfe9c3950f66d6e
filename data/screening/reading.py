"""How a message is read before any model sees it: what is not the writer's own words goes, disguises are taken off.

Code blocks and quoted lines go, links and mentions become tags, emoji become their names, and l33t, s p a c i n g,
masked letters and looong words become the words that they are. The models were trained on what comes out of here:
a change here asks for new weights.
"""

import re
import unicodedata
from functools import lru_cache

MOST_READ = 4000
"""Characters of a message that are read; what comes after says nothing new about how it lands."""

_FENCED = re.compile(r"```.*?(?:```|\Z)", re.DOTALL)
_QUOTED = re.compile(r"^[ \t]*(?:>|&gt;)(?![:;.<_-]).*$", re.MULTILINE)
_LINK = re.compile(r"\b(?:https?://|www\.)\S+", re.IGNORECASE)
_MENTION = re.compile(r"<@[!&]?\d+>|(?<!\w)@(?!ss)[\w.:-]+", re.IGNORECASE)  # "@sshole" is nobody's name
_CUSTOM_EMOJI = re.compile(r"<a?:(\w+):\d+>")
_SHORTCODE = re.compile(r":([a-z][a-z_]{2,30}):")
_SYMBOL = re.compile(r"[\u2190-\u2bff\u3030\ufe0f\u200d\u20e3\U0001f000-\U0001faff]+")
_INVISIBLE = re.compile(r"[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_SPACED = re.compile(r"(?<![^\W_])(?:[^\W\d_][ ._*|-]){3,}[^\W\d_](?![^\W_])")
_LOOSE = re.compile(r"[ ._*|-]")
_LONG = re.compile(r"([^\W\d_])\1{2,}")
_DISGUISED = re.compile(
    r"(?<![\w@$*])(?=[\w@$!*]*[a-z])(?:[a-z0-9]|\$(?=[a-z$])|@(?=ss))[a-z0-9@$!*]*[a-z0-9$*](?![\w*])"
)
_SINGLE = re.compile(r"\$*[a-z]+(?:[0-9@$!][a-z]+)+\$*|[a-z]+\$+|@ss[a-z]*")
_OUT_OF_PLACE = re.compile(r"[0-9@$!*]")
_SPACE = re.compile(r"\s+")

_LEET = str.maketrans({"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i"})
_ALIKE = str.maketrans("аеорсухіѕјһԁԛԝɡαοενι", "aeopcyxisjhdqwgaoevi")
_RUDE_WORDS = (
    "fuck fucks fucked fucker fuckers fucking motherfucker motherfucking shit shits shitty bullshit bitch "
    "bitches bastard cunt cunts asshole assholes ass dick dicks dickhead cock pussy whore whores slut sluts "
    "faggot faggots fag nigger niggers nigga retard retards retarded twat wanker damn hell crap piss idiot "
    "idiots moron morons stupid loser losers trash noob noobs pathetic ugly hate kill die"
)
_RUDE = dict.fromkeys(_RUDE_WORDS.split())  # in order: the first that fits a masked word is it


def normalise(text: str) -> str:
    """Return the words of a message in small letters, with one space between them and no disguise."""
    text = text[:MOST_READ]
    if "```" in text:
        text = _FENCED.sub(" ", text)
    if ">" in text or "&gt;" in text:
        text = _QUOTED.sub(" ", text) if _QUOTED.sub("", text).strip() else text
        text = _CUSTOM_EMOJI.sub(_named, text)
    if "/" in text or "www." in text:
        text = _LINK.sub(" link ", text)
    if "@" in text:
        text = _MENTION.sub(" @user ", text)
    if not text.isascii():
        text = _from_afar(text)
    text = text.casefold()
    if ":" in text:
        text = _SHORTCODE.sub(_named, text)
    text = _SPACED.sub(_joined, text)
    if _OUT_OF_PLACE.search(text):
        text = _DISGUISED.sub(_revealed, text)
    text = _LONG.sub(_shortened, text)
    return _SPACE.sub(" ", text).strip()


def _from_afar(text: str) -> str:
    """Undo what only letters outside ASCII can do: look-alikes, invisible marks, symbols that are words."""
    text = unicodedata.normalize("NFKC", _INVISIBLE.sub("", _SYMBOL.sub(_symbols, text)))
    return " ".join(word.translate(_ALIKE) if _mixed(word) else word for word in text.split(" "))


def _mixed(word: str) -> bool:
    return not word.isascii() and any("a" <= letter <= "z" for letter in word.casefold())


def _symbols(found: re.Match[str]) -> str:
    return f" {' '.join(filter(None, map(_symbol, found[0])))} "


@lru_cache(maxsize=4096)
def _symbol(symbol: str) -> str:
    name = unicodedata.name(symbol, "").casefold()
    return "" if "joiner" in name or "variation" in name or "modifier" in name else name


def _named(found: re.Match[str]) -> str:
    return f" {found[1].replace('_', ' ')} "


def _joined(found: re.Match[str]) -> str:
    return _LOOSE.sub("", found[0])


def _shortened(found: re.Match[str]) -> str:
    return found[1] * 2 if found[1] == "s" else found[1]


def _revealed(found: re.Match[str]) -> str:
    return found[0] if found[0].isalpha() else _word(found[0])


def _fits(masked: str, word: str) -> bool:
    return len(masked) == len(word) and all(one in {"*", other} for one, other in zip(masked, word, strict=True))


def _word(disguised: str) -> str:
    """Return the word behind masked or swapped letters; names of things, such as utf8 or i18n, stay as they are."""
    if "*" in disguised:
        return next((word for word in _RUDE if _fits(disguised, word)), disguised)
    plain = disguised.translate(_LEET)
    return plain if plain in _RUDE or _SINGLE.fullmatch(disguised) else disguised
