"""Cuts messages into words with their offsets."""

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.training_data.message import Message

from nlu.tokens import words


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class FrenchTokenizer(Tokenizer):  # type: ignore[misc]
    """Rasa's tokens are the words of `nlu.tokens`; the folded form is their lemma."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Intents are never cut."""
        return {"intent_tokenization_flag": False, "intent_split_symbol": "_"}

    def tokenize(self, message: Message, attribute: str) -> list[Token]:
        """The tokens of one attribute of a message."""
        return [
            Token(word.text, word.start, word.end, lemma=word.folded)
            for word in words(message.get(attribute))
        ]
