"""What people write: never empty, never a novel, and nothing that a table cannot hold."""

from typing import Annotated

from pydantic import StringConstraints

WRITABLE = r"^[^\x00]*$"
"""PostgreSQL holds no NUL. Other control characters occur in real registers, where they
stand for a mangled letter; people who write to us are told at the edge to leave them out.
"""

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
        min_length=1, max_length=200, strip_whitespace=True, pattern=WRITABLE
    ),
]
"""What somebody or something is called."""

Word = Annotated[
    str,
    StringConstraints(
        min_length=1, max_length=300, strip_whitespace=True, pattern=WRITABLE
    ),
]
"""A term of a foreign register, kept as it was written."""

DocumentNo = Annotated[
    str, StringConstraints(min_length=2, max_length=60, pattern=ONE_LINE)
]
"""文号: the number that officials use; data, not an id."""
