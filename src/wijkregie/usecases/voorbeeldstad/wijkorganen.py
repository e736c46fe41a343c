"""The map, the wijkorganen and their besturen."""

from datetime import date, timedelta

from wijkregie.domain.gebieden import Stadsdeel, Wijk
from wijkregie.domain.personen import Bestuursfunctie, Persoon
from wijkregie.domain.wijken import breedte
from wijkregie.domain.wijkorganen import Rechtsvorm, Werkgebied, Wijkorgaan, Wijkorgaanstatus
from wijkregie.usecases.voorbeeldstad import names
from wijkregie.usecases.voorbeeldstad.profiles import BESTUREN, PROFILES, WIJKEN, Profile
from wijkregie.usecases.voorbeeldstad.town import Body, Town

_WRITTEN = frozenset(naam for zetels in BESTUREN.values() for _, naam in zetels)
_LEDEN = ("lid groen", "lid verkeer", "lid jeugd", "lid wonen", "lid communicatie", "lid veiligheid")


def build_map(town: Town) -> None:
    """Add the stadsdelen and their wijken, in two rows."""
    for naam, wijken in WIJKEN.items():
        stadsdeel = Stadsdeel(id=town.new_id(), naam=town.numbered(naam))
        town.stadsdelen[naam] = stadsdeel
        town.entities.append(stadsdeel)
        wide = breedte(len(wijken))
        for place, (wijknaam, soort, inwoners) in enumerate(wijken):
            wijk = Wijk(
                id=town.new_id(),
                naam=town.numbered(wijknaam),
                soort=soort,
                stadsdeel_id=stadsdeel.id,
                cbs_code=f"WK9999{len(town.wijken):02}",
                inwoners=inwoners + (town.rng.randrange(-80, 80) if town.number > 1 else 0),
                rij=place // wide,
                kolom=place % wide,
            )
            town.wijken[wijknaam] = wijk
            town.entities.append(wijk)


def build_wijkorganen(town: Town) -> None:
    """Add the wijkorganen with their werkgebied and their bestuur, vacancies and former members included."""
    personen: dict[str, Persoon] = {}
    for profile in PROFILES:
        body = Body(_wijkorgaan(town, profile), profile, town.wijken[profile.wijken[0]].naam)
        town.bodies[profile.naam] = body
        town.entities.append(body.entity)
        for wijk in profile.wijken:
            gebied = Werkgebied(id=town.new_id(), wijkorgaan_id=body.entity.id, wijk_id=town.wijken[wijk].id)
            town.entities.append(gebied)
        _bestuur(town, body, personen)
    town.entities.extend(personen.values())


def _wijkorgaan(town: Town, profile: Profile) -> Wijkorgaan:
    rng, werkjaar = town.rng, town.calendar.werkjaar
    naam = town.numbered(profile.naam)
    site = names.ascii_name(naam)[:40]
    formal = profile.rechtsvorm in (Rechtsvorm.STICHTING, Rechtsvorm.VERENIGING)
    started = profile.status is not Wijkorgaanstatus.IN_OPRICHTING
    return Wijkorgaan(
        id=town.new_id(),
        naam=naam,
        soort=profile.soort,
        stadsdeel_id=town.stadsdelen[profile.stadsdeel].id,
        status=profile.status,
        opgericht_op=date(werkjaar - profile.leeftijd, 3, rng.randint(1, 28)) if started else None,
        beeindigd_op=date(werkjaar - 3, 12, 31) if profile.status is Wijkorgaanstatus.BEEINDIGD else None,
        einde_reden=profile.einde_reden,
        opvolger_id=town.bodies[profile.opvolger].entity.id if profile.opvolger else None,
        rechtsvorm=profile.rechtsvorm,
        kvk=f"000{rng.randrange(100_000):05}" if formal else "",
        iban=names.iban(rng) if started else "",
        email=f"info.{site}@example.org",
        telefoon=names.telefoon(rng),
        website=f"https://{site}.example.org" if formal else "",
        postadres=f"{profile.straat} {rng.randint(1, 180)}, Voorbeeldstad",
        vergaderritme=profile.ritme,
        toelichting=profile.toelichting,
    )


def _bestuur(town: Town, body: Body, personen: dict[str, Persoon]) -> None:
    """Fill the seats; most of them had someone else before, whose time is over."""
    rng, calendar = town.rng, town.calendar
    wijkorgaan = body.entity
    einde = wijkorgaan.beeindigd_op
    laatste = (einde or calendar.peildatum) - timedelta(days=70)
    eerste = min(max(wijkorgaan.opgericht_op or calendar.day(-170), date(calendar.werkjaar - 6, 1, 2)), laatste)
    for rol, naam in _zetels(town, body.profile):
        sinds = eerste + timedelta(days=rng.randint(0, (laatste - eerste).days))
        persoon = _persoon(town, personen, naam, einde) if naam else None
        zetel = _functie(town, wijkorgaan, persoon, rol, sinds, einde)
        body.functies.append((zetel, persoon))
        begun = wijkorgaan.opgericht_op or sinds
        if (sinds - begun).days > 200 and rng.random() < 0.85:
            vorige = _persoon(town, personen, "?", sinds)
            begin = max(begun, sinds - timedelta(days=rng.randint(400, 1900)))
            body.functies.append((_functie(town, wijkorgaan, vorige, rol, begin, sinds), vorige))
    town.entities.extend(functie for functie, _ in body.functies)


def _zetels(town: Town, profile: Profile) -> list[tuple[str, str]]:
    """Return role and name of each seat; "" is a vacancy and "?" someone to be invented."""
    vast = BESTUREN.get(profile.naam)
    if vast:
        return list(vast)
    leden = town.rng.sample(_LEDEN, town.rng.randint(1, 3))
    zetels = [(rol, "?") for rol in ("voorzitter", "secretaris", "penningmeester", *leden)]
    if town.rng.random() < 0.3:
        zetels[-1] = (zetels[-1][0], "")
    return zetels


def _fresh_name(town: Town, personen: dict[str, Persoon]) -> str:
    """Return a name nobody in this town has, nor will get from the written-down seats."""
    taken = _WRITTEN | {persoon.naam for persoon in personen.values()}
    while (naam := names.naam(town.rng)) in taken:
        pass
    return naam


def _persoon(town: Town, personen: dict[str, Persoon], naam: str, tot: date | None) -> Persoon:
    """Return the person of this name; written-down names are for the first town, others get their own."""
    if naam in personen:
        return personen[naam]
    eigen = _fresh_name(town, personen) if naam == "?" or town.number > 1 else naam
    persoon = Persoon(
        id=town.new_id(),
        naam=eigen,
        email=names.email(eigen),
        telefoon=names.telefoon(town.rng),
        bewaren_tot=date(tot.year + 2, 12, 31) if tot else date(town.calendar.werkjaar + 1, 12, 31),
    )
    personen[eigen if naam == "?" else naam] = persoon
    return persoon


def _functie(
    town: Town, wijkorgaan: Wijkorgaan, persoon: Persoon | None, rol: str, sinds: date, tot: date | None
) -> Bestuursfunctie:
    return Bestuursfunctie(
        id=town.new_id(),
        wijkorgaan_id=wijkorgaan.id,
        persoon_id=persoon.id if persoon else None,
        rol=rol,
        sinds=sinds,
        tot=tot,
    )
