"""What is measured, and how: see bench/README.md. `python -m bench` runs every measure."""
