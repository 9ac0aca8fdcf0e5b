"""Which printed names mean a model that the document itself announces."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from claimcheck.extract.late import late
from claimcheck.extract.settings import without_setting
from claimcheck.extract.tables.headers import is_bare_size, says_ours

_MAKERS = {
    "openai",
    "google",
    "anthropic",
    "meta",
    "microsoft",
    "alibaba",
    "mistralai",
    "ibm",
    "nvidia",
    "lg",
    "xai",
}
# Words that make another model of the same generation, and so another name than the one announced.
_SIBLINGS = {
    "mini",
    "nano",
    "micro",
    "lite",
    "air",
    "turbo",
    "plus",
    "ultra",
    "max",
    "pro",
    "flash",
    "haiku",
    "sonnet",
    "opus",
}
# Words behind a name that only say what it is.
_KINDS = {"transformer", "transformers", "model", "models", "family", "series"}
_STAGES = late(
    r"^(?:instruct(?:ion|ed)?|in(?:st)?|it|chat|base|pretrained|pt|sft|dpo|rlhf|rl|preview|exp(?:erimental)?"
    r"|(?:stage|phase)\d|thinking|reasoning|high|low|medium"
    r"|x*large|x*small|x*base|tiny|huge|giant|[tsbhlgnmx]|x{1,3}l|ext(?:ended)?|bot|(?:un)?cased"
    r"|multilingual|distill?ed"
    r"|quanti[sz]ed|int[48]|[48]-?bits?|awq|gptq|gguf|ours|model|single|ensemble|ens|sgl|final|latest"
    r"|v?\d{4,8}|\d{2,4}k|hf|fp8|bf16)$"
)
_SIZES_IN_WORDS = {"tiny", "small", "medium", "large", "huge", "giant"}
_SIZE = late(r"^(?:[ae]?\d+(?:\.\d+)?[bmt]|\d+x\d+b)$")
_TOKEN = late(r"[^\W_]+(?:\.\d+)*(?:(?<=\.\d)[bmtk](?![^\W_])|\.[a-z]\d+)?", re.IGNORECASE)


def tokens_of(name: str) -> list[str]:
    """A name's words and numbers in lower case; a capital run glued to it is its own word ("BERTBASE")."""
    name = re.sub(r"^[\w.-]+/(?=[A-Za-z][\w.-]{3})", "", name)  # the account before a hub name
    name = re.sub(
        r"([A-Z]{2,}[a-z]*)(BASE|LARGE|SMALL|TINY|XL|XXL)\b"
        r"|([A-Z]\d?)([Bb]ase|[Ll]arge|[Ss]mall|[Tt]iny|xl|xxl)\b",
        lambda hit: f"{hit[1] or hit[3]} {hit[2] or hit[4]}",
        without_setting(name) or name,
    )
    name = re.sub(r"\b(stage|phase)[\s-](\d)\b", r"\1\2", name, flags=re.IGNORECASE)
    tokens = [t.casefold() for t in _TOKEN.findall(name)]
    while len(tokens) > 1 and tokens[0] in _MAKERS:
        tokens = tokens[1:]
    while len(tokens) > 1 and tokens[-1] in _KINDS:
        tokens = tokens[:-1]
    return tokens


# "Plover 3 (old)": the one before.
_OLD = late(r"\((?:old|previous|prior|original|earlier|legacy)\)\W*$", re.IGNORECASE)
# "Plover-V1-7B (Quillon2-VL)": what a model is built on.
_BUILT_ON = late(r"(?<=\S)\s\((?:Initial|[A-Z][\w.]*\d[\w.]*(?:-[\w.]+)*)\)$")


def is_announced(name: str, announced: Sequence[str], sections: Iterable[str] = ()) -> bool:
    """Whether a printed name means an announced model or a variant of one.

    Args:
        name: The model as printed.
        announced: The announced models as printed.
        sections: Texts of the row's or column's group; "Ours" or an announced name there counts.
    """
    if says_ours(name):
        return True
    if _OLD.search(name) and not any(map(_OLD.search, announced)):
        return False
    base = _BUILT_ON.sub("", name)
    if base != name and any(ch.isalpha() for ch in base):
        return is_announced(base, announced, sections)
    if (whole := _CHANGED_BEHIND.sub("", name)) != name and is_announced(whole, announced, sections):
        return True
    mine = tokens_of(name)
    if not mine:
        return False
    known = [tokens_of(a) for a in announced]
    if any(_is_variant(mine, own) for own in known if own):
        return True
    if is_bare_size(_MODEL_BEHIND.sub("", name)) and len({own[0] for own in known if own}) == 1:
        return True
    for section in sections:
        if says_ours(section) and not is_bare_size(section):
            return True
        lead = tokens_of(section)
        if lead and any(lead == own for own in known) and mine[: len(lead)] == lead:
            return True
    return _is_of_family(mine, known) or _is_tier_of_generation(mine, known)


def _is_tier_of_generation(mine: list[str], known: list[list[str]]) -> bool:
    """Whether a name is the family itself, or a tier of the one announced generation: "Gemini 2.5 Pro"."""
    families = {own[0] for own in known if own}
    if len(families) == 1 and mine == [*families] and len(mine[0]) > 4:
        return True
    own = min(known, key=len, default=[])
    if not own or any(k[: len(own)] != own for k in known) or any(token in _SIBLINGS for token in own):
        return False
    is_family = len(own) == 1 and not any(ch.isdigit() for ch in own[0])
    names_generation = is_family or (len(own) == 2 and _is_version(own[1]))
    return names_generation and mine[: len(own)] == own and set(mine[len(own) :]) <= _SIBLINGS


# "27B model": a size with the noun that a sentence needs.
# What was taken from a system or added to it: "Foo w/o reranking".
_CHANGED_BEHIND = late(r"(?<=\w)\s+(?:w/o?\b|without\b|with\b|\+)\s?\S.*$")
_MODEL_BEHIND = late(r"\s(?:model|variant|version)$")


def _is_variant(mine: list[str], own: list[str]) -> bool:
    """Whether a name is the announced one, shortened by stages or sizes, or with an addition behind it."""
    mine = spelled_out(mine, own)
    if own[0] == f"{mine[0]}s":
        own = [mine[0], *own[1:]]  # a family announced in the plural
    if _NUMBERED.fullmatch(own[0]) and re.fullmatch(rf"{own[0]}[nsmlxtbh]", mine[0]):
        mine = [own[0], *mine[1:]]  # a letter for the size: "yolo26n"
    if mine[0] == f"m{own[0]}" and len(own[0]) > 3:
        mine = [own[0], *mine[1:]]  # the multilingual one: "mDeBERTa"
    if mine == own or "".join(mine) == "".join(own) or _differs_by_depth(mine, own):
        return True
    for length in range(1, len(mine)):
        if "".join(mine[:length]) == "".join(own):  # "Foo-VL2-8B" of "FooVL-2"
            return mine[length] not in _SIBLINGS and (mine[length] == "v1" or not _is_version(mine[length]))
    if sorted(mine) == sorted(own) or (
        sorted(own[1:]) == sorted(mine) and any(ch.isdigit() for ch in "".join(mine))
    ):
        return True
    missing = [t for t in own if t not in mine and not any(_shortens(m, t) for m in mine)]
    extra = [t for t in mine if t not in own and t != "v1" and not any(_shortens(t, o) for o in own)]
    if mine[0] != own[0] or any(not (_STAGES.match(t) or _SIZE.match(t)) for t in missing):
        return False
    if any(map(_is_size, extra)) and any(map(_SIZE.match, missing)):
        return False
    return all(_STAGES.match(t) or _SIZE.match(t) for t in extra)


def _is_size(token: str) -> bool:
    return bool(_SIZE.match(token)) or token in _SIZES_IN_WORDS


def _shortens(short: str, word: str) -> bool:
    """Whether one word is the start of another, not the name without its generation ("owl" of "owl2")."""
    return word.startswith(short) and len(short) > 2 and not word[len(short) :][:1].isdigit()


def _is_version(token: str) -> bool:
    return bool(re.match(r"^v?\d+(?:\.\d+)*$", token)) and len(token) < 4


_NUMBERED = late(r"[a-z]{3,}\d+")
_DEPTH = late(r"\d{2,3}")


def _differs_by_depth(mine: list[str], own: list[str]) -> bool:
    """Whether a name is the announced one with a number of layers: "HS-ResNet50" of "HS-ResNet"."""
    longer, shorter = "".join(mine), "".join(own)
    return (
        not any(ch.isdigit() for ch in shorter)
        and longer.startswith(shorter)
        and bool(_DEPTH.fullmatch(longer[len(shorter) :]))
    )


def spelled_out(mine: list[str], own: list[str]) -> list[str]:
    """Spells out initials: "DS-OCR 2" for "DeepSeek-OCR 2", "Quill L2" for "Quill Large 2"."""
    mine = [mine[0], *(word for token in mine[1:] for word in _numbered_words(token, own))]
    first, full = mine[0], own[0]
    if 2 <= len(first) <= 3 and first != full and len(full) > 4 and full[0] == first[0]:
        rest = iter(full[1:])
        if all(ch in rest for ch in first[1:]) and mine[1:2] == own[1:2] and len(own) > 1:
            return [full, *mine[1:]]
    return mine


def _numbered_words(token: str, own: list[str]) -> list[str]:
    """The announced words and number that a token gives by initials: "l2" of "large 2"; else the token."""
    hit = re.fullmatch(r"(?P<initials>[a-z]{1,3})(?P<number>\d+(?:\.\d+)?)", token)
    if hit is None or token in own:
        return [token]
    for i in range(1, len(own)):
        words = own[i : i + len(hit["initials"])]
        if [w[0] for w in words] == [*hit["initials"]] and own[i + len(words) : i + len(words) + 1] == [
            hit["number"]
        ]:
            return [*words, hit["number"]]
    return [token]


def _is_of_family(mine: list[str], known: list[list[str]]) -> bool:
    """A family name without a version of its own belongs to the one announced family.

    More may be glued to it ("GraniteMoE 400M"); where the document announces it bare, words may stand
    before it ("Hybrid Demucs").
    """
    families = {own[0] for own in known if own}
    if len(families) != 1:
        return False
    family = families.pop()
    if len(family) < 5 or any(ch.isdigit() for ch in family):
        return False
    if family in mine[1:] and [family] in known:
        return True
    if not mine[0].startswith(family):
        return False
    glued = mine[0][len(family) :]
    if not glued or any(ch.isdigit() for ch in glued):
        return False
    return all(_SIZE.match(t) or _STAGES.match(t) for t in mine[1:])
