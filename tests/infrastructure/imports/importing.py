"""Imports a file of the real register in a process of its own, which a test may kill.

python -m tests.infrastructure.imports.importing DATABASE FILE FOLDER
"""

import sys
from pathlib import Path

from infrastructure.database import Database
from tests.infrastructure.imports.real import imported

if __name__ == "__main__":
    url, file, folder = sys.argv[1:]
    print(imported(Database(url), [Path(file)], Path(folder), size=1_000).report.to_json())
