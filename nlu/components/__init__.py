"""The pipeline of `nlu/config.yml`: one Rasa component a module, each a thin shell around pure code."""
