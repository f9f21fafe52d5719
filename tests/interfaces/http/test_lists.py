"""R-12, R-13: filters by allow-list, pages by cursor."""

import pytest

from tests.interfaces.http.callers import ELSEWHERE, STATION, Bureau, every_page


@pytest.mark.parametrize(
    "collection",
    [
        "officers",
        "beats",
        "households",
        "patrols",
        "findings",
        "rectifications",
        "deadlines",
    ],
)
def test_the_whole_bureau_is_not_listed_without_a_filter(
    bureau: Bureau, collection: str
) -> None:
    refused = bureau.leader.reads(collection)
    assert (refused.status_code, refused.json()["code"]) == (400, "filter_wanted")
    assert bureau.leader.reads(f"{collection}?station={STATION}").status_code == 200
    assert bureau.beat.reads(collection).status_code == 200
    unknown = bureau.leader.reads(f"{collection}?station={STATION}&colour=red")
    assert (unknown.status_code, unknown.json()["code"]) == (422, "invalid_fields")


@pytest.mark.parametrize(
    "asked",
    [
        "name=a%00b",
        "registration_no=%00",
        "station=%00",
        "name=" + "x" * 300,
        "limit=0",
        "limit=201",
        "limit=x",
        "count=all",
        "mine=perhaps",
        "beat=household-1",
    ],
)
def test_a_filter_at_fault_is_refused(bureau: Bureau, asked: str) -> None:
    refused = bureau.beat.reads(f"households?{asked}")
    assert (refused.status_code, refused.json()["code"]) == (422, "invalid_fields")


def test_pages_hold_everything_once(bureau: Bureau) -> None:
    opened = [bureau.household() for _ in range(8)]
    patrols = [bureau.patrol(opened[0], bureau.beat) for _ in range(5)]
    asked = f"households?station={STATION}"
    bureau.leader.waits_for(asked, patrols[-1].position)
    found = every_page(bureau.leader, asked, "household_id")
    assert len(found) == len(set(found))
    assert {each.stream for each in opened} <= set(found)
    assert bureau.leader.reads(f"{asked}&count=exact").json()["count"] == len(found)
    assert bureau.leader.reads(f"{asked}&count=estimate").json()["count"] >= 0
    assert bureau.leader.reads(asked).json()["count"] is None
    # Here the day that orders the list is the same for all, and the key decides.
    asked = f"patrols?household={opened[0].stream}"
    bureau.beat.waits_for(asked, patrols[-1].position)
    assert every_page(bureau.beat, asked, "patrol_id", limit=2) == sorted(
        each.stream for each in patrols
    )


def test_a_cursor_is_of_one_list_one_question_and_one_reader(bureau: Bureau) -> None:
    opened = [bureau.household() for _ in range(3)]
    asked = f"households?station={STATION}&limit=1"
    bureau.leader.waits_for(asked, opened[-1].position)
    cursor = bureau.leader.reads(asked).json()["next"]
    assert bureau.leader.reads(f"{asked}&cursor={cursor}").status_code == 200
    middle = len(cursor) // 2
    other = "A" if cursor[middle] != "A" else "B"
    changed = cursor[:middle] + other + cursor[middle + 1 :]
    bad = [
        (bureau.leader, f"{asked}&cursor={changed}"),
        (bureau.leader, f"{asked}&cursor={cursor}!"),
        (bureau.leader, f"{asked}&cursor=%00"),
        (bureau.leader, f"{asked}&cursor=AAAA"),
        (bureau.leader, f"households?station={ELSEWHERE}&limit=1&cursor={cursor}"),
        (bureau.leader, f"patrols?station={STATION}&limit=1&cursor={cursor}"),
        (bureau.registrar, f"{asked}&cursor={cursor}"),
    ]
    for officer, address in bad:
        refused = officer.reads(address)
        assert (refused.status_code, refused.json()["code"]) == (400, "bad_cursor"), address
