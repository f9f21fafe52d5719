"""Where evidence files are kept, and how large they may be, is said by the environment."""

from pathlib import Path

import pytest

from infrastructure.settings import settings


def test_files_are_kept_in_the_data_directory(tmp_path: Path) -> None:
    said = settings({"HUKA_DATA": str(tmp_path)})
    assert said.documents == tmp_path / "documents"
    assert said.evidence_limit == 200 * 1024 * 1024


def test_servers_of_one_database_may_share_another_place(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    said = settings({"HUKA_DOCUMENTS": str(shared), "HUKA_EVIDENCE_LIMIT": "5"})
    assert said.documents == shared
    assert said.evidence_limit == 5


@pytest.mark.parametrize("said", ["0", "-1", "200 MB", "五"])
def test_a_limit_is_a_number_of_bytes(said: str) -> None:
    with pytest.raises(ValueError, match="HUKA_EVIDENCE_LIMIT"):
        settings({"HUKA_EVIDENCE_LIMIT": said})
