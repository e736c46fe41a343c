"""What was answered in the talks that were held: most of it in the last years, less before."""

from collections import defaultdict
from collections.abc import Iterator

from wijkregie.domain.acties import Actiepunt, Actiestatus, Herkomst, gevraagde_ondersteuning
from wijkregie.domain.datums import tel
from wijkregie.domain.frozen import frozen
from wijkregie.domain.gespreksformulieren import EIGEN_PLAATS, Antwoord, Lezing, encode_antwoord
from wijkregie.domain.jaargesprekken import Jaargesprek
from wijkregie.domain.niveaus import Beweging, Niveau, beweging
from wijkregie.domain.regelingen import bedrag_voor
from wijkregie.domain.subsidies import Subsidie
from wijkregie.usecases.gespreksformulieren import shipped
from wijkregie.usecases.voorbeeldstad import said
from wijkregie.usecases.voorbeeldstad.jaargesprekken import BodyYear
from wijkregie.usecases.voorbeeldstad.town import Body, Town

_ASKED = tuple(vraag.sleutel for vraag in shipped().vragen if vraag.sleutel not in EIGEN_PLAATS)

# Share of the questions that was answered, by years before the working year; the rest is of before the form.
_ANSWERED = (0.86, 0.75, 0.3)
_LONG_AGO = 0.1


@frozen
class _Talk:
    """A talk that was held, with the niveau of the one before it, what both brought about, and its subsidie."""

    body: Body
    gesprek: Jaargesprek
    niveau: Niveau
    vorig_niveau: Niveau | None
    afspraken: list[Actiepunt]
    vorige_afspraken: list[Actiepunt]
    subsidie: Subsidie | None


def build_antwoorden(town: Town, years: dict[str, list[BodyYear]]) -> None:
    """Add the answers of every talk that was held; subsidies and acties are there already."""
    agreed: dict[str | None, list[Actiepunt]] = defaultdict(list)
    files: dict[tuple[str, int], Subsidie] = {}
    for entity in town.entities:
        if isinstance(entity, Actiepunt):
            agreed[entity.jaargesprek_id].append(entity)
        elif isinstance(entity, Subsidie):
            files[entity.wijkorgaan_id, entity.jaar] = entity
    for naam, body in town.bodies.items():
        vorig: Jaargesprek | None = None
        for gesprek in (year.gesprek for year in years[naam]):
            if gesprek.niveau_afgesproken is None:
                continue
            talk = _Talk(
                body=body,
                gesprek=gesprek,
                niveau=gesprek.niveau_afgesproken,
                vorig_niveau=vorig.niveau_afgesproken if vorig else None,
                afspraken=agreed[gesprek.id],
                vorige_afspraken=agreed[vorig.id] if vorig else [],
                subsidie=files.get((body.entity.id, gesprek.jaar)),
            )
            town.entities.extend(
                Antwoord(id=town.new_id(), jaargesprek_id=gesprek.id, vraag=sleutel, tekst=tekst)
                for sleutel, tekst in _answers(town, talk)
            )
            vorig = gesprek


def _answers(town: Town, talk: _Talk) -> Iterator[tuple[str, str]]:
    back = town.calendar.werkjaar - talk.gesprek.jaar
    share = _ANSWERED[back] if back < len(_ANSWERED) else _LONG_AGO
    for sleutel in _ASKED:
        if town.rng.random() < share and (tekst := encode_antwoord(_answer(town, talk, sleutel))):
            yield sleutel, tekst


def _answer(town: Town, talk: _Talk, sleutel: str) -> Lezing:
    """Return the answer to one question, so that it fits the talk, the niveau and the money; None for no answer."""
    rng, niveau, move = town.rng, talk.niveau, beweging(talk.vorig_niveau, talk.niveau)
    match sleutel:
        case "afspraken_vorig_jaar":
            return _looked_back(talk)
        case "bestuur":
            return talk.body.fill(town.pick(said.BESTUUR[move]))
        case "vrijwilligers":
            usual = {Beweging.TRAP_OP: "genoeg", Beweging.TRAP_AF: "te weinig"}.get(move, "net genoeg")
            return usual if rng.random() < 0.7 else "net genoeg"
        case "bekendheid":
            return min(5, niveau + rng.randint(1, 2))
        case "tijdig_gehoord":
            return 2 if "laat" in talk.gesprek.kan_beter else rng.randint(3, 5)
        case "openbare_bijeenkomst" | "wijkradenoverleg" | "stadsdeelcommissie":
            return rng.random() < 0.4 + 0.2 * niveau
        case "ondersteuning_uitleg":
            return " ".join(said.HULP[soort] for soort in gevraagde_ondersteuning(talk.afspraken))
        case "besteed":
            last = bedrag_voor(town.regelingen.get(talk.gesprek.jaar - 1), talk.vorig_niveau)
            return None if last is None else last * rng.randint(70, 100) // 10_000 * 100
        case "reserve":
            return talk.subsidie.egalisatiereserve if talk.subsidie else None
        case "gevraagd_bedrag":
            return bedrag_voor(town.regelingen[talk.gesprek.jaar], niveau)
    return talk.body.fill(town.pick(said.OPEN[sleutel]))


def _looked_back(talk: _Talk) -> str | None:
    """Say what had come of last year's agreements on the day of the talk."""
    agreed = [actie for actie in talk.vorige_afspraken if actie.herkomst is Herkomst.JAARGESPREK]
    datum = talk.gesprek.datum
    if not agreed or datum is None:
        return None
    late = [actie for actie in agreed if actie.status is not Actiestatus.KLAAR or (actie.afgerond_op or datum) > datum]
    done = len(agreed) - len(late)
    first = f"Van {tel(len(agreed), 'afspraak', 'afspraken')} {'is er 1' if done == 1 else f'zijn er {done}'} klaar."
    return " ".join([first, *(f"Niet klaar: {actie.tekst}." for actie in late)])
