"""Understanding French text messages: intents, entities, times, spellings."""
