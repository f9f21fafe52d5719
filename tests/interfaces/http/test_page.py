"""The page about REST is true: its commands are typed as they stand there."""

import os
import re
import subprocess
from pathlib import Path

from tests.interfaces.http.callers import Bureau

PAGE = Path(__file__).parents[3] / "docs" / "rest.md"
TYPED = re.compile(r"^```bash\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_the_session_on_the_page_goes_as_it_says(bureau: Bureau, tmp_path: Path) -> None:
    blocks = TYPED.findall(PAGE.read_text())
    told = "printf '\\n-- %s\\n' "
    script = "\n".join(f"{told}{number}\n{each}" for number, each in enumerate(blocks))
    done = subprocess.run(
        ["bash", "-eu", "-c", script],
        cwd=tmp_path,
        env={
            **os.environ,
            "HUKA": bureau.url,
            "REGISTRAR": bureau.registrar.token,
            "OFFICER": bureau.beat.token,
            "no_proxy": "127.0.0.1",
        },
        capture_output=True,
        text=True,
        check=True,
    )
    opened, claimed, stale, read = re.split(r"\n-- \d+\n", done.stdout)[1:]
    assert '"supervision.household-opened"' in opened
    assert '"version":2' in claimed
    assert '"status":412' in stale
    assert "认领" in stale
    listed, history, then = read.strip().replace("}{", "}\n{").splitlines()
    assert '"count":' in listed
    assert '"supervision.household-claimed"' in history
    assert "样例面馆" in then
