"""What the browser loads: our two small files, and htmx and Leaflet out of their packages.

Nothing is copied in and nothing comes from elsewhere: the files are read where the packages were
installed, and served under a name that changes with what they hold, so that a browser may keep
them for a year.
"""

from __future__ import annotations

import gzip
import hashlib
import importlib.util
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

OURS = Path(__file__).parent / "static"
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
}
KEPT = {"Cache-Control": "public, max-age=31536000, immutable"}


@dataclass(frozen=True)
class Asset:
    """One file as it is served. `packed`: gzipped once, for browsers that take it."""

    content: bytes
    media_type: str
    packed: bytes


@lru_cache(maxsize=1)
def assets() -> Mapping[str, Asset]:
    """Every file by its name. Raises FileNotFoundError when a package lacks what we need of it."""
    htmx = _package("django_htmx") / "static" / "django_htmx"
    leaflet = _package("xstatic.pkg.leaflet") / "data"
    files = {path.name: path for path in sorted(OURS.iterdir()) if path.suffix in TYPES}
    files["htmx.js"] = htmx / "htmx-2.min.js"
    files["htmx-sse.js"] = htmx / "ext" / "hx-sse-2.min.js"
    files["leaflet/leaflet.js"] = leaflet / "leaflet.js"
    files["leaflet/leaflet.css"] = leaflet / "leaflet.css"
    for picture in sorted((leaflet / "images").glob("*.png")):
        files[f"leaflet/images/{picture.name}"] = picture
    return {name: _asset(path) for name, path in files.items()}


@lru_cache(maxsize=1)
def version() -> str:
    """Changes when any file does."""
    digest = hashlib.sha256()
    for name, asset in assets().items():
        digest.update(name.encode() + asset.content)
    return digest.hexdigest()[:16]


def _asset(path: Path) -> Asset:
    content = path.read_bytes()
    return Asset(content, TYPES[path.suffix], gzip.compress(content, mtime=0))


def _package(name: str) -> Path:
    """Where an installed package lies, without importing it (django_htmx would import Django)."""
    spec = importlib.util.find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError(f"the package {name} is not installed: run `make .venv/ready`")
    return Path(next(iter(spec.submodule_search_locations)))
