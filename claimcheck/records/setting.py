"""How a figure was obtained, as far as the document states it."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What the document states of a claim's setting; None means "not stated", never a default.

    `aggregate` is normalised to lower case ("pass@1", "maj@64", "cons@64", "avg@32");
    `effort` is a printed level or budget ("high", "64k"); `text` is what was printed, joined by "; ".
    """

    shots: int | None = None
    cot: bool | None = None
    aggregate: str | None = None
    samples: int | None = None
    thinking: bool | None = None
    effort: str | None = None
    tools: bool | None = None
    split: str | None = None
    judge: str | None = None
    harness: str | None = None
    version: str | None = None
    text: str = ""

    def or_else(self, wider: Setting) -> Setting:
        """This setting, with what it leaves open taken from a wider scope (row, column, caption …)."""
        merged = {
            f.name: getattr(self, f.name) if getattr(self, f.name) is not None else getattr(wider, f.name)
            for f in fields(self)
            if f.name != "text"
        }
        texts = [t for t in (self.text, wider.text) if t]
        return Setting(**merged, text="; ".join(dict.fromkeys(texts)))

    def stated(self) -> dict[str, object]:
        """The stated fields by name, without `text`."""
        return {
            f.name: getattr(self, f.name)
            for f in fields(self)
            if f.name != "text" and getattr(self, f.name) is not None
        }

    def differences(self, other: Setting) -> tuple[str, ...]:
        """Names of fields that both state and that differ."""
        mine, theirs = self.stated(), other.stated()
        return tuple(name for name in mine if name in theirs and mine[name] != theirs[name])


NOT_STATED = Setting()
