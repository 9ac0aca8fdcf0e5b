"""Which models of a document's tables are its own: by name, by the authors' mark, or by where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from claimcheck.extract.context import Context
from claimcheck.extract.late import late
from claimcheck.extract.roles import is_announced, tokens_of
from claimcheck.extract.tables.claim import TableClaim
from claimcheck.extract.tables.headers import speaks_of_results
from claimcheck.extract.tables.names import Names, citation_in, is_stand_in, names_itself
from claimcheck.extract.tables.scope import is_ablation
from claimcheck.extract.tables.stage import file_over

_OFFERED = late(
    r"^\W*(?:available|pre-?trained|released?|our|ported|provided)\b.*\b(?:models?|weights|checkpoints)\b"
    r"|^\W*(?:model zoo|pre-?trained)\W*$",
    re.IGNORECASE,
)
# Words of links to weights, as rows of a model zoo hold them.
_WEIGHTS = late(
    r"^\W*(?:github\W+)?(?:(?:down\s?load|ckpts?|check\s?points?|weights?|models?|hf(?: link)?"
    r"|hugging\s?face|model\s?scope|baidu|google ?drive|lora|merged|logs?|configs?|pth|\.pt)(?:\W|$)+)+$",
    re.IGNORECASE,
)
_OF_OTHERS = late(r"\b(?:compar\w+|others?|baselines?|competitors?|existing)\b", re.IGNORECASE)
_PREVIOUS_BEST = late(r"^(?:(?:prev(?:ious|\.)?|prior)[ -](?:best|sota\b|state)|sota$)", re.IGNORECASE)
# "w/o RL", "+ reranking", "— Fusion": the system of the line above, changed.
_CHANGED = late(
    r"(?:^\W*?|\s(?=w/))(?:[+–—−]|w/|(?:with(?:out)?|no|only|plus|minus|replac\w+|remov\w+)\b|-\s)\s*\S",
    re.IGNORECASE,
)
_ADDED = late(r"^\W*?(?:\+|w/|with\b|plus\b)\s*(?P<what>\w.+)$", re.IGNORECASE)
_PART = late(r"\b(?:backbones?|encoders?|trunks?)\b", re.IGNORECASE)
_COINED = late(r"[a-z][A-Z]|[A-Z]{2}")
_MANY_MAKERS = 3
_NAMED_MODEL = 0.6  # from here a label may name a model


def own_models(found: list[TableClaim], context: Context, names: Names) -> set[str]:
    """The model texts, out of all claims of tables, that are the document's own.

    A name counts when it is announced, or its row or group is marked as the authors'; a changed system
    ("w/o X") counts with the line above it; labels that name no model count where the table is about
    variants; so does what a list of weights offers, and what is set against an unnamed "previous best".
    """
    named = {
        item.claim.model_text
        for item in found
        if is_announced(item.claim.model_text, context.announced, item.words)
    }
    tables = list(_by_table(found))
    own = named.union(*(_offered(items, context, names) for items in tables))
    own |= {m for items in tables for m in _models(items) if _adds_own(m, context)}
    own |= {m for items in tables for m in _built_on_own(items, context)}
    own |= {item.claim.model_text for item in found if _is_bare_stage(item, context, names)}
    own |= {m for item in found if (m := item.claim.model_text) == file_over(item.surroundings)}
    own |= {m for items in tables for m in _changed(items, own)}
    if context.announced:
        compared = {m for items in tables if not is_ablation(items[0].surroundings) for m in _models(items)}
        own |= {m for items in tables for m in _variants(items, own, compared, names)}
        own |= {m for items in tables for m in _beside_previous_best(items, own)}
    return own - {m for items in tables for m in _built_upon(_models(items), own, context)}


def _built_upon(models: list[str], own: set[str], context: Context) -> Iterator[str]:
    """Models that stand beside an own one that is called by their name and more: "T5" beside "Flan-T5"."""
    longer = [tokens for m in models if m in own and len(tokens := tokens_of(m)) > 1]
    for model in models:
        if model in own and model not in context.announced:
            mine = tokens_of(model)
            if any(mine == tokens[-len(mine) :] != tokens for tokens in longer if mine):
                yield model


def _by_table(found: list[TableClaim]) -> Iterable[list[TableClaim]]:
    tables: dict[int, list[TableClaim]] = {}
    for item in found:
        tables.setdefault(id(item.table), []).append(item)
    return tables.values()


def _offered(items: list[TableClaim], context: Context, names: Names) -> set[str]:
    """Models in a list of weights that the document hands out, and not set among others.

    The heading says so, or the model's own line holds a link to its weights. Models of many makers are
    a list of what there is; known models beside announced ones are there to compare.
    """
    around = items[0].surroundings
    if _OF_OTHERS.search(f"{around.caption} {around.lead}"):
        return set()
    headed = any(map(_OFFERED.search, around.headings[:1])) and not any(
        map(speaks_of_results, around.headings[:2])
    )
    offered = {
        item.claim.model_text
        for item in items
        if (headed or any(map(_WEIGHTS.match, _line_of(item))) or _links_to_weights(item))
        and not is_stand_in(item.claim.model_text)
        and not any(map(citation_in, item.words))
    }
    announced = {m for m in offered if is_announced(m, context.announced)}
    if 2 * len(announced) > len(offered):
        offered = {m for m in offered if m in announced or not names.knows_model(m)}
    makers = {maker for model in offered if (maker := _maker(model, context))}
    return offered if headed or len(makers) < _MANY_MAKERS else set()


def _maker(model: str, context: Context) -> str:
    match = context.registry.resolve_model(model)
    known = context.registry.model(match.id) if match else None
    return known.maker if known else ""


def _line_of(item: TableClaim) -> list[str]:
    """The texts of the row or column in which a claim's model stands."""
    cell = item.claim.cell
    if cell is None:
        return []
    grid = item.table.grid
    places = [row[cell.column] for row in grid] if cell.model_axis == "column" else grid[cell.row]
    return [place.text for place in places if place is not None]


def _links_to_weights(item: TableClaim) -> bool:
    """Whether a model's row holds a "link" in a column that is headed "model" or "weights"."""
    cell, grid = item.claim.cell, item.table.grid
    if cell is None or cell.model_axis != "row":
        return False
    pairs = zip(grid[0], grid[cell.row], strict=False)
    return any(h and c and _LINK.fullmatch(c.text) and _WEIGHTS.match(h.text) for h, c in pairs)


_LINK = late(r"\W*links?\W*", re.IGNORECASE)


def _adds_own(model: str, context: Context) -> bool:
    """Whether a line adds the announced one to another system: "+ MindJourney", "+ MJ (SVC)"."""
    hit = _ADDED.match(model)
    if hit is None:
        return any(is_announced(part, context.announced) for part in re.split(r"\s\+\s", model)[1:])
    initials = {"".join(ch for ch in name if ch.isupper()) for name in context.announced}
    return is_announced(hit["what"], context.announced) or hit["what"].split()[0] in initials - {""}


def _is_bare_stage(item: TableClaim, context: Context, names: Names) -> bool:
    """Whether a label is nothing but a size of the one announced model: "Base", under no other's name."""
    model = item.claim.model_text
    stage = next((w for w in item.words if model.endswith(w) and not names_itself(w) and w[:1].isalpha()), "")
    lead = model[: len(model) - len(stage)].strip()
    return bool(stage) and len(context.announced) == 1 and not (lead and names.model(lead) >= _NAMED_MODEL)


def _built_on_own(items: list[TableClaim], context: Context) -> set[str]:
    """Systems all of whose rows have an announced model as their backbone."""
    heads = {c.column for c in items[0].table.cells if c.header and _PART.search(c.text)}
    grid = items[0].table.grid
    heads |= {i for i, head in enumerate(grid[0] if grid else ()) if head and _PART.search(head.text)}
    columns = sorted(heads)
    built: dict[str, bool] = {}
    for item in items:
        line = _line_of(item)
        parts = [line[c] for c in columns if c < len(line)]
        on_own = any(is_announced(part, context.announced) for part in parts)
        built[item.claim.model_text] = built.get(item.claim.model_text, True) and on_own
    return {model for model, on_own in built.items() if on_own}


def _changed(items: list[TableClaim], own: set[str]) -> Iterator[str]:
    """Lines that are the own system above them, changed: "w/o X", "+ Y"; first lines, the one below."""
    whole = [m for item in items if not _CHANGED.match(m := item.claim.model_text)]
    above = whole[-1] if whole else ""
    for item in items:
        model = item.claim.model_text
        if not _CHANGED.match(model):
            above = model
        elif above in own:
            yield model


def _models(items: list[TableClaim]) -> list[str]:
    return list(dict.fromkeys(item.claim.model_text for item in items))


def _variants(items: list[TableClaim], own: set[str], compared: set[str], names: Names) -> Iterator[str]:
    """Labels that name no system: in a table of an ablation, or in one where no other system stands.

    What other tables compare (`compared`) is no variant that an ablation made.
    """
    models = _models(items)
    if is_ablation(items[0].surroundings):
        made = (m for m in models if m not in compared or _CHANGED.match(m))
        yield from (m for m in made if _CHANGED.search(m) or not names.knows_model(m))
    elif not own & set(models) and not any(_is_a_system(m, names) for m in models):
        yield from models


def _is_a_system(label: str, names: Names) -> bool:
    """Whether a label names a system of its own: a known or coined name, a citation, people or chance."""
    return names.knows_model(label) or bool(_COINED.search(label) or citation_in(label)) or is_stand_in(label)


def _beside_previous_best(items: list[TableClaim], own: set[str]) -> Iterator[str]:
    """Models of a table that sets nothing but an unnamed "previous best" against them."""
    models = {item.claim.model_text for item in items}
    best = {model for model in models if _PREVIOUS_BEST.match(model)}
    cited = any(citation_in(word) for item in items for word in item.words)
    if best and not cited and not models & own:
        yield from models - best
