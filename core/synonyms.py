"""Words that mean the same: small lists that come with the program, and those that a community adds of its own."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from core.refusals import NotFound, Refusal
from core.stems import folded, stem, stems
from core.texts import line

if TYPE_CHECKING:
    from core.members import Member
    from core.work import Work

MOST_LISTS = 300
"""How many lists of its own a community keeps."""
MOST_WORDS = 12
LONGEST = 40
"""Words of one list, and characters of one word."""

SHIPPED = """
bike bikes bicycle cycle cycling bici bicicleta Fahrrad Rad Velo
repair fix mend broken reparar arreglar arreglo reparación roto reparieren Reparatur kaputt
car automobile drive driving coche carro auto conducir fahren Auto
lift ride transport viaje transporte llevar Fahrt mitnehmen mitfahren Transport
van truck furgoneta camión Lieferwagen Transporter Laster
moving move mudanza mudarse Umzug umziehen
garden gardening gardener yard jardín jardinería huerto huerta Garten gärtnern Beet
plant plants seedling plantas planta plantón Pflanze Pflanzen Setzling
cook cooking meal food dinner lunch cocinar comida cena almuerzo kochen Essen Mahlzeit Abendessen
bake baking bread cake hornear pan pastel tarta backen Brot Kuchen
child children kid kids babysit babysitting childcare niño niña niños niñera Kind Kinder Kinderbetreuung babysitten
elderly senior elder mayores anciano anciana Senioren ältere
dog dogs puppy perro perra Hund Hunde
cat cats gato gata Katze Katzen
pet pets mascota mascotas Haustier Haustiere
computer laptop ordenador portátil computadora Rechner Computer
phone smartphone mobile teléfono móvil celular Telefon Handy
internet wifi website web página Webseite WLAN
English inglés Englisch
Spanish español castellano Spanisch
German alemán Deutsch
language languages idioma lengua Sprache Sprachen
lesson lessons class teach teaching tutor tutoring clase clases enseñar profesor Unterricht Nachhilfe unterrichten
homework school deberes escuela colegio Hausaufgaben Schule
math maths mathematics matemáticas Mathe Mathematik
music guitar piano música guitarra Musik Gitarre Klavier
sing singing choir cantar coro singen Chor
paint painting pintar pintura streichen malen anstreichen
wood carpentry carpenter madera carpintería carpintero Holz tischlern Tischler Schreiner
drill taladro Bohrmaschine bohren
tool tools herramienta herramientas Werkzeug
ladder escalera Leiter
electric electricity electrician lamp electricidad electricista Strom Elektrik Elektriker Lampe
plumbing plumber tap pipe fontanería fontanero grifo Klempner Wasserhahn Rohr
sew sewing tailor clothes coser costura ropa nähen Schneider Kleider Kleidung
knit knitting crochet tejer punto ganchillo stricken häkeln
clean cleaning tidy limpiar limpieza ordenar putzen sauber aufräumen
shopping groceries errands compra compras recados Einkauf einkaufen Besorgungen
doctor hospital clinic médico clínica Arzt Krankenhaus
sick ill illness enfermo enferma enfermedad krank Krankheit
paperwork form forms tax taxes papeleo trámites formulario impuestos Papierkram Formular Steuer Behörde
translate translation interpreter traducir traducción intérprete übersetzen Übersetzung dolmetschen
massage masaje Massage
yoga meditation meditación Meditation
hair haircut peluquería pelo cortar Haare Haarschnitt frisieren
photo photos photography foto fotos fotografía Bild Fotografie
room space hall sala espacio salón Raum Saal
bed sleep host sofa cama dormir alojamiento Bett Schlafplatz übernachten
furniture table chair muebles mesa silla Möbel Tisch Stuhl
walk walking stroll pasear paseo spazieren Spaziergang
visit company talk conversation visita compañía charla conversación Besuch Gesellschaft Gespräch
"""


@dataclass(frozen=True, slots=True)
class Synonyms:
    """One list of words that mean the same to a community."""

    words: tuple[str, ...]
    by: int
    at: datetime
    id: int = 0


@dataclass
class TooFewWords(Refusal):
    """A list needs two words at least, and takes so many at most."""

    most: int


@dataclass
class TooMany(Refusal):
    """There are as many of a ``kind`` as are kept; one must go first."""

    kind: str
    most: int


class Thesaurus:
    """Which stems mean the same."""

    def __init__(self, groups: Iterable[Iterable[str]]) -> None:
        self._like: dict[str, frozenset[str]] = {}
        for group in groups:
            together = frozenset(stem(folded(word)) for word in group)
            merged = together.union(*(self._like.get(each, ()) for each in together))
            self._like.update(dict.fromkeys(merged, merged))

    @cached_property
    def known(self) -> Mapping[str, str]:
        """The stem that stands for each stem of a list."""
        return {each: min(group) for each, group in self._like.items()}

    def alike(self, wanted: str) -> frozenset[str]:
        """Return all stems that mean the same as this one, itself among them."""
        return self._like.get(wanted, frozenset({wanted}))

    def concept(self, wanted: str) -> str:
        """Return the stem that stands for all that mean the same."""
        return self.known.get(wanted, wanted)

    def stems(self, text: str) -> tuple[str, ...]:
        """Return the stems of a text, with the known words that are hidden in compounds."""
        return stems(text, self.known)

    def concepts(self, text: str) -> frozenset[str]:
        """Return what the text is about, the same whichever of the words that mean the same are used."""
        return frozenset(map(self.concept, self.stems(text)))


_SHIPPED = tuple(tuple(each.split()) for each in SHIPPED.strip().splitlines())


@lru_cache(maxsize=64)
def _thesaurus(own: tuple[tuple[str, ...], ...]) -> Thesaurus:
    return Thesaurus((*_SHIPPED, *own))


def thesaurus(work: "Work") -> Thesaurus:
    """Return the community's own words together with those that come with the program."""
    return _thesaurus(tuple(each.words for each in work.listings.synonyms.find()))


def teach(work: "Work", by: "Member", words: Sequence[str]) -> Synonyms:
    """Keep a list of words that mean the same: 2 to 12, each a single word."""
    cleaned = tuple(dict.fromkeys(line(word) for word in words if line(word)))
    fits = all(len(word) <= LONGEST and len(stems(word)) == 1 for word in cleaned)
    if not (fits and 1 < len(cleaned) <= MOST_WORDS):
        raise TooFewWords(MOST_WORDS)
    if work.listings.synonyms.count() >= MOST_LISTS:
        raise TooMany("synonyms", MOST_LISTS)
    return work.listings.synonyms.add(Synonyms(cleaned, by.id, work.now))


def forget(work: "Work", word: str) -> Synonyms:
    """Forget the newest list with this word, and return it."""
    wanted = stem(folded(line(word)))
    for each in reversed(work.listings.synonyms.find()):
        if wanted in {stem(folded(one)) for one in each.words}:
            work.listings.synonyms.remove(id=each.id)
            return each
    raise NotFound("synonyms", word[:LONGEST])
