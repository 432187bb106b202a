"""What the bot does with what it understood: one small Rasa action an answer, by theme."""
