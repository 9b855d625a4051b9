"""Reads a workbook (.xlsx) with openpyxl and prints what it finds as JSON.

From Debian: python3-openpyxl.
"""

import datetime
import json
import sys
import warnings

import openpyxl


def plain(value):
    return value.isoformat() if isinstance(value, (datetime.date, datetime.time)) else value


def sheet_of(sheet):
    return {
        "name": sheet.title,
        "rows": [[plain(cell.value) for cell in row] for row in sheet.iter_rows()],
        "types": [[cell.data_type for cell in row] for row in sheet.iter_rows()],
        "formats": [cell.number_format for cell in sheet[2]] if sheet.max_row > 1 else [],
        "struck": [row[0].row for row in sheet.iter_rows() if row[0].font.strike],
        "filter": sheet.auto_filter.ref,
        "frozen": sheet.freeze_panes,
        "titles": sheet.print_title_rows,
        "orientation": sheet.page_setup.orientation,
        "paper": sheet.page_setup.paperSize,
        "pages": [sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight],
        "header": sheet.oddHeader.left.text,
        "footer": sheet.oddFooter.right.text,
        "widths": [sheet.column_dimensions[cell.column_letter].width for cell in sheet[1]],
    }


# What is not quite right in a package is a mistake here.
warnings.simplefilter("error")
book = openpyxl.load_workbook(sys.argv[1])
properties = book.properties
json.dump(
    {
        "title": properties.title,
        "language": properties.language,
        "created": plain(properties.created),
        "sheets": [sheet_of(sheet) for sheet in book],
    },
    sys.stdout,
)
