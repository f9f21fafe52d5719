"""How a draw chooses: by SHA-256 alone, so that anybody can do it again by hand."""

from collections.abc import Iterable, Mapping
from hashlib import sha256

from domain.patrol.draw.vocabulary import Commitment, DrawnHousehold, Pools

HUKA_DRAW_1 = "huka-draw-1"

SPECIFICATIONS: Mapping[str, str] = {
    HUKA_DRAW_1: (
        "Lines are joined by U+000A and encoded in UTF-8; digests are SHA-256 in lower-case"
        " hex. H is the digest of the sorted ids of the households. O is the digest of the"
        " sorted ids of the officers. R is the digest of the sorted lines"
        " 'officer household' of the recusals, with '*' for every household. P is the"
        " digest of the lines: H, O, R, the number of households to draw, the number of"
        " officers for each. The households are sorted by the digest of the lines: seed, P,"
        " 'household', id; the first ones are drawn. For each of them the officers who are"
        " not recused are sorted by the digest of the lines: seed, P, 'officer', id of the"
        " household, id of the officer; the first ones inspect it."
    ),
}
"""What each version does, in words. Frozen: a commitment holds the digest of the text."""


def digest(*lines: str) -> str:
    return sha256("\n".join(lines).encode()).hexdigest()


def digest_of(lines: Iterable[str]) -> str:
    """The same for the same lines, in whatever order they come."""
    return digest(*sorted(lines))


def committed(pools: Pools, algorithm: str = HUKA_DRAW_1) -> Commitment:
    """What is made known before there is a seed."""
    households = digest_of(each.household for each in pools.households)
    officers = digest_of(pools.officers)
    recusals = digest_of(
        f"{each.officer} {each.household or '*'}" for each in pools.recusals
    )
    numbers = (str(pools.how_many), str(pools.officers_each))
    return Commitment(
        algorithm=algorithm,
        specification=digest(SPECIFICATIONS[algorithm]),
        households=households,
        officers=officers,
        pools=digest(households, officers, recusals, *numbers),
    )


def drawn(pools: Pools, seed: str) -> tuple[DrawnHousehold, ...]:
    """The selection, as the specification says; the order of the pools is no matter."""
    sealed = committed(pools).pools
    chosen = sorted(
        pools.households, key=lambda one: digest(seed, sealed, "household", one.household)
    )
    selection = []
    for each in chosen[: pools.how_many]:
        lines = (seed, sealed, "officer", each.household)
        able = sorted(
            pools.may_inspect(each.household),
            key=lambda officer, lines=lines: digest(*lines, officer),  # type: ignore[misc]
        )
        selection.append(
            DrawnHousehold(
                household=each.household,
                station=each.station,
                officers=tuple(able[: pools.officers_each]),
            )
        )
    return tuple(selection)
