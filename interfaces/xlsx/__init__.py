"""Tables as workbooks (xlsx), with numbers as numbers and the same bytes every time."""

from interfaces.xlsx.half_year import workbook

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

__all__ = ["MEDIA_TYPE", "workbook"]
