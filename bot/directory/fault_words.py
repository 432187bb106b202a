"""What may be wrong in a file or a form, as sentences that say what to write instead.

A fault's message is one of these, in English for whoever runs the commands. It keeps its `code`
and what was filled in, so that the console says the same in French (`bot.console.fault_words`).
"""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    # --- one cell ---
    "empty": "empty; every row needs it",
    "age": '"{value}" is not an age in years; write a whole number such as 18',
    "boolean": '"{value}" is not true, false or empty',
    "date": '"{value}" is not a date; write it as 2026-03-31',
    "confirmed": '"{value}" is not a date; write 2020, 2025-09 or 2025-09-12',
    "phone": '"{value}" is not a telephone number; write only one, as it is dialled',
    "unknown_word": '"{value}" is not known; use one of: {known}',
    "half_point": "write both latitude and longitude in degrees, such as 45.51",
    "off_earth": "{latitude}, {longitude} is not on Earth; latitude comes first",
    "no_fact": "no such fact; use one of: {known}",
    # --- hours ---
    "no_hours": 'the opening hours are empty; write for instance "Mo-Fr 09:00-17:00"',
    "sun": "'{expr}' follows the sun; write clock times",
    "not_hours": (
        "'{expr}' is not an opening_hours expression{position}; "
        "write for instance 'Mo-Fr 09:00-17:00; Sa 10:00-12:00; PH off'"
    ),
    "school_holidays": (
        "'{expr}' uses SH (school holidays), which each school board of {region} sets for itself; "
        "write the dates"
    ),
    # --- what contradicts itself ---
    "no_need": "empty; name at least one need it answers",
    "address_told": "its address is in the files; take it out of them",
    "no_region": "empty; name the regions it can be called from",
    "no_number": "write a number to call, or one to text in text_to",
    "ages_swapped": "older than the oldest age it takes; swap them",
    # --- rows and tables ---
    "same_id": "the same id as row {row}; each must be its own",
    "no_such_row": "no such id in {file}",
    "no_such_structure": "no such id among the structures; add it to them",
    "no_region_row": 'no "region" row for it in service_area.csv; add one of: {known}',
    "no_need_row": 'no need for it in attribute.csv; link it to a "needs" term',
    "no_column": "the column is missing",
    "other_column": "no column is called so; take it out, or use: {known}",
    "column_twice": "there are two of this column; keep one",
    "too_many_cells": "more cells than columns; put quotes around commas",
    "semicolons": "columns are separated by semicolons; save it with commas",
    # --- whole files ---
    "no_table": "the file is missing; it is one of the tables of HSDS",
    "not_found": "not found, or not a folder of HSDS CSV files, or a zip of them",
    "too_large": "too large for a directory; not opened",
    "not_utf8": "not UTF-8 (byte {byte}); save it as UTF-8",
    "not_csv": "not readable as CSV ({error}); check the quotes",
    "not_json": "not JSON from character {at} on ({error})",
    "not_xlsx": "not readable as .xlsx ({error}); save it again",
    "no_sheet": 'no sheet is called "{sheet}"; rename the one with them',
    "nothing": "no services in it; nothing would be changed",
    "not_an_object": "not an object; write a service between {{ and }}",
    "not_a_list": "not a list of services, nor a page of them",
    "no_contents": 'no services in it; write a list of them, or a page with "contents"',
    "no_services": 'no services in it; write a list "services"',
}
"""Code -> the sentence, with what is filled in between braces."""


class Problem(str):
    """One of the sentences, filled in."""

    code: str
    values: Mapping[str, object]


def problem(code: str, **values: object) -> Problem:
    """The sentence of that code. Raises KeyError for an unknown one, or something not given."""
    said = Problem(SENTENCES[code].format(**values))
    said.code, said.values = code, values
    return said
