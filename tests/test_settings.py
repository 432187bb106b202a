"""Settings: read from the environment, refused by name when they cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.settings import BadSetting, Settings, read_settings, unknown_names


def test_nothing_set_works_on_this_machine_alone() -> None:
    """With an empty environment: SQLite in the data folder, Montréal, no provider."""
    settings = read_settings({})
    assert settings == Settings()
    assert settings.database == f"sqlite:///{settings.data_dir / 'fanal.db'}"
    assert not settings.sms_on
    assert not settings.telegram_on


def test_every_value_is_read_in_its_own_kind() -> None:
    """Texts, folders, whole numbers and numbers are told apart by their defaults."""
    settings = read_settings(
        {
            "FANAL_REGION": "bruxelles",
            "FANAL_DATA_DIR": "/srv/fanal",
            "FANAL_PORT": "9000",
            "FANAL_DOUBT_BELOW": "0.5",
            "FANAL_DATABASE_URL": "postgresql+psycopg://un/deux",
            "HOME": "/somewhere/else",
        }
    )
    assert (settings.region, settings.port, settings.doubt_below) == ("bruxelles", 9000, 0.5)
    assert settings.data_dir == Path("/srv/fanal")
    assert settings.database == "postgresql+psycopg://un/deux"


def test_the_public_address_ends_without_a_slash() -> None:
    """Paths are put behind it: two slashes would be another address to those who call."""
    settings = read_settings({"FANAL_PUBLIC_URL": "https://fanal.example.org/"})
    assert settings.public_url == "https://fanal.example.org"


def test_a_short_code_may_send() -> None:
    """Carriers give them five or six digits."""
    assert read_settings({"FANAL_TWILIO_NUMBER": "24365"}).twilio_number == "24365"


def test_a_misspelt_setting_is_named() -> None:
    """It would have no effect, and nobody would know."""
    environ = {"FANAL_TEAM_NANE": "x", "FANAL_KEYS_FILE": "x", "FANAL_TRACEBACK": "1", "HOME": "/"}
    assert unknown_names(environ) == ["FANAL_TEAM_NANE"]


def test_a_secret_may_stand_in_a_file(tmp_path: Path) -> None:
    """`FANAL_<NAME>_FILE` names a file whose text, without its last line break, is the value."""
    (tmp_path / "token").write_text("123:abc\n")
    settings = read_settings({"FANAL_TELEGRAM_TOKEN_FILE": str(tmp_path / "token")})
    assert settings.telegram_token == "123:abc"
    assert settings.telegram_on


def test_a_value_comes_before_its_file(tmp_path: Path) -> None:
    """Given both ways, the value itself wins, and the file is not even opened."""
    given = {"FANAL_HOST": "0.0.0.0", "FANAL_HOST_FILE": str(tmp_path / "missing")}
    assert read_settings(given).host == "0.0.0.0"


@pytest.mark.parametrize(
    ("environ", "named", "takes"),
    [
        ({"FANAL_REGION": "gaspesie"}, "FANAL_REGION", "montreal"),
        ({"FANAL_PUBLIC_URL": "fanal.example.org"}, "FANAL_PUBLIC_URL", "https://"),
        ({"FANAL_PUBLIC_URL": "https://"}, "FANAL_PUBLIC_URL", "the host"),
        ({"FANAL_PUBLIC_URL": "https://example.org/fanal"}, "FANAL_PUBLIC_URL", "without a path"),
        ({"FANAL_TWILIO_NUMBER": "5145550100"}, "FANAL_TWILIO_NUMBER", "write +15145550199"),
        ({"FANAL_PORT": "http"}, "FANAL_PORT", "whole number"),
        ({"FANAL_PORT": ""}, "FANAL_PORT", "whole number"),
        ({"FANAL_PORT": "0"}, "FANAL_PORT", "65535"),
        ({"FANAL_PORT": "65536"}, "FANAL_PORT", "65535"),
        ({"FANAL_ON_CALL_HOURS": "lun-ven 9h-17h"}, "FANAL_ON_CALL_HOURS", "Mo-Fr 09:00-17:00"),
        ({"FANAL_DATABASE_URL": "postgres://u@h/b"}, "FANAL_DATABASE_URL", "postgresql+psycopg://"),
        ({"FANAL_DOUBT_BELOW": "souvent"}, "FANAL_DOUBT_BELOW", "a number"),
        ({"FANAL_DOUBT_BELOW": "35"}, "FANAL_DOUBT_BELOW", "0 to 1"),
        ({"FANAL_DOUBT_BELOW": "nan"}, "FANAL_DOUBT_BELOW", "0 to 1"),
        ({"FANAL_OVERDOSE_DELAY": "0"}, "FANAL_OVERDOSE_DELAY", "1 or more"),
        ({"FANAL_RETENTION_DAYS": "-7"}, "FANAL_RETENTION_DAYS", "1 or more"),
        ({"FANAL_KEYS_FILE": "/nowhere/at/all"}, "FANAL_KEYS_FILE", "/nowhere/at/all"),
        (
            {"FANAL_TWILIO_ACCOUNT_SID": "AC1", "FANAL_TWILIO_AUTH_TOKEN": "t"},
            "FANAL_TWILIO_ACCOUNT_SID",
            "FANAL_TWILIO_NUMBER",
        ),
        (
            {"FANAL_TWILIO_ACCOUNT_SID": "AC1", "FANAL_TWILIO_NUMBER": "+15145550100"},
            "FANAL_TWILIO_ACCOUNT_SID",
            "FANAL_TWILIO_AUTH_TOKEN",
        ),
    ],
)
def test_a_bad_value_stops_the_start(environ: dict[str, str], named: str, takes: str) -> None:
    """The message names the setting and says what it takes."""
    with pytest.raises(BadSetting) as refused:
        read_settings(environ)
    assert named in str(refused.value)
    assert takes in str(refused.value)


def test_a_messaging_service_stands_for_a_number() -> None:
    """Twilio can choose the sending number itself."""
    environ = {
        "FANAL_TWILIO_ACCOUNT_SID": "AC1",
        "FANAL_TWILIO_AUTH_TOKEN": "t",
        "FANAL_TWILIO_MESSAGING_SERVICE": "MG1",
    }
    assert read_settings(environ).sms_on


def test_values_given_by_name_leave_the_others() -> None:
    """A scenario's settings change what they name; the frozen original stays as it was."""
    before = Settings()
    after = before.with_values({"overdose_delay": 30, "region": "quebec"})
    assert (after.overdose_delay, after.region) == (30, "quebec")
    assert after.page_delay == before.page_delay
    assert before == Settings()


def test_a_name_that_is_no_setting_is_refused() -> None:
    """A typing mistake in a scenario is told, with the names there are."""
    with pytest.raises(BadSetting, match=r"overdose_dealy.*overdose_delay"):
        Settings().with_values({"overdose_dealy": 30})


def test_no_secret_is_shown() -> None:
    """Settings printed by accident (a log, a traceback) show no key, token or password."""
    secrets = {
        "keys": "la-clef-du-coffre",
        "database_url": "postgresql+psycopg://u:mot-de-passe@h/b",
        "twilio_auth_token": "jeton-un",
        "twilio_auth_token_next": "jeton-deux",
        "telegram_token": "jeton-trois",
        "telegram_secret": "jeton-quatre",
    }
    shown = repr(Settings().with_values(secrets))
    assert [secret for secret in secrets.values() if secret in shown] == []
