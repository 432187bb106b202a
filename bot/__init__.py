"""Everything that talks to people and keeps their trust."""
