"""Six years of jaargesprekken and the niveaus chosen in them."""

from dataclasses import replace
from datetime import date

from wijkregie.domain.frozen import frozen
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek
from wijkregie.domain.niveaus import Niveau, Niveaukeuze
from wijkregie.usecases.gespreksformulieren import shipped
from wijkregie.usecases.voorbeeldstad import stories
from wijkregie.usecases.voorbeeldstad.days import Calendar, gespreksavond, later
from wijkregie.usecases.voorbeeldstad.profiles import Part, Profile
from wijkregie.usecases.voorbeeldstad.town import WIJKREGISSEUR, Body, Town

# Wijkorgaan and how many years before the working year: the talk was off; the wish was higher than the niveau.
_CALLED_OFF = ("Buurtkring Heidehof", 3)
_WISHED_HIGHER = {("Wijkplatform Havenkwartier", 0), ("Dorpsraad Esbroek", 2), ("Wijkraad Molenkamp", 3)}


@frozen
class Course:
    """The days of one talk, whether they have come or not; no day means: not planned."""

    datum: date | None = None
    verslag: date | None = None
    akkoord: date | None = None
    vervallen: str = ""


@frozen
class BodyYear:
    """What a year of a wijkorgaan starts from: its talk and, once chosen, its niveau."""

    jaar: int
    course: Course
    gesprek: Jaargesprek
    niveau: Niveau | None


def build_gesprekken(town: Town, body: Body) -> list[BodyYear]:
    """Add the talks and niveaukeuzes of one wijkorgaan; return its years, oldest first."""
    years = []
    previous: Niveau | None = None
    for jaar, digit in zip(town.calendar.years, body.profile.niveaus, strict=True):
        course = _course(town, body.profile, jaar, known=digit != "-")
        if course is None:
            continue
        niveau = Niveau(int(digit)) if digit != "-" else None
        motivering = _motivering(town, body, jaar, previous, niveau) if niveau else ""
        gesprek = _gesprek(town, body, jaar, course, niveau, motivering)
        town.entities.append(gesprek)
        keuze = _keuze(town, gesprek, niveau, motivering)
        if keuze:
            town.entities.append(keuze)
        years.append(BodyYear(jaar, course, gesprek, keuze.niveau if keuze else None))
        previous = niveau
    return years


def _course(town: Town, profile: Profile, jaar: int, *, known: bool) -> Course | None:
    calendar = town.calendar
    back = calendar.werkjaar - jaar
    if back == 0:
        if profile.part is Part.ASLEEP:
            return Course(vervallen=stories.VERVALLEN[0])
        if profile.part is Part.STARTING:
            return Course()
        played = _played(calendar, profile.part)
        if played:
            return played
    if not known:
        return None
    if (profile.naam, back) == _CALLED_OFF:
        return Course(vervallen=stories.VERVALLEN[1])
    rng = town.rng
    datum = gespreksavond(later(date(jaar - 1, *profile.gesprek), rng.randint(-5, 9)))
    verslag = later(datum, rng.randint(4, 12))
    return Course(datum, verslag, later(verslag, rng.randint(5, 13)))


def _played(calendar: Calendar, part: Part | None) -> Course | None:
    """Return the talk that goes with a part, counted from the peildatum; outside the season few are left."""
    day = calendar.day
    if part is Part.TONIGHT:
        return Course(gespreksavond(calendar.peildatum, 1))
    if part is Part.REPORT_LATE:
        return Course(gespreksavond(day(-16)))
    if part is Part.REPORT_LONG_OUT:
        return Course(gespreksavond(day(-21)), later(day(-13), 0))
    if not calendar.in_season:
        return None
    if part is Part.UNPLANNED:
        return Course()
    if part is Part.SOON:
        return Course(gespreksavond(day(4), 1))
    if part is Part.JUST_HELD:
        return Course(gespreksavond(day(-2)))
    if part is Part.REPORT_JUST_OUT:
        return Course(gespreksavond(day(-14)), later(day(-7), 0))
    if part is Part.PAPERS_ASKED:
        return Course(gespreksavond(day(-48)), later(day(-44), 0), later(day(-34), 0))
    return None


def _motivering(town: Town, body: Body, jaar: int, previous: Niveau | None, niveau: Niveau) -> str:
    if jaar == town.calendar.werkjaar and body.profile.naam in stories.EIGEN:
        return stories.EIGEN[body.profile.naam]
    if (body.profile.naam, town.calendar.werkjaar - jaar) in _WISHED_HIGHER:
        return stories.WENS_HOGER
    if previous is None:
        reasons = stories.START if niveau is Niveau.BASIS else stories.START_HOGER
    elif niveau > previous:
        reasons = stories.OP
    elif niveau < previous:
        reasons = stories.AF
    else:
        reasons = stories.GELIJK
    return body.fill(town.pick(reasons))


def _gesprek(town: Town, body: Body, jaar: int, course: Course, niveau: Niveau | None, motivering: str) -> Jaargesprek:
    """Return the talk as it stands on the peildatum."""
    rng, peildatum, profile = town.rng, town.calendar.peildatum, body.profile
    gesprek = Jaargesprek(id=town.new_id(), wijkorgaan_id=body.entity.id, jaar=jaar)
    if course.vervallen:
        return replace(gesprek, stand=Gespreksstand.VERVALLEN, vervallen_reden=course.vervallen)
    datum = course.datum
    arranged = profile.part in (Part.TONIGHT, Part.SOON)
    if datum is None or (datum > town.calendar.day(28) and not arranged):
        return gesprek
    bestuur = body.bestuur_on(min(datum, peildatum))
    gesprek = replace(
        gesprek,
        stand=Gespreksstand.GEPLAND,
        datum=datum,
        tijd="19:30" if datum >= peildatum else rng.choice(("19:00", "19:30", "20:00")),
        plaats=profile.plek,
        uitgenodigd_op=_invited(town.calendar, jaar, datum),
        aanwezigen=", ".join([*bestuur, WIJKREGISSEUR]),
    )
    if datum >= peildatum:
        return gesprek
    gesprek = replace(
        gesprek,
        stand=Gespreksstand.GEVOERD,
        gespreksformulier_id=shipped().id,
        gaat_goed=body.fill(" ".join(town.pick(stories.GOED) for _ in range(rng.randint(1, 2)))),
        kan_beter=body.fill(town.pick(stories.BETER)),
        focus=body.fill(" ".join(town.pick(stories.FOCUS) for _ in range(rng.randint(1, 2)))),
        niveau_gewenst=Niveau(niveau + 1) if niveau and motivering == stories.WENS_HOGER else niveau,
        niveau_afgesproken=niveau,
        motivering=motivering,
    )
    if course.verslag is None or course.verslag > peildatum:
        return gesprek
    gesprek = replace(gesprek, stand=Gespreksstand.VERSLAG_VERSTUURD, verslag_verstuurd_op=course.verslag)
    if course.akkoord is None or course.akkoord > peildatum:
        return gesprek
    return replace(gesprek, stand=Gespreksstand.AKKOORD, akkoord_op=course.akkoord, akkoord_door=(bestuur or [""])[0])


def _invited(calendar: Calendar, jaar: int, datum: date) -> date | None:
    """Return the day of the invitation, some three weeks before the talk; of long ago it was not kept."""
    sent = later(datum, -18 - datum.day % 7)
    return sent if jaar >= calendar.werkjaar - 1 and sent <= calendar.peildatum else None


def _keuze(town: Town, gesprek: Jaargesprek, niveau: Niveau | None, motivering: str) -> Niveaukeuze | None:
    """Return the niveau for the year: from the talk, or by letter when the last day to apply came first."""
    if niveau is None:
        return None
    held = gesprek.niveau_afgesproken is not None
    in_time = gesprek.datum is not None and gesprek.datum < date(gesprek.jaar - 1, 10, 1)
    if not held and town.calendar.in_season and gesprek.jaar == town.calendar.werkjaar:
        return None
    return Niveaukeuze(
        id=town.new_id(),
        wijkorgaan_id=gesprek.wijkorgaan_id,
        jaar=gesprek.jaar,
        niveau=niveau,
        motivering=motivering if held and in_time else stories.SCHRIFTELIJK,
        jaargesprek_id=gesprek.id if held and in_time else None,
    )
