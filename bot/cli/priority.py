"""Who goes first on a machine that has too much to do: the edge, then the brain, then training.

A message must be accepted within a moment whatever is being thought or learned, so those stand back
(https://man7.org/linux/man-pages/man7/sched.7.html, "The nice value") and keep to one core each.
"""

from __future__ import annotations

import os

from threadpoolctl import threadpool_limits

BRAIN = 5
TRAINING = 19
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS")  # for libraries not imported yet


def stand_back(steps: int) -> None:
    """Let this process go after others, by 1 (a little) to 19 (only when nobody else wants to)."""
    os.nice(steps)
    for name in THREADS:
        os.environ.setdefault(name, "1")
    threadpool_limits(1)  # for those imported already: numpy is, with the commands
