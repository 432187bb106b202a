"""The six regions Fanal serves: whom to call there, in which time zone, under which law.

A region is one TOML file of `directory_data/regions`; what several share (the lines of Canada, of
Québec) is in `shared/` and named by `inherits`. Every line carries its source: a purpose
nobody could source is absent, and the caller falls back with `region.best(...)`.
"""

from bot.regions.fields import RegionError
from bot.regions.loading import load_regions
from bot.regions.region import PURPOSES, Line, Region

__all__ = ["PURPOSES", "Line", "Region", "RegionError", "load_regions"]
