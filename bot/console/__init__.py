"""The workers' console: a small web application beside the edge, under `/console`.

To add a page, copy a neighbour:

1. One module named for the page (`requests.py`): its handlers take a `Visit` and give a response
   (`visit.page("requests.html", …)` or, after an action, `visit.go("/requests")`), and its `DOORS`
   say which path each stands behind and which roles may open it. What is decided (order, tones,
   what to show) is pure and stands in a module of its own when it is more than a few lines
   (`board.py` for `now.py`).
2. One template of the same name in `templates`, which extends `page.html`. Every form begins with
   `{{ form_token() }}`; ids are kept by what is clicked, so that focus survives a refresh; no
   inline script or style (the policy refuses them), no address of anybody, ever.
3. One line in `app.DOORS`, one in `menu.MENU`.
4. Its rows in `tests/console/test_doors.py` (every door, every role) and its job in
   `tests/browser`.

A part of a page that lives is an element with `hx-get`, `hx-trigger="sse:change"`, and a door of
its own, `quiet`, that gives only that part. Whatever changes something calls the service that an
answer by SMS would have called, and `visit.note` leaves a line in the audit log.
"""
