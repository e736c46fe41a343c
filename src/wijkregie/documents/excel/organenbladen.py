"""The sheets of Overzicht.xlsx about wijkorganen: what they are, who sits on their bestuur, their talks and niveaus."""

from collections.abc import Iterator, Mapping
from datetime import date

from wijkregie.documents.excel import looks
from wijkregie.documents.excel.cells import Value
from wijkregie.documents.excel.tables import Column, Kind, Mark
from wijkregie.domain.acties import Actiepunt, Eigenaarsoort, eigenaar_tekst, is_open, is_te_laat
from wijkregie.domain.dossiers import Dossier, Jaarbeeld, laatste_contact
from wijkregie.domain.jaarbeelden import (
    afspraken_van,
    bedragen_in,
    beweging_in,
    gesprek_voor,
    niveau_in,
    subsidie_in,
    telt_mee_in,
    verwacht_in,
)
from wijkregie.domain.jaargesprekken import Jaargesprek
from wijkregie.domain.niveaus import Beweging, bewegingen, niveau_voor
from wijkregie.domain.overzichten import DOET_NIET_MEE, Overzichtkeuze, Stand
from wijkregie.domain.personen import rang, zit_nu
from wijkregie.domain.signalen import Ernst
from wijkregie.domain.subsidies import subsidiestand

CONTROLEREN = "controleren"
JA, NEE = "ja", "nee"
TE_LAAT, OP_TIJD = "te laat", "op tijd"
LATE = Mark("!", looks.LATE, looks.LATE_QUIET)
STEPS = {Beweging.TRAP_OP.value: Mark("▲"), Beweging.TRAP_AF.value: Mark("▼"), Beweging.GELIJK.value: Mark("●")}
"""Signs for a step; up or down is never good or bad, so they have no colour."""

STOPLICHT = {
    Ernst.TE_LAAT.woord: LATE,
    Ernst.LET_OP.woord: Mark("◆", looks.WARN, looks.WARN_QUIET),
    Ernst.STAAT_STIL.woord: Mark("■", looks.TEXT2, looks.LINE),
    Ernst.OP_SCHEMA.woord: Mark("✓", looks.ACCENT, looks.ACCENT_QUIET),
    DOET_NIET_MEE: Mark("–"),
}
LET_OP_JAAR = (
    "Het jaar waarvoor het gesprek, het niveau of de subsidie geldt. Het gesprek zelf is meestal een jaar eerder."
)
_CHECK = Mark("?", looks.WARN, looks.WARN_QUIET)
_ORGAAN = (
    "Klik op een naam om naar de regel van dit wijkorgaan te gaan. "
    "Heb je dat blad gesorteerd, dan klopt de link niet meer."
)
_NIVEAU = "1 is basis, 2 is uitvoerend, 3 is beleidsvormend."
_STAP = "Vergeleken met het niveau ervoor. Een trap af is geen slecht nieuws: een wijkorgaan kiest zelf wat past."
_ID_ORGAAN = "Het vaste nummer van het wijkorgaan. Hiermee koppel je bladen aan elkaar."

NAAM_ORGAAN = Column("Wijkorgaan", uitleg=_ORGAAN)
ID_ORGAAN = Column("Id wijkorgaan", Kind.ID, uitleg=_ID_ORGAAN)
ID = Column(
    "Id", Kind.ID, uitleg="Het vaste nummer van deze regel. Laat het staan: zo herkent wijkregie de regel bij inlezen."
)

WIJKORGANEN = (
    Column("Naam"),
    Column("Soort"),
    Column("Stadsdeel"),
    Column("Status"),
    Column("Niveau", Kind.COUNT, uitleg=f"Het niveau in het jaar van dit overzicht. {_NIVEAU}"),
    Column("Beweging", marks=STEPS, uitleg=_STAP),
    Column(
        "Telt mee",
        uitleg="Ja als het wijkorgaan actief is in het jaar van dit overzicht, of als er van dat jaar iets vastligt.",
    ),
    Column("Stoplicht", marks=STOPLICHT, uitleg="Hoe het er nu voor staat. Te laat: een uiterste dag is voorbij."),
    Column("Waarom", Kind.LONG, uitleg="Wat er te laat is of aandacht vraagt."),
    Column("Wijkregisseur", uitleg="Wie er namens de gemeente voor dit wijkorgaan zorgt."),
    Column("Werkgebied", Kind.LONG, uitleg="De wijken waarvoor het opkomt, met een komma ertussen."),
    Column("Jaargesprek", uitleg="Hoe ver het jaargesprek over dit jaar is."),
    Column("Datum gesprek", Kind.DATE),
    Column("Stand subsidie"),
    Column(
        "Volgens niveau",
        Kind.EURO,
        total=True,
        uitleg="Het bedrag dat bij het niveau hoort volgens de regeling van dit jaar, met de toeslag erbij.",
    ),
    Column("Verleend", Kind.EURO, total=True, uitleg="Subsidie voor het jaar van dit overzicht."),
    Column("Open acties", Kind.COUNT, total=True),
    Column("Te laat", Kind.COUNT, total=True, uitleg="Open acties waarvan de uiterste dag voorbij is."),
    Column("Laatste contact", Kind.DATE, uitleg="Gesprek, bezoek, telefoontje, mail, bijeenkomst of antwoord."),
    Column("Vacatures", Kind.COUNT, total=True, uitleg="Plekken in het bestuur die nu leeg zijn."),
    Column("E-mail"),
    Column("Telefoon"),
    Column("Website"),
    Column("Opgericht op", Kind.DATE),
    Column("Beëindigd op", Kind.DATE),
    Column("Reden einde", Kind.LONG),
    Column("Opvolger"),
    Column("Controleren", marks={CONTROLEREN: _CHECK}, uitleg="Komt uit een openbare lijst en is nog niet bevestigd."),
    ID,
)
BESTUUR = (
    NAAM_ORGAAN,
    Column("Stadsdeel"),
    Column("Rol"),
    Column("Persoon", uitleg="Leeg is een vacature."),
    Column("E-mail"),
    Column("Telefoon"),
    Column("Sinds", Kind.DATE),
    Column("Tot en met", Kind.DATE),
    Column("Nu", uitleg="Ja als deze plek op de peildatum bestaat."),
    ID_ORGAAN,
    ID,
)
JAARGESPREKKEN = (
    NAAM_ORGAAN,
    Column("Stadsdeel"),
    Column("Jaar", Kind.YEAR, uitleg=LET_OP_JAAR),
    Column("Stand"),
    Column("Datum", Kind.DATE),
    Column("Tijd"),
    Column("Plaats"),
    Column("Niveau gewenst", Kind.COUNT, uitleg=f"Wat het wijkorgaan wil. {_NIVEAU}"),
    Column("Niveau afgesproken", Kind.COUNT, uitleg=_NIVEAU),
    Column("Motivering", Kind.LONG),
    Column("Gaat goed", Kind.LONG),
    Column("Kan beter", Kind.LONG),
    Column("Focus", Kind.LONG),
    Column("Afspraken", Kind.COUNT, uitleg="Acties die in dit gesprek zijn afgesproken."),
    Column("Afspraken open", Kind.COUNT),
    Column("Verslag verstuurd op", Kind.DATE),
    Column("Akkoord op", Kind.DATE),
    Column("Reden vervallen", Kind.LONG),
    ID_ORGAAN,
    ID,
)
NIVEAUVERLOOP = (
    NAAM_ORGAAN,
    Column("Stadsdeel"),
    Column("Jaar", Kind.YEAR, uitleg="Het jaar waarvoor het niveau geldt."),
    Column("Niveau", Kind.COUNT, uitleg=_NIVEAU),
    Column("Woord"),
    Column("Vorig niveau", Kind.COUNT),
    Column("Beweging", marks=STEPS, uitleg=_STAP),
    Column("Motivering", Kind.LONG),
    ID_ORGAAN,
    ID,
)
ACTIES = (
    Column("Actie", Kind.LONG),
    NAAM_ORGAAN,
    Column("Stadsdeel"),
    Column("Wie", uitleg="Wie het doet. Staat er niemand, dan is het een persoon en is dit overzicht zonder personen."),
    Column("Uiterlijk", Kind.DATE),
    Column("Status"),
    Column("Signaal", marks={TE_LAAT: LATE}, uitleg="Te laat als de uiterste dag voorbij is en de actie nog open is."),
    Column("Herkomst", uitleg="Waar de actie vandaan komt."),
    Column("Afgerond op", Kind.DATE),
    Column("Toelichting", Kind.LONG),
    ID_ORGAAN,
    ID,
)

Row = tuple[Value, ...]


def wijkorgaan_row(beeld: Jaarbeeld, dossier: Dossier, names: Mapping[str, str], stand: Stand) -> Row:
    """Return the row of a body; `names` are of all bodies by id."""
    body, jaar, peildatum = dossier.wijkorgaan, beeld.jaar, beeld.peildatum
    gesprek, subsidie = gesprek_voor(dossier, jaar), subsidie_in(dossier, jaar)
    niveau = niveau_in(dossier, jaar)
    return (
        body.naam,
        body.soort.value,
        stadsdeel_van(dossier),
        body.status.value,
        niveau,
        _word(beweging_in(dossier, jaar)),
        JA if telt_mee_in(dossier, jaar) else NEE,
        stand.woord,
        stand.waarom,
        body.wijkregisseur or beeld.inrichting.wijkregisseur,
        ", ".join(wijk.naam for wijk in dossier.wijken),
        gesprek.stand.value if gesprek else None,
        gesprek.datum if gesprek else None,
        subsidiestand(subsidie.stappen).value if subsidie else None,
        verwacht_in(dossier, jaar, beeld.regelingen.get(jaar), niveau),
        bedragen_in(dossier, jaar).verleend,
        sum(is_open(actie) for actie in dossier.acties),
        sum(is_te_laat(actie, peildatum) for actie in dossier.acties),
        laatste_contact(dossier, peildatum),
        sum(zetel.persoon is None and zit_nu(zetel.functie, peildatum) for zetel in dossier.bestuur),
        body.email,
        body.telefoon,
        body.website,
        body.opgericht_op,
        body.beeindigd_op,
        body.einde_reden,
        names.get(body.opvolger_id or ""),
        CONTROLEREN if body.controleren else None,
        body.id,
    )


def bestuur_rows(beeld: Jaarbeeld, dossier: Dossier, keuze: Overzichtkeuze) -> Iterator[Row]:
    """Yield a row for each seat on a bestuur: those of now and later, and back to the first year that was asked for."""
    for zetel in sorted(dossier.bestuur, key=lambda each: rang(each.functie.rol)):
        functie, who = zetel.functie, zetel.persoon
        left = functie.tot is not None and functie.tot < beeld.peildatum
        if left and (keuze.van is None or not keuze.heeft_jaar((functie.tot or beeld.peildatum).year)):
            continue
        yield (
            dossier.wijkorgaan.naam,
            stadsdeel_van(dossier),
            functie.rol,
            who.naam if who else None,
            who.email if who else None,
            who.telefoon if who else None,
            functie.sinds,
            functie.tot,
            JA if zit_nu(functie, beeld.peildatum) else NEE,
            functie.wijkorgaan_id,
            functie.id,
        )


def gesprek_row(dossier: Dossier, gesprek: Jaargesprek) -> Row:
    """Return the row of a talk; who was there stays out."""
    afspraken = afspraken_van(dossier, gesprek)
    return (
        dossier.wijkorgaan.naam,
        stadsdeel_van(dossier),
        gesprek.jaar,
        gesprek.stand.value,
        gesprek.datum,
        gesprek.tijd,
        gesprek.plaats,
        gesprek.niveau_gewenst,
        gesprek.niveau_afgesproken,
        gesprek.motivering,
        gesprek.gaat_goed,
        gesprek.kan_beter,
        gesprek.focus,
        len(afspraken),
        sum(is_open(actie) for actie in afspraken),
        gesprek.verslag_verstuurd_op,
        gesprek.akkoord_op,
        gesprek.vervallen_reden,
        gesprek.wijkorgaan_id,
        gesprek.id,
    )


def niveau_rows(dossier: Dossier) -> Iterator[tuple[int, Row]]:
    """Yield a row for each niveau that a body chose, with its year."""
    steps = bewegingen(dossier.niveaus)
    for keuze in dossier.niveaus:
        yield (
            keuze.jaar,
            (
                dossier.wijkorgaan.naam,
                stadsdeel_van(dossier),
                keuze.jaar,
                keuze.niveau,
                keuze.niveau.woord,
                niveau_voor(dossier.niveaus, keuze.jaar),
                _word(steps[keuze.jaar]),
                keuze.motivering,
                keuze.wijkorgaan_id,
                keuze.id,
            ),
        )


def actie_row(peildatum: date, actie: Actiepunt, dossier: Dossier | None, herkomst: str, *, met_personen: bool) -> Row:
    """Return the row of an actiepunt; without persons it may name a department, nobody else."""
    named = bool(actie.eigenaar.strip()) and actie.eigenaarsoort is not Eigenaarsoort.AFDELING
    return (
        actie.tekst,
        dossier.wijkorgaan.naam if dossier else None,
        stadsdeel_van(dossier) if dossier else None,
        None if named and not met_personen else eigenaar_tekst(actie),
        actie.uiterlijk,
        actie.status.value,
        TE_LAAT if is_te_laat(actie, peildatum) else None,
        herkomst,
        actie.afgerond_op,
        actie.toelichting,
        actie.wijkorgaan_id,
        actie.id,
    )


def stadsdeel_van(dossier: Dossier) -> str | None:
    """Return the name of the stadsdeel of a body."""
    return dossier.stadsdeel.naam if dossier.stadsdeel else None


def _word(step: Beweging | None) -> str | None:
    return step.value if step else None
