"""Moments and windows: aware datetimes in a region's zone, right across changes of the clocks."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class Window:
    """An instant (`end` is None) or an interval, both ends aware and in the region's zone."""

    start: datetime
    end: datetime | None = None

    def iso(self) -> str:
        """ISO 8601 with offset: "2026-11-22T14:00:00-05:00", or "start/end"."""
        start = self.start.isoformat(timespec="seconds")
        return start if self.end is None else f"{start}/{self.end.isoformat(timespec='seconds')}"

    @property
    def last(self) -> datetime:
        return self.end or self.start


@dataclass(frozen=True)
class Frame:
    """Where a message stands: `now` in its zone, the region, whether it tells of the past."""

    now: datetime
    zone: ZoneInfo
    region: str
    past: bool

    @property
    def today(self) -> date:
        return self.now.date()

    def at(self, day: date, hours: float) -> datetime:
        """So many hours by the clock after midnight of `day` (24 or more is the next day).

        An hour the clocks skip in spring becomes the one they skip to.
        """
        whole = timedelta(minutes=round(hours * 60))
        wall = datetime.combine(day, time()) + whole
        return wall.replace(tzinfo=self.zone).astimezone(timezone.utc).astimezone(self.zone)

    def later(self, span: timedelta) -> datetime:
        """`span` of real time after now, to the second."""
        utc = self.now.astimezone(timezone.utc) + span
        return utc.replace(microsecond=0).astimezone(self.zone)

    def window(self, first: date, start: float, end: float) -> Window:
        """From `start` to `end` hours by the clock after midnight of `first`."""
        return Window(self.at(first, start), self.at(first, end))

    def days(self, first: date, last: date) -> Window:
        """Whole days, `last` included."""
        return Window(self.at(first, 0), self.at(last, 24))
