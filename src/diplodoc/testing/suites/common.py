"""What the suites share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st


def for_all(*strategies: st.SearchStrategy[Any]) -> Callable[[Callable[..., None]], None]:
    """A decorator that runs a check at once, on as many examples as the hypothesis profile in force says.

    No deadline applies, because components load what they need when they are first used.
    """

    def run(check: Callable[..., None]) -> None:
        unhurried = settings(deadline=None, suppress_health_check=list(HealthCheck))
        unhurried(given(*strategies)(check))()

    return run


def check_name(name: object) -> None:
    """A component's name can be asked for, also on the command line."""
    assert isinstance(name, str), f"its name must be a str, not {name!r}"
    assert name, "its name must not be empty"
    assert name == name.strip(), f"its name must not begin or end with a space: {name!r}"
    assert ":" not in name, f"its name must hold no colon, which stands between plugin and name: {name!r}"
