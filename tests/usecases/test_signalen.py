"""What waits: the same for one wijkorgaan as in the overview of all."""

from wijkregie.usecases.session import Session
from wijkregie.usecases.signalen import overzicht, signalen_van
from wijkregie.usecases.wijkorganen import dossier


def test_one_wijkorgaan_has_the_signals_that_the_overview_has_of_it(example: Session) -> None:
    found = overzicht(example)
    assert len(found.wijkorganen) > 15
    for body_id in found.wijkorganen:
        of_all = [signaal for signaal in found.signalen if signaal.wijkorgaan_id == body_id]
        of_one = signalen_van(example, dossier(example, body_id))
        assert sorted(of_one, key=repr) == sorted(of_all, key=repr)
