"""What sounds like a crisis and is none."""
