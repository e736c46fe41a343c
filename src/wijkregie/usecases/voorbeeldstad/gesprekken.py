"""Six years of jaargesprekken and the niveaus chosen in them."""

from dataclasses import dataclass, replace
from datetime import date

from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek
from wijkregie.domain.niveaus import Niveau, Niveaukeuze
from wijkregie.usecases.voorbeeldstad import verhalen
from wijkregie.usecases.voorbeeldstad.bouw import WIJKREGISSEUR, Bouw, Orgaan
from wijkregie.usecases.voorbeeldstad.kalender import Kalender, gespreksavond, later
from wijkregie.usecases.voorbeeldstad.profielen import Profiel, Rol

_VERVIEL = ("Buurtkring Heidehof", 3)


@dataclass(frozen=True, slots=True)
class Verloop:
    """The days of one talk, whether they have come or not; no day means: not planned."""

    datum: date | None = None
    verslag: date | None = None
    akkoord: date | None = None
    vervallen: str = ""


@dataclass(frozen=True, slots=True)
class Jaar:
    """What a year of a wijkorgaan starts from: its talk and, once chosen, its niveau."""

    jaar: int
    verloop: Verloop
    gesprek: Jaargesprek
    niveau: Niveau | None


def build_gesprekken(bouw: Bouw, orgaan: Orgaan) -> list[Jaar]:
    """Add the talks and niveaukeuzes of one wijkorgaan; return its years, oldest first."""
    jaren = []
    vorig: Niveau | None = None
    for jaar, teken in zip(bouw.kalender.jaren, orgaan.profiel.niveaus, strict=True):
        verloop = _verloop(bouw, orgaan.profiel, jaar, bekend=teken != "-")
        if verloop is None:
            continue
        niveau = Niveau(int(teken)) if teken != "-" else None
        motivering = _motivering(bouw, orgaan, jaar, vorig, niveau) if niveau else ""
        gesprek = _gesprek(bouw, orgaan, jaar, verloop, niveau, motivering)
        bouw.entities.append(gesprek)
        keuze = _keuze(bouw, gesprek, niveau, motivering)
        if keuze:
            bouw.entities.append(keuze)
        jaren.append(Jaar(jaar, verloop, gesprek, keuze.niveau if keuze else None))
        vorig = niveau
    return jaren


def _verloop(bouw: Bouw, profiel: Profiel, jaar: int, *, bekend: bool) -> Verloop | None:
    kalender = bouw.kalender
    geleden = kalender.werkjaar - jaar
    if geleden == 0:
        if profiel.rol is Rol.SLAAPT:
            return Verloop(vervallen=verhalen.VERVALLEN[0])
        if profiel.rol is Rol.BEGINT:
            return Verloop()
        gespeeld = _rol(kalender, profiel.rol)
        if gespeeld:
            return gespeeld
    if not bekend:
        return None
    if (profiel.naam, geleden) == _VERVIEL:
        return Verloop(vervallen=verhalen.VERVALLEN[1])
    rng = bouw.rng
    datum = gespreksavond(later(date(jaar - 1, *profiel.gesprek), rng.randint(-5, 9)))
    verslag = later(datum, rng.randint(4, 12))
    return Verloop(datum, verslag, later(verslag, rng.randint(5, 13)))


def _rol(kalender: Kalender, rol: Rol | None) -> Verloop | None:
    """Return the talk a role asks for, counted from the peildatum; outside the season few are left."""
    over = kalender.over
    if rol is Rol.VANAVOND:
        return Verloop(gespreksavond(kalender.peildatum, 1))
    if rol is Rol.VERSLAG_TE_LAAT:
        return Verloop(gespreksavond(over(-16)))
    if rol is Rol.VERSLAG_LANG_WEG:
        return Verloop(gespreksavond(over(-21)), later(over(-13), 0))
    if not kalender.seizoen:
        return None
    if rol is Rol.NIET_GEPLAND:
        return Verloop()
    if rol is Rol.BINNENKORT:
        return Verloop(gespreksavond(over(4), 1))
    if rol is Rol.NET_GEVOERD:
        return Verloop(gespreksavond(over(-2)))
    if rol is Rol.VERSLAG_NET_WEG:
        return Verloop(gespreksavond(over(-14)), later(over(-7), 0))
    if rol is Rol.AANVULLING_LOOPT:
        return Verloop(gespreksavond(over(-48)), later(over(-44), 0), later(over(-34), 0))
    return None


def _motivering(bouw: Bouw, orgaan: Orgaan, jaar: int, vorig: Niveau | None, niveau: Niveau) -> str:
    if jaar == bouw.kalender.werkjaar and orgaan.profiel.naam in verhalen.EIGEN:
        return verhalen.EIGEN[orgaan.profiel.naam]
    if vorig is None:
        redenen = verhalen.START
    elif niveau > vorig:
        redenen = verhalen.OP
    elif niveau < vorig:
        redenen = verhalen.AF
    else:
        redenen = verhalen.GELIJK
    return orgaan.vul(bouw.kies(redenen))


def _gesprek(
    bouw: Bouw, orgaan: Orgaan, jaar: int, verloop: Verloop, niveau: Niveau | None, motivering: str
) -> Jaargesprek:
    """Return the talk as it stands on the peildatum."""
    rng, peildatum, profiel = bouw.rng, bouw.kalender.peildatum, orgaan.profiel
    gesprek = Jaargesprek(id=bouw.nieuw_id(), wijkorgaan_id=orgaan.entity.id, jaar=jaar)
    if verloop.vervallen:
        return replace(gesprek, stand=Gespreksstand.VERVALLEN, vervallen_reden=verloop.vervallen)
    datum = verloop.datum
    afgesproken = profiel.rol in (Rol.VANAVOND, Rol.BINNENKORT)
    if datum is None or (datum > bouw.kalender.over(28) and not afgesproken):
        return gesprek
    bestuur = orgaan.bestuur_op(min(datum, peildatum))
    gesprek = replace(
        gesprek,
        stand=Gespreksstand.GEPLAND,
        datum=datum,
        tijd="19:30" if datum >= peildatum else rng.choice(("19:00", "19:30", "20:00")),
        plaats=profiel.plek,
        aanwezigen=", ".join([*bestuur, WIJKREGISSEUR]),
    )
    if datum >= peildatum:
        return gesprek
    gesprek = replace(
        gesprek,
        stand=Gespreksstand.GEVOERD,
        gaat_goed=orgaan.vul(" ".join(bouw.kies(verhalen.GOED) for _ in range(rng.randint(1, 2)))),
        kan_beter=orgaan.vul(bouw.kies(verhalen.BETER)),
        focus=orgaan.vul(" ".join(bouw.kies(verhalen.FOCUS) for _ in range(rng.randint(1, 2)))),
        niveau_gewenst=niveau,
        niveau_afgesproken=niveau,
        motivering=motivering,
    )
    if verloop.verslag is None or verloop.verslag > peildatum:
        return gesprek
    gesprek = replace(gesprek, stand=Gespreksstand.VERSLAG_VERSTUURD, verslag_verstuurd_op=verloop.verslag)
    if verloop.akkoord is None or verloop.akkoord > peildatum:
        return gesprek
    return replace(gesprek, stand=Gespreksstand.AKKOORD, akkoord_op=verloop.akkoord, akkoord_door=(bestuur or [""])[0])


def _keuze(bouw: Bouw, gesprek: Jaargesprek, niveau: Niveau | None, motivering: str) -> Niveaukeuze | None:
    """Return the niveau for the year: from the talk, or by letter when the last day to apply came first."""
    if niveau is None:
        return None
    gevoerd = gesprek.niveau_afgesproken is not None
    op_tijd = gesprek.datum is not None and gesprek.datum < date(gesprek.jaar - 1, 10, 1)
    if not gevoerd and bouw.kalender.seizoen and gesprek.jaar == bouw.kalender.werkjaar:
        return None
    return Niveaukeuze(
        id=bouw.nieuw_id(),
        wijkorgaan_id=gesprek.wijkorgaan_id,
        jaar=gesprek.jaar,
        niveau=niveau,
        motivering=motivering if gevoerd and op_tijd else verhalen.SCHRIFTELIJK,
        jaargesprek_id=gesprek.id if gevoerd and op_tijd else None,
    )
