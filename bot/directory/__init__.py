"""The directory: which service, where, open when, for whom; every fact with its source and date."""
