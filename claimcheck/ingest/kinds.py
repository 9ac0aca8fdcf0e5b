"""What sort of document a text is, and in which language, by the words it uses."""

from __future__ import annotations

import re
from collections import Counter

from claimcheck.ingest.dates import iso_date

_SAMPLE = 6000
_PRESS = re.compile(
    r"\b(?:for immediate release|press release|news release|media contact|press contact|pr ?newswire"
    r"|business ?wire|globe ?newswire|newmediawire|newsworthy\.ai|ein ?presswire|embargoed until"
    r"|pressemitteilung|communiqué de presse|comunicado de prensa|nota de prensa|sajtóközlemény"
    r"|pressekontakt|contact presse)\b"
    r"|新闻稿|新聞稿|プレスリリース|報道資料",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"^\W{0,3}(?:[A-ZÄÖÜÉÁÓŐÚŰ][\w.]+[ ,]+){1,5}[^\n]{0,40}\b(?:19|20)\d\d\b[^\n]{0,30}?(?: --? | [–—] |[–—])"
)
_CARD = re.compile(
    r"\b(?:model card|model details|model description|model summary|intended use|out-of-scope use"
    r"|training data|evaluation results|how to use|quick ?start|model-index|base_model|pipeline_tag"
    r"|library_name|from_pretrained|huggingface\.co|model downloads?|license_name|bibtex|modellkarte)\b"
    r"|模型下载|模型卡|模型介绍",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"\barxiv:\s?\d{4}\.\d{4,5}|\bdoi\.org/10\."
    r"|^\W*(?:abstract|zusammenfassung|résumé|resumen|absztrakt|kivonat|摘要|概要)\W*$"
    r"|\b(?:proceedings of the|et al\.|technical report)\b",
    re.IGNORECASE | re.MULTILINE,
)
_STOPWORDS = {
    "en": "the of and to in is that for with on as are this by from",
    "de": "der die und das ist den von mit für auf ein eine im nicht dem",
    "fr": "le la les des et est une du pour dans que sur au par avec",
    "es": "el los las del que una por con para es en como su al más",
    "hu": "az és hogy egy nem is ez meg volt azt csak már mint vagy szerint",
}
_WORD_LANGUAGE = Counter(word for words in _STOPWORDS.values() for word in words.split())


def guess_kind(text: str, *, format: str, title: str = "") -> str:
    """One of paper, press-release, model-card, web-page, text.

    Args:
        text: The document's text; only its beginning is looked at, and its end for contacts.
        format: pdf, html, markdown, text, docx or image; decides where the words say nothing.
        title: The title as far as known.
    """
    sample = f"{title}\n{text[:_SAMPLE]}\n{text[-1500:]}"
    if _PRESS.search(sample) or (format != "pdf" and _opens_with_dateline(text)):
        return "press-release"
    cards, papers = len(set(_found(_CARD, sample))), len(set(_found(_PAPER, sample)))
    if format == "markdown" and cards >= 2:
        return "model-card"
    if re.search(r"\bmodel card\b", title, re.IGNORECASE):
        return "model-card"
    if papers >= 2 or (papers and format == "pdf"):
        return "paper"
    return {"html": "web-page", "pdf": "paper", "markdown": "web-page"}.get(format, "text")


def _opens_with_dateline(text: str) -> bool:
    """Whether it begins like "BERLIN, March 3, 2026 — …": a place, a date, a dash."""
    return any(_DATELINE.match(line) and iso_date(line[:160]) for line in text[:1500].split("\n")[:12])


def _found(pattern: re.Pattern[str], text: str) -> list[str]:
    return [match[0].lower().strip() for match in pattern.finditer(text)]


def guess_language(text: str) -> str:
    """The language's two letters by script and common words; "" where the text does not say clearly."""
    sample = text[:20_000]
    kana = len(re.findall(r"[ぁ-ヿ]", sample))
    han = len(re.findall(r"[一-鿿]", sample))
    letters = max(1, len(re.findall(r"[A-Za-zÀ-ž]", sample)))
    if kana + han > letters / 4:
        return "ja" if kana * 10 > han else "zh"
    if len(re.findall(r"[가-힣]", sample)) > letters / 4:
        return "ko"
    words = Counter(re.findall(r"[^\W\d_]+", sample.lower()))
    counts = {
        language: sum(words[word] for word in common.split() if _WORD_LANGUAGE[word] == 1)
        for language, common in _STOPWORDS.items()
    }
    best, second = sorted(counts.values(), reverse=True)[:2]
    if best < 3 or best < 1.5 * second:
        return ""
    return max(counts, key=lambda language: counts[language])


def date_in_opening(text: str) -> str:
    """The ISO date a document's opening prints (a dateline, "Published May 22, 2025"); "" of none."""
    for line in text[:1500].split("\n")[:12]:
        if len(line) < 400 and (found := iso_date(line[:200])):
            return found
    return ""
