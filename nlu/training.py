"""Training: one archive a state of the data, made in this process, found again by its fingerprint."""

import hashlib
import logging
import os
import sys
import warnings
from collections.abc import Callable
from contextlib import redirect_stdout
from pathlib import Path

os.environ["RASA_TELEMETRY_ENABLED"] = "false"
# Rasa keeps every intermediate result of training otherwise: hundreds of megabytes nobody reads.
os.environ["RASA_MAX_CACHE_SIZE"] = "0"
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

ROOT = Path(__file__).parent.parent
CONFIG = "nlu/config.yml"
DOMAIN = "domain.yml"
DATA = "nlu/data"
_PATTERNS = (
    CONFIG,
    DOMAIN,
    f"{DATA}/**/*.yml",
    "nlu/lexicon/*.csv",
    "nlu/[!_]*.py",
    "nlu/components/*.py",
    "nlu/linear/*.py",
    "nlu/times/*.py",
    "directory_data/places*.csv",
    "directory_data/organization.csv",
    "directory_data/service.csv",
    "directory_data/helplines.csv",
)
_NOT_IN_THE_MODEL = frozenset({"convert.py", "evaluation.py", "training.py"})

Progress = Callable[[str], None]


class TrainingError(RuntimeError):
    """The model could not be trained; says what is missing or wrong."""


def _inputs(root: Path) -> list[Path]:
    """Every file the model depends on, in a fixed order."""
    found = {file for pattern in _PATTERNS for file in root.glob(pattern)}
    return sorted(file for file in found if file.name not in _NOT_IN_THE_MODEL)


def fingerprint(root: Path = ROOT) -> str:
    """Sixteen hexadecimal characters that change when anything the model is made of changes."""
    digest = hashlib.sha256()
    for file in _inputs(root):
        digest.update(file.relative_to(root).as_posix().encode())
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
        if not (ROOT / needed).exists():
            raise TrainingError(f"{needed} is missing: restore it and train again")
    models.mkdir(parents=True, exist_ok=True)
    progress("training the model: some ten minutes, once")
    part = models / f"part-{output.name}"
    with redirect_stdout(sys.stderr), warnings.catch_warnings():
        # Rasa takes each value for a synonym and warns when one word has two: ours depend on context.
        warnings.filterwarnings("ignore", message=".*inconsistent entity synonyms.*")
        _train_with_rasa(part)
    part.replace(output)
    progress("the model is ready")
    return output


def _hush() -> None:
    """Rasa and what it imports warn about their own age, a hundred lines a training, and write the
    sentences they read at a debug level: neither helps whoever waits for a model."""
    import structlog

    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    for name in ("rasa", "tensorflow", "matplotlib"):
        logging.getLogger(name).setLevel(logging.ERROR)
    warnings.simplefilter("ignore")


def _train_with_rasa(output: Path) -> None:
    _hush()
    from rasa.model_training import train as rasa_train
    from rasa.shared.exceptions import RasaException

    try:
        result = rasa_train(
            domain=str(ROOT / DOMAIN),
            config=str(ROOT / CONFIG),
            training_files=[str(ROOT / DATA)],
            output=str(output.parent),
            fixed_model_name=output.name,
            force_training=True,
        )
    except (RasaException, OSError) as fault:
        raise TrainingError(f"the model could not be trained: {fault}") from fault
    if result.code != 0 or not output.exists():
        raise TrainingError("the model could not be trained: see the lines above")
