"""What a model's name means."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property

from claimcheck.records.model import Candidate, Confidence, Match, Model
from claimcheck.registry.model_names import read_model_name
from claimcheck.registry.model_parts import ModelName
from claimcheck.registry.spelling import compact, folded
from claimcheck.registry.tables import AliasRow, HomonymRow, ModelRow, rows

_WHOLE_DATE = len("2025-05-14")
_ONE_RELEASE = 45  # days; a maker's names of one release differ by the days from training to sale


class ModelIndex(Mapping[str, Model]):
    """All models by identity, and the ways to find one by a name."""

    def __init__(
        self, models: Iterable[ModelRow], aliases: Iterable[AliasRow], homonyms: Iterable[HomonymRow] = ()
    ) -> None:
        self._rows = {row.id: row for row in models}
        self._alias_rows = tuple(aliases)
        self._by_key = {row.key: row for row in self._alias_rows}
        self._homonyms: dict[str, dict[str, list[str]]] = {}
        for row in homonyms:
            in_source = self._homonyms.setdefault(row.source, defaultdict(list))
            in_source[compact(row.spelling)].append(row.id)
        self._records: dict[str, Model] = {}

    def __getitem__(self, model_id: str) -> Model:
        """The record of a model."""
        if model_id not in self._records:
            self._records[model_id] = self._rows[model_id].model(self._spellings.get(model_id, ()))
        return self._records[model_id]

    def __iter__(self) -> Iterator[str]:
        """The identities."""
        return iter(self._rows)

    def __len__(self) -> int:
        """How many models are known."""
        return len(self._rows)

    def resolve(self, text: str, published: str = "", context: str = "", source: str = "") -> Match | None:
        """The model that a name stands for; None where nothing can be read from it."""
        name = read_model_name(text)
        if not name.id:
            return None
        homonyms = self._homonyms.get(source.partition(":")[0])
        if homonyms and (meant := homonyms.get(compact(text))):
            return self._in_source(meant, source)
        return self._known(text, name, published, context, source) or _unlisted(text, name)

    def _in_source(self, meant: list[str], source: str) -> Match:
        reason = f"in {source} this name stands for {' or '.join(meant)}"
        if len(meant) == 1:
            return Match(id=meant[0], label=self.label(meant[0]), confidence=Confidence.EXACT, reason=reason)
        candidates = tuple(Candidate(id=i, label=self.label(i)) for i in meant)
        return Match(
            id="",
            label="",
            confidence=Confidence.EXACT,
            alternatives=candidates,
            ambiguous=True,
            reason=reason,
        )

    def _known(self, text: str, name: ModelName, published: str, context: str, source: str) -> Match | None:
        if name.id in self._rows:
            told = self._told(name.id, context) if context else ""
            if told:
                return self._match(told, Confidence.NORMALISED, "the text around gives the dated version")
            return self._listed(text, name.id, published, source)
        alias = self._by_key.get(name.id)
        if alias is not None:
            reason = f"“{alias.spelling}” is a known name of this model ({alias.source})"
            return self._match(alias.id, Confidence.NORMALISED, reason)
        dated = self._by_date(name)
        if dated:
            return self._match(dated, Confidence.NORMALISED, "the only dated version that the date fits")
        repository = "" if name.owner else self._repositories.get(name.id, "")
        if repository:
            return Match(
                id=repository,
                label=repository,
                confidence=Confidence.NORMALISED,
                reason="the only public repository of that name that the registry has met",
            )
        return None

    def _listed(self, text: str, identity: str, published: str, source: str) -> Match:
        row = self._rows[identity]
        exact = compact(text) == compact(row.label)
        how = Confidence.EXACT if exact else Confidence.NORMALISED
        reason = "the name as the registry has it" if exact else "the same name in another spelling"
        snapshots = self.snapshots(identity)
        if not snapshots:
            return self._match(identity, how, reason)
        return self._undated(identity, how, snapshots, published, source)

    def _undated(
        self, identity: str, how: Confidence, snapshots: tuple[str, ...], published: str, source: str
    ) -> Match:
        """A name without a snapshot date: the snapshots it could mean, and whether the name decides."""
        released = {snapshot: self._rows[snapshot].released for snapshot in snapshots}
        there = [s for s in snapshots if published and "" < released[s] <= published]
        possible = tuple(there) or tuple(s for s in snapshots if not published or not released[s])
        return Match(
            id=identity,
            label=self.label(identity),
            confidence=how,
            alternatives=tuple(Candidate(id=s, label=self.label(s)) for s in possible),
            ambiguous=not source and len(possible) > 1,
            reason=_why_undated(possible),
        )

    def _told(self, identity: str, context: str) -> str:
        """The one snapshot whose machine name or date stands in the text around; else ""."""
        folded_context = folded(context)
        near = [s for s in self.snapshots(identity) if _dated_in(read_model_name(s), folded_context)]
        return near[0] if len(near) == 1 else ""

    def _match(self, identity: str, how: Confidence, reason: str) -> Match:
        return Match(id=identity, label=self.label(identity), confidence=how, reason=reason)

    def label(self, identity: str) -> str:
        """The display name, or the identity of an unlisted model."""
        row = self._rows.get(identity)
        return row.label if row else identity

    def snapshots(self, identity: str) -> tuple[str, ...]:
        """The dated versions of an undated model, oldest first."""
        return self._snapshots.get(identity, ())

    def is_first_version(self, identity: str, snapshot: str) -> bool:
        """Whether a snapshot is what an undated name stood for when it came out, and no later version.

        Where the register does not say when that was, a snapshot named by its whole date is taken for it:
        makers who name each version so have no other.
        """
        first, then = self._rows[identity].released, self._rows[snapshot].released
        if not first:
            return len(read_model_name(snapshot).of("date")[0]) == _WHOLE_DATE
        if not len(first) == len(then) == _WHOLE_DATE:
            return False
        return abs((date.fromisoformat(then) - date.fromisoformat(first)).days) <= _ONE_RELEASE

    @cached_property
    def _snapshots(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = defaultdict(list)
        for identity in self._rows:
            name = read_model_name(identity)
            if name.of("date"):
                found[name.without("date").id].append(identity)
        return {
            base: tuple(sorted(ids, key=lambda i: (self._rows[i].released, i))) for base, ids in found.items()
        }

    def _by_date(self, name: ModelName) -> str:
        """The one snapshot of that model whose month ("2024-05") or day ("0513", "1022") the name states."""
        dates = name.of("date")
        if name.owner or len(dates) != 1:
            return ""
        stated = dates[0]
        near = [
            identity
            for identity in self.snapshots(name.without("date").id)
            if (len(stated) == len("2024-05") and self._is_of_month(identity, stated))
            or (len(stated) == len("0513") and f"-{stated[:2]}-{stated[2:]}-" in f"{identity}-")
        ]
        return near[0] if len(near) == 1 else ""

    def _is_of_month(self, identity: str, month: str) -> bool:
        return self._rows[identity].released.startswith(month) or f"-{month}-" in f"{identity}-"

    @cached_property
    def _repositories(self) -> dict[str, str]:
        """Identities of community models by their bare names; read when the first unlisted name is met."""
        return {row[0]: row[1] for row in rows("model_repositories.csv")}

    @cached_property
    def _spellings(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = defaultdict(list)
        for row in self._alias_rows:
            found[row.id].append(row.spelling)
        return {identity: tuple(spellings) for identity, spellings in found.items()}


def _why_undated(possible: tuple[str, ...]) -> str:
    if not possible:
        return "no date is given; the dated versions known are newer than the document"
    if len(possible) == 1:
        return f"no date is given; the only dated version known is {possible[0]}"
    return f"the name does not say which of {len(possible)} dated versions"


def _dated_in(snapshot: ModelName, context: str) -> bool:
    """Whether the context prints the snapshot's date: "2024-08-06", "20240806", or "-0613" behind a name."""
    stated = snapshot.of("date")[0]
    if len(stated) == _WHOLE_DATE:
        return stated in context or stated.replace("-", "") in context
    return len(stated) == 4 and re.search(rf"[a-z\d]-{stated}(?!\d)", context) is not None


def _unlisted(text: str, name: ModelName) -> Match:
    return Match(
        id=name.id,
        label=" ".join(text.split()),
        confidence=Confidence.NORMALISED,
        reason="not in the registry; identified by the parts of its name",
    )


def load_models() -> ModelIndex:
    """The bundled models."""
    return ModelIndex(
        [ModelRow(*row) for row in rows("models.csv")],
        [AliasRow(*row) for row in rows("model_aliases.csv")],
        [HomonymRow(*row) for row in rows("model_homonyms.csv")],
    )
