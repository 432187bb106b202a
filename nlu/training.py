"""Training: one archive a state of the data, made in this process, found again by its fingerprint."""

import hashlib
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from pathlib import Path

os.environ["RASA_TELEMETRY_ENABLED"] = "false"
# Rasa keeps every intermediate result of training otherwise: hundreds of megabytes nobody reads.
os.environ["RASA_MAX_CACHE_SIZE"] = "0"

ROOT = Path(__file__).parent.parent
CONFIG = ROOT / "nlu" / "config.yml"
DOMAIN = ROOT / "domain.yml"
DATA = ROOT / "nlu" / "data"

Progress = Callable[[str], None]


class TrainingError(RuntimeError):
    """The model could not be trained; says what is missing or wrong."""


def _inputs() -> Iterator[Path]:
    """Every file the model depends on, in a fixed order."""
    yield CONFIG
    yield DOMAIN
    for folder, pattern in (
        (DATA, "**/*.yml"),
        (ROOT / "nlu" / "lexicon", "*.csv"),
        (ROOT / "nlu", "*.py"),
        (ROOT / "nlu" / "components", "*.py"),
        (ROOT / "nlu" / "linear", "*.py"),
        (ROOT / "nlu" / "times", "*.py"),
        (ROOT / "directory_data", "places*.csv"),
        (ROOT / "directory_data", "organization.csv"),
    ):
        yield from sorted(folder.glob(pattern))


def fingerprint() -> str:
    """Sixteen hexadecimal characters that change when anything the model is made of changes."""
    digest = hashlib.sha256()
    for file in _inputs():
        digest.update(str(file.relative_to(ROOT)).encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:16]


def model_path(models: Path) -> Path:
    """Where the model of the present inputs is, or will be, in the folder of models."""
    return models / f"{fingerprint()}.tar.gz"


def train(models: Path, progress: Progress = lambda line: None) -> Path:
    """Trains unless it is done already; the archive is complete or absent, whatever stops us.

    Gives the path of the archive. Raises `TrainingError` when an input is missing or refused.
    """
    output = model_path(models)
    if output.exists():
        progress("the model is up to date")
        return output
    for needed in (CONFIG, DOMAIN, DATA):
        if not needed.exists():
            raise TrainingError(
                f"{needed.relative_to(ROOT)} is missing: restore it and train again"
            )
    models.mkdir(parents=True, exist_ok=True)
    progress("training the model: two or three minutes, once")
    part = models / f"part-{output.name}"
    with redirect_stdout(sys.stderr):
        _train_with_rasa(part)
    part.replace(output)
    progress("the model is ready")
    return output


def _train_with_rasa(output: Path) -> None:
    from rasa.model_training import train as rasa_train
    from rasa.shared.exceptions import RasaException

    try:
        result = rasa_train(
            domain=str(DOMAIN),
            config=str(CONFIG),
            training_files=[str(DATA)],
            output=str(output.parent),
            fixed_model_name=output.name,
            force_training=True,
        )
    except (RasaException, OSError) as fault:
        raise TrainingError(f"the model could not be trained: {fault}") from fault
    if result.code != 0 or not output.exists():
        raise TrainingError("the model could not be trained: see the lines above")
