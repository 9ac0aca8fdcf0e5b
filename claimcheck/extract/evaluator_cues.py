"""What a sentence says about who ran a test: cited from elsewhere, its authors, an independent body."""

from __future__ import annotations

import re

from claimcheck.extract.late import late
from claimcheck.records.claim import Relation

_CITED = late(
    r"\b(?:results?|scores?|numbers?|figures?|performances?|accurac(?:y|ies)|data points?|values?|entries"
    r"|baselines?|others?|the rest)\b(?:[^.;]|\.(?=\w)){0,80}?"
    r"\b(?:(?:are|is|were|was|been) )?(?:(?:directly |originally )?(?:taken|copied|quoted|cited|derived"
    r"|sourced|collected|obtained|borrowed"
    r"|drawn|adopted|extracted|reproduced) from|from (?:the )?(?:[\w-]+\.? ){0,3}"
    r"(?:papers?|reports?|literature"
    r"|texts?|publications?|works?|articles?"
    r"|(?:model |dataset )cards?|leaderboards?|blogs?|websites?|\(|\[[\dA-Z]))"
    r"|\b(?:as |self-|officially |publicly |previously |originally )?reported (?:by|in|on|from)\b"
    r"(?! (?:the )?(?:tab(?:le|\.)|fig(?:ure|\.)|sec(?:tion|\.)|appendix|§))"
    r"|\b(?:copied|taken|quoted|cited|sourced|borrowed)"
    r" (?:directly )?from\b|\bdirectly from\b|\bbased on official reports\b|\bofficial(?:ly)? (?:report"
    r"|published|results)|\bself-reported\b"
    r"|\bpublished (?:results|numbers|papers?|scores)\b|\bresults? (?:is |are |was |were )?from\b"
    r"|\b(?:entnommen|übernommen) aus\b|\btirés? de\b|\btomad[oa]s? de\b"
    r"|(?:结果|成绩|分数|得分|数据点?|数值)[^。；]{0,20}(?:取自|来自|引自|引用|摘自)"
    r"|(?:来源于|来源：|来自|取自|引自|摘自|引用)[^。；]{0,40}(?:结果|报告|论文|榜单|官方)"
    r"|官方报告|公式発表|から引用",
    re.I,
)
_OWN = late(
    r"\bwe (?:also |re-?|then |further |only |have |had |additionally )?(?:re-?)?(?:evaluat|measur|test|run"
    r"|ran|reproduc|benchmark|re-?implement|assess|compar"
    r"|conduct|perform|report results for)\w*|\b(?:evaluated|tested|reproduced|measured|run|benchmarked"
    r"|obtained) (?:by (?:us|ourselves)|in-house"
    r"|internally|locally|ourselves|in the same way)\b|\b(?:by ourselves"
    r"|our (?:own )?(?:\w+ )?(?:evaluations?|reproductions?|runs?|implementations?"
    r"|experiments?|measurements?|internal evaluations?|setup|harness|framework|pipeline))\b"
    r"|\bin-house (?:evaluation|framework|test)"
    r"|\b(?:same|identical) (?:evaluation )?(?:protocol|pipeline|setting|harness|framework|conditions?)\b"
    r"|\breproduced\b|\bassessed by (?:gpt|llm)"
    r"|\bwir (?:haben|evaluieren|testen|messen)|\bselbst (?:gemessen|reproduziert)|\bnous (?:avons "
    r"|)(?:évalu|test|mesur)\w*|\b(?:hemos )?evalua(?:mos|do)\b"
    r"|\bmagunk (?:reprodukáltuk|mértük)|\b(?:mértük|lefuttattuk|kiértékeltük|végeztünk)\b"
    r"|(?:我们|本项目|本仓库)(?:[^。；，]{0,12}?)(?:评测|评估|测试|复现)|我们(?:统一)?(?:采用|使用)[^。；]{0,24}(?:评测|评估|测试)|自行(?:评测|测试)|我々が?評価|独自に評価",
    re.I,
)
SURELY_OWN = late(
    r"\bI (?:re-?ran|ran|tested|measured|benchmarked)\b"
    r"|\bourselves\b|\bin-house\b|\breproduce[ds]?(?![a-z])|\b(?:same|identical) (?:\w+ ){0,2}"
    r"(?:protocol|pipeline|setting|harness|framework)"
    r"|\bour (?:own )?(?:experiments|evaluations?|implementations?|reproductions?|measurements?|comparison)\b"
    r"|\bassessed by (?:gpt|llm)"
    r"|\ball (?:\w+ ){0,2}(?:models|metrics|results|baselines|systems) (?:are|were) (?:re-?)?"
    r"(?:evaluated|tested|measured|run)\b(?! by\b)|\bsignificance test"
    r"|\bmagunk\b|\bselbst\b|自行|独自に|复现",
    re.I,
)
# Software that authors run themselves; "from the OpenCompass leaderboard" is another's report.
HARNESS = late(
    r"(?:\b(?:using|with|by|via|through|running|from|mit|avec|con)|使用|基于|采用|利用|通过)\s?(?:the )?"
    r"(?:open[- ]?compass|vlmevalkit|lighteval|lm[-_ ]?eval\w*|evalplus|evalscope|mteb|sacrebleu"
    r"|(?:\w+[- ])?(?:language model )?evaluation[- ]harness)\b",
    re.IGNORECASE,
)
_LEADERBOARD = late(r"leaderboard|榜", re.IGNORECASE)
_INDEPENDENT = late(
    r"\b(?:independent(?:ly)?|third[- ]party|external(?:ly)?)\s(?:\w+\s){0,2}?(?:evaluat|test|verif"
    r"|benchmark(?:ed|ing)|assess|audit|measur)\w*"
    r"|\b(?:run|conducted|performed|measured|tested|evaluated) independently\b"
    r"|\b(?:official|private|hidden|blind) (?:evaluation |test |scoring )?server\b"
    r"|\bscored by the (?:evaluation |official )?server\b"
    r"|\bleaderboard (?:results|scores|entries)\b|\b(?:evaluated|measured|tested"
    r"|verified) by (?:Artificial Analysis|LMArena|LMSYS|METR|Epoch AI|Vals AI"
    r"|Scale AI|the ARC Prize)",
    re.I,
)


def relation_of(sentence: str) -> Relation | None:
    """What a sentence says about who ran a test, or None."""
    if HARNESS.search(sentence) and not _LEADERBOARD.search(sentence):
        return Relation.VENDOR
    if _CITED.search(sentence) and not SURELY_OWN.search(sentence):
        return Relation.CITED
    if _INDEPENDENT.search(sentence):
        return Relation.THIRD_PARTY
    return Relation.VENDOR if _OWN.search(sentence) or SURELY_OWN.search(sentence) else None
