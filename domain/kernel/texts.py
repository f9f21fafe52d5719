"""What people write: never empty, never a novel, and nothing that a table cannot hold."""

from typing import Annotated

from pydantic import StringConstraints

WRITABLE = r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*$"
"""No control characters but tab and line ends: PostgreSQL refuses NUL, readers the rest."""

ONE_LINE = r"^[^\x00-\x1f\x7f]*$"

Text = Annotated[
    str,
    StringConstraints(
        min_length=2, max_length=2000, strip_whitespace=True, pattern=WRITABLE
    ),
]
"""What an officer writes about a matter."""

Name = Annotated[
    str,
    StringConstraints(
        min_length=1, max_length=200, strip_whitespace=True, pattern=ONE_LINE
    ),
]
"""What somebody or something is called."""

Word = Annotated[
    str,
    StringConstraints(
        min_length=1, max_length=300, strip_whitespace=True, pattern=ONE_LINE
    ),
]
"""A term of a foreign register, kept as it was written."""

DocumentNo = Annotated[
    str, StringConstraints(min_length=2, max_length=60, pattern=ONE_LINE)
]
"""文号: the number that officials use; data, not an id."""
