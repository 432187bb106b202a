"""What outlasts one answer: plans, follow-ups, alerts, requests and watches a person asked for."""
