"""Violence: being hit, threatened, followed, held, forced, or knowing somebody who is, now or just before.

The person may be texting beside the one who hits: the wording that follows stays neutral.
A child, a rape or trafficking changes whom to call, hence the topics.
"""
