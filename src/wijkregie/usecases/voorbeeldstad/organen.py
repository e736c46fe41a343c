"""The map, the wijkorganen and their besturen."""

from datetime import date, timedelta

from wijkregie.domain.gebieden import Stadsdeel, Wijk
from wijkregie.domain.personen import Bestuursfunctie, Persoon
from wijkregie.domain.wijkorganen import Rechtsvorm, Werkgebied, Wijkorgaan, Wijkorgaanstatus
from wijkregie.usecases.voorbeeldstad import namen
from wijkregie.usecases.voorbeeldstad.bouw import Bouw, Orgaan
from wijkregie.usecases.voorbeeldstad.profielen import BESTUREN, PROFIELEN, WIJKEN, Profiel

_LEDEN = ("lid groen", "lid verkeer", "lid jeugd", "lid wonen", "lid communicatie", "lid veiligheid")


def build_kaart(bouw: Bouw) -> None:
    """Add the stadsdelen and their wijken, four to a row."""
    for naam, wijken in WIJKEN.items():
        stadsdeel = Stadsdeel(id=bouw.nieuw_id(), naam=bouw.genummerd(naam))
        bouw.stadsdelen[naam] = stadsdeel
        bouw.entities.append(stadsdeel)
        for plaats, (wijknaam, soort, inwoners) in enumerate(wijken):
            wijk = Wijk(
                id=bouw.nieuw_id(),
                naam=bouw.genummerd(wijknaam),
                soort=soort,
                stadsdeel_id=stadsdeel.id,
                cbs_code=f"WK9999{len(bouw.wijken):02}",
                inwoners=inwoners + (bouw.rng.randrange(-80, 80) if bouw.stad > 1 else 0),
                rij=plaats // 4,
                kolom=plaats % 4,
            )
            bouw.wijken[wijknaam] = wijk
            bouw.entities.append(wijk)


def build_organen(bouw: Bouw) -> None:
    """Add the wijkorganen with their werkgebied and their bestuur, vacancies and former members included."""
    personen: dict[str, Persoon] = {}
    for profiel in PROFIELEN:
        orgaan = Orgaan(_wijkorgaan(bouw, profiel), profiel, bouw.wijken[profiel.wijken[0]].naam)
        bouw.organen[profiel.naam] = orgaan
        bouw.entities.append(orgaan.entity)
        for wijk in profiel.wijken:
            gebied = Werkgebied(id=bouw.nieuw_id(), wijkorgaan_id=orgaan.entity.id, wijk_id=bouw.wijken[wijk].id)
            bouw.entities.append(gebied)
        _bestuur(bouw, orgaan, personen)
    bouw.entities.extend(personen.values())


def _wijkorgaan(bouw: Bouw, profiel: Profiel) -> Wijkorgaan:
    rng, werkjaar = bouw.rng, bouw.kalender.werkjaar
    naam = bouw.genummerd(profiel.naam)
    site = namen.ascii_naam(naam)[:40]
    formeel = profiel.rechtsvorm in (Rechtsvorm.STICHTING, Rechtsvorm.VERENIGING)
    begonnen = profiel.status is not Wijkorgaanstatus.IN_OPRICHTING
    return Wijkorgaan(
        id=bouw.nieuw_id(),
        naam=naam,
        soort=profiel.soort,
        stadsdeel_id=bouw.stadsdelen[profiel.stadsdeel].id,
        status=profiel.status,
        opgericht_op=date(werkjaar - profiel.leeftijd, 3, rng.randint(1, 28)) if begonnen else None,
        beeindigd_op=date(werkjaar - 3, 12, 31) if profiel.status is Wijkorgaanstatus.BEEINDIGD else None,
        einde_reden=profiel.einde_reden,
        opvolger_id=bouw.organen[profiel.opvolger].entity.id if profiel.opvolger else None,
        rechtsvorm=profiel.rechtsvorm,
        kvk=f"000{rng.randrange(100_000):05}" if formeel else "",
        iban=namen.iban(rng) if begonnen else "",
        email=f"info.{site}@example.org",
        telefoon=namen.telefoon(rng),
        website=f"https://{site}.example.org" if formeel else "",
        postadres=f"{profiel.straat} {rng.randint(1, 180)}, Voorbeeldstad",
        vergaderritme=profiel.ritme,
        toelichting=profiel.toelichting,
    )


def _bestuur(bouw: Bouw, orgaan: Orgaan, personen: dict[str, Persoon]) -> None:
    """Fill the seats; about half of them had someone else before, whose time is over."""
    rng, kalender = bouw.rng, bouw.kalender
    wijkorgaan = orgaan.entity
    einde = wijkorgaan.beeindigd_op
    laatste = (einde or kalender.peildatum) - timedelta(days=70)
    eerste = min(max(wijkorgaan.opgericht_op or kalender.over(-170), date(kalender.werkjaar - 6, 1, 2)), laatste)
    for rol, naam in _zetels(bouw, orgaan.profiel):
        sinds = eerste + timedelta(days=rng.randint(0, (laatste - eerste).days))
        persoon = _persoon(bouw, personen, naam, einde) if naam else None
        zetel = _functie(bouw, wijkorgaan, persoon, rol, sinds, einde)
        orgaan.functies.append((zetel, persoon))
        voorganger_kan = (sinds - eerste).days > 200 or persoon is None
        if voorganger_kan and wijkorgaan.opgericht_op and rng.random() < 0.7:
            vorige = _persoon(bouw, personen, _vers(bouw, personen), sinds)
            begin = max(wijkorgaan.opgericht_op, sinds - timedelta(days=rng.randint(400, 1900)))
            if begin < sinds:
                orgaan.functies.append((_functie(bouw, wijkorgaan, vorige, rol, begin, sinds), vorige))
    bouw.entities.extend(functie for functie, _ in orgaan.functies)


def _zetels(bouw: Bouw, profiel: Profiel) -> list[tuple[str, str]]:
    """Return role and name of each seat; "" is a vacancy and "?" someone to be invented."""
    vast = BESTUREN.get(profiel.naam)
    if vast:
        return list(vast)
    leden = bouw.rng.sample(_LEDEN, bouw.rng.randint(1, 3))
    zetels = [(rol, "?") for rol in ("voorzitter", "secretaris", "penningmeester", *leden)]
    if bouw.rng.random() < 0.3:
        zetels[-1] = (zetels[-1][0], "")
    return zetels


def _vers(bouw: Bouw, personen: dict[str, Persoon]) -> str:
    """Return a name nobody in this town has yet."""
    bezet = {persoon.naam for persoon in personen.values()}
    while (naam := namen.naam(bouw.rng)) in bezet:
        pass
    return naam


def _persoon(bouw: Bouw, personen: dict[str, Persoon], naam: str, tot: date | None) -> Persoon:
    """Return the person of this name; written-down names are for the first town, others get their own."""
    if naam in personen:
        return personen[naam]
    eigen = _vers(bouw, personen) if naam == "?" or bouw.stad > 1 else naam
    persoon = Persoon(
        id=bouw.nieuw_id(),
        naam=eigen,
        email=namen.email(eigen),
        telefoon=namen.telefoon(bouw.rng),
        bewaren_tot=date(tot.year + 2, 12, 31) if tot else date(bouw.kalender.werkjaar + 1, 12, 31),
    )
    personen[eigen if naam == "?" else naam] = persoon
    return persoon


def _functie(
    bouw: Bouw, wijkorgaan: Wijkorgaan, persoon: Persoon | None, rol: str, sinds: date, tot: date | None
) -> Bestuursfunctie:
    return Bestuursfunctie(
        id=bouw.nieuw_id(),
        wijkorgaan_id=wijkorgaan.id,
        persoon_id=persoon.id if persoon else None,
        rol=rol,
        sinds=sinds,
        tot=tot,
    )
