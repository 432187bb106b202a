"""The room that keeps nobody exposed: addresses, retention, redaction of logs."""
