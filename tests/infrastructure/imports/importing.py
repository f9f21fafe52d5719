"""Imports a file of a real register in a process of its own, which a test may kill.

python -m tests.infrastructure.imports.importing DATABASE PROFILE FILE FOLDER
"""

import sys
from pathlib import Path

from infrastructure.database import Database
from tests.infrastructure.imports.real import imported

if __name__ == "__main__":
    url, *places = sys.argv[1:]
    profile, file, folder = map(Path, places)
    print(imported(Database(url), [file], folder, 1_000, profile).report.to_json())
