"""Whether a document is its authors' own study of models that others made."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.extract.late import late

_EXAMINES = (
    r"(?:evaluat|compar|assess|test|benchmark|examin|investigat|analy[sz]|explor|measur|stud(?:y|ied))\w*"
)
_MODELS = (
    r"(?:\w*models?|v?l?lms?|chatbots?|systems|classifiers|networks|architectures|methods|detectors"
    r"|algorithms|baselines"
    r"|ChatGPT|GPT\S*|Gemini|Claude|Llama)"
)
_A_STUDY = late(
    rf"\b(?:this|our|the present|the current|present) (?:study|paper|work|article|analysis"
    rf"|report)\W+(?:\w+ ){{0,2}}?{_EXAMINES}"
    r"|\b(?:this|our|the|the present) (?:study|paper|work|article|analysis) aim(?:s|ed) to\b"
    rf"|\bin this (?:study|paper|work|article),? (?:we|I) (?:\w+ ){{0,3}}?(?:aim|{_EXAMINES}|ask)"
    rf"|\b(?:we|I) (?:aimed to |systematically |empirically |also "
    rf"|then )?{_EXAMINES} (?:[^.;]{{0,60}} )?{_MODELS}\b"
    rf"|\b{_MODELS} were (?:accessed|queried|prompted|evaluated|tested|fine-?tuned|trained|given|asked)\b",
    re.I,
)
# What is done to models besides: alone it says little, twice it is an experiment.
_AN_EXPERIMENT = late(
    r"\b(?:we|I)(?:['’]ve)? (?:\w+ ){0,3}?(?:prompt|quer(?:y|ied)|fine-?tune|train|implement|ask|select"
    r"|choose|include"
    rf"|consider|appl|feed|fed|score)\w*[^.;]{{0,60}}\b{_MODELS}\b|\b(?:in )?our (?:experiments?|study"
    rf"|comparison|tests?|benchmark)\b"
    r"|\bwe (?:report|score|measure)\b",
    re.I,
)
_SEVERAL = 2


def is_a_study(texts: Iterable[str]) -> bool:
    """Whether texts say that their authors examined models, or tell what they did with them."""
    experiments = 0
    for text in texts:
        if _A_STUDY.search(text):
            return True
        experiments += bool(_AN_EXPERIMENT.search(text))
    return experiments >= _SEVERAL
