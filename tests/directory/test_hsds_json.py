"""HSDS JSON: valid by HSDS's own schemas, back without a loss, and other tools' read too."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from test_hsds_write import DATASET, FULL

from bot.assembly import DIRECTORY_DATA
from bot.directory.assumed import Assumed
from bot.directory.dataset import Dataset, DirectoryFaults
from bot.directory.hsds_json_read import read_page
from bot.directory.hsds_json_write import page_of, text_of
from bot.directory.hsds_read import load_folder
from bot.directory.hsds_schema import faults_of

SHIPPED = load_folder(DIRECTORY_DATA)
FOREIGN: dict[str, Any] = {
    "id": "o1",
    "name": "The Shelter",
    "phones": [{"id": "p1", "number": "416-555-0100"}],
    "services": [
        {
            "id": "s1",
            "name": "Beds",
            "status": "active",
            "schedules": [
                {"freq": "WEEKLY", "byday": "FR,SA", "opens_at": "20:00", "closes_at": "08:00"},
                {"freq": "MONTHLY", "byday": "1MO", "opens_at": "10:00", "closes_at": "12:00"},
            ],
            "attributes": [
                {
                    "taxonomy_term": {
                        "id": "t1",
                        "taxonomy": "211",
                        "code": "BH-1800",
                        "name": "Beds",
                    }
                }
            ],
            "service_at_locations": [
                {
                    "location": {
                        "id": "l1",
                        "latitude": 43.65,
                        "longitude": -79.38,
                        "addresses": [{"address_1": "1 Queen St", "city": "Toronto"}],
                    }
                }
            ],
        },
        {"id": "s2", "name": "Old", "status": "defunct"},
    ],
}
ASSUMED = Assumed("ontario", "https://example.org", {("211", "bh 1800"): frozenset({"shelter"})})


@pytest.mark.parametrize("dataset", [DATASET, SHIPPED, Dataset()])
def test_round_trip_valid(dataset: Dataset) -> None:
    """The schemas find nothing wrong, and what is read back is the same."""
    page = json.loads(text_of(dataset))
    assert list(faults_of(page)) == []
    assert read_page("a.json", page) == dataset


@pytest.mark.parametrize(
    ("break_it", "where"),
    [
        (lambda s: s.pop("status"), "contents[0]: 'status' is a required property"),
        (lambda s: s.update(minimum_age="18"), "contents[0].minimum_age"),
        (lambda s: s["phones"][0].pop("number"), "contents[0].phones[0]: 'number' is a required"),
        (lambda s: s.update(id="7"), "contents[0].id: '7' is not a 'uuid'"),
        (
            lambda s: s["service_at_locations"][0]["location"]["addresses"][0].pop("country"),
            "contents[0].service_at_locations[0].location.addresses[0]: 'country'",
        ),
    ],
)
def test_the_schemas_see_faults(break_it: Any, where: str) -> None:
    """What HSDS requires is required here, at any depth; the place is named."""
    page = copy.deepcopy(page_of(Dataset((FULL,))))
    break_it(page["contents"][0])
    (fault,) = faults_of(page)
    assert fault.startswith(where)


def test_what_another_tool_writes() -> None:
    """An organization with its services inside, terms of its own, rows without identifiers: read
    with what was said of the file; what is not active is left out."""
    (service,) = read_page("a.json", FOREIGN, ASSUMED).services
    assert (service.organization, service.name) == ("The Shelter", "Beds")
    assert (service.needs, service.region) == ({"shelter"}, "ontario")
    assert service.hours == "Fr,Sa 20:00-08:00, Mo[1] 10:00-12:00"
    assert (service.phone, service.city) == ("416-555-0100", "Toronto")
    assert service.source == "https://example.org"
    assert service.point is not None


@pytest.mark.parametrize("form", [[FOREIGN], {"contents": [FOREIGN]}, FOREIGN])
def test_a_list_a_page_or_one(form: Any) -> None:
    """The three forms there are."""
    assert len(read_page("a.json", form, ASSUMED).services) == 1


def test_where_a_fault_is() -> None:
    """The path in the file, the property, and what to write."""
    broken = copy.deepcopy(FOREIGN)
    broken["services"][0]["attributes"] = []
    broken["services"][0]["minimum_age"] = "adult"
    broken["phones"] = [{"number": "ask Bob"}]
    with pytest.raises(DirectoryFaults) as raised:
        read_page("a.json", [broken])
    assert {str(fault).partition(";")[0] for fault in raised.value.faults} == {
        'a.json, [0].services[0], minimum_age: "adult" is not an age in years',
        "a.json, [0].services[0], source: empty",
        "a.json, [0].services[0], id: no need for it in attribute.csv",
        'a.json, [0].services[0], id: no "region" row for it in service_area.csv',
        'a.json, [0].services[0].phones[0], number: "ask Bob" is not a telephone number',
    }


@pytest.mark.parametrize("data", [{}, {"contents": "x"}, 7, [7]])
def test_what_is_no_directory(data: Any) -> None:
    """Other JSON is refused with a sentence."""
    with pytest.raises(DirectoryFaults, match=r"services|object"):
        read_page("a.json", data)
