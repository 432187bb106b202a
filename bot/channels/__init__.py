"""The providers that carry messages, one file each, behind the contract of `base`."""
