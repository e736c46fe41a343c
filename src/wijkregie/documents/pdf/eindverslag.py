"""The eindverslag of a plan (PV art. 5): the process in outline, what came out of it, and what was done with it.

It belongs with the papers on which college and raad decide. What is not recorded is told as such; stories stand in it
only with consent, and nobody of the municipality is named.
"""

from datetime import datetime

from wijkregie.documents.fonts import shortened
from wijkregie.documents.nederlands import hoofdletter
from wijkregie.documents.pdf.columns import Column
from wijkregie.documents.pdf.gezegd import add_quote, add_text
from wijkregie.documents.pdf.jaartabellen import LANG, bedrag, datum
from wijkregie.documents.pdf.kit import Paper
from wijkregie.domain.beloofd import Belofte, belofte_zin
from wijkregie.domain.betrokkenheden import Verwerking, gehoord_op
from wijkregie.domain.datums import format_datum_tekst, opsomming
from wijkregie.domain.tijdigheid import tijdigheid_zin
from wijkregie.domain.trajectdossiers import (
    NIET_VASTGELEGD,
    Eindverslagzaak,
    Inbreng,
    binnengekomen,
    gebeurtenissen,
    gepland,
    te_vertellen,
    tijdigheidsklokken,
    verwerkt_tekst,
)
from wijkregie.domain.trajecten import Eindverslag, Traject
from wijkregie.domain.trajectkosten import (
    band_tekst,
    communicatie_uren,
    communicatiekosten,
    kostenband,
    participatie_uren,
    participatiekosten,
)

_OVER = "Eindverslag participatie"
_NOTHING = Eindverslag(id="", traject_id="")


def eindverslag(zaak: Eindverslagzaak, moment: datetime) -> bytes:
    """Return the eindverslag as a tagged PDF; `moment` (with time zone) is when it was made."""
    traject, gemeente = zaak.dossier.traject, zaak.inrichting.gemeente.strip()
    afdeling = zaak.dossier.afdeling
    aside = [
        f"Gemeente {gemeente}" if gemeente else "",
        f"Afdeling {afdeling}" if afdeling else "",
        format_datum_tekst(zaak.peildatum),
        "Verzonnen gegevens" if zaak.inrichting.voorbeeld else "",
    ]
    paper = Paper(
        over=_OVER,
        title=traject.naam,
        under=_under(zaak),
        aside=[one for one in aside if one],
        footer=f"{_OVER}, {shortened(traject.naam, 80)}",
        author=zaak.inrichting.wijkregisseur,
    )
    texts = zaak.dossier.eindverslag or _NOTHING
    _outline(paper, zaak, texts)
    _outcomes(paper, zaak, texts)
    _reaction(paper, zaak, texts)
    _costs(paper, zaak)
    _experience(paper, zaak)
    return paper.render(moment)


def _under(zaak: Eindverslagzaak) -> str:
    done = zaak.dossier.eindverslag.vastgesteld_op if zaak.dossier.eindverslag else None
    stand = f"Vastgesteld op {format_datum_tekst(done)}" if done else "Concept, nog niet vastgesteld"
    return f"{stand} · artikel 5 van de participatieverordening"


def _outline(paper: Paper, zaak: Eindverslagzaak, texts: Eindverslag) -> None:
    dossier, traject = zaak.dossier, zaak.dossier.traject
    paper.section("Het proces op hoofdlijnen")
    add_text(paper, texts.proces, missing="Een beschrijving van het proces")
    paper.facts(
        [
            ("Wijken", opsomming(dossier.wijken) or NIET_VASTGELEGD),
            ("Beloofde trede", _trede(traject)),
            ("Waarom participatie", hoofdletter(traject.doel.value) if traject.doel else NIET_VASTGELEGD),
            ("Wat stond vast", traject.staat_vast.strip() or NIET_VASTGELEGD),
            ("Wat lag open", traject.ligt_open.strip() or NIET_VASTGELEGD),
            (
                "Soort integraal werken",
                hoofdletter(traject.integraliteit.value) if traject.integraliteit else NIET_VASTGELEGD,
            ),
            ("Werkwijze", traject.werkwijze.strip() or NIET_VASTGELEGD),
            ("Rollen van raad en college", traject.rolverdeling.strip() or NIET_VASTGELEGD),
            ("Online platform", traject.platform.strip() or NIET_VASTGELEGD),
        ]
    )
    paper.subsection("Wat er wanneer gebeurde")
    course = gebeurtenissen(dossier, zaak.peildatum)
    if course:
        rows = [[one.wanneer, shortened(one.wat, LANG), shortened(one.meer, LANG) or "–"] for one in course]
        paper.table([Column("Wanneer", 1.4), Column("Wat", 2), Column("Meer", 2.2)], rows)
    else:
        add_text(paper, "", missing="Dagen, fasen en bijeenkomsten")
    without = [fase.naam for fase in dossier.fasen if not (fase.begin or fase.einde)]
    if without:
        paper.note(f"Fasen zonder vastgelegde dag: {shortened(opsomming(without), LANG)}.")
    _who(paper, zaak)


def _trede(traject: Traject) -> str:
    if traject.trede is None:
        return NIET_VASTGELEGD
    why = traject.trede_reden.strip()
    return hoofdletter(f"{traject.trede.value}. {hoofdletter(why)}" if why else traject.trede.value)


def _who(paper: Paper, zaak: Eindverslagzaak) -> None:
    """Tell who was told and asked, and when; the whole clock of each wijkorgaan in words below."""
    dossier = zaak.dossier
    paper.subsection("Wie hoorde het, en wie werd gevraagd")
    rows = []
    for one in dossier.inbreng:
        kept = one.betrokkenheid
        asked = f"{datum(kept.gevraagd_op)}, {kept.adviessoort.value}" if kept.adviessoort else datum(kept.gevraagd_op)
        rows.append([shortened(one.wijkorgaan), datum(gehoord_op(kept)), asked, datum(kept.advies_op)])
    klokken = tijdigheidsklokken(dossier)
    rows += [[shortened(each.naam), NIET_VASTGELEGD, "–", "–"] for each in klokken if not each.betrokken]
    if not rows:
        add_text(paper, "", missing="Wie er is geïnformeerd en gevraagd")
        return
    columns = [
        Column("Wijkorgaan", 2.2),
        Column("Gehoord op", 1.1),
        Column("Gevraagd op", 1.6),
        Column("Inbreng op", 1),
    ]
    paper.table(columns, rows)
    told = [f"{shortened(each.naam, 80)} {tijdigheid_zin(each.klok, zaak.peildatum)}" for each in klokken]
    paper.note(f"Ten opzichte van het besluit: {'; '.join(told)}.")


def _outcomes(paper: Paper, zaak: Eindverslagzaak, texts: Eindverslag) -> None:
    paper.section("De belangrijkste uitkomsten")
    add_text(paper, texts.uitkomsten, missing="Een samenvatting van de uitkomsten")
    given = binnengekomen(zaak.dossier.inbreng)
    if not given:
        paper.note(f"Inbreng van wijkorganen: {NIET_VASTGELEGD}.")
        return
    paper.subsection("Wat wijkorganen inbrachten")
    for one in given:
        if one.betrokkenheid.advies.strip():
            add_quote(paper, one.betrokkenheid.advies, _whose(one))
        else:
            paper.note(f"{_whose(one)}: de woorden zijn {NIET_VASTGELEGD}.")


def _whose(one: Inbreng) -> str:
    kept = one.betrokkenheid
    when = f", {format_datum_tekst(kept.advies_op)}" if kept.advies_op else ""
    return f"{shortened(one.wijkorgaan, 120)}{when}{'' if kept.gevraagd_op else ', ongevraagd'}"


def _reaction(paper: Paper, zaak: Eindverslagzaak, texts: Eindverslag) -> None:
    paper.section("De reactie van de gemeente, en wat er met de inbreng is gedaan")
    add_text(paper, texts.reactie, missing="Een reactie van de gemeente")
    add_text(paper, texts.benutting, missing="Hoe de inbreng is gebruikt")
    given = binnengekomen(zaak.dossier.inbreng)
    if told := verwerkt_tekst(given):
        paper.text(told)
    for one in given:
        kept = one.betrokkenheid
        became = kept.verwerking.value if kept.verwerking else NIET_VASTGELEGD
        paper.subsection(f"{shortened(one.wijkorgaan, 120)}: {became}", room=70)
        add_text(
            paper, kept.verwerking_reden, missing="Waarom" if kept.verwerking is not Verwerking.OVERGENOMEN else "Hoe"
        )
        if kept.teruggekoppeld_op:
            answer = kept.terugkoppeling.strip()
            add_text(paper, f"Antwoord aan het wijkorgaan: {answer}" if answer else "", missing="Wat er is geantwoord")
        days = [
            f"antwoord op {datum(kept.teruggekoppeld_op)}" if kept.teruggekoppeld_op else f"antwoord {NIET_VASTGELEGD}",
            f"verteld wat ermee is gedaan op {datum(kept.verwerkt_op)}" if kept.verwerkt_op else "",
            f"bedankt op {datum(kept.bedankt_op)}" if kept.bedankt_op else "",
        ]
        paper.note(hoofdletter(", ".join(day for day in days if day)) + ".")
    paper.facts(
        [
            ("Besluit op", _besluit(zaak)),
            ("Uitkomst", zaak.dossier.traject.uitkomst.strip() or NIET_VASTGELEGD),
        ]
    )


def _besluit(zaak: Eindverslagzaak) -> str:
    day = zaak.dossier.traject.besluit_op
    return f"{format_datum_tekst(day)}{gepland(day, zaak.peildatum)}" if day else NIET_VASTGELEGD


def _costs(paper: Paper, zaak: Eindverslagzaak) -> None:
    traject = zaak.dossier.traject
    paper.section("Kosten en uren")
    lines = [
        ("Participatie", participatiekosten(traject), participatie_uren(traject)),
        ("Communicatie", communicatiekosten(traject), communicatie_uren(traject)),
    ]
    if all(kosten.bekend is None and uren.bekend is None for _, kosten, uren in lines):
        add_text(paper, "", missing="Kosten en uren")
    else:
        heads = ("Geraamd", "Werkelijk", "Uren geraamd", "Uren")
        rows = [
            [what, bedrag(kosten.geraamd), bedrag(kosten.werkelijk), _uren(uren.geraamd), _uren(uren.werkelijk)]
            for what, kosten, uren in lines
        ]
        paper.table([Column("Waarvoor", 2), *(Column(head, 1, "right") for head in heads)], rows)
        paper.note(f"Een streepje betekent: {NIET_VASTGELEGD}.")
    graad = traject.graad.value if traject.graad else NIET_VASTGELEGD
    paper.text(f"Hoeveel participatie het vroeg: {graad}.")
    if kostenband(traject, zaak.regeling) and participatiekosten(traject).bekend is not None:
        paper.text(f"Kosten van participatie: {band_tekst(traject, zaak.regeling, zaak.jaar)}")


def _uren(hours: int | None) -> str:
    return "–" if hours is None else f"{hours:,}".replace(",", ".")


def _experience(paper: Paper, zaak: Eindverslagzaak) -> None:
    """Tell how it was to take part: the step promised and lived through, with words, and the stories."""
    dossier = zaak.dossier
    paper.section("Hoe het was om mee te doen", room=70)
    told = [one for one in dossier.inbreng if one.betrokkenheid.trede_ervaren or one.betrokkenheid.ervaring.strip()]
    for one in told:
        kept = one.betrokkenheid
        said = belofte_zin(Belofte(beloofd=dossier.traject.trede, ervaren=kept.trede_ervaren))
        whose = f"{shortened(one.wijkorgaan, 120)}: {said}"
        if kept.ervaring.strip():
            add_quote(paper, kept.ervaring, whose)
        else:
            paper.text(f"{whose}.")
    stories = te_vertellen(dossier, zaak.peildatum)
    for words, whose in stories:
        add_quote(paper, words, hoofdletter(shortened(whose, 120)))
    if not told and not stories:
        add_text(paper, "", missing="Ervaringen")
    left = len(dossier.verhalen) - len(stories)
    if left:
        paper.note(f"Verhalen zonder toestemming of voorbij hun bewaartermijn staan hier niet in ({left}).")
