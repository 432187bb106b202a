"""The text classifier, on a language of three needs."""

from pathlib import Path

import numpy as np
import pytest

from nlu.linear.classifier import TextClassifier

FOOD = ["jai faim", "ou manger", "un repas chaud", "manger gratuit", "jai vraiment faim", "repas"]
BED = ["ou dormir", "un lit", "jai pas de lit", "dormir au chaud", "un lit ce soir", "dormir"]
HELLO = ["salut", "allo", "bonjour", "hey salut", "allo allo", "bonjour toi"]
TEXTS = [*FOOD, *BED, *HELLO]
LABELS = ["food"] * 6 + ["bed"] * 6 + ["hello"] * 6


@pytest.fixture(scope="module")
def trained() -> TextClassifier:
    """Trained on eighteen sentences."""
    classifier = TextClassifier()
    classifier.train(TEXTS, LABELS, strength=1.0)
    return classifier


@pytest.mark.parametrize(
    ("text", "label"),
    [("j'ai faim", "food"), ("dormirrr", "bed"), ("SALUT", "hello"), ("un lit svp", "bed")],
)
def test_spellings_it_never_saw_are_understood(
    trained: TextClassifier, text: str, label: str
) -> None:
    """Case, held letters and words around do not matter."""
    assert trained.best(text) == label


@pytest.mark.parametrize("text", ["", "zzz", "jai faim et un lit", "💉"])
def test_probabilities_sum_to_one(trained: TextClassifier, text: str) -> None:
    """Nothing known, or two needs at once."""
    assert trained.probabilities(text).sum() == pytest.approx(1)


def test_it_is_less_sure_of_what_it_does_not_know(trained: TextClassifier) -> None:
    """A confidence is worth reading."""
    assert trained.probabilities("zzz").max() < trained.probabilities("jai faim").max()


def test_it_answers_the_same_when_kept(trained: TextClassifier, tmp_path: Path) -> None:
    """Saved, then loaded."""
    trained.save(tmp_path)
    kept = TextClassifier.load(tmp_path)
    assert kept.labels == ["bed", "food", "hello"]
    for text in ("ou manger un repas", ""):
        assert kept.probabilities(text) == pytest.approx(trained.probabilities(text), abs=1e-3)


def test_two_labels_are_enough() -> None:
    """One SVM then stands for both."""
    classifier = TextClassifier()
    classifier.train(TEXTS[:12], LABELS[:12], strength=1.0)
    assert (classifier.best("faim"), classifier.best("lit")) == ("food", "bed")


def test_a_label_too_rare_for_every_fold_is_learnt_all_the_same() -> None:
    """One sentence of a kind is little, not nothing."""
    classifier = TextClassifier()
    classifier.train([*TEXTS, "au revoir"], [*LABELS, "goodbye"], strength=1.0)
    assert classifier.best("au revoir") == "goodbye"


def test_meaning_is_heard_where_words_are_not_known() -> None:
    """Two texts of unknown words are told apart by their directions."""
    meanings = np.repeat(np.eye(3, dtype=np.float32), 6, axis=0)
    classifier = TextClassifier()
    classifier.train(TEXTS, LABELS, 1.0, meanings)
    for place, label in enumerate(("food", "bed", "hello")):
        chances = classifier.probabilities("zzz", np.eye(3, dtype=np.float32)[place])
        assert classifier.labels[int(chances.argmax())] == label


def test_an_outline_is_heard_too(tmp_path: Path) -> None:
    """Unknown names are told apart by what they are, also once the model is kept."""
    outlines = ["xxplace"] * 6 + ["xxorganization"] * 6 + ["xxtime"] * 6
    classifier = TextClassifier()
    classifier.train(TEXTS, LABELS, 1.0, outlines=outlines)
    classifier.save(tmp_path)
    for model in (classifier, TextClassifier.load(tmp_path)):
        chances = model.probabilities("zzz", outline="xxorganization")
        assert model.labels[int(chances.argmax())] == "bed"


def test_slips_are_learnt_and_calibrated_on_the_sentences_themselves() -> None:
    """Learning each sentence twice over changes no label, and answers the same twice, as far as the
    SVMs are precise: two are fitted at a time, and liblinear shuffles with one generator for both."""
    models = [TextClassifier(), TextClassifier()]
    for model in models:
        model.train(TEXTS, LABELS, 1.0, slips=1.0)
    one, other = (model.probabilities("repqs chaud") for model in models)
    assert models[0].labels[int(one.argmax())] == "food"
    assert one == pytest.approx(other, abs=0.01)


def test_what_it_knows_nothing_of_is_nothing() -> None:
    """A text without a known word goes to the commonest label, unless a background was shown."""
    texts = [*TEXTS, "tkt demain", "ok bisous", "fenouil tkt", "turbine", "ecluse ok", "fenouil"]
    labels = [*LABELS, *["nothing"] * 6]
    before, after = TextClassifier(), TextClassifier()
    before.train(texts[:-4], labels[:-4], strength=1.0)
    after.train(texts, labels, strength=1.0, background=4)
    chance = {c: c.probabilities("plop")[c.labels.index("nothing")] for c in (before, after)}
    assert chance[after] > chance[before]
    assert after.best("plop") == "nothing"
    assert after.best("jai faim") == "food"


def test_nothing_is_learnt_of_the_words_of_the_background() -> None:
    """Only that they are not known: any other unknown word counts the same."""
    classifier = TextClassifier()
    texts = [*TEXTS, "tkt demain", "wkwk", "zvzv"]
    classifier.train(texts, [*LABELS, *["nothing"] * 3], strength=1.0, background=2)
    assert np.allclose(classifier.probabilities("wkwk"), classifier.probabilities("qxqx"))
