"""Makes `nlu/data/` from files of annotated sentences: `python -m nlu.convert FILES… [--into FOLDER]`.

Refuses twins (same letters, or nearly the same long sentence of one intent) and anything that reads
like a message kept aside for measuring. Running it twice gives the same bytes.
"""

import argparse
import hashlib
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from rapidfuzz import fuzz, process

from nlu.sentences import Sentence, SentenceError, read_sentences, write_yaml

HERE = Path(__file__).parent
HELD_OUT = HERE / "held_out.sha256"
"""Fingerprints of the messages kept for measuring: enough to refuse them, too little to read them."""

_LONG_ENOUGH_TO_COMPARE = 18
_NEARLY_THE_SAME = 92.0


def fingerprint(sentence: Sentence) -> str:
    """The SHA-256 of a sentence's letters, the form `held_out.sha256` keeps."""
    return hashlib.sha256(sentence.key.encode()).hexdigest()


def held_out() -> frozenset[str]:
    """The fingerprints of the messages that must never be trained on."""
    return frozenset(HELD_OUT.read_text(encoding="ascii").split())


def without_twins(sentences: Iterable[Sentence], refused: frozenset[str]) -> list[Sentence]:
    """The sentences in order, less those whose fingerprint is refused and those already said."""
    kept: list[Sentence] = []
    said: set[str] = set()
    long_keys: dict[str, list[str]] = {}
    for sentence in sentences:
        key = sentence.key or sentence.text
        if key in said or fingerprint(sentence) in refused:
            continue
        if len(key) >= _LONG_ENOUGH_TO_COMPARE:
            known = long_keys.setdefault(sentence.intent, [])
            if process.extractOne(key, known, scorer=fuzz.ratio, score_cutoff=_NEARLY_THE_SAME):
                continue
            known.append(key)
        said.add(key)
        kept.append(sentence)
    return kept


def main(arguments: Sequence[str]) -> int:
    """Converts the files named; 0 when written, 1 with one clear line when a file cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m nlu.convert", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, help="intent<TAB>text, one sentence a line")
    parser.add_argument("--into", type=Path, default=HERE / "data")
    options = parser.parse_args(arguments)
    try:
        read = [sentence for file in sorted(options.files) for sentence in read_sentences(file)]
    except (OSError, SentenceError) as fault:
        print(fault, file=sys.stderr)
        return 1
    kept = without_twins(read, held_out())
    files = write_yaml(kept, options.into)
    print(
        f"{len(kept)} sentences of {len(read)} kept, in {len(files)} files",
        file=sys.stderr,
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
