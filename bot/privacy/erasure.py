"""Destroying what people wrote, on request or when its time is over."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection

from bot.db import metadata
from bot.privacy import contacts

opt_out = contacts.opt_out
opt_in = contacts.opt_in
