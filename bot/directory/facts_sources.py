"""SOURCES.md: where the directory's facts come from, what was refused and why, under which licence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from bot.directory.hsds import STIB_LICENCE
from bot.directory.model import Place, Service

if TYPE_CHECKING:
    from bot.directory.facts import Built

LICENCES = {
    "CC BY 4.0": "GeoNames, Ville de Montréal, STM and others; name them, as `source` does.",
    "CC BY 4.0 (portal licence; not restated in the copy used)": "Open data of a city portal.",
    "CC BY 2.0": "OpenStreetMap-derived or older portal data; name them, as `source` does.",
    "CC0 1.0": "Wikidata and others; no condition.",
    "Statistics Canada Open Licence": "Statistics Canada; name it.",
    "Public domain": "No condition.",
    STIB_LICENCE: "STIB-MIVB stops, kept apart in `places_stib.csv`: read the operator's licence "
    "before publishing them, or delete that file; nothing else depends on it.",
    "": "Names without a point, noted by hand: there is nothing to license.",
}


def sources(built: Built) -> str:
    """The whole document, the same for the same facts."""
    return "\n".join(
        [
            HEAD,
            *_counts(built),
            "\n## Licences of the places\n",
            *_licences(built.dataset.places),
            *([ADDED] if "added.csv" in built.read else []),
            SCHOOLS,
            AGE,
            *_ages(built.dataset.services),
            "\n## Rows left out, and why\n",
            *(f"- {r.file}, row {r.row}: {r.name}: {r.why}." for r in built.refused),
            "",
        ]
    )


HEAD = """# Where these facts come from

Every service carries the pages or document it was read from (`service.csv`, column `source`) and
the date these give (`confirmed`; empty when they give none). Nothing was added from memory: an
empty cell means that nobody published it. Facts (an address, a number, an hour) are not
copyrighted; sentences were written anew, in French, from what the sources say.

`judgements/` holds what a person decided row by row; these files are made from the facts and the
judgements by `fanal directory build`, and made again give the same bytes.

## What was read

| file | rows | kept |
|---|---|---|"""

ADDED = """
## Services added since, and what was looked for in vain

`judgements/added.csv` holds services read on 22 November 2026 in public pages: press, cities,
ministries, the organizations' own sites. Some of Brussels were read in COUSIN, the catalogue that
a Brussels shelter's team keeps in a public repository (saved on 10 August 2026): its entries name
the site they were read from and the day, and `source` says so. An entry without a day has no date
here either. That catalogue names no licence: facts alone were taken, none of its sentences.
`judgements/services.csv` says over the first facts what these pages correct, with their address.
`judgements/names.csv` has the shorter names said in a text message.

Where two sources disagree the cautious side is kept: hours are those both give (DoucheFLUX), beds
that a source says closed are not beds (CAP St-Barnabé's community centre), a door one must call
first says so.

Papers to bring (`required_document.csv`) and whether somebody who has just used is let in
(`active_use`) stand only where the source of the row says so; "anonyme" is read as no papers.
Everywhere else neither is known, and the bot says to call and ask.

Looked for and not found: telephones of La Hutte, Le Trajet, Travail de rue Repentigny, Uniatox,
the Auberge du cœur of Joliette, En Marge 12-17 and SOS Jeunes; an exchange, drug checking or
naloxone of Lanaudière's own (pharmacies and 811 answer there); addresses and hours of drug
checking at CACTUS, of the samples Toronto still takes since 2025, and of DUNE's and the Médibus's
doors; free naloxone in Belgium; services of identity papers in Ontario outside Toronto; a city's own
line for needles found in public in Montréal, in Lanaudière and in Brussels (Québec, Ottawa, Toronto
and Sudbury publish theirs; elsewhere in Québec, Info-Santé 811 advises, as Santé Laurentides says).
"""

SCHOOLS = """
## School holidays

`school_holidays.csv` has what is published of the calendars of France's three zones
(https://www.education.gouv.fr/calendrier-scolaire-100148) and of the schools of the French
Community in Brussels (https://www.enseignement.be), read on 22 November 2026 in OpenHolidays
(https://github.com/openpotato/openholidaysapi.data, ODbL 1.0; as of 21 January 2026): a few dated
facts of that database. Add the next years when they appear; until then `SH` is unknown there.
"""

AGE = """
## How old the services' facts are

A service whose source gives no date counts as old. The bot says the year and asks to call first.
"""


def _counts(built: Built) -> Iterable[str]:
    refused = Counter(row.file for row in built.refused)
    for file, count in sorted(built.read.items()):
        yield f"| {file} | {count} | {count - refused[file]} |"
    data = built.dataset
    yield ""
    yield (
        f"That makes {len(data.services)} services of "
        f"{len({s.organization_id for s in data.services})} organizations, "
        f"{len(data.helplines)} help lines and {len(data.places)} places."
    )


def _licences(places: Iterable[Place]) -> Iterable[str]:
    for licence, count in sorted(Counter(place.licence for place in places).items()):
        yield f"- {licence or 'none named'} ({count} places): {LICENCES.get(licence, 'see `source`.')}"


def _ages(services: Iterable[Service]) -> Iterable[str]:
    years = Counter((service.confirmed or "no date")[:7][:4] for service in services)
    yield "| year | services |"
    yield "|---|---|"
    for year, count in sorted(years.items(), reverse=True):
        yield f"| {'no date' if year == 'no d' else year} | {count} |"
