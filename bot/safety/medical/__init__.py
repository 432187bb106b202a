"""Bodily emergencies other than an overdose: what must be seen at once by an ambulance.

Seizure, heart, breath, stroke, bleeding, cold and heat, infection with fever, severe withdrawal of alcohol
or benzodiazepines, pregnancy, poisoning, accident. The topic chooses what to say meanwhile.
"""
