"""Where each setting is, and the words by which somebody looks for it."""

from collections.abc import Iterator

from wijkregie.domain.frozen import frozen
from wijkregie.ui.models.rows import folded


@frozen
class Vindplaats:
    """One setting: the part it is in, the words beside it in the window, and other words for it."""

    deel: str
    title: str
    others: str

    def by(self, typed: str) -> str:
        """Return the other words for it that were looked for, "" where its title says them all."""
        asked = folded(typed).split()
        words = folded(self.title).split()
        rest = [one for one in asked if not any(word.startswith(one) for word in words)]
        return " ".join(word for word in self.others.split() if any(folded(word).startswith(one) for one in rest))


VINDPLAATSEN = (
    Vindplaats("ik", "Mijn naam", "wijkregisseur ondertekenen afzender"),
    Vindplaats("ik", "Gemeente", "stad dorp naam van de gemeente"),
    Vindplaats("ik", "Mijn stadsdeel", "gebied waar ik werk"),
    Vindplaats("ritme", "Vandaag en contact", "ritme dagen zonder contact lang niet gesproken niveau"),
    Vindplaats("weergave", "Kleuren", "thema donker licht hoog contrast nacht zwart wit leesbaar slechtziend"),
    Vindplaats("weergave", "Tekstgrootte", "lettergrootte letters groter kleiner zoom vergroten schaal lezen"),
    Vindplaats("weergave", "Kleur van de gemeente", "huisstijl accent logo knoppen"),
    Vindplaats("weergave", "Alleen pictogrammen in de navigatie", "menu smal breed inklappen links"),
    Vindplaats("regelingen", "Regelingen", "bedrag subsidie plafond termijn laatste dag jaar wijkbudget spaardeel"),
    Vindplaats("verplichtingen", "Afspraken", "belofte verplichting niveau termijn"),
    Vindplaats("gespreksformulier", "Gespreksformulier", "vragen jaargesprek formulier"),
    Vindplaats("teksten", "Teksten", "brief mail sjabloon uitnodiging ondertekening"),
    Vindplaats("gebieden", "Stadsdelen en wijken", "gebied buurt wijk toevoegen indeling"),
    Vindplaats("afdelingen", "Afdelingen", "team specialist dienst contactpersoon"),
    Vindplaats("prullenbak", "Prullenbak", "verwijderd terugzetten weggegooid herstellen wissen"),
    Vindplaats("bestand", "Kopie maken…", "back-up backup reservekopie veilig bewaren exporteren"),
    Vindplaats("bestand", "Controleren", "kapot heel gewijzigd integriteit"),
    Vindplaats("bestand", "Map openen", "waar staat mijn bestand schijf opslag"),
)


def find(text: str) -> Iterator[Vindplaats]:
    """Yield the settings in which every typed word begins a word, those so called first."""
    typed = folded(text).split()
    called = []
    others = []
    for place in VINDPLAATSEN:
        words = folded(place.title).split()
        if all(any(word.startswith(one) for word in words) for one in typed):
            called.append(place)
        elif all(any(word.startswith(one) for word in (*words, *folded(place.others).split())) for one in typed):
            others.append(place)
    yield from called
    yield from others
