"""One frozen settings object, read from the environment; a bad value stops the start.

Every field can be given as `FANAL_<NAME>`, or as `FANAL_<NAME>_FILE` naming a file that holds it
(for secrets). With nothing set at all everything works on this machine alone: SQLite, no provider.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import opening_hours

ROOT = Path(__file__).resolve().parent.parent
E164 = re.compile(r"\+[1-9]\d{6,14}")  # a telephone with its country code (ITU-T E.164)
SENDER = re.compile(rf"{E164.pattern}|\d{{5,6}}")  # a telephone, or a carrier's short code
DATABASES = ("postgresql+psycopg://", "sqlite://")
OTHERS = ("FANAL_TRACEBACK", "FANAL_CHROMIUM", "FANAL_REQUIRE_BROWSER")  # read elsewhere
REGIONS = ("montreal", "quebec", "lanaudiere", "ontario", "bruxelles", "france")


class BadSetting(Exception):
    """A setting cannot be used; the message names it and says what it takes."""


def _help(default: Any, text: str) -> Any:
    return field(default=default, metadata={"help": text})


def _secret(text: str) -> Any:
    """A text that no `repr` shows, so that none reaches a log by accident."""
    return field(default="", repr=False, metadata={"help": text})


@dataclass(frozen=True)
class Settings:
    """What an organization can set. Durations are seconds unless the name says otherwise."""

    region: str = _help("montreal", "default region of a new conversation: " + ", ".join(REGIONS))
    data_dir: Path = _help(ROOT / "var", "folder of the embedded database, key and model")
    spool_mb: int = _help(64, "megabytes of messages kept in data_dir while the database is away")
    database_url: str = _secret("SQLAlchemy URL; empty: SQLite in data_dir")
    keys: str = _secret("Fernet keys, comma separated, newest first; empty: made in data_dir")
    model: str = _help("", "a trained model to use; empty: the one in data_dir, made when stale")
    host: str = _help("127.0.0.1", "address the edge listens on")
    port: int = _help(8025, "port the edge listens on")
    public_url: str = _help("", "https address providers reach the edge at")
    team_name: str = _help("l'équipe", "how the bot names the team to people")

    twilio_account_sid: str = _help("", "Twilio account; empty: SMS is off")
    twilio_auth_token: str = _secret("Twilio auth token")
    twilio_auth_token_next: str = _secret("second live token while tokens rotate")
    twilio_number: str = _help("", "sending number, E.164")
    twilio_messaging_service: str = _help("", "Messaging Service SID instead of a number")
    sms_per_second: float = _help(
        1.0, "SMS your sender may send a second: 1 long code, 3 toll-free"
    )
    twilio_base_url: str = _help("", "other base URL (simulated provider)")
    sms_gateway_url: str = _help("", "where a telephone of your own takes SMS; empty: off")
    sms_gateway_login: str = _help("", "login the gateway app shows")
    sms_gateway_password: str = _secret("password the gateway app shows")
    sms_gateway_signing_key: str = _secret("key the gateway app signs its webhooks with")
    sms_gateway_prefix: str = _help("+1", "country code put before national numbers")
    telegram_token: str = _secret("Telegram bot token; empty: Telegram is off")
    telegram_secret: str = _secret("webhook secret; empty: long polling")
    telegram_base_url: str = _help("", "other base URL (simulated provider)")

    session_hours: int = _help(6, "silence after which places and times given are forgotten")
    retention_days: int = _help(7, "days after which texts are destroyed")
    idle_days: int = _help(60, "days of silence after which an address is destroyed")
    overdose_delay: int = _help(60, "seconds before an unanswered overdose page climbs")
    suicide_delay: int = _help(90, "seconds before an unanswered suicide page climbs")
    violence_delay: int = _help(180, "seconds before an unanswered violence page climbs")
    medical_delay: int = _help(180, "seconds before an unanswered medical page climbs")
    distress_delay: int = _help(180, "seconds before an unanswered distress page climbs")
    page_delay: int = _help(180, "seconds before any other unanswered page climbs")
    page_rounds: int = _help(2, "times a level is paged before the next one")
    watch_minutes: int = _help(
        0, "minutes between two questions of a watch over somebody who uses alone; 0: never offered"
    )
    alerts_per_minute: int = _help(30, "bad-supply warnings sent a minute")
    worker_silence: int = _help(
        600,
        "seconds a worker may leave a person unanswered; before a first word in a crisis, two of "
        "its delays at most",
    )
    console_lock: int = _help(15, "minutes without anybody before the workers' console locks")
    owner_grace: int = _help(
        30, "seconds a worker has to answer a new crisis before the bot says its first words"
    )
    on_call_hours: str = _help(
        "24/7", "opening_hours when somebody must be on call; empty: no alarm for a gap"
    )
    morning_hour: int = _help(8, "hour of the day when gaps are told to the coordinator again")
    drill_hours: int = _help(0, "hours between test pages; 0: none")
    drill_worker: str = _help("", "the worker who gets test pages; empty: the coordinators")
    heartbeat_url: str = _secret("address asked every minute while pages go out; empty: none")
    doubt_below: float = _help(0.3, "confidence under which the bot asks rather than answers")

    def __post_init__(self) -> None:
        if self.region not in REGIONS:
            raise BadSetting(
                f"FANAL_REGION is {self.region!r}; it takes one of {', '.join(REGIONS)}"
            )
        object.__setattr__(self, "public_url", _address(self.public_url))
        if self.twilio_number and not SENDER.fullmatch(self.twilio_number):
            raise BadSetting(
                f"FANAL_TWILIO_NUMBER is {self.twilio_number!r}; write +15145550199, with the "
                "country code and nothing between the digits, or a short code"
            )
        if not 0 < self.port < 65536:
            raise BadSetting(f"FANAL_PORT is {self.port}; it takes 1 to 65535")
        for name in (
            "overdose_delay",
            "suicide_delay",
            "violence_delay",
            "medical_delay",
            "distress_delay",
            "page_delay",
            "worker_silence",
            "page_rounds",
            "owner_grace",
            "retention_days",
            "idle_days",
            "session_hours",
            "spool_mb",
            "console_lock",
            "alerts_per_minute",
        ):
            if getattr(self, name) < 1:
                raise BadSetting(f"FANAL_{name.upper()} must be 1 or more")
        if not 0 < self.sms_per_second <= 1000:
            raise BadSetting(f"FANAL_SMS_PER_SECOND is {self.sms_per_second}; it takes 0.1 to 1000")
        if self.watch_minutes < 0:
            raise BadSetting("FANAL_WATCH_MINUTES must be 0 or more")
        if self.drill_hours < 0:
            raise BadSetting("FANAL_DRILL_HOURS must be 0 or more")
        if not 0 <= self.morning_hour < 24:
            raise BadSetting(f"FANAL_MORNING_HOUR is {self.morning_hour}; it takes 0 to 23")
        if self.database_url and not self.database_url.startswith(DATABASES):
            raise BadSetting(  # without the value: it may hold a password
                "FANAL_DATABASE_URL cannot be used; write postgresql+psycopg://user:password@host/"
                "fanal, or nothing at all for SQLite in FANAL_DATA_DIR"
            )
        if self.on_call_hours and not opening_hours.validate(self.on_call_hours):
            raise BadSetting(
                f"FANAL_ON_CALL_HOURS is {self.on_call_hours!r}; write 24/7, Mo-Fr 09:00-17:00 or "
                "nothing at all"
            )
        if not 0 <= self.doubt_below <= 1:
            raise BadSetting(f"FANAL_DOUBT_BELOW is {self.doubt_below}; it takes 0 to 1")
        if self.twilio_account_sid and not (self.twilio_number or self.twilio_messaging_service):
            raise BadSetting(
                "FANAL_TWILIO_ACCOUNT_SID is set: give FANAL_TWILIO_NUMBER "
                "(or FANAL_TWILIO_MESSAGING_SERVICE) too"
            )
        if self.twilio_account_sid and not self.twilio_auth_token:
            raise BadSetting("FANAL_TWILIO_ACCOUNT_SID is set: give FANAL_TWILIO_AUTH_TOKEN too")
        if self.sms_gateway_url and not (self.sms_gateway_login and self.sms_gateway_signing_key):
            raise BadSetting(
                "FANAL_SMS_GATEWAY_URL is set: give FANAL_SMS_GATEWAY_LOGIN, its password and "
                "FANAL_SMS_GATEWAY_SIGNING_KEY too"
            )

    @property
    def database(self) -> str:
        """The SQLAlchemy URL in force."""
        return self.database_url or f"sqlite:///{self.data_dir / 'fanal.db'}"

    @property
    def twilio_on(self) -> bool:
        return bool(self.twilio_account_sid)

    @property
    def gateway_on(self) -> bool:
        return bool(self.sms_gateway_url)

    @property
    def sms_on(self) -> bool:
        return self.twilio_on or self.gateway_on

    @property
    def telegram_on(self) -> bool:
        return bool(self.telegram_token)

    def with_values(self, values: Mapping[str, Any]) -> Settings:
        """These settings with `values` (any setting by its name) instead; unknown names are refused."""
        known = {f.name: f for f in fields(self)}
        changed = {}
        for name, value in values.items():
            if name not in known:
                raise BadSetting(f"there is no setting {name!r}; known: {', '.join(sorted(known))}")
            changed[name] = _convert(name, str(value), known[name].default)
        return replace(self, **changed)


def read_settings(environ: Mapping[str, str] = os.environ) -> Settings:
    """Settings from `environ`. Raises BadSetting for a value that cannot be used."""
    values = {}
    for f in fields(Settings):
        raw = _raw(f"FANAL_{f.name.upper()}", environ)
        if raw is not None:
            values[f.name] = raw
    return Settings().with_values(values)


def unknown_names(environ: Mapping[str, str] = os.environ) -> list[str]:
    """The FANAL_* variables that are no setting: most likely misspelt, and without effect."""
    known = {f"FANAL_{f.name.upper()}" for f in fields(Settings)}
    known |= {f"{name}_FILE" for name in known} | set(OTHERS)
    return sorted(name for name in environ if name.startswith("FANAL_") and name not in known)


def _is_scheme_and_host(url: str) -> bool:
    try:
        parts = urlsplit(url)
        named = parts.hostname is not None and (parts.port is None or parts.port > 0)
    except ValueError:  # "https://[fanal", "http://x:99999"
        return False
    more = parts.path or parts.query or parts.fragment or "@" in parts.netloc
    return parts.scheme in ("http", "https") and named and not more


def _address(raw: str) -> str:
    """Scheme and host alone: paths are put behind it, and Twilio's signature covers each letter."""
    url = raw.strip().rstrip("/")
    if url and not _is_scheme_and_host(url):
        raise BadSetting(
            f"FANAL_PUBLIC_URL is {raw!r}; write https:// and the host, such as "
            "https://fanal.example.org, without a path"
        )
    return url


def _raw(name: str, environ: Mapping[str, str]) -> str | None:
    if name in environ:
        return environ[name]
    path = environ.get(f"{name}_FILE")
    if path is None:
        return None
    try:
        return Path(path).read_text().strip()
    except OSError as error:
        raise BadSetting(
            f"{name}_FILE names {path}, which cannot be read: {error.strerror}"
        ) from error


def _convert(name: str, raw: str, default: Any) -> Any:
    kind = type(default) if default is not MISSING else str
    if isinstance(default, Path):
        return Path(raw)
    try:
        return kind(raw)
    except ValueError as error:
        takes = "a whole number" if kind is int else "a number"
        raise BadSetting(f"FANAL_{name.upper()} is {raw!r}; it takes {takes}") from error
