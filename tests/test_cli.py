"""The command line, through the same door as the user: Dutch, one line per refusal, nothing half-written."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pikepdf
import pytest
from openpyxl import Workbook

from tests.store.kit import mounted
from wijkregie.cli import main
from wijkregie.domain.jaargesprekken import Gespreksstand
from wijkregie.store.engine import Role, connect
from wijkregie.usecases import wijkorganen
from wijkregie.usecases.gebieden import stadsdelen
from wijkregie.usecases.jaarbeelden import jaarbeeld
from wijkregie.usecases.jaargesprekken import jaargesprekken
from wijkregie.usecases.startlijsten import available
from wijkregie.usecases.stores import reading, writing

ENGLISH = re.compile(
    r"\b(usage|options?|arguments?|show|message|error|invalid|required|the|and|choose|must|failed|exit|None|Errno)\b",
    re.IGNORECASE,
)
NAMES = ("Robert'); DROP TABLE wijkorgaan;--", 'Raad "Zuid" & <Noord>', "👩🏽‍🌾 Yeşilğöz", "לשכת \u202eהשכונה")
PAPERS = ("voorblad", "formulier", "uitnodiging", "gespreksverslag", "akkoordbrief")
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def example_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("voorbeeld") / "voorbeeld.wijkregie"
    assert main(["voorbeeld", str(path), "--peildatum", "2026-11-21"]) == 0
    return path


@pytest.fixture
def store(example_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(example_file, tmp_path))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Give the exit code, the output and the errors of a command."""

    def run(*arguments: object) -> tuple[int, str, str]:
        capsys.readouterr()
        try:
            code: object = main([str(argument) for argument in arguments])
        except SystemExit as ended:
            code = ended.code
        assert isinstance(code, int)
        return code, *capsys.readouterr()

    return run


@pytest.fixture
def refused(run: Run, tmp_path: Path) -> Callable[..., str]:
    """Expect one Dutch line and a folder in which nothing changed; give the line."""

    def refused(*arguments: object, code: int = 1) -> str:
        before = listing(tmp_path)
        found, out, err = run(*arguments)
        assert (found, out) == (code, "")
        line = err.removesuffix("\n")
        assert line
        assert "\n" not in line
        assert not ENGLISH.search(line)
        assert listing(tmp_path) == before
        return line

    return refused


def listing(folder: Path) -> dict[str, int]:
    """Return what stands in a folder, and what is in it, in short."""
    return {
        str(path.relative_to(folder)): hash(path.read_bytes()) if path.is_file() else 0 for path in folder.rglob("*")
    }


def damage(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:4096] + os.urandom(len(content) - 4096))


def make_newer(path: Path) -> None:
    with closing(connect(path, Role.WRITE)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.execute("UPDATE bestand SET waarde = '99.1' WHERE sleutel = 'programma'")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def become_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def become_other_database(path: Path) -> None:
    path.unlink()
    with closing(connect(path, Role.MIGRATE)) as connection:
        connection.execute("CREATE TABLE wijkorgaan (id)")


BAD_STORES: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (Path.unlink, "staat niet in"),
    "empty": (lambda path: path.write_bytes(b""), "is leeg"),
    "damaged": (damage, "beschadigd"),
    "cut off in the middle": (lambda path: os.truncate(path, path.stat().st_size // 8192 * 4096), "beschadigd"),
    "cut off at the end": (lambda path: os.truncate(path, path.stat().st_size - 100), "beschadigd"),
    "a folder": (become_folder, "is een map"),
    "newer": (make_newer, "gemaakt met wijkregie 99.1. Dit is wijkregie"),
    "a text": (lambda path: path.write_text("Beste Gerda, " * 500, encoding="utf-8"), "geen bestand van wijkregie"),
    "of another program": (become_other_database, "geen bestand van wijkregie"),
}
COMMANDS: dict[str, tuple[str, ...]] = {
    "overzicht": ("overzicht", "--jaar", "2027", "--uit", "uit.xlsx"),
    "jaarverslag": ("jaarverslag", "--jaar", "2026", "--uit", "uit.pdf"),
    "subsidieregister": ("subsidieregister", "--jaar", "2026", "--uit", "uit.xlsx"),
    "participatieverslag": ("participatieverslag", "--van", "2023", "--tot", "2026", "--uit", "uit.pdf"),
    "actielijst": ("actielijst", "--uit", "uit.pdf"),
    "week": ("week", "--uit", "uit.pdf"),
    "voorblad": ("voorblad", "--jaar", "2027", "--uit", "uit.pdf"),
    "agenda": ("agenda", "--jaar", "2027", "--uit", "uit.ics"),
    "gespreksverslag": ("gespreksverslag", "--jaar", "2027", "--wijkorgaan", "Raad", "--uit", "uit.pdf"),
    "mail": ("mail", "uitnodiging", "--jaar", "2027", "--wijkorgaan", "Raad", "--uit", "uit.eml"),
    "inlezen": ("inlezen", "lijst.csv"),
    "kopie": ("kopie", "--uit", "kopie.wijkregie"),
    "controle": ("controle",),
    "window": (),
}
MAKERS = tuple(arguments[: arguments.index("--uit")] for arguments in COMMANDS.values() if "--uit" in arguments[1:4])
"""What writes a file of the whole store, without the place for it."""


@pytest.mark.parametrize("kind", BAD_STORES)
@pytest.mark.parametrize("command", COMMANDS)
def test_a_bad_store_is_refused(
    refused: Callable[..., str], store: Path, monkeypatch: pytest.MonkeyPatch, kind: str, command: str
) -> None:
    monkeypatch.chdir(store.parent)
    spoil, words = BAD_STORES[kind]
    spoil(store)
    assert words in refused(*COMMANDS[command], "--bestand", store)


@pytest.mark.parametrize("command", ["nieuw", "voorbeeld"])
def test_what_is_in_the_way_stays(refused: Callable[..., str], tmp_path: Path, command: str) -> None:
    (tmp_path / "brief.txt").write_text("Beste Gerda", encoding="utf-8")
    (tmp_path / "map").mkdir()
    (tmp_path / "wijzer").symlink_to(tmp_path / "nergens")
    for name in ("brief.txt", "map", "wijzer"):
        assert f"{name} bestaat al in" in refused(command, tmp_path / name)
    assert "bestaat niet" in refused(command, tmp_path / "geen map" / "a.wijkregie")
    assert "bestaat niet" in refused(command, tmp_path / "brief.txt" / "a.wijkregie")
    assert "te lang" in refused(command, tmp_path / ("x" * 300))


def test_an_unknown_name_is_refused_with_advice(refused: Callable[..., str], store: Path) -> None:
    out = ("--bestand", store, "--uit", store.with_name("uit"))
    for command, jaar in (("overzicht", "2027"), ("jaarverslag", "2026")):
        line = refused(command, *out, "--jaar", jaar, "--stadsdeel", "Atlantis")
        assert line.startswith("Er is geen stadsdeel “Atlantis”. Kies uit: ")
    line = refused("jaarverslag", *out, "--jaar", "2026", "--wijkorgaan", "Wijkraad")
    assert "Bedoel je een van deze: " in line
    for command, jaar in (("jaarverslag", "2026"), *((paper, "2027") for paper in PAPERS)):
        for naam in (*NAMES, "twee\nregels\t", "x" * 20_000, "", " "):
            line = refused(command, *out, "--jaar", jaar, f"--wijkorgaan={naam}z")
            assert line.startswith("Er is geen wijkorgaan “")
            assert len(line) < 300


@pytest.mark.parametrize("jaar", ["0", "-1", "1999", "2100", "9" * 30])
def test_a_year_that_cannot_be_is_refused(refused: Callable[..., str], store: Path, jaar: str) -> None:
    with reading(store) as session:
        scope = ("--wijkorgaan", next(iter(wijkorganen.namen(session).values())))
    for command in ("overzicht", "jaarverslag", "agenda", *PAPERS):
        source = (*(scope if command in PAPERS else ()), "--bestand", store, "--uit", store.with_name("uit"))
        line = refused(command, f"--jaar={jaar}", *source)
        assert line.endswith("Kies een jaar van 2000 tot en met 2099.")


def test_a_place_that_takes_no_file_is_refused(refused: Callable[..., str], store: Path) -> None:
    (store.parent / "map").mkdir()
    for command in MAKERS:
        source = (*command, "--bestand", store, "--uit")
        assert "bestaat niet" in refused(*source, store.parent / "geen map" / "uit")
        assert "bestaat niet" in refused(*source, store / "uit")
        assert "map" in refused(*source, store.parent / "map")
        assert "te lang" in refused(*source, store.parent / ("x" * 300))


def test_a_report_never_takes_the_place_of_its_store(refused: Callable[..., str], store: Path) -> None:
    (store.parent / "wijzer").symlink_to(store)
    for command in MAKERS:
        for target in (store, store.parent / "wijzer"):
            assert "bestaat al" in refused(*command, "--bestand", store, "--uit", target)


def test_a_copy_replaces_nothing(refused: Callable[..., str], store: Path) -> None:
    store.with_name("kopie").write_text("Beste Gerda", encoding="utf-8")
    assert "bestaat al" in refused("kopie", "--bestand", store, "--uit", store.with_name("kopie"))


def test_an_unknown_start_list_or_size_is_refused(refused: Callable[..., str], tmp_path: Path) -> None:
    path = tmp_path / "a.wijkregie"
    assert (
        refused("nieuw", path, "--startlijst", "atlantis\n") == "Er is geen startlijst “atlantis”. Kies uit: enschede."
    )
    assert "schaal" in refused("voorbeeld", path, "--schaal", "0")
    assert "schaal" in refused("voorbeeld", path, "--schaal", "1001")
    assert "peildatum" in refused("voorbeeld", path, "--peildatum", "1066-10-14")


@pytest.mark.parametrize(
    "arguments",
    [
        ("foo",),
        ("it's",),
        ("twee\nregels",),
        ("-x",),
        ("--onbekend",),
        ("--best", "a"),
        ("--bestand",),
        ("--bestand", "a", "--voorbeeld"),
        ("--bestand", "a", "nieuw", "b"),
        ("--voorbeeld", "zelftest"),
        ("--voorbeeld=ja",),
        ("nieuw",),
        ("nieuw", "a", "b\nc"),
        ("nieuw", "--startlijst"),
        ("voorbeeld", "a", "--schaal", "veel"),
        ("voorbeeld", "a", "--schaal", "9" * 5000),
        ("voorbeeld", "a", "--zaad", "1,5"),
        ("voorbeeld", "a", "--peildatum", "31 februari"),
        ("voorbeeld", "a", "--peildatum", "2026-02-31"),
        ("overzicht", "--bestand", "a", "--uit", "b"),
        ("overzicht", "--bestand", "a", "--jaar", "1.250,5o", "--uit", "b"),
        ("overzicht", "--bestand", "a", "--jaar", "2027", "--uit", "b", "--wijkorgaan", "c"),
        ("jaarverslag", "--bestand", "a", "--jaar", "2026", "--uit", "b", "--stadsdeel", "c", "--wijkorgaan", "d"),
        ("subsidieregister", "--bestand", "a", "--jaar", "2026"),
        ("participatieverslag", "--bestand", "a", "--van", "2023", "--uit", "b.pdf"),
        ("voorblad", "--bestand", "a", "--jaar", "2027"),
        ("agenda", "--bestand", "a", "--uit", "b"),
        ("formulier", "--bestand", "a", "--jaar", "2027", "--uit", "b"),
        ("uitnodiging", "--bestand", "a", "--wijkorgaan", "c", "--uit", "b"),
        ("mail", "--bestand", "a", "--jaar", "2027", "--wijkorgaan", "b", "--uit", "c"),
        ("mail", "herinnering", "--bestand", "a", "--jaar", "2027", "--wijkorgaan", "b", "--uit", "c"),
        ("mail", "verslag", "--bestand", "a", "--jaar", "2027", "--uit", "c"),
        ("actielijst", "--bestand", "a"),
        ("actielijst", "--bestand", "a", "--uit", "b.pdf", "--klaar-sinds", "gisteren"),
        ("actielijst", "--bestand", "a", "--uit", "b.pdf", "--stadsdeel", "c", "--wijkorgaan", "d"),
        ("sjabloon",),
        ("sjabloon", "--bestand", "a", "--uit", "b"),
        ("kopie", "--bestand", "a"),
        ("controle",),
        ("zelftest", "nu"),
    ],
    ids=lambda arguments: " ".join(arguments)[:40].replace("\n", " "),
)
def test_wrong_usage_is_told_in_dutch(refused: Callable[..., str], arguments: tuple[str, ...]) -> None:
    line = refused(*arguments, code=2)
    assert re.search(r"Meer uitleg: wijkregie( [a-z]+)? --help$", line)


@pytest.mark.parametrize(
    "command",
    [
        "",
        "nieuw",
        "voorbeeld",
        "overzicht",
        "jaarverslag",
        "subsidieregister",
        "participatieverslag",
        "voorblad",
        *PAPERS,
        "agenda",
        "mail",
        "sjabloon",
        "actielijst",
        "week",
        "kopie",
        "controle",
        "zelftest",
    ],
)
def test_help_is_dutch(run: Run, command: str) -> None:
    for asked in ("--help", "-h"):
        code, out, err = run(*command.split(), asked)
        assert (code, err) == (0, "")
        assert out.startswith(f"gebruik: wijkregie {command}".rstrip())
        assert "toon deze hulp" in out
        assert not ENGLISH.search(out)


def test_the_help_names_the_start_lists(run: Run) -> None:
    _, out, _ = run("nieuw", "--help")
    assert f"(er zijn: {', '.join(available())})" in " ".join(out.split())


def test_the_version_is_told(run: Run) -> None:
    code, out, err = run("--versie")
    assert (code, err) == (0, "")
    assert re.fullmatch(r"wijkregie \d+\.\d+\.\d+\n", out)


def test_the_same_arguments_make_the_same_town(run: Run, tmp_path: Path) -> None:
    for name in ("a", "b"):
        made = ("voorbeeld", tmp_path / name, "--zaad", "7", "--peildatum", "2026-09-24")
        assert run(*made) == (0, f"Gemaakt: {tmp_path / name}\n", "")
    with reading(tmp_path / "a") as one, reading(tmp_path / "b") as other:
        assert jaarbeeld(one, 2027) == jaarbeeld(other, 2027)


def test_a_start_list_says_that_it_must_be_checked(run: Run, tmp_path: Path) -> None:
    code, out, err = run("nieuw", tmp_path / "a.wijkregie", "--startlijst", "enschede")
    assert (code, err) == (0, "")
    assert "Controleer de lijst" in out
    assert run("controle", "--bestand", tmp_path / "a.wijkregie")[0] == 0


def test_controle_finds_a_changed_history(run: Run, store: Path) -> None:
    with closing(connect(store, Role.WRITE)) as connection:
        connection.execute("DROP TRIGGER journaal_update")
        connection.execute("UPDATE journaal SET wie = 'iemand anders'")
    assert run("controle", "--bestand", store) == (1, "", "De geschiedenis klopt niet meer vanaf nummer 1.\n")


def test_reports_of_every_scope(run: Run, store: Path) -> None:
    pdf, xlsx = store.with_name("uit.pdf"), store.with_name("uit.xlsx")
    with reading(store) as session:
        stadsdeel, body = stadsdelen(session)[0].naam, next(iter(wijkorganen.namen(session).values()))
    pdf.write_text("wordt vervangen", encoding="utf-8")
    for scope in ((), ("--stadsdeel", stadsdeel.upper()), ("--wijkorgaan", body)):
        assert run("jaarverslag", "--bestand", store, "--jaar", "2026", *scope, "--uit", pdf)[0::2] == (0, "")
        assert pdf.read_bytes().startswith(b"%PDF-")
        pdf.unlink()
    for scope in ((), ("--stadsdeel", stadsdeel)):
        assert run("overzicht", "--bestand", store, "--jaar", "2027", *scope, "--uit", xlsx)[0::2] == (0, "")
        assert xlsx.read_bytes().startswith(b"PK")
    assert run("kopie", "--bestand", store, "--uit", store.with_name("k.wijkregie"))[0::2] == (0, "")
    assert {path.name for path in store.parent.iterdir()} == {store.name, "uit.xlsx", "k.wijkregie"}


def test_the_register_is_what_its_name_ends_on(run: Run, refused: Callable[..., str], store: Path) -> None:
    source = ("subsidieregister", "--bestand", store, "--jaar", "2026")
    for name, begin in (("r.xlsx", b"PK"), ("R.CSV", b"\xef\xbb\xbfIdentifier,Title,")):
        target = store.with_name(name)
        for part in ((), ("--stadsdeel", "Oost")):
            assert run(*source, *part, "--uit", target) == (0, f"Gemaakt: {target}\n", "")
            assert target.read_bytes().startswith(begin)
    for name in ("r.pdf", "r"):
        line = refused(*source, "--uit", store.with_name(name))
        assert line == f"{name} moet eindigen op .xlsx (Excel) of .csv (open data). Kies een andere naam."


def test_the_participatieverslag_and_its_annex(run: Run, refused: Callable[..., str], store: Path) -> None:
    source = ("participatieverslag", "--bestand", store, "--van", "2024", "--tot", "2026")
    for name, begin in (("p.pdf", b"%PDF-"), ("P.XLSX", b"PK")):
        target = store.with_name(name)
        assert run(*source, "--uit", target) == (0, f"Gemaakt: {target}\n", "")
        assert target.read_bytes().startswith(begin)
    line = refused(*source, "--uit", store.with_name("p.docx"))
    assert line == "p.docx moet eindigen op .pdf (het verslag) of .xlsx (de bijlage). Kies een andere naam."
    out = ("--bestand", store, "--uit", store.with_name("uit.pdf"))
    line = refused("participatieverslag", *out, "--van", "2026", "--tot", "2024")
    assert line == "Het laatste jaar ligt vóór het eerste. Kies een later laatste jaar."
    line = refused("participatieverslag", *out, "--van", "1999", "--tot", "2024")
    assert line.endswith("Kies een jaar van 2000 tot en met 2099.")


def test_the_papers_of_a_talk(run: Run, refused: Callable[..., str], store: Path) -> None:
    target = store.with_name("uit.pdf")
    with reading(store) as session:
        rows = jaargesprekken(session, 2027)
    held = next(row.wijkorgaan for row in rows if row.gesprek.stand is Gespreksstand.GEVOERD)
    planned = next(row.wijkorgaan for row in rows if row.gesprek.stand is Gespreksstand.GEPLAND)
    for paper in PAPERS:
        target.write_text("wordt vervangen", encoding="utf-8")
        source = (paper, "--bestand", store, "--jaar", "2027", "--uit", target, "--wijkorgaan")
        assert run(*source, held) == (0, f"Gemaakt: {target}\n", "")
        assert target.read_bytes().startswith(b"%PDF-")
        target.unlink()
        if paper in ("gespreksverslag", "akkoordbrief"):
            line = refused(*source, planned)
            assert line.startswith(f"Het jaargesprek 2027 met {planned} is nog niet gevoerd.")
        else:
            assert run(*source, planned)[0] == 0
        target.unlink(missing_ok=True)
    arguments = ("--bestand", store, "--jaar", "2031", "--uit", target, "--wijkorgaan", held)
    assert refused("uitnodiging", *arguments).startswith("Het gesprek heeft nog geen datum.")
    assert run("formulier", *arguments)[0] == 0


@pytest.mark.parametrize("command", [*PAPERS, "agenda", "jaarverslag"])
def test_a_name_that_came_out_empty_is_not_every_body(refused: Callable[..., str], store: Path, command: str) -> None:
    target = store.with_name("uit.pdf")
    line = refused(command, "--bestand", store, "--jaar", "2027", "--wijkorgaan", "", "--uit", target)
    assert line.startswith("Er is geen wijkorgaan “”.")
    assert not target.exists()


def test_the_voorbladen_of_a_year_and_that_of_one_body(run: Run, refused: Callable[..., str], store: Path) -> None:
    target = store.with_name("uit.pdf")
    voorblad = ("voorblad", "--bestand", store, "--jaar", "2027", "--uit", target)
    assert run(*voorblad) == (0, f"Gemaakt: {target}\n", "")
    with pikepdf.open(target) as pdf:
        assert len(pdf.pages) > 15
    assert run(*voorblad, "--wijkorgaan", "Wijkraad Sint Joris") == (0, f"Gemaakt: {target}\n", "")
    with pikepdf.open(target) as pdf:
        assert len(pdf.pages) == 1
        assert pdf.docinfo["/Title"] == "Voorblad jaargesprek 2027: Wijkraad Sint Joris"
    assert "geen wijkorgaan “Atlantis”" in refused(*voorblad, "--wijkorgaan", "Atlantis")
    assert run("nieuw", store.with_name("leeg.wijkregie"))[0] == 0
    empty = ("voorblad", "--bestand", store.with_name("leeg.wijkregie"), "--jaar", "2027", "--uit", target)
    assert refused(*empty).startswith("Voor 2027 is er geen wijkorgaan om mee te praten.")


def test_the_calendar_of_a_year_and_of_one_talk(run: Run, refused: Callable[..., str], store: Path) -> None:
    target = store.with_name("uit.ics")
    agenda = ("agenda", "--bestand", store, "--jaar", "2027", "--uit", target)
    with reading(store) as session:
        body = next(row.wijkorgaan for row in jaargesprekken(session, 2027) if row.gesprek.datum)
    assert run(*agenda) == (0, f"Gemaakt: {target}\n", "")
    assert target.read_bytes().count(b"BEGIN:VEVENT") > 2
    assert run(*agenda, "--wijkorgaan", body) == (0, f"Gemaakt: {target}\n", "")
    assert target.read_bytes().count(b"BEGIN:VEVENT") == 1
    assert "is er nog geen jaargesprek 2028" in refused(*agenda, "--wijkorgaan", body, "--jaar", "2028")
    assert refused(*agenda, "--jaar", "2031").startswith("Voor 2031 is er nog niets voor de agenda.")


def test_a_mail_with_its_paper(run: Run, refused: Callable[..., str], store: Path) -> None:
    target = store.with_name("uit.eml")
    with reading(store) as session:
        talks = {row.gesprek.stand: row.wijkorgaan for row in jaargesprekken(session, 2027)}
    mail = ("--bestand", store, "--jaar", "2027", "--uit", target, "--wijkorgaan")
    planned, held = talks[Gespreksstand.GEPLAND], talks[Gespreksstand.GEVOERD]
    for arguments in (("uitnodiging", *mail, planned), ("verslag", *mail, held)):
        assert run("mail", *arguments) == (0, f"Gemaakt: {target}\n", "")
        assert target.read_bytes().startswith(b"X-Unsent: 1")
    assert "is nog niet gevoerd" in refused("mail", "verslag", *mail, planned)


@pytest.mark.parametrize("naam", NAMES)
def test_a_body_with_an_awkward_name_is_found_and_reported(run: Run, store: Path, naam: str) -> None:
    with writing(store) as session:
        wijkorganen.create_wijkorgaan(session, naam)
    target = store.with_name("uit.pdf")
    arguments = ("jaarverslag", "--bestand", store, "--jaar", "2026", "--wijkorgaan", naam, "--uit", target)
    assert run(*arguments) == (0, f"Gemaakt: {target}\n", "")


LIST = "Naam;Stadsdeel;Niveau 2026\n{rows}"


def test_a_list_is_read_and_tells_what_became_of_each_row(run: Run, store: Path, tmp_path: Path) -> None:
    path, refused = tmp_path / "lijst.csv", tmp_path / "geweigerd.xlsx"
    rows = "".join(f"Bond {chr(65 + at)}{chr(75 + at)}mer;Ver Weg;tien\n" for at in range(22))
    path.write_text(LIST.format(rows=f"Raad Zes;Ver Weg;N2\n{rows}"), encoding="utf-8")
    line = "gelezen 23 · nieuw 1 · gewijzigd 0 · gelijk 0 · geweigerd 22"
    source = ("inlezen", path, "--bestand", store)
    code, out, err = run(*source, "--proef")
    assert (code, out) == (0, f"{line}\n")
    told = err.splitlines()
    assert (
        told[0]
        == "lijst, regel 3: C3: “tien” is geen niveau. Schrijf 1, 2 of 3, of basis, uitvoerend of beleidsvormend."
    )
    assert (len(told), told[-1]) == (21, "… en nog 2 regels.")
    assert run(*source, "--geweigerd", refused)[:2] == (0, f"Gemaakt: {refused}\n{line}\n")
    again = line.replace("nieuw 1", "nieuw 0").replace("gelijk 0", "gelijk 1")
    assert run(*source)[:2] == (0, f"{again}\n")
    path.write_text(LIST.format(rows="Raad Zes;Ver Weg;N2\nTotaal;;\n"), encoding="utf-8")
    code, out, err = run(*source, "--soort", "wijkorganen", "--blad", "LIJST", "--geweigerd", refused)
    assert (code, out) == (0, "gelezen 1 · nieuw 0 · gewijzigd 0 · gelijk 1 · geweigerd 0\n")
    assert err == "Overgeslagen, want dit zijn geen regels maar totalen, koppen of voetnoten: 1.\n"


def test_a_list_that_cannot_be_read_is_refused(refused: Callable[..., str], store: Path, tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text("12;13\n14;15\n", encoding="utf-8")
    source = ("inlezen", path, "--bestand", store)
    assert "is geen lijst herkend" in refused(*source)
    assert refused(*source, "--blad", "Blad9") == "Er is geen blad “Blad9” waar iets in staat. Kies uit: “lijst”."
    book = Workbook()
    book.worksheets[0].append(["Naam"])
    book.create_sheet("Twee").append(["Naam"])
    book.save(path.with_suffix(".xlsx"))
    source = ("inlezen", path.with_suffix(".xlsx"), "--bestand", store)
    assert "Kies er een met --blad." in refused(*source, "--soort", "acties")
    assert "staat niet in" in refused("inlezen", tmp_path / "weg.xlsx", "--bestand", store)


def test_an_open_window_does_not_keep_a_report_from_being_made(
    run: Run, refused: Callable[..., str], store: Path
) -> None:
    with writing(store):
        assert run("overzicht", "--bestand", store, "--jaar", "2027", "--uit", store.with_name("uit.xlsx"))[0] == 0
        assert "is al geopend door" in refused("--bestand", store)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    yield from mounted(tmp_path / "schijf", ["-t", "tmpfs", "-o", "size=200k", "tmpfs"])


@pytest.fixture
def readonly_disk(tmp_path: Path) -> Iterator[Path]:
    yield from mounted(tmp_path / "schijf", ["-t", "tmpfs", "-o", "ro,size=1m", "tmpfs"])


def reports(store: Path, folder: Path) -> list[tuple[object, ...]]:
    source = ("--bestand", store, "--uit", folder / "uit")
    with reading(store) as session:
        body = next(iter(wijkorganen.namen(session).values()))
    form = ("formulier", "--jaar", "2027", "--wijkorgaan", body, *source)
    return [("overzicht", "--jaar", "2027", *source), ("jaarverslag", "--jaar", "2026", *source), form]


def stores(store: Path, folder: Path) -> list[tuple[object, ...]]:
    copy = ("kopie", "--bestand", store, "--uit", folder / "uit")
    return [copy, ("nieuw", folder / "uit"), ("voorbeeld", folder / "uit")]


def test_a_full_disk_is_refused(refused: Callable[..., str], store: Path, small_disk: Path) -> None:
    for arguments in stores(store, small_disk):
        assert refused(*arguments).startswith("De schijf is vol.")
    (small_disk / "vol").write_bytes(b"x" * 192 * 1024)
    for arguments in reports(store, small_disk):
        assert refused(*arguments).startswith("De schijf is vol.")


def test_a_readonly_folder_is_refused(refused: Callable[..., str], store: Path, readonly_disk: Path) -> None:
    for arguments in (*reports(store, readonly_disk), *stores(store, readonly_disk)):
        assert "mag je niets opslaan" in refused(*arguments)


def test_a_bug_is_told_in_one_line_and_written_down(
    run: Run, store: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A value that no version ever wrote is a bug, not a known fault of a file."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "thuis"))
    with closing(connect(store, Role.WRITE)) as connection:
        connection.execute("UPDATE wijkorgaan SET soort = 'geheim genootschap'")
    code, out, err = run("overzicht", "--bestand", store, "--jaar", "2027", "--uit", store.with_name("uit.xlsx"))
    assert (code, out) == (1, "")
    assert err.startswith("Er ging iets mis in wijkregie zelf.")
    assert err.count("\n") == 1
    log = Path(err.rpartition(" staat in ")[2].strip().removesuffix("."))
    assert "ValueError" in log.read_text(encoding="utf-8")
    assert not store.with_name("uit.xlsx").exists()


@pytest.mark.parametrize("locale", ["C", "de_DE.UTF-8"])
def test_the_whole_chain_in_a_process_of_its_own(tmp_path: Path, locale: str) -> None:
    environment = {**os.environ, "LC_ALL": locale, "LANG": locale, "PYTHONPATH": os.pathsep.join(sys.path)}

    def wijkregie(*arguments: str) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "wijkregie", *arguments]
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, timeout=120, check=False)

    name = "Mijn wijken ş.wijkregie"
    made = wijkregie("voorbeeld", name, "--peildatum", "2026-11-21")
    assert (made.returncode, made.stderr) == (0, b"")
    assert made.stdout.startswith(b"Gemaakt: Mijn wijken ")
    with reading(tmp_path / name) as session:
        body = next(naam for naam in wijkorganen.namen(session).values() if not naam.isascii())
    arguments = ("jaarverslag", "--bestand", name, "--jaar", "2026", "--uit", "ü.pdf", "--wijkorgaan")
    report = wijkregie(*arguments, body)
    assert (report.returncode, report.stderr) == (0, b"")
    assert (tmp_path / "ü.pdf").read_bytes().startswith(b"%PDF-")
    unknown = wijkregie(*arguments, "Yeşil bestaat niet")
    assert (unknown.returncode, unknown.stdout, unknown.stderr.count(b"\n")) == (1, b"", 1)


def test_the_overview_holds_what_was_asked_for(run: Run, refused: Callable[..., str], store: Path) -> None:
    from openpyxl import load_workbook

    target = store.with_name("uit.xlsx")
    common = ("overzicht", "--bestand", store, "--jaar", "2027", "--uit", target)
    assert "ken ik niet" in refused(*common, "--blad", "Weg")
    assert "kun je niet weglaten" in refused(*common, "--zonder-kolom", "Id")
    assert "Kies een later laatste jaar" in refused(*common, "--van", "2028")
    chosen = (
        "--van",
        "2026",
        "--stadsdeel",
        "Noord",
        "--stadsdeel",
        "Oost",
        "--blad",
        "subsidies",
        "--blad",
        "Bestuur",
    )
    assert run(*common, *chosen, "--zonder-kolom", "Subsidies:Kenmerk", "--met-personen")[0::2] == (0, "")
    book = load_workbook(target, read_only=True)
    assert book.sheetnames == ["Overzicht", "Bestuur", "Subsidies"]
    heads, *rows = book["Subsidies"].iter_rows(values_only=True)
    assert "Kenmerk" not in heads
    assert {row[1] for row in rows if row[1]} == {"Noord", "Oost"}
    assert {row[2] for row in rows if row[2]} == {2026, 2027}
    book.close()
