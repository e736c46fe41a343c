"""Every kind of kept value has its Dutch noun."""

import wijkregie.domain.dossiers  # noqa: F401  (every kind is known once this is read)
from wijkregie.domain.entities import Entity
from wijkregie.domain.woorden import soortnaam, zelfstandig


def test_every_kept_value_has_a_noun() -> None:
    kinds = [kind.__name__.lower() for kind in Entity.__subclasses__() if kind.__module__.startswith("wijkregie.")]
    assert len(kinds) >= 12
    for kind in kinds:
        assert zelfstandig(kind).startswith(("Dit ", "Deze "))
        assert zelfstandig(kind).endswith(soortnaam(kind))
